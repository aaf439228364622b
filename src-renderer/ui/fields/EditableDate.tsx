import { useFormat } from '../format/use-format.ts';
import { DateField } from '../inputs/DateField.tsx';
import classes from './fields.module.css';
import { useFieldName } from './KeyValueList.tsx';
import { ShownText, useReadOnly } from './read-only.tsx';
import { SaveState } from './SaveState.tsx';
import { useEditable } from './use-editable.ts';

interface EditableDateProps {
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onSave: (value: string | null) => Promise<unknown>;
  readonly label?: string;
  readonly placeholder?: string;
  readonly clearable?: boolean;
  readonly readOnly?: boolean;
}

/** A day, typed as the reader's language writes it or picked; saves itself on leaving. */
export function EditableDate(props: EditableDateProps) {
  const format = useFormat();
  if (useReadOnly()) return <ShownText text={props.value === null ? '' : format.date(props.value)} />;
  return <DayField {...props} />;
}

function DayField({ value, onSave, label, ...input }: EditableDateProps) {
  const field = useEditable(value, onSave);
  return (
    <SaveState field={field}>
      <DateField
        {...input}
        {...useFieldName(label)}
        className={classes.grow}
        inputClassName={classes.quiet}
        value={field.value}
        error={field.status === 'failed'}
        onChange={(next) => field.type(next)}
        onLeave={field.leave}
      />
    </SaveState>
  );
}
