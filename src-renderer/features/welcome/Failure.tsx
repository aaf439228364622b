import { useErrorText } from '../../ui/errors/error-text.tsx';
import classes from './welcome.module.css';

/** Why it did not go on, and what to do. */
export function Failure({ error }: { readonly error: unknown }) {
  const errorText = useErrorText();
  if (error === null) return null;
  const { title, hint } = errorText(error);
  return (
    <p role="alert" className={classes.failure}>
      {[title, hint].filter(Boolean).join(' ')}
    </p>
  );
}
