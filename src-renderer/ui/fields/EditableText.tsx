import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../keyboard/guards.ts';
import classes from './fields.module.css';
import { useFieldName } from './KeyValueList.tsx';
import { ShownText, useReadOnly } from './read-only.tsx';
import { SaveState } from './SaveState.tsx';
import { type Editable, useEditable } from './use-editable.ts';

export interface EditableTextProps {
  readonly value: string;
  readonly onSave: (value: string) => Promise<unknown>;
  /** Only where the field stands outside a `KeyValue`. */
  readonly label?: string;
  readonly placeholder?: string;
  /** Language of the text itself. */
  readonly lang?: string | undefined;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  /** Shows the whole line over as many rows as it takes; it stays one line. */
  readonly wrap?: boolean;
}

/** The style sheet lets it grow with its text, also when the pane around it changes its width. */
const GROWING = { input: `${classes.quiet} ${classes.growing}` };

/** Enter (Ctrl+Enter in long text) saves, Esc takes back; keys of an input method are left to it. */
const keysOf =
  (field: Editable<string>, long: boolean) =>
  (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field.commit();
    }
    if (event.key === 'Escape' && field.dirty) {
      event.stopPropagation();
      field.revert();
    }
  };

/** One line of text that saves itself on Enter and on leaving. */
export function EditableText(props: EditableTextProps) {
  return useReadOnly() ? <ShownText text={props.value} lang={props.lang} /> : <LineField {...props} />;
}

function LineField({ value, onSave, label, wrap = false, ...input }: EditableTextProps) {
  const field = useEditable(value, onSave);
  const shared = {
    ...input,
    ...useFieldName(label),
    className: classes.grow,
    value: field.value,
    error: field.status === 'failed',
    onBlur: field.leave,
    onKeyDown: keysOf(field, false),
  };
  return (
    <SaveState field={field}>
      {wrap ? (
        <Textarea
          {...shared}
          classNames={GROWING}
          rows={1}
          onChange={(event) => field.type(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        />
      ) : (
        <TextInput
          {...shared}
          classNames={{ input: classes.quiet ?? '' }}
          onChange={(event) => field.type(event.currentTarget.value)}
        />
      )}
    </SaveState>
  );
}

/** Text of any length in a box that grows with it; saves itself on leaving and on Ctrl+Enter. */
export function EditableLongText(props: LongTextProps) {
  return useReadOnly() ? <ShownText text={props.value} lang={props.lang} /> : <BoxField {...props} />;
}

type LongTextProps = Omit<EditableTextProps, 'wrap'> & { readonly minRows?: number };

function BoxField({ value, onSave, label, minRows = 2, ...input }: LongTextProps) {
  const field = useEditable(value, onSave);
  return (
    <SaveState field={field}>
      <Textarea
        {...input}
        {...useFieldName(label)}
        rows={minRows}
        className={classes.grow}
        classNames={GROWING}
        styles={{ input: { ['--rows' as string]: minRows } }}
        value={field.value}
        error={field.status === 'failed'}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.leave}
        onKeyDown={keysOf(field, true)}
      />
    </SaveState>
  );
}
