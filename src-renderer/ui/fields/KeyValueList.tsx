import { createContext, type ReactNode, useContext, useId } from 'react';
import classes from './fields.module.css';

const LabelContext = createContext<string | undefined>(undefined);

/** How a field in a key-value list is named: by its term, or by `label` where it stands alone. */
export const useFieldName = (label: string | undefined): { 'aria-label'?: string; 'aria-labelledby'?: string } => {
  const term = useContext(LabelContext);
  if (label !== undefined) return { 'aria-label': label };
  return term === undefined ? {} : { 'aria-labelledby': term };
};

/** Facts of a record as terms and values. */
export function KeyValueList({ children }: { children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>;
}

interface KeyValueProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One fact; an editable field inside takes its name from the term. */
export function KeyValue({ label, children }: KeyValueProps) {
  const id = useId();
  return (
    <div className={classes.pair}>
      <dt id={id} className={classes.term}>
        {label}
      </dt>
      <dd className={classes.value}>
        <LabelContext value={id}>{children}</LabelContext>
      </dd>
    </div>
  );
}
