import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import {
  affiliation,
  affiliationTable,
  entry,
  entryTable,
  file,
  fileTable,
  match,
  matchTable,
  party,
  partyTable,
} from '#db/schema/index.ts';
import { MATCH_STATES } from '#shared/domain/lists.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';

type Reader = Pick<Context, 'db'>;
type Match = typeof matchTable.$inferSelect;
type Affiliation = typeof affiliationTable.$inferSelect;

/**
 * Leaves of what stands twice on a record the one with the lowest id, which is the same on every device: the same mail, the
 * same party, the same candidate, the same role, the same file. What only the other one has is given to it first.
 */
export function dropDoubles(context: Reader, write: Write, kind: MergeKind, id: string): void {
  DROPPED[kind](context, write, id);
  dropFiles(context, write, id);
}

const DROPPED: Readonly<Record<MergeKind, (context: Reader, write: Write, id: string) => void>> = {
  inquiry: (context, write, id) => {
    dropMails(context, write, id);
    dropParties(context, write, eq(partyTable.inquiryId, id));
    dropMatches(context, write, eq(matchTable.inquiryId, id));
  },
  person: (context, write, id) => {
    dropParties(context, write, eq(partyTable.personId, id));
    dropAffiliations(context, write, eq(affiliationTable.personId, id));
  },
  organisation: (context, write, id) => {
    dropParties(context, write, eq(partyTable.organisationId, id));
    dropMatches(context, write, eq(matchTable.organisationId, id));
    dropAffiliations(context, write, eq(affiliationTable.organisationId, id));
  },
};

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

function dropParties({ db }: Reader, write: Write, isConcerned: SQL): void {
  const isHere = and(isConcerned, isNull(partyTable.deletedAt));
  const rows = db.select().from(partyTable).where(isHere).orderBy(asc(partyTable.id)).all();
  const sameParty = (row: (typeof rows)[number]): string =>
    [row.inquiryId, row.organisationId, row.personId, row.role].join(' ');
  for (const [kept, others] of doublesOf(rows, sameParty)) {
    const notes = new Set([kept, ...others].flatMap(({ note }) => note ?? []));
    write.update(party, kept.id, { note: notes.size === 0 ? null : [...notes].join('\n') });
    for (const { id } of others) write.remove(party, id);
  }
}

/** Of two candidatures of one organisation the state of the one that got further stands, with its dates and its reason. */
function dropMatches({ db }: Reader, write: Write, isConcerned: SQL): void {
  const isHere = and(isConcerned, isNull(matchTable.deletedAt));
  const rows = db.select().from(matchTable).where(isHere).orderBy(asc(matchTable.id)).all();
  // The survivor's own comes first: whoever adds the organisation again, on whatever laptop, adds it under that id.
  const ownFirst = rows.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const sameMatch = ({ inquiryId, organisationId }: Match): string => `${inquiryId} ${organisationId}`;
  for (const [kept, others] of doublesOf(ownFirst, sameMatch)) {
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

/** One role at one organisation told twice; the same role in two different times is two. */
function dropAffiliations({ db }: Reader, write: Write, isConcerned: SQL): void {
  const isHere = and(isConcerned, isNull(affiliationTable.deletedAt));
  const rows = db.select().from(affiliationTable).where(isHere).orderBy(asc(affiliationTable.id)).all();
  const sameRole = ({ personId, organisationId, role }: Affiliation): string =>
    [personId, organisationId, role ?? ''].join(' ');
  for (const [kept, others] of doublesOf(rows, sameRole)) {
    let told = kept;
    for (const other of others) {
      if (!areOneTime(told, other)) continue;
      told = { ...told, fromOn: told.fromOn ?? other.fromOn, toOn: told.toOn ?? other.toOn };
      write.remove(affiliation, other.id);
    }
    write.update(affiliation, kept.id, { fromOn: told.fromOn, toOn: told.toOn });
  }
}

function areOneTime(a: Affiliation, b: Affiliation): boolean {
  const agree = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
  return agree(a.fromOn, b.fromOn) && agree(a.toOn, b.toOn);
}
