import { type Day, epochDay } from '#shared/domain/days.ts';
import { instantOf, localDay, localTime } from '#shared/domain/zones.ts';
import { countryOfZone } from '../countries.ts';
import { restOn } from '../rests.ts';

/** When a meeting shall be, as people say it. */
export interface Plan {
  readonly date: Day;
  /** `HH:MM` */
  readonly time: string;
  readonly minutes: number;
  /** IANA name. */
  readonly zone: string;
  /** Of two instants at which the clock shows this time (in autumn), the second one. */
  readonly later: boolean;
}

export type Planned =
  | {
      readonly kind: 'ok';
      readonly startAt: number;
      readonly endAt: number;
      /** `gap`: the clock skips this time, so it begins as much later; `overlap`: the clock shows it twice. */
      readonly note: 'none' | 'gap' | 'overlap';
    }
  | { readonly kind: 'invalid' };

/** The instants that a plan means; the length is real time, also where the clock is changed in between. */
export function planned({ date, time, minutes, zone, later }: Plan): Planned {
  const start = instantOf({ date, time, zone });
  const from = (startAt: number, note: 'none' | 'gap' | 'overlap'): Planned =>
    minutes > 0 ? { kind: 'ok', startAt, endAt: startAt + minutes * 60_000, note } : { kind: 'invalid' };
  switch (start.kind) {
    case 'ok':
      return from(start.instant, 'none');
    case 'gap':
      return from(start.shifted, 'gap');
    case 'overlap':
      return from(later ? start.later : start.earlier, 'overlap');
    case 'invalid':
      return { kind: 'invalid' };
  }
}

/** How an hour suits: working hours, the hours around them, night, or a day off. */
export type Grade = 'work' | 'edge' | 'night' | 'rest';

const WORK = { from: 9, to: 18 };
const EDGE = { from: 7, to: 21 };

/** How an instant suits the people of a zone. */
export function gradeAt(instant: number, zone: string): Grade {
  const country = countryOfZone(zone);
  if (country !== null && restOn(localDay(instant, zone), country, 'en') !== null) return 'rest';
  const hour = Number(localTime(instant, zone).slice(0, 2));
  if (hour >= WORK.from && hour < WORK.to) return 'work';
  return hour >= EDGE.from && hour < EDGE.to ? 'edge' : 'night';
}

/** One clock at an instant, and by how many days its calendar is ahead of the plan's. */
export interface Clock {
  readonly zone: string;
  readonly day: Day;
  readonly time: string;
  readonly dayShift: number;
  readonly grade: Grade;
}

export function clockAt(instant: number, zone: string, planZone: string): Clock {
  const day = localDay(instant, zone);
  const dayShift = epochDay(day) - epochDay(localDay(instant, planZone));
  return { zone, day, time: localTime(instant, zone), dayShift, grade: gradeAt(instant, zone) };
}

/** An hour of the plan's day on every clock; what the clock skips is left out. */
export interface HourColumn {
  /** `HH:00` on the plan's clock. */
  readonly time: string;
  readonly startAt: number;
  readonly clocks: readonly Clock[];
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

export function hoursOf(date: Day, zone: string, zones: readonly string[]): readonly HourColumn[] {
  return HOURS.flatMap((time) => {
    const start = instantOf({ date, time, zone });
    if (start.kind !== 'ok' && start.kind !== 'overlap') return [];
    const startAt = start.kind === 'ok' ? start.instant : start.earlier;
    return [{ time, startAt, clocks: zones.map((one) => clockAt(startAt, one, zone)) }];
  });
}

const WORTH: Readonly<Record<Grade, number>> = { work: 3, edge: 2, night: 1, rest: 0 };

/** The hour that suits the least suited side best, the earliest of equal ones; null where every hour is a day off for someone. */
export function bestHour(hours: readonly HourColumn[]): HourColumn | null {
  const worthOf = ({ clocks }: HourColumn): readonly [number, number] => {
    const worths = clocks.map(({ grade }) => WORTH[grade]);
    return [Math.min(...worths), worths.reduce((sum, worth) => sum + worth, 0)];
  };
  const [best] = hours
    .map((hour) => ({ hour, worth: worthOf(hour) }))
    .toSorted((a, b) => b.worth[0] - a.worth[0] || b.worth[1] - a.worth[1]);
  return best === undefined || best.worth[0] === 0 ? null : best.hour;
}
