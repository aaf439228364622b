import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../inquiries.module.css';

interface DueDayProps {
  readonly day: string | null;
  readonly today: string;
  /** On hold: the clock stands still, so nothing is late. */
  readonly resting?: boolean;
}

/** A day by which something is due; vermilion once it has passed. */
export function DueDay({ day, today, resting = false }: DueDayProps) {
  const format = useFormat();
  if (day === null) return null;
  return (
    <span className={classes.due} data-late={(!resting && day < today) || undefined}>
      {format.dueDay(day)}
    </span>
  );
}
