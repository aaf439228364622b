import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readSettings } from '../settings/index.ts';
import { type Answer, type Answered, readAnswers } from './answer-days.ts';
import { COUNTED_SETS } from './counted-sets.ts';
import { periodParameters } from './parameters.ts';

/** Of an inquiry `r` and its office `f` what its answer is read from. */
export const ANSWER_COLUMNS = `r.received_at AS receivedAt, r.answered_at AS answeredAt, r.answer_due_on AS dueOn,
    r.held_on AS heldOn, r.holds, f.country, f.zone`;

const ANSWERED = `SELECT r.id, ${ANSWER_COLUMNS} FROM inquiry r LEFT JOIN office f ON f.id = r.office_id
  WHERE r.id IN (${COUNTED_SETS['first-answer-days']})`;

/** The first answers given in the period, by the inquiry's id; days are those of the handling office. */
export function answersIn(context: Pick<Context, 'sqlite'>, period: Period): ReadonlyMap<string, Answer> {
  const rows = prepared(context.sqlite, ANSWERED).all(periodParameters(period)) as readonly (Answered & {
    readonly id: string;
  })[];
  const answerOf = readAnswers(readSettings(context).answerDays);
  return new Map(rows.map((row) => [row.id, answerOf(row)]));
}
