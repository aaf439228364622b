import { type MadeBackup, type Progress, writeBackup } from '../backup/index.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import type { Run } from '../progress/index.ts';

/** A backup that somebody takes out of the program: its line in the privacy log is written before it is handed out. */
export async function makeBackup(context: Context, path: string, run: Run<Progress>): Promise<MadeBackup> {
  const made = await writeBackup(context, path, run);
  const count = (table: string): number =>
    context.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get() as number;
  const people = count('person');
  noteDisclosure(context, {
    ...{ kind: 'backup', format: 'backup', people },
    records: people + count('organisation') + count('inquiry') + count('meeting'),
  });
  return made;
}
