import { Loader, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../errors/error-text.tsx';
import { isComposing } from '../keyboard/guards.ts';
import classes from './CellEditor.module.css';
import type { CellEditing } from './types.ts';

interface CellEditorProps<Row> {
  readonly row: Row;
  readonly label: string;
  readonly editing: CellEditing<Row>;
  readonly onEnd: () => void;
}

/** The editor opens because a person asked to edit this cell. Not again at each drawing: the palette may have the focus by then. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();

/** Edits one cell in place: Enter or leaving saves, Esc gives up; a failed save stays open with what was typed. */
export function CellEditor<Row>({ row, label, editing, onEnd }: CellEditorProps<Row>) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const initial = editing.value(row) ?? '';
  const [value, setValue] = useState(initial);
  const [state, setState] = useState<{ saving: boolean; error?: string }>({ saving: false });
  const done = useRef(false);

  const finish = (): void => {
    done.current = true;
    onEnd();
  };
  const save = async (next: string): Promise<void> => {
    if (done.current || state.saving) return;
    if (next === initial) return finish();
    setState({ saving: true });
    try {
      if (editing.kind === 'date') await editing.save(row, next || null);
      else await editing.save(row, next);
      finish();
    } catch (error) {
      setState({ saving: false, error: errorText(error).title });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') void save(value);
    if (event.key === 'Escape') finish();
  };

  if (editing.kind === 'select') {
    return (
      <select
        ref={focusOnce}
        className={classes.select}
        aria-label={label}
        aria-invalid={Boolean(state.error)}
        value={value}
        disabled={state.saving}
        onChange={(event) => {
          setValue(event.currentTarget.value);
          void save(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => !state.saving && !state.error && finish()}
      >
        {editing.options(row).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <TextInput
      data-autofocus
      ref={focusOnce}
      className={classes.editor}
      type={editing.kind === 'date' ? 'date' : 'text'}
      aria-label={label}
      title={state.error ? t('edit.failed', { reason: state.error }) : undefined}
      error={Boolean(state.error)}
      value={value}
      readOnly={state.saving}
      rightSection={state.saving ? <Loader size={12} /> : undefined}
      onChange={(event) => setValue(event.currentTarget.value)}
      onFocus={(event) => editing.kind === 'text' && event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={() => void save(value)}
    />
  );
}
