import type { ReactNode } from 'react';
import { EditableSelect } from '../ui/fields/EditableChoice.tsx';
import { EditableLongText, EditableText } from '../ui/fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../ui/fields/KeyValueList.tsx';
import type { SelectOption } from '../ui/table/types.ts';
import { Section } from './Section.tsx';

interface TextFactProps {
  readonly label: string;
  readonly value: string | null;
  readonly lang?: string | null;
  readonly placeholder?: string;
  /** Nothing but spaces is nothing. */
  readonly onSave: (text: string | null) => Promise<unknown>;
  /** Below the field: what may be put in it. */
  readonly children?: ReactNode;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** A line of text that a record may have. */
export function TextFact({ label, value, lang, onSave, children, ...rest }: TextFactProps) {
  const save = (text: string) => onSave(orNull(text));
  return (
    <KeyValue label={label}>
      <EditableText {...rest} value={value ?? ''} lang={lang ?? undefined} onSave={save} />
      {children}
    </KeyValue>
  );
}

/** Text of several lines that a record may have; short ones take one line until they are edited. */
export function LongTextFact({
  label,
  value,
  lang,
  onSave,
  short,
  ...rest
}: Omit<TextFactProps, 'children'> & { readonly short?: true }) {
  const save = (text: string) => onSave(orNull(text));
  const rows = short ? { minRows: 1 } : {};
  return (
    <KeyValue label={label}>
      <EditableLongText {...rest} {...rows} value={value ?? ''} lang={lang ?? undefined} onSave={save} />
    </KeyValue>
  );
}

interface ChoiceFactProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly SelectOption[];
  /** The closed list behind the options. */
  readonly values: readonly T[];
  readonly onSave: (value: T | null) => Promise<unknown>;
}

/** One of a closed list, or nothing. */
export function ChoiceFact<T extends string>({ label, value, options, values, onSave }: ChoiceFactProps<T>) {
  const save = (next: string | null) => onSave(values.find((one) => one === next) ?? null);
  return (
    <KeyValue label={label}>
      <EditableSelect value={value} options={options} clearable onSave={save} />
    </KeyValue>
  );
}

interface Notes {
  readonly culturalNotes: string | null;
  readonly note: string | null;
}

interface NotesSectionProps {
  readonly record: Notes;
  readonly words: {
    readonly title: string;
    readonly culturalNotes: string;
    readonly culturalHint: string;
    readonly note: string;
  };
  readonly save: (patch: Partial<Notes>) => Promise<unknown>;
  readonly children?: ReactNode;
}

/** What to mind in dealing with someone, and whatever else is worth noting. */
export function NotesSection({ record, words, save, children }: NotesSectionProps) {
  return (
    <Section title={words.title}>
      <KeyValueList>
        <LongTextFact
          label={words.culturalNotes}
          value={record.culturalNotes}
          placeholder={words.culturalHint}
          onSave={(culturalNotes) => save({ culturalNotes })}
        />
        <LongTextFact label={words.note} value={record.note} onSave={(note) => save({ note })} />
        {children}
      </KeyValueList>
    </Section>
  );
}
