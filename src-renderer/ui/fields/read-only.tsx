import { createContext, type ReactNode, useContext } from 'react';
import classes from './fields.module.css';

const ReadOnlyContext = createContext(false);

interface ReadOnlyProps {
  readonly when: boolean;
  readonly children: ReactNode;
}

/** What lies within can be read and not be edited: its fields show plain text, and what stands in `Editing` is left out. */
export function ReadOnly({ when, children }: ReadOnlyProps) {
  return <ReadOnlyContext value={when}>{children}</ReadOnlyContext>;
}

export const useReadOnly = (): boolean => useContext(ReadOnlyContext);

/** Buttons and forms that edit a record: they stand only where it may be edited. */
export function Editing({ children }: { readonly children: ReactNode }) {
  return useReadOnly() ? null : children;
}

interface ShownTextProps {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** The value of a field that may only be read; a dash stands for none. */
export function ShownText({ text, lang }: ShownTextProps) {
  if (text === '') return <span className={classes.none}>–</span>;
  return (
    <span className={classes.shown} lang={lang}>
      {text}
    </span>
  );
}
