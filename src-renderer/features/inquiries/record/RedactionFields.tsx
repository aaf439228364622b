import { Checkbox, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseRedaction } from '#shared/contract/reviews.ts';
import { ENTRY_KINDS } from '#shared/domain/lists.ts';
import classes from '../inquiries.module.css';

export const NOTHING_REDACTED: CaseRedaction = { names: false, addresses: false, leaveOut: [] };

interface RedactionFieldsProps {
  readonly value: CaseRedaction;
  readonly onChange: (value: CaseRedaction) => void;
}

/** What of a case stays in the house when it is handed out. */
export function RedactionFields({ value, onChange }: RedactionFieldsProps) {
  const { t } = useTranslation(['reviews', 'lists']);
  return (
    <fieldset className={classes.redaction}>
      <legend>{t('pdf.redaction')}</legend>
      <Checkbox
        label={t('pdf.names')}
        description={t('pdf.namesHint')}
        checked={value.names}
        onChange={(event) => onChange({ ...value, names: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('pdf.addresses')}
        checked={value.addresses}
        onChange={(event) => onChange({ ...value, addresses: event.currentTarget.checked })}
      />
      <MultiSelect
        label={t('pdf.leaveOut')}
        data={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`lists:entryKind.${kind}`) }))}
        value={value.leaveOut}
        onChange={(kinds) => onChange({ ...value, leaveOut: ENTRY_KINDS.filter((kind) => kinds.includes(kind)) })}
      />
    </fieldset>
  );
}
