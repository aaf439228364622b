import type { Candidate, MatchWarning } from '#shared/contract/matches.ts';
import { type InquiryToMatch, scoreMatch } from '#shared/domain/match-score.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { inquiryState } from '../inquiries/index.ts';
import { inquiryToMatch, organisationProfiles, type Profile } from './profiles.ts';
import { warningsFor } from './warnings.ts';

type Reader = Pick<Context, 'sqlite'>;

/** As many as a person reads. */
const SUGGESTED = 30;

const INVOLVED = `SELECT requester_organisation_id FROM inquiry WHERE id = @inquiryId
  UNION SELECT organisation_id FROM party WHERE inquiry_id = @inquiryId AND deleted_at IS NULL
  UNION SELECT organisation_id FROM match WHERE inquiry_id = @inquiryId AND deleted_at IS NULL`;

/**
 * The best candidates for an inquiry with what speaks for each, best first; who has a part in it already, and who has
 * nothing in common with it, is left out. @throws DeskError NOT_FOUND
 */
export function suggestMatches(context: Reader, inquiryId: string): Candidate[] {
  inquiryState(context, inquiryId);
  const involved = new Set(prepared(context.sqlite, INVOLVED).pluck().all({ inquiryId }) as (string | null)[]);
  const profiles = [...organisationProfiles(context).values()].filter(({ organisation: { id } }) => !involved.has(id));
  return scored(context, inquiryId, profiles)
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.organisation.id < b.organisation.id ? -1 : 1))
    .slice(0, SUGGESTED);
}

/** Organisations as candidates for an inquiry with the score of today, by id. */
export function candidatesFor(
  context: Reader,
  inquiryId: string,
  organisationIds: readonly string[],
): ReadonlyMap<string, Scored> {
  const profiles = organisationProfiles(context);
  const wanted = organisationIds.flatMap((id) => profiles.get(id) ?? []);
  return new Map(scored(context, inquiryId, wanted).map((candidate) => [candidate.organisation.id, candidate]));
}

type Scored = Candidate & { readonly score: number };

function scored(context: Reader, inquiryId: string, profiles: readonly Profile[]): Scored[] {
  const inquiry = inquiryToMatch(context, inquiryId);
  const ids = profiles.map(({ organisation }) => organisation.id);
  const warnings = warningsFor(context, inquiryId, ids);
  return profiles.map((profile) => candidateOf(inquiry, profile, warnings.get(profile.organisation.id) ?? []));
}

function candidateOf(inquiry: InquiryToMatch, profile: Profile, warnings: MatchWarning[]): Scored {
  const { organisation, kind, traits, experience } = profile;
  const history = {
    ...experience,
    alreadyIntroduced: warnings.some((warning) => warning.kind === 'already-introduced'),
    declined: warnings.filter((warning) => warning.kind === 'declined-before').length,
  };
  const { score, reasons } = scoreMatch(inquiry, { ...traits, history });
  return {
    ...{ organisation, kind, score, warnings },
    reasons: reasons.map((reason) => ({ ...reason, detail: [...reason.detail] })),
  };
}
