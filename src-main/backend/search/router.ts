import { needlesOf } from '#shared/domain/search-marks.ts';
import { procedures } from '../procedures.ts';
import { withProgress } from '../progress/index.ts';
import { completionsOf } from './complete.ts';
import { findRecords } from './find.ts';
import { hitsOf } from './hits.ts';
import { removeSearch, savedSearches, saveSearch } from './saved.ts';
import { isBuilding, searchState } from './standing.ts';

export const searchRouter = procedures.search.router({
  find: procedures.search.find.handler(({ context, input }) => {
    context.searchIndex.catchUp();
    const { found, more, unknown, words } = findRecords(context, input.text, input);
    const hits = hitsOf(context, found, needlesOf(words));
    return { hits, more: [...more], unknown: [...unknown], isBuilding: isBuilding(context.sqlite) };
  }),
  complete: procedures.search.complete.handler(({ context, input }) =>
    completionsOf(context, input.filter, input.text),
  ),
  saved: procedures.search.saved.handler(({ context }) => savedSearches(context)),
  save: procedures.search.save.handler(({ context, input }) => saveSearch(context, input)),
  removeSaved: procedures.search.removeSaved.handler(({ context, input }) => removeSearch(context, input.id)),
  state: procedures.search.state.handler(({ context }) => searchState(context.sqlite)),
  reindex: procedures.search.reindex.handler(async function* ({ context, signal }) {
    const pieces = withProgress<{ done: number; total: number }, number>(signal, context.searchIndex.rebuild);
    for await (const piece of pieces) {
      if (typeof piece === 'number') yield { kind: 'done', records: piece };
      else yield { kind: 'progress', ...piece };
    }
  }),
});
