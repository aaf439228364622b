/**
 * Clocks of a zone for many instants in a row.
 * API: offsetsOf(zone)(instant) in ms; localDays(zone)(instant) as days.
 */
import { type Day, dayOf } from './days.ts';
import { offsetAt } from './zones.ts';

const DAY_MS = 86_400_000;

/** By how much the clocks of a zone are ahead of UTC at an instant, ms; what is near to a known instant is not asked for again. */
export function offsetsOf(zone: string): (instant: number) => number {
  const known = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / DAY_MS);
    let offset = known.get(day);
    if (offset === undefined) {
      // No zone moves its clocks there and back within one day: what its ends share is true in between.
      const [first, last] = [offsetAt(day * DAY_MS, zone), offsetAt((day + 1) * DAY_MS - 1, zone)];
      offset = first === last ? first : null;
      known.set(day, offset);
    }
    return offset ?? offsetAt(instant, zone);
  };
}

/** The days that the calendar on the wall shows in a zone, as `localDay` gives them one by one. */
export function localDays(zone: string): (instant: number) => Day {
  const offsetOf = offsetsOf(zone);
  return (instant) => dayOf(Math.floor((instant + offsetOf(instant)) / DAY_MS));
}
