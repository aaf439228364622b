import type { Day } from '#shared/domain/days.ts';
import { type OfficeCountry, officeHolidays } from '#shared/domain/deadlines.ts';
import { type Hold, isInTime, workingDaysOffHold } from '#shared/domain/holds.ts';
import type { Period } from '#shared/domain/periods.ts';
import { addWorkingDays } from '#shared/domain/work-calendar.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readSettings } from '../settings/index.ts';
import { COUNTED_SETS } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';

/** How a first answer came: after how many working days off hold, and whether its due day was over. */
export interface Answer {
  readonly workingDays: number;
  readonly late: boolean;
}

interface Row {
  readonly id: string;
  readonly receivedAt: number;
  readonly answeredAt: number;
  readonly dueOn: string | null;
  readonly heldOn: string | null;
  readonly holds: string | null;
  readonly country: OfficeCountry | null;
  readonly zone: string | null;
}

const ANSWERED = `SELECT r.id, r.received_at AS receivedAt, r.answered_at AS answeredAt, r.answer_due_on AS dueOn,
    r.held_on AS heldOn, r.holds, f.country, f.zone
  FROM inquiry r LEFT JOIN office f ON f.id = r.office_id WHERE r.id IN (${COUNTED_SETS['first-answer-days']})`;

/** The first answers given in the period, by the inquiry's id; days are those of the handling office. */
export function answersIn(context: Pick<Context, 'sqlite'>, period: Period): ReadonlyMap<string, Answer> {
  const rows = prepared(context.sqlite, ANSWERED).all(periodParameters(period)) as readonly Row[];
  const { answerDays } = readSettings(context);
  const dayOf = daysByQuarter();
  // Most cases share their days with others: each pair of days is counted once.
  const known = new Map<string, Answer>();
  return new Map(
    rows.map((row) => {
      const zone = row.zone ?? 'Europe/Paris';
      const [receivedOn, answeredOn] = [dayOf(row.receivedAt, zone), dayOf(row.answeredAt, zone)];
      const key = `${row.country} ${receivedOn} ${answeredOn} ${row.dueOn} ${row.heldOn} ${row.holds}`;
      const answer = known.get(key) ?? answerOf(row, receivedOn, answeredOn, answerDays);
      known.set(key, answer);
      return [row.id, answer];
    }),
  );
}

const QUARTER_MS = 900_000;

/** Local days, each quarter of an hour asked for once: no zone begins a day within one. */
function daysByQuarter(): (instant: number, zone: string) => Day {
  const known = new Map<string, Map<number, Day>>();
  return (instant, zone) => {
    const ofZone = known.get(zone) ?? new Map<number, Day>();
    known.set(zone, ofZone);
    const quarter = Math.floor(instant / QUARTER_MS);
    const day = ofZone.get(quarter) ?? localDay(instant, zone);
    ofZone.set(quarter, day);
    return day;
  };
}

function answerOf(row: Row, receivedOn: Day, answeredOn: Day, answerDays: number): Answer {
  const isHoliday = officeHolidays(row.country ?? 'FR');
  const past = row.holds === null ? [] : (JSON.parse(row.holds) as Hold[]);
  const holds: readonly Hold[] = row.heldOn === null ? past : [...past, [row.heldOn, null]];
  const dueOn = row.dueOn ?? addWorkingDays(receivedOn, answerDays, isHoliday);
  return {
    workingDays: workingDaysOffHold(receivedOn, answeredOn, holds, isHoliday),
    late: !isInTime({ answeredOn, dueOn, holds }),
  };
}
