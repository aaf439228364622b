import { exportNames } from '../names/index.ts';
import { procedures } from '../procedures.ts';
import { zoneAtWork } from '../session/index.ts';
import { foldedPage } from './fold.ts';
import { countDisclosures } from './list.ts';
import { absorbKept } from './note.ts';

const { disclosures } = procedures;

export const disclosuresRouter = disclosures.router({
  page: disclosures.page.handler(({ context, input: { filter, cursor, limit, language } }) => {
    // Commands beside the running program have left theirs; what can't be written now is read the next time.
    absorbKept(context);
    return foldedPage(context, filter, exportNames(context, language), zoneAtWork(context), cursor, limit);
  }),
  count: disclosures.count.handler(({ context, input }) =>
    countDisclosures(context, input.filter, zoneAtWork(context)),
  ),
});
