import { procedures } from '../procedures.ts';
import { readCounts, readToday } from './today.ts';

export const todayRouter = procedures.today.router({
  get: procedures.today.get.handler(({ context }) => readToday(context)),
  counts: procedures.today.counts.handler(({ context }) => readCounts(context)),
});
