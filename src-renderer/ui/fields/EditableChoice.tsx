import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.ts';
import type { SelectOption } from '../table/types.ts';
import classes from './fields.module.css';
import { HintedOption } from './HintedOption.tsx';
import { useFieldName } from './KeyValueList.tsx';
import { asItems, searchAmong } from './option-search.ts';
import { ShownText, useReadOnly } from './read-only.tsx';
import { SaveState } from './SaveState.tsx';
import { useEditable } from './use-editable.ts';

interface EditableSelectProps {
  readonly value: string | null;
  readonly options: readonly SelectOption[];
  readonly onSave: (value: string | null) => Promise<unknown>;
  readonly label?: string;
  readonly placeholder?: string;
  /** May be left empty. */
  readonly clearable?: boolean;
  readonly readOnly?: boolean;
}

const optionIn = (options: readonly SelectOption[], value: string): SelectOption =>
  options.find((option) => option.value === value) ?? { value, label: value };

const wordIn = (options: readonly SelectOption[] | undefined, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value;

/** One of a list; saved as soon as it is chosen. */
export function EditableSelect(props: EditableSelectProps) {
  const { value, options } = props;
  if (useReadOnly()) return <ShownText text={value === null ? '' : wordIn(options, value)} />;
  return <SelectField {...props} />;
}

function SelectField({ value, options, onSave, label, ...input }: EditableSelectProps) {
  const field = useEditable(value, onSave);
  const { t } = useTranslation('ui');
  return (
    <SaveState field={field}>
      <Select
        {...input}
        {...useFieldName(label)}
        className={classes.grow}
        classNames={{ input: classes.quiet ?? '' }}
        data={asItems(options)}
        filter={searchAmong(options)}
        value={field.value}
        error={field.status === 'failed'}
        searchable={options.length > 8}
        allowDeselect={false}
        nothingFoundMessage={t('choice.none')}
        clearButtonProps={{ 'aria-label': t('choice.clear') }}
        onChange={(next) => field.commit(next)}
      />
    </SaveState>
  );
}

interface EditableTagsProps {
  readonly value: readonly string[];
  readonly onSave: (value: readonly string[]) => Promise<unknown>;
  /** A closed list; without it anything may be typed, with these proposals. */
  readonly options?: readonly SelectOption[];
  readonly suggestions?: readonly string[];
  readonly label?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/** Several values as small pills; each change is saved at once. */
export function EditableTags(props: EditableTagsProps) {
  const format = useFormat();
  const words = props.value.map((value) => wordIn(props.options, value));
  return useReadOnly() ? <ShownText text={format.list(words, 'unit')} /> : <TagsField {...props} />;
}

function TagsField({ value, onSave, options, suggestions, label, ...input }: EditableTagsProps) {
  const field = useEditable(value, onSave, sameList);
  const { t } = useTranslation('ui');
  const shared = {
    ...input,
    ...useFieldName(label),
    className: classes.grow,
    classNames: { input: classes.quiet ?? '' },
    value: [...field.value],
    error: field.status === 'failed',
    placeholder: field.value.length === 0 ? input.placeholder : undefined,
    onChange: (next: string[]) => field.commit(next),
  };
  return (
    <SaveState field={field}>
      {options ? (
        <MultiSelect
          {...shared}
          data={asItems(options)}
          filter={searchAmong(options)}
          renderOption={({ option }) => <HintedOption option={optionIn(options, option.value)} />}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('choice.none')}
        />
      ) : (
        <TagsInput {...shared} data={[...(suggestions ?? [])]} />
      )}
    </SaveState>
  );
}
