import { eq } from 'drizzle-orm';
import { interpreter, interpreterTable as table } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { InterpreterPatch, NewInterpreter } from '#shared/contract/meetings.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { meetingOf } from './record.ts';

type Reader = Pick<Context, 'db'>;
type Checked = Pick<
  typeof table.$inferInsert,
  'personId' | 'name' | 'languageFrom' | 'languageTo' | 'cost' | 'currency'
>;

/** Puts an interpreter on a meeting. @throws DeskError NOT_FOUND, INVALID (see `check`) */
export function addInterpreter(context: Reader, write: Write, input: NewInterpreter): string {
  meetingOf(context, input.meetingId);
  check(input);
  return write.insert(interpreter, { ...input, booked: input.booked ?? false });
}

/** @throws DeskError NOT_FOUND, INVALID (see `check`) */
export function updateInterpreter(context: Reader, write: Write, id: string, patch: InterpreterPatch): void {
  const row = context.db.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'interpreter' });
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  check({ ...row, ...given });
  write.update(interpreter, id, patch);
}

/** An interpreter is someone, interprets between two languages, and costs an amount in a currency. */
function check({ personId, name, languageFrom, languageTo, cost, currency }: Checked): void {
  if ((personId ?? null) === null && (name ?? '') === '') {
    throw new DeskError('INVALID', { field: 'interpreter', reason: 'empty' });
  }
  if (languageFrom === languageTo) throw new DeskError('INVALID', { field: 'languageTo', reason: 'same-language' });
  if ((cost ?? null) !== null && (currency ?? null) === null) {
    throw new DeskError('INVALID', { field: 'currency', reason: 'required' });
  }
}
