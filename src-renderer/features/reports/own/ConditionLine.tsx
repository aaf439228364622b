import { ActionIcon, MultiSelect, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CountedRecord } from '#shared/domain/indicators.ts';
import { FIELDS } from '#shared/domain/own-indicators/fields.ts';
import { asItems, searchAmong } from '../../../ui/fields/option-search.ts';
import type { ConditionForm } from './form.ts';
import classes from './own.module.css';
import { useValueOptions } from './use-value-options.ts';

interface ConditionLineProps {
  readonly counts: CountedRecord;
  readonly condition: ConditionForm;
  /** Its place, counted from 1. */
  readonly number: number;
  readonly onChange: (condition: ConditionForm) => void;
  readonly onRemove: () => void;
}

const WITH_VALUES = ['any-of', 'none-of'] as const;
const WITHOUT = ['set', 'not-set'] as const;
const WORDS = [...WITH_VALUES, ...WITHOUT];

/** More are offered once something is typed. */
const OFFERED = 60;

/** One condition: a field, how it is compared, and with which values. */
export function ConditionLine({ counts, condition, number, onChange, onRemove }: ConditionLineProps) {
  const { t } = useTranslation(['own-indicators', 'ui']);
  const { field, is, values } = condition;
  const type = FIELDS[counts][field];
  const options = useValueOptions(type);
  const hasValues = is === 'any-of' || is === 'none-of';
  const words = type === 'presence' ? WITHOUT : WORDS;
  const choose = (next: string | null): void => {
    if (next === null || next === field) return;
    const isPresence = FIELDS[counts][next] === 'presence';
    const keeps = isPresence !== hasValues ? is : isPresence ? 'set' : 'any-of';
    onChange({ ...condition, field: next, is: keeps, values: [] });
  };
  return (
    <li className={classes.condition}>
      <Select
        aria-label={`${t('editor.field')} ${number}`}
        placeholder={t('editor.field')}
        data={Object.keys(FIELDS[counts]).map((one) => ({ value: one, label: t(`field.${one}`) }))}
        value={field || null}
        onChange={choose}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('ui:choice.none')}
      />
      <Select
        aria-label={`${t('editor.is')} ${number}`}
        data={words.map((one) => ({ value: one, label: t(`is.${one}`) }))}
        value={is}
        onChange={(next) => {
          const word = WORDS.find((one) => one === next);
          if (word) onChange({ ...condition, is: word });
        }}
        allowDeselect={false}
      />
      {hasValues && (
        <MultiSelect
          className={classes.values ?? ''}
          aria-label={`${t('editor.values')} ${number}`}
          placeholder={values.length === 0 ? t('editor.values') : ''}
          data={asItems(options)}
          filter={searchAmong(options)}
          limit={OFFERED}
          searchable
          hidePickedOptions
          disabled={field === ''}
          nothingFoundMessage={t('ui:choice.none')}
          value={[...values]}
          onChange={(next) => onChange({ ...condition, values: next })}
        />
      )}
      <ActionIcon className={classes.removal ?? ''} aria-label={t('editor.remove', { number })} onClick={onRemove}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
