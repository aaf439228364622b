import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import { postalAddress } from '#shared/domain/addresses.ts';
import { useNames, useReaderLanguage } from '../../records/reader.ts';
import classes from '../../records/records.module.css';
import { useHost } from '../../rpc/orpc.tsx';

/** The address as it stands on an envelope, in the order that the reader's language and the address's country ask for. */
export function Envelope({ organisation }: { readonly organisation: OrganisationRecord }) {
  const { t } = useTranslation('organisations');
  const language = useReaderLanguage();
  const host = useHost();
  const name = useNames().organisation(organisation);
  const address = postalAddress(organisation, language);
  if (address === null) return null;
  // The name goes with the script of the lines below it.
  const addressee = address.lang === organisation.nameLanguage ? organisation.nameNative : name.text;
  const fromLarge = address.lines[0]?.startsWith('〒') === true;
  const lines = fromLarge ? [...address.lines, addressee] : [addressee, ...address.lines];
  return (
    <div className={classes.envelope}>
      <address lang={address.lang ?? undefined} aria-label={t('profile.envelope')}>
        {lines.join('\n')}
      </address>
      <ActionIcon aria-label={t('profile.copyAddress')} onClick={() => void host.copyText(lines.join('\n'))}>
        <IconCopy size={15} />
      </ActionIcon>
    </div>
  );
}
