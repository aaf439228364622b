import { formatDay } from '#shared/domain/formats.ts';
import { dayIn } from '../../../ui/format/format.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useZoneName } from '../../../ui/time/DualTime.tsx';
import classes from '../meetings.module.css';

interface ClockLineProps {
  readonly startAt: number;
  readonly endAt: number;
  readonly zone: string;
}

const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** From when to when on one clock, with the day there: `Wed 2 Dec 2026 09:00–10:30 CET Paris`. */
export function ClockLine({ startAt, endAt, zone }: ClockLineProps) {
  const format = useFormat();
  const zoneName = useZoneName();
  const sameDay = dayIn(startAt, zone) === dayIn(endAt, zone);
  const until = sameDay
    ? format.time(endAt, zone)
    : `${format.date(endAt, 'dayMonth', { zone })} ${format.time(endAt, zone)}`;
  return (
    <span className={classes.clock}>
      <time dateTime={new Date(startAt).toISOString()}>
        {formatDay(dayIn(startAt, zone), format.language, { style: 'weekday' })}{' '}
        <strong>
          {format.time(startAt, zone)}–{until} {zoneName(zone, startAt)}
        </strong>
      </time>
      <span className={classes.note}>{cityOf(zone)}</span>
    </span>
  );
}
