import { countryNote } from '#db/schema/index.ts';
import type { CountryNote } from '#shared/contract/country-notes.ts';
import { hashedId } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { procedures } from '../procedures.ts';

const { countryNotes } = procedures;

function notes({ sqlite }: Pick<Context, 'sqlite'>): CountryNote[] {
  const text = `SELECT country, body FROM country_note WHERE deleted_at IS NULL AND trim(body) <> '' ORDER BY country`;
  return prepared(sqlite, text).all() as CountryNote[];
}

export const countryNotesRouter = countryNotes.router({
  list: countryNotes.list.handler(({ context }) => notes(context)),
  save: countryNotes.save.handler(({ context, input: { country, body } }) => {
    const { op } = context.writer.mutate('countryNotes.save', (write) =>
      write.put(countryNote, { id: hashedId('country_note', country), country, body }),
    );
    return { op };
  }),
});
