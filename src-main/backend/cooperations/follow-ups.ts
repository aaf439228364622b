import { Temporal } from 'temporal-polyfill/full';
import { type Cooperation, FOLLOW_UP_MONTHS } from '#shared/contract/cooperations.ts';

/** The columns that hold the days of the follow-ups done. */
export const FOLLOW_UP_COLUMNS = { 3: 'followUp3On', 6: 'followUp6On', 12: 'followUp12On' } as const;

type DoneOn = Readonly<Record<(typeof FOLLOW_UP_COLUMNS)[keyof typeof FOLLOW_UP_COLUMNS], string | null>>;

/** When each follow-up of an agreement is due: so many months on, at the month's last day where it is shorter. */
export function followUpsOf(agreedOn: string, done: DoneOn): Cooperation['followUps'] {
  return FOLLOW_UP_MONTHS.map((months) => ({
    months,
    dueOn: Temporal.PlainDate.from(agreedOn).add({ months }).toString(),
    doneOn: done[FOLLOW_UP_COLUMNS[months]],
  }));
}
