import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { ConfirmIrreversible } from '../../ui/dialogs/ConfirmIrreversible.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';

const PARTS = ['contactPoints', 'affiliations', 'consents', 'files', 'entries', 'inquiries'] as const;

interface ErasePersonProps {
  readonly id: string;
  readonly name: string;
}

/** Erases a person for good, after saying what goes: the one thing that can't be undone. */
export function ErasePerson({ id, name }: ErasePersonProps) {
  const { t } = useTranslation('privacy');
  const client = useClient();
  const orpc = useOrpc();
  const queries = useQueryClient();
  const toasts = useToasts();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const input = { kind: 'person' as const, id };
  const { data: extent } = useQuery(orpc.privacy.extent.queryOptions({ input, enabled: asking, staleTime: 0 }));
  const parts = PARTS.flatMap((part) => (extent?.[part] ? [t(`what.${part}`, { count: extent[part] })] : []));
  const erase = async (): Promise<void> => {
    await client.privacy.erase(input);
    await queries.invalidateQueries();
    toasts.info(t('erase.done'));
  };
  return (
    <>
      <Tooltip label={t('erase.button')}>
        <ActionIcon size="sm" aria-label={t('erase.button')} onClick={() => setAsking(true)}>
          <IconEraser size={15} />
        </ActionIcon>
      </Tooltip>
      <ConfirmIrreversible
        opened={asking && extent !== undefined}
        title={t('erase.title', { name })}
        consequence={t('erase.consequence', { what: format.list([t('erase.nothing'), ...parts]) })}
        confirmLabel={t('erase.confirm')}
        word={t('erase.word')}
        onClose={() => setAsking(false)}
        onConfirm={erase}
      />
    </>
  );
}
