import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Address, postalAddress } from '#shared/domain/addresses.ts';
import { useHost } from '../../rpc/orpc.tsx';
import { useReaderLanguage } from '../reader.ts';
import classes from '../records.module.css';

interface EnvelopeProps {
  readonly address: Address;
  /** Whose address it is, in the script of an address in this language; null: in the reader's own. */
  readonly addressee: (lang: string | null) => string;
}

/** The address as it stands on an envelope, in the order that the reader's language and the address's country ask for. */
export function Envelope({ address: stored, addressee }: EnvelopeProps) {
  const { t } = useTranslation('organisations');
  const language = useReaderLanguage();
  const host = useHost();
  const address = postalAddress(stored, language);
  if (address === null) return null;
  const name = addressee(address.lang);
  const fromLarge = address.lines[0]?.startsWith('〒') === true;
  const lines = fromLarge ? [...address.lines, name] : [name, ...address.lines];
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
