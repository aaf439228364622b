import { needlesOf } from '#shared/domain/search-marks.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { procedures } from '../procedures.ts';
import { type Run, withProgress } from '../progress/index.ts';
import { completionsOf } from './complete.ts';
import { findRecords } from './find.ts';
import { hitsOf } from './hits.ts';
import { removeSearch, savedSearches, saveSearch } from './saved.ts';
import { countRecords, isBuilding, searchState } from './standing.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Makes anew what is worked out of the records to find and to count them. @returns how many records are in the index */
async function rebuildAll(
  { sqlite, searchIndex, caseFacts }: Context,
  { signal, onProgress }: Run<Progress>,
): Promise<number> {
  const [found, cases] = [countRecords(sqlite), countCases(sqlite)];
  const from = (before: number) => ({
    signal,
    onProgress: ({ done }: Progress) => onProgress({ done: before + done, total: found + cases }),
  });
  const records = await searchIndex.rebuild(from(0));
  await caseFacts.rebuild(from(found));
  return records;
}

const countCases = (sqlite: Context['sqlite']): number =>
  prepared(sqlite, 'SELECT count(*) FROM inquiry').pluck().get() as number;

export const searchRouter = procedures.search.router({
  find: procedures.search.find.handler(({ context, input }) => {
    const { sqlite, searchIndex } = context;
    searchIndex.catchUp();
    // Its many small questions in one transaction: to begin and end one for each takes as long as to answer it.
    return sqlite.transaction(() => {
      const { found, more, unknown, words } = findRecords(context, input.text, input);
      const hits = hitsOf(context, found, needlesOf(words));
      return { hits, more: [...more], unknown: [...unknown], isBuilding: isBuilding(sqlite) };
    })();
  }),
  complete: procedures.search.complete.handler(({ context, input }) =>
    completionsOf(context, input.filter, input.text),
  ),
  saved: procedures.search.saved.handler(({ context }) => savedSearches(context)),
  save: procedures.search.save.handler(({ context, input }) => saveSearch(context, input)),
  removeSaved: procedures.search.removeSaved.handler(({ context, input }) => removeSearch(context, input.id)),
  state: procedures.search.state.handler(({ context }) => searchState(context.sqlite)),
  reindex: procedures.search.reindex.handler(async function* ({ context, signal }) {
    const pieces = withProgress<Progress, number>(signal, (run) => rebuildAll(context, run));
    for await (const piece of pieces) {
      if (typeof piece === 'number') yield { kind: 'done', records: piece };
      else yield { kind: 'progress', ...piece };
    }
  }),
});
