import classes from './devices.module.css';

interface ShareBarProps {
  /** From 0 to 1. */
  readonly share: number;
  /** Whether it is known to be all. */
  readonly isAll: boolean;
}

/** A calm line that shows how much of all there is; the words beside it say the same. */
export function ShareBar({ share, isAll }: ShareBarProps) {
  // Where something is missing the line must not look full.
  const width = isAll ? 100 : Math.min(97, Math.floor(share * 100));
  return (
    <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" className={classes.barGround} />
      <rect width={width} height="4" className={classes.barShare} data-all={isAll || undefined} />
    </svg>
  );
}
