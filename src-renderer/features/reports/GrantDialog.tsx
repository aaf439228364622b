import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantMonths } from '#shared/domain/periods.ts';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { DateField } from '../../ui/inputs/DateField.tsx';

interface GrantDialogProps {
  readonly grant: GrantMonths | null;
  readonly today: string;
  readonly onGrant: (grant: GrantMonths) => void;
  readonly onClose: () => void;
}

const LONGEST = 60;

/** From which day the grant counts its months, and how many make a reporting period. This device remembers it. */
export function GrantDialog({ grant, today, onGrant, onClose }: GrantDialogProps) {
  const { t } = useTranslation('reports');
  const [start, setStart] = useState<string | null>(grant?.start ?? `${today.slice(0, 4)}-01-01`);
  const [months, setMonths] = useState<number | string>(grant?.months ?? 6);
  const isLength = typeof months === 'number' && Number.isSafeInteger(months) && months >= 1 && months <= LONGEST;
  return (
    <FormDialog
      opened
      title={t('grant.title')}
      submitLabel={t('grant.show')}
      canSubmit={start !== null && isLength}
      onClose={onClose}
      onSubmit={async () => {
        if (start !== null && isLength) onGrant({ kind: 'grant', start, months });
      }}
    >
      <DateField label={t('grant.start')} value={start} onChange={setStart} required />
      <NumberInput
        label={t('grant.months')}
        value={months}
        onChange={setMonths}
        min={1}
        max={LONGEST}
        allowDecimal={false}
        required
      />
    </FormDialog>
  );
}
