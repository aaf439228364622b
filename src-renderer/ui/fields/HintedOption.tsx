import type { SelectOption } from '../table/types.ts';
import classes from './fields.module.css';

/** An option of a list that opens below a field, with what stands quietly beside it. */
export function HintedOption({ option: { label, hint } }: { readonly option: SelectOption }) {
  return (
    <span className={classes.hinted}>
      {label}
      {hint !== undefined && <small className={classes.optionHint}>{hint}</small>}
    </span>
  );
}
