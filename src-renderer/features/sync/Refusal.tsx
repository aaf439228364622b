import { useErrorText } from '../../ui/errors/error-text.tsx';
import classes from './sync.module.css';

/** Why it did not go on, and what to do; nothing where it did. */
export function Refusal({ error }: { readonly error: unknown }) {
  const errorText = useErrorText();
  if (error === null) return null;
  const { title, hint } = errorText(error);
  return (
    <p role="alert" className={classes.refusal}>
      <strong>{title}</strong> {hint}
    </p>
  );
}
