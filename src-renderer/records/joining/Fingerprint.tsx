import classes from './joining.module.css';

interface FingerprintProps {
  readonly label: string;
  readonly digits: string;
}

/** Large, in groups: it is read aloud. */
export function Fingerprint({ label, digits }: FingerprintProps) {
  return (
    <p className={classes.fingerprint}>
      <span className={classes.lead}>{label}</span>
      <strong>{digits}</strong>
    </p>
  );
}
