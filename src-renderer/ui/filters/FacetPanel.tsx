import { Button, Checkbox, Radio, SegmentedControl, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optionFits } from '../fields/option-search.ts';
import { dayIn } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { DateField } from '../inputs/DateField.tsx';
import { isComposing } from '../keyboard/guards.ts';
import { DAY_PRESETS, presetRange } from './day-presets.ts';
import classes from './filters.module.css';
import { type Facet, type FacetOption, type FilterValue, NO_VALUE } from './types.ts';

interface FacetPanelProps<F extends Facet = Facet> {
  readonly facet: F;
  readonly value: FilterValue | undefined;
  readonly onChange: (value: FilterValue | null) => void;
  readonly onDone: () => void;
}

/** Where a facet's value is chosen. */
export function FacetPanel(props: FacetPanelProps) {
  switch (props.facet.kind) {
    case 'options':
      return <OptionsPanel {...props} facet={props.facet} />;
    case 'days':
      return <DaysPanel {...props} facet={props.facet} />;
    case 'text':
      return <TextPanel {...props} facet={props.facet} />;
  }
}

const SEARCH_FROM = 9;

function OptionsPanel({ facet, value, onChange, onDone }: FacetPanelProps<Extract<Facet, { kind: 'options' }>>) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const values = value?.kind === 'options' ? value.values : [];
  // Kept here too: which of the two is asked can be chosen before any value is.
  const [not, setNot] = useState(value?.kind === 'options' && value.not === true);
  const none: readonly FacetOption[] = facet.none === undefined ? [] : [{ value: NO_VALUE, label: facet.none }];
  const options = [...facet.options.filter((option) => optionFits(option, query)), ...none];
  const ask = (next: readonly string[], isNot: boolean): void =>
    onChange({ kind: 'options', values: next, ...(isNot ? { not: true } : {}) });
  const choose = (item: string): void => {
    if (!facet.multiple) {
      ask([item], false);
      onDone();
      return;
    }
    ask(values.includes(item) ? values.filter((one) => one !== item) : [...values, item], not);
  };
  const turn = (isNot: boolean): void => {
    setNot(isNot);
    if (values.length > 0) ask(values, isNot);
  };
  const Choice = facet.multiple ? Checkbox : Radio;

  return (
    <div className={classes.panel}>
      {facet.multiple && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('filter.which', { name: facet.label })}
          value={not ? 'none' : 'any'}
          onChange={(chosen) => turn(chosen === 'none')}
          data={[
            { value: 'any', label: t('filter.any') },
            { value: 'none', label: t('filter.noneOf') },
          ]}
        />
      )}
      {facet.options.length >= SEARCH_FROM && (
        <TextInput
          aria-label={t('filter.search', { name: facet.label })}
          placeholder={t('filter.search', { name: facet.label })}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes.options}>
        <legend className={classes.legend}>{facet.label}</legend>
        {options.map((option) => (
          <Choice
            key={option.value}
            size="xs"
            checked={values.includes(option.value)}
            onChange={() => choose(option.value)}
            label={
              <span className={classes.option}>
                <span lang={option.lang}>{option.label}</span>
                {option.hint !== undefined && <span className={classes.hint}>{option.hint}</span>}
                {option.count !== undefined && <span className={classes.count}>{format.number(option.count)}</span>}
              </span>
            }
          />
        ))}
        {options.length === 0 && <p className={classes.none}>{t('choice.none')}</p>}
      </fieldset>
    </div>
  );
}

function DaysPanel({ facet, value, onChange, onDone }: FacetPanelProps<Extract<Facet, { kind: 'days' }>>) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const range = value?.kind === 'days' ? value.range : { from: null, to: null };
  const isNone = value?.kind === 'days' && value.none === true;
  const today = dayIn(Date.now(), format.zone);
  return (
    <div className={classes.panel}>
      <DateField
        label={t('filter.fromLabel', { name: facet.label })}
        clearable
        inPopover
        value={range.from}
        max={range.to ?? undefined}
        onChange={(from) => onChange({ kind: 'days', range: { ...range, from } })}
      />
      <DateField
        label={t('filter.toLabel', { name: facet.label })}
        clearable
        inPopover
        value={range.to}
        min={range.from ?? undefined}
        onChange={(to) => onChange({ kind: 'days', range: { ...range, to } })}
      />
      <div className={classes.presets}>
        {DAY_PRESETS.map((preset) => (
          <Button
            key={preset}
            size="compact-xs"
            variant="default"
            onClick={() => {
              onChange({ kind: 'days', range: presetRange(preset, today) });
              onDone();
            }}
          >
            {t(`preset.${preset}`)}
          </Button>
        ))}
      </div>
      {facet.none !== undefined && (
        <Checkbox
          size="xs"
          label={facet.none}
          checked={isNone}
          onChange={(event) => {
            const none = event.currentTarget.checked;
            onChange({ kind: 'days', range: { from: null, to: null }, ...(none ? { none } : {}) });
          }}
        />
      )}
    </div>
  );
}

function TextPanel({ facet, value, onChange, onDone }: FacetPanelProps<Extract<Facet, { kind: 'text' }>>) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isComposing(event)) onDone();
  };
  return (
    <TextInput
      label={facet.label}
      placeholder={facet.placeholder}
      value={value?.kind === 'text' ? value.text : ''}
      onChange={(event) => onChange({ kind: 'text', text: event.currentTarget.value })}
      onKeyDown={onKeyDown}
    />
  );
}
