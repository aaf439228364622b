import { type DateValue, dayIn, isPlainDay } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { DualTime, useDualTime } from './DualTime.tsx';

/** When something was: both clocks on the day itself, else the day in short; hovering tells all. */
export function TimeNote({ at }: { readonly at: DateValue }) {
  const format = useFormat();
  const both = useDualTime(at);
  if (!isPlainDay(at) && dayIn(at, format.zone) === dayIn(Date.now(), format.zone)) return <DualTime at={at} />;
  return (
    <time
      dateTime={isPlainDay(at) ? at : new Date(at).toISOString()}
      title={isPlainDay(at) ? format.date(at, 'long') : both}
    >
      {format.dueDay(at)}
    </time>
  );
}
