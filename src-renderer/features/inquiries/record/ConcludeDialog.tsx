import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOMES, type Outcome } from '#shared/domain/lists.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';

interface ConcludeDialogProps {
  readonly ids: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Concludes inquiries with what came of them. */
export function ConcludeDialog({ ids, opened, onClose }: ConcludeDialogProps) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const client = useClient();
  const save = useSave();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <FormDialog
      opened={opened}
      title={t('conclude.title')}
      submitLabel={t('conclude.submit')}
      canSubmit={outcome !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (outcome === null) return;
        const said =
          ids.length === 1
            ? t('moved', { status: t('lists:status.concluded') })
            : t('bulk.moved', { count: ids.length });
        await save(client.inquiries.move({ ids: [...ids], to: 'concluded', outcome }), said);
      }}
    >
      <Radio.Group
        label={t('conclude.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(OUTCOMES.find((known) => known === value) ?? null)}
      >
        <Stack gap={8} mt={6}>
          {OUTCOMES.map((value) => (
            <Radio key={value} value={value} label={t(`lists:outcome.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
