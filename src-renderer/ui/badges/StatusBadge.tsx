import type { Tone } from '../theme/tones.ts';
import classes from './badges.module.css';

interface StatusBadgeProps {
  readonly tone: Tone;
  /** The word; a status is never a colour alone. */
  readonly label: string;
}

/** Dot and word of a status. */
export function StatusBadge({ tone, label }: StatusBadgeProps) {
  return (
    <span className={classes.badge} style={{ color: `var(--${tone})`, background: `var(--${tone}-soft)` }}>
      {label}
    </span>
  );
}
