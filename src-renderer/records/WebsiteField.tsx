import { ActionIcon } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { externalAddress } from '#shared/contract/external-address.ts';
import { useHost } from '../rpc/orpc.tsx';
import { EditableText } from '../ui/fields/EditableText.tsx';
import classes from './records.module.css';

interface WebsiteFieldProps {
  readonly value: string | null;
  readonly onSave: (value: string | null) => Promise<unknown>;
}

/** A web address, and a button that opens it in the system's browser where that is allowed. */
export function WebsiteField({ value, onSave }: WebsiteFieldProps) {
  const { t } = useTranslation('records');
  const host = useHost();
  const address = externalAddress(value ?? '');
  return (
    <span className={classes.website}>
      <EditableText value={value ?? ''} onSave={(text) => onSave(text.trim() === '' ? null : text)} />
      {address !== undefined && (
        <ActionIcon aria-label={t('contact.open')} onClick={() => void host.openExternal(address)}>
          <IconExternalLink size={15} />
        </ActionIcon>
      )}
    </span>
  );
}
