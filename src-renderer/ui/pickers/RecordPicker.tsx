import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../keyboard/guards.ts';
import classes from './RecordPicker.module.css';

export interface PickedRecord {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly lang?: string | undefined;
}

interface RecordPickerProps<Found extends PickedRecord> {
  readonly label?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: PickedRecord | null;
  readonly onChange: (record: Found | null) => void;
  /** Finds records; called a moment after typing, also with an empty query for proposals. */
  readonly search: (query: string, signal: AbortSignal) => Promise<readonly Found[]>;
  /** Offers to create what was not found; resolves to the new record, or `null` if it was given up. */
  readonly onCreate?: ((query: string) => Promise<Found | null>) | undefined;
  readonly error?: string | boolean | undefined;
  readonly required?: boolean;
  readonly 'aria-label'?: string;
}

const WAIT_MS = 120;
const CREATE = '\u0000create';

/** Finds one record by typing, in any script the search understands. */
export function RecordPicker<Found extends PickedRecord>(props: RecordPickerProps<Found>) {
  const { value, onChange, search, onCreate, ...input } = props;
  const { t } = useTranslation('ui');
  const queryId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query] = useDebouncedValue(typed?.trim() ?? '', WAIT_MS);
  const found = useQuery({
    queryKey: ['record-picker', queryId, query],
    queryFn: ({ signal }) => search(query, signal),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 10_000,
  });
  const records = found.data ?? [];
  const settled = !found.isFetching && query === (typed?.trim() ?? '');

  const finish = (record: Found | null): void => {
    setTyped(null);
    combobox.closeDropdown();
    if (record) onChange(record);
  };
  const submit = async (id: string): Promise<void> => {
    if (id !== CREATE) return finish(records.find((record) => record.id === id) ?? null);
    finish((await onCreate?.(query)) ?? null);
  };
  /** Enter never sends the form around the picker, and picks only from what was found for these very words. */
  const enter = (event: KeyboardEvent): void => {
    event.preventDefault();
    if (!settled) event.stopPropagation();
    else if (typed !== null && combobox.getSelectedOptionIndex() === -1) combobox.selectFirstOption();
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    // Mantine's combobox would take the Enter that ends a conversion as a choice.
    if (isComposing(event)) event.stopPropagation();
    else if (event.key === 'Enter' && combobox.dropdownOpened) enter(event);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={(id) => void submit(id)}>
      <Combobox.Target>
        <TextInput
          {...input}
          lang={typed === null ? value?.lang : undefined}
          value={typed ?? value?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => finish(null)}
          onKeyDownCapture={onKeyDownCapture}
          rightSection={
            found.isFetching ? (
              <Loader size={14} />
            ) : (
              value && (
                <CloseButton
                  size="sm"
                  aria-label={t('choice.clear')}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChange(null)}
                />
              )
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options
          mah={280}
          aria-label={input['aria-label'] ?? input.label}
          aria-busy={!settled}
          className={classes.options}
        >
          {records.map((record) => (
            <Combobox.Option key={record.id} value={record.id}>
              <span className={classes.label} lang={record.lang}>
                {record.label}
              </span>
              {record.detail && (
                <small className={classes.detail} lang={record.lang}>
                  {record.detail}
                </small>
              )}
            </Combobox.Option>
          ))}
          {onCreate && query !== '' && settled && (
            <Combobox.Option value={CREATE}>{t('choice.create', { name: query })}</Combobox.Option>
          )}
          {records.length === 0 && settled && !onCreate && <Combobox.Empty>{t('choice.none')}</Combobox.Empty>}
          {found.isError && <Combobox.Empty>{t('choice.failed')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
