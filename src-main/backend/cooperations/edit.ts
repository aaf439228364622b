import { eq } from 'drizzle-orm';
import { cooperation, cooperationParty, file, cooperationTable as table } from '#db/schema/index.ts';
import type { CooperationPatch, NewCooperation } from '#shared/contract/cooperations.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { addFile } from '../files/index.ts';
import { FOLLOW_UP_COLUMNS } from './follow-ups.ts';
import { suggestNovelty } from './novelty.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** A file as it was read: its bytes under their name. */
export interface Evidence {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A cooperation's own row. @throws DeskError NOT_FOUND */
export function cooperationRow({ db }: Pick<Context, 'db'>, id: string): typeof table.$inferSelect {
  const row = db.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'cooperation' });
  return row;
}

/** Notes a cooperation of two or more organisations. @throws DeskError INVALID organisationIds `too-few` */
export function createCooperation(
  context: Context,
  write: Write,
  { organisationIds, ...fields }: NewCooperation,
  evidence?: Evidence,
): string {
  const novelty = fields.novelty ?? suggestNovelty(context, organisationIds).novelty;
  const id = write.insert(cooperation, { ...fields, novelty, createdAt: write.now });
  setParties(context, write, id, organisationIds);
  if (evidence !== undefined) setEvidence(context, write, id, evidence);
  return id;
}

/** @throws DeskError NOT_FOUND */
export function updateCooperation(context: Reader, write: Write, id: string, patch: CooperationPatch): void {
  cooperationRow(context, id);
  write.update(cooperation, id, patch);
}

/** Makes exactly these organisations its parties. @throws DeskError INVALID organisationIds `too-few`, NOT_FOUND */
export function setParties(context: Reader, write: Write, id: string, organisationIds: readonly string[]): void {
  cooperationRow(context, id);
  const wanted = new Set(organisationIds);
  if (wanted.size < 2) throw new DeskError('INVALID', { field: 'organisationIds', reason: 'too-few' });
  const text = 'SELECT organisation_id FROM cooperation_party WHERE cooperation_id = ? AND deleted_at IS NULL';
  const present = prepared(context.sqlite, text).pluck().all(id) as string[];
  for (const organisationId of present) {
    if (!wanted.has(organisationId)) write.remove(cooperationParty, partyId(id, organisationId));
  }
  for (const organisationId of wanted) {
    write.put(cooperationParty, { id: partyId(id, organisationId), cooperationId: id, organisationId });
  }
}

function partyId(cooperationId: string, organisationId: string): string {
  return hashedId('cooperation_party', cooperationId, organisationId);
}

/** @throws DeskError NOT_FOUND, INVALID followUp `before-agreement` */
export function setFollowUp(
  context: Reader,
  write: Write,
  id: string,
  months: keyof typeof FOLLOW_UP_COLUMNS,
  doneOn: string | null,
): void {
  const { agreedOn } = cooperationRow(context, id);
  if (doneOn !== null && doneOn < agreedOn) {
    throw new DeskError('INVALID', { field: 'followUp', reason: 'before-agreement' });
  }
  write.update(cooperation, id, { [FOLLOW_UP_COLUMNS[months]]: doneOn });
}

/** Puts a file on it as its evidence in place of the one before, or takes that off. @throws DeskError of `addFile`, NOT_FOUND */
export function setEvidence(context: Context, write: Write, id: string, evidence: Evidence | null): void {
  const { evidenceFileId } = cooperationRow(context, id);
  if (evidenceFileId !== null) write.remove(file, evidenceFileId);
  const next = evidence === null ? null : addFile(context, write, { ownerId: id, ...evidence });
  write.update(cooperation, id, { evidenceFileId: next });
}
