import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SelectOption } from '../table/types.ts';
import classes from './fields.module.css';
import { useFieldName } from './KeyValueList.tsx';
import { asItems, searchAmong } from './option-search.ts';
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

/** One of a list; saved as soon as it is chosen. */
export function EditableSelect({ value, options, onSave, label, ...input }: EditableSelectProps) {
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
export function EditableTags({ value, onSave, options, suggestions, label, ...input }: EditableTagsProps) {
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
