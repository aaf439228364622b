import { and, asc, eq, isNull } from 'drizzle-orm';
import { entry, entryTable, file, fileTable, match, matchTable, party, partyTable } from '#db/schema/index.ts';
import { MATCH_STATES } from '#shared/domain/lists.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';

type Reader = Pick<Context, 'db'>;
type Match = typeof matchTable.$inferSelect;

/**
 * Leaves of what stands twice on an inquiry the record with the lowest id, which is the same on every device: the same mail, the
 * same party, the same candidate, the same file. What only the other one has is given to it first.
 */
export function dropDoubles(context: Reader, write: Write, inquiryId: string): void {
  dropMails(context, write, inquiryId);
  dropParties(context, write, inquiryId);
  dropMatches(context, write, inquiryId);
  dropFiles(context, write, inquiryId);
}

/** The groups of two and more that share a key; a row without one is nobody's double. */
function doublesOf<T>(rows: readonly T[], keyOf: (row: T) => string | null): readonly (readonly [T, readonly T[]])[] {
  const groups = Map.groupBy(rows, (row) => keyOf(row) ?? row);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0 ? [] : [[first, others] as const],
  );
}

function dropMails(context: Reader, write: Write, inquiryId: string): void {
  const isHere = and(eq(entryTable.inquiryId, inquiryId), isNull(entryTable.deletedAt));
  const rows = context.db.select().from(entryTable).where(isHere).orderBy(asc(entryTable.id)).all();
  for (const [kept, others] of doublesOf(rows, ({ messageId }) => messageId)) {
    for (const other of others) {
      write.update(entry, kept.id, { personId: kept.personId ?? other.personId });
      for (const { id } of filesOn(context, other.id)) write.update(file, id, { ownerId: kept.id });
      write.remove(entry, other.id);
    }
    dropFiles(context, write, kept.id);
  }
}

function filesOn({ db }: Reader, ownerId: string): readonly (typeof fileTable.$inferSelect)[] {
  const isHere = and(eq(fileTable.ownerId, ownerId), isNull(fileTable.deletedAt));
  return db.select().from(fileTable).where(isHere).orderBy(asc(fileTable.id)).all();
}

function dropFiles(context: Reader, write: Write, ownerId: string): void {
  const sameFile = ({ hash, name }: typeof fileTable.$inferSelect): string => `${hash} ${name}`;
  for (const [, others] of doublesOf(filesOn(context, ownerId), sameFile)) {
    for (const { id } of others) write.remove(file, id);
  }
}

function dropParties({ db }: Reader, write: Write, inquiryId: string): void {
  const isHere = and(eq(partyTable.inquiryId, inquiryId), isNull(partyTable.deletedAt));
  const rows = db.select().from(partyTable).where(isHere).orderBy(asc(partyTable.id)).all();
  const sameParty = (row: (typeof rows)[number]): string => [row.organisationId, row.personId, row.role].join(' ');
  for (const [kept, others] of doublesOf(rows, sameParty)) {
    const notes = new Set([kept, ...others].flatMap(({ note }) => note ?? []));
    write.update(party, kept.id, { note: notes.size === 0 ? null : [...notes].join('\n') });
    for (const { id } of others) write.remove(party, id);
  }
}

/** Of two candidatures of one organisation the state of the one that got further stands, with its dates and its reason. */
function dropMatches({ db }: Reader, write: Write, inquiryId: string): void {
  const isHere = and(eq(matchTable.inquiryId, inquiryId), isNull(matchTable.deletedAt));
  const rows = db.select().from(matchTable).where(isHere).orderBy(asc(matchTable.id)).all();
  // The survivor's own comes first: whoever adds the organisation again, on whatever laptop, adds it under that id.
  const ownFirst = rows.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  for (const [kept, others] of doublesOf(ownFirst, ({ organisationId }) => organisationId)) {
    const further = [kept, ...others].reduce((best, one) => (rank(one) > rank(best) ? one : best));
    const { state, declinedReason, declinedAt, introducedAt } = further;
    const proposedAt = [kept, ...others].flatMap((one) => one.proposedAt ?? []).toSorted((a, b) => a - b)[0] ?? null;
    write.update(match, kept.id, { state, declinedReason, declinedAt, introducedAt, proposedAt });
    for (const { id } of others) write.remove(match, id);
  }
}

const isOwn = ({ id, inquiryId, organisationId }: Match): boolean =>
  id === hashedId('match', inquiryId, organisationId);

const rank = ({ state }: Match): number => MATCH_STATES.indexOf(state);
