import type { Day } from '#shared/domain/days.ts';
import { type OfficeCountry, officeHolidays } from '#shared/domain/deadlines.ts';
import { type Hold, isInTime, workingDaysOffHold } from '#shared/domain/holds.ts';
import { addWorkingDays, workingDaysBetween } from '#shared/domain/work-calendar.ts';
import { localDays } from '#shared/domain/zone-offsets.ts';

/** How a first answer came: after how many working days off hold, and whether its due day was over. */
export interface Answer {
  readonly workingDays: number;
  readonly late: boolean;
}

/** What an inquiry says of its answer; the days are those of the office that handles it. */
export interface Answered {
  readonly receivedAt: number;
  readonly answeredAt: number;
  readonly dueOn: string | null;
  readonly heldOn: string | null;
  /** JSON of past holds. */
  readonly holds: string | null;
  readonly country: OfficeCountry | null;
  readonly zone: string | null;
}

/** The same with its days read. */
interface InDays {
  readonly receivedOn: Day;
  readonly answeredOn: Day;
  readonly dueOn: Day | null;
  readonly holds: readonly Hold[];
  readonly country: OfficeCountry;
}

export type AnswerReader<Result> = (row: Answered) => Result;

/** Reads many answers in a row. Most cases share their days with others: each pair of days is worked out once. */
function answerReader<Result>(resultOf: (answer: InDays) => Result): AnswerReader<Result> {
  const known = new Map<string, Result>();
  const zones = new Map<string, (instant: number) => Day>();
  return (row) => {
    const zone = row.zone ?? 'Europe/Paris';
    const dayOf = zones.get(zone) ?? localDays(zone);
    zones.set(zone, dayOf);
    const [receivedOn, answeredOn] = [dayOf(row.receivedAt), dayOf(row.answeredAt)];
    const key = `${row.country} ${receivedOn} ${answeredOn} ${row.dueOn} ${row.heldOn} ${row.holds}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const past = row.holds === null ? [] : (JSON.parse(row.holds) as Hold[]);
    const holds: readonly Hold[] = row.heldOn === null ? past : [...past, [row.heldOn, null]];
    const result = resultOf({ receivedOn, answeredOn, dueOn: row.dueOn, holds, country: row.country ?? 'FR' });
    known.set(key, result);
    return result;
  };
}

const workingDaysOf = ({ receivedOn, answeredOn, holds, country }: InDays): number =>
  workingDaysOffHold(receivedOn, answeredOn, holds, officeHolidays(country));

/** @param answerDays how many working days there are for an answer where the inquiry itself names no due day */
export function readAnswers(answerDays: number): AnswerReader<Answer> {
  return answerReader((answer) => ({ workingDays: workingDaysOf(answer), late: !isInTimeWithin(answer, answerDays) }));
}

function isInTimeWithin({ receivedOn, answeredOn, dueOn, holds, country }: InDays, answerDays: number): boolean {
  const due = dueOn ?? addWorkingDays(receivedOn, answerDays, officeHolidays(country));
  return isInTime({ answeredOn, dueOn: due, holds });
}

/** An answer as it can be kept, whatever the office sets later. */
export interface LastingAnswer {
  readonly workingDays: number;
  /** It is in time where at least so many working days are given for it: 0 always, `NEVER` not at all. */
  readonly enough: number;
}

/** More than anybody is given for an answer. */
export const NEVER = 2 ** 31 - 1;

export function readLastingAnswers(): AnswerReader<LastingAnswer> {
  return answerReader((answer) => ({ workingDays: workingDaysOf(answer), enough: enoughFor(answer) }));
}

/** More days never make an answer late: so the least that are enough are found by halving. */
function enoughFor(answer: InDays): number {
  const { receivedOn, answeredOn, dueOn, country } = answer;
  if (dueOn !== null) return isInTimeWithin(answer, 0) ? 0 : NEVER;
  let [low, high] = [0, Math.max(0, workingDaysBetween(receivedOn, answeredOn, officeHolidays(country))) + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isInTimeWithin(answer, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
