import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CountedRecord } from '#shared/domain/indicators.ts';
import { MEASURES, singleDates } from '#shared/domain/own-indicators/definition.ts';
import { DATES, LINKS } from '#shared/domain/own-indicators/fields.ts';
import { type IndicatorForm, withCounts } from './form.ts';
import classes from './own.module.css';

interface CountedFieldsProps {
  readonly form: IndicatorForm;
  readonly onChange: (form: IndicatorForm) => void;
}

const KINDS = Object.keys(DATES) as readonly CountedRecord[];

/** A choice of a closed list that always has a value. */
function Choice<T extends string>(props: {
  readonly label: string;
  readonly values: readonly T[];
  readonly word: (value: T) => string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const { label, values, word, value, onChange } = props;
  return (
    <Select
      label={label}
      data={values.map((one) => ({ value: one, label: word(one) }))}
      value={value}
      onChange={(next) => {
        const chosen = values.find((one) => one === next);
        if (chosen !== undefined) onChange(chosen);
      }}
      allowDeselect={false}
    />
  );
}

/** Which records are counted, by which date, and what is made of them. */
export function CountedFields({ form, onChange }: CountedFieldsProps) {
  const { t } = useTranslation('own-indicators');
  const { counts, date, measure, of, from, to } = form;
  const dates = { values: singleDates(counts), word: (one: string) => t(`date.${one}`) };
  return (
    <fieldset className={classes.counted}>
      <legend>{t('editor.what')}</legend>
      <Choice
        label={t('editor.counts')}
        values={KINDS}
        word={(one) => t(`kind.${one}`)}
        value={counts}
        onChange={(next) => onChange(withCounts(form, next))}
      />
      <Choice
        label={t('editor.date')}
        values={Object.keys(DATES[counts])}
        word={(one) => t(`date.${one}`)}
        value={date}
        onChange={(next) => onChange({ ...form, date: next })}
      />
      <Choice
        label={t('editor.measure')}
        values={MEASURES}
        word={(one) => t(`measure.${one}`)}
        value={measure}
        onChange={(next) => onChange({ ...form, measure: next })}
      />
      {measure === 'unique' && (
        <Choice
          label={t('editor.of')}
          values={LINKS[counts]}
          word={(one) => t(`link.${one}`)}
          value={of}
          onChange={(next) => onChange({ ...form, of: next })}
        />
      )}
      {measure === 'median' && dates.values.length > 1 && (
        <div className={classes.span}>
          <Choice
            {...dates}
            label={t('editor.from')}
            value={from}
            onChange={(next) => onChange({ ...form, from: next })}
          />
          <Choice {...dates} label={t('editor.to')} value={to} onChange={(next) => onChange({ ...form, to: next })} />
        </div>
      )}
    </fieldset>
  );
}
