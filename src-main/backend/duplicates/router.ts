import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { procedures } from '../procedures.ts';
import { countPairs, pageOfPairs } from './list.ts';
import { candidatesForTyped } from './typed.ts';

const { duplicates } = procedures;

/** How far the first looking through all records is; null once it is done. */
function looking({ sqlite, duplicates: { pass } }: Context): { done: number; total: number } | null {
  const scan = pass.scan();
  if (scan === null) return null;
  const text = `SELECT (SELECT count(*) FROM person WHERE deleted_at IS NULL)
    + (SELECT count(*) FROM organisation WHERE deleted_at IS NULL)`;
  return { done: scan.done, total: prepared(sqlite, text).pluck().get() as number };
}

export const duplicatesRouter = duplicates.router({
  candidates: duplicates.candidates.handler(({ context, input }) => {
    context.duplicates.catchUp();
    return candidatesForTyped(context, input);
  }),
  page: duplicates.page.handler(({ context, input }) => {
    context.duplicates.catchUp();
    return pageOfPairs(context, input.filter, input.after, input.limit);
  }),
  count: duplicates.count.handler(({ context, input }) => {
    context.duplicates.catchUp();
    return { pairs: countPairs(context, input.filter), looking: looking(context) };
  }),
});
