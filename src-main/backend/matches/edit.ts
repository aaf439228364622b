import { and, eq, isNull } from 'drizzle-orm';
import { match, matchTable as table } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { MatchState } from '#shared/domain/lists.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { advanceInquiries, inquiryState } from '../inquiries/index.ts';
import { candidatesFor } from './suggest.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** A match's own row. @throws DeskError NOT_FOUND */
function matchRow({ db }: Pick<Context, 'db'>, id: string): typeof table.$inferSelect {
  const row = db.select().from(table).where(eq(table.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'match' });
  return row;
}

/**
 * Puts organisations on an inquiry's list with the score of today; one that stands there already stays as it is, and the same
 * one put there on two laptops is one. @returns their ids @throws DeskError NOT_FOUND
 */
export function addMatches(
  context: Reader,
  write: Write,
  inquiryId: string,
  organisationIds: readonly string[],
  state: MatchState,
): string[] {
  inquiryState(context, inquiryId);
  const candidates = candidatesFor(context, inquiryId, organisationIds);
  return [...new Set(organisationIds)].map((organisationId) => {
    const candidate = candidates.get(organisationId);
    if (candidate === undefined) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
    const id = hashedId('match', inquiryId, organisationId);
    const isThere = and(
      eq(table.inquiryId, inquiryId),
      eq(table.organisationId, organisationId),
      isNull(table.deletedAt),
    );
    // One that came from a merged inquiry has another id.
    const present = context.db.select().from(table).where(isThere).get();
    if (present !== undefined) return present.id;
    const { score, reasons } = candidate;
    const afresh = { declinedReason: null, declinedAt: null, proposedAt: null, introducedAt: null };
    write.put(match, { id, inquiryId, organisationId, score, reasons, state, ...afresh, createdAt: write.now });
    setMatchState(context, write, id, state);
    return id;
  });
}

/**
 * Says how far a candidate got. A proposal, an introduction and a refusal are dated once; going back from the latter two
 * takes their date off.
 * @throws DeskError INVALID declinedReason `required`, NOT_FOUND
 */
export function setMatchState(
  context: Pick<Context, 'db'>,
  write: Write,
  id: string,
  state: MatchState,
  declinedReason: string | null = null,
): void {
  const before = matchRow(context, id);
  const reason = state === 'declined' ? declinedReason?.trim() || before.declinedReason : null;
  if (state === 'declined' && reason === null) {
    throw new DeskError('INVALID', { field: 'declinedReason', reason: 'required' });
  }
  const after = {
    state,
    declinedReason: reason,
    proposedAt: state === 'proposed' ? (before.proposedAt ?? write.now) : before.proposedAt,
    declinedAt: state === 'declined' ? (before.declinedAt ?? write.now) : null,
    introducedAt: state === 'introduced' ? (before.introducedAt ?? write.now) : null,
  };
  // Of two states set at once one stands whole: its dates are never the other one's.
  if (MATCH_STATE_FIELDS.some((field) => after[field] !== before[field])) write.restate(match, id, after);
}

/** The fields that make up how far a candidate got, which stand and fall together. */
export const MATCH_STATE_FIELDS = ['state', 'declinedReason', 'proposedAt', 'declinedAt', 'introducedAt'] as const;

/**
 * Gives a candidate the state, with its dates, that lost against another one set at the same time.
 * @throws DeskError INVALID declinedReason `required`, NOT_FOUND
 */
export function takeMatchState(
  context: Pick<Context, 'db'>,
  write: Write,
  id: string,
  lost: ReadonlyMap<string, string | number | null>,
): void {
  const before = matchRow(context, id);
  const state = (lost.get('state') ?? before.state) as MatchState;
  const reason = (lost.get('declinedReason') ?? before.declinedReason) as string | null;
  if (state === 'declined' && reason === null) {
    throw new DeskError('INVALID', { field: 'declinedReason', reason: 'required' });
  }
  const dated = (field: 'proposedAt' | 'declinedAt' | 'introducedAt') => lost.get(field) ?? before[field] ?? write.now;
  write.restate(match, id, {
    state,
    declinedReason: state === 'declined' ? reason : null,
    proposedAt: state === 'proposed' ? Number(dated('proposedAt')) : before.proposedAt,
    declinedAt: state === 'declined' ? Number(dated('declinedAt')) : null,
    introducedAt: state === 'introduced' ? Number(dated('introducedAt')) : null,
  });
}

/** Introduces partners, and on wish moves their inquiries on. @returns the inquiries that moved @throws DeskError NOT_FOUND */
export function introduce(context: Reader, write: Write, ids: readonly string[], moveInquiries: boolean): string[] {
  for (const id of ids) setMatchState(context, write, id, 'introduced');
  const inquiryIds = ids.map((id) => matchRow(context, id).inquiryId);
  return moveInquiries ? advanceInquiries(context, write, inquiryIds, 'introduced') : [];
}

/** @throws DeskError NOT_FOUND */
export function removeMatches(context: Pick<Context, 'db'>, write: Write, ids: readonly string[]): void {
  for (const id of ids) write.remove(match, matchRow(context, id).id);
}
