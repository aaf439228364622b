import type { Context } from '../context.ts';
import { exportNames } from '../names/index.ts';
import { procedures } from '../procedures.ts';
import { readSession } from '../session/index.ts';
import { foldedPage } from './fold.ts';
import { countDisclosures } from './list.ts';
import { absorbKept } from './note.ts';

const { disclosures } = procedures;

const zoneOf = (context: Context): string => readSession(context).profile?.zone ?? 'Europe/Paris';

export const disclosuresRouter = disclosures.router({
  page: disclosures.page.handler(({ context, input: { filter, cursor, limit, language } }) => {
    // Commands beside the running program have left theirs; what can't be written now is read the next time.
    absorbKept(context);
    return foldedPage(context, filter, exportNames(context, language), zoneOf(context), cursor, limit);
  }),
  count: disclosures.count.handler(({ context, input }) => countDisclosures(context, input.filter, zoneOf(context))),
});
