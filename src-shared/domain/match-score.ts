/**
 * How well an organisation answers an inquiry: a sum of 0-100 with the reasons it is made of, and what to be warned of.
 * API: scoreMatch(inquiry, candidate) -> {score, reasons, warnings}; MATCH_WEIGHTS. Deterministic; no reason, no point.
 */
import type { CooperationForm, OrganisationKind, OrganisationSize, Side } from './lists.ts';
import { regionByCode, regionLineage } from './regions.ts';

export type MatchReasonKind = 'sector' | 'region' | 'form' | 'language' | 'kind' | 'size' | 'history';

/** The most that each kind of reason can give; together 100. */
export const MATCH_WEIGHTS = {
  form: 25,
  sector: 25,
  region: 20,
  language: 10,
  history: 10,
  kind: 6,
  size: 4,
} as const satisfies Readonly<Record<MatchReasonKind, number>>;

export interface InquiryToMatch {
  readonly forms: readonly CooperationForm[];
  /** NACE sections and industrial ecosystems. */
  readonly sectors: readonly string[];
  readonly ecosystems: readonly string[];
  /** Sought regions: scheme-prefixed codes of any level, third regions too. Empty: anywhere but the requester's side. */
  readonly regions: readonly string[];
  /** Languages in which the requester can work (BCP 47). */
  readonly languages: readonly string[];
  readonly requester: {
    readonly side: Side | null;
    readonly kind: OrganisationKind | null;
    readonly size: OrganisationSize | null;
  };
}

export interface CandidateToMatch {
  readonly kind: OrganisationKind;
  readonly size: OrganisationSize | null;
  readonly side: Side;
  /** ISO 3166-1. */
  readonly country: string;
  readonly regionCode: string | null;
  readonly formsOffered: readonly CooperationForm[];
  readonly formsSought: readonly CooperationForm[];
  readonly sectors: readonly string[];
  readonly ecosystems: readonly string[];
  readonly languages: readonly string[];
  readonly history: {
    /** Cooperations and held meetings with any partner through the helpdesk. */
    readonly cooperations: number;
    readonly meetings: number;
    /** To this requester, by whatever inquiry. */
    readonly alreadyIntroduced: boolean;
    /** Proposals that the candidate declined, to this requester or another. */
    readonly declined: number;
  };
}

export interface MatchReason {
  readonly kind: MatchReasonKind;
  /** Points, at least 1. */
  readonly weight: number;
  /** What agrees, as codes of the lists: forms, sectors, region, languages; 'cooperations:2'. */
  readonly detail: readonly string[];
}

export type MatchWarning = 'already-introduced' | 'declined-before';

export interface MatchScore {
  readonly score: number;
  /** Heaviest first. */
  readonly reasons: readonly MatchReason[];
  readonly warnings: readonly MatchWarning[];
}

const shared = (wanted: readonly string[], held: readonly string[]): readonly string[] =>
  [...new Set(wanted)].filter((value) => held.includes(value)).sort();

function reason(kind: MatchReasonKind, share: number, detail: readonly string[]): readonly MatchReason[] {
  const weight = Math.round(MATCH_WEIGHTS[kind] * share);
  return weight > 0 ? [{ kind, weight, detail }] : [];
}

/** The share of the wanted forms that the candidate offers; one that it seeks for itself counts half. */
function formReason(inquiry: InquiryToMatch, candidate: CandidateToMatch): readonly MatchReason[] {
  const forms = [...new Set(inquiry.forms)];
  const points = forms.map((form) =>
    candidate.formsOffered.includes(form) ? 1 : candidate.formsSought.includes(form) ? 0.5 : 0,
  );
  const agreeing = forms.filter((_, index) => (points[index] ?? 0) > 0).sort();
  return reason('form', forms.length === 0 ? 0 : points.reduce<number>((a, b) => a + b, 0) / forms.length, agreeing);
}

/** One agreeing sector or ecosystem gives most of the points: partners rarely share more. */
function sectorReason(inquiry: InquiryToMatch, candidate: CandidateToMatch): readonly MatchReason[] {
  const detail = [...shared(inquiry.ecosystems, candidate.ecosystems), ...shared(inquiry.sectors, candidate.sectors)];
  return reason('sector', detail.length === 0 ? 0 : Math.min(1, 0.7 + 0.15 * (detail.length - 1)), detail);
}

/** Whether a place lies in a region: the region itself, one of its parts, or a member of a third region. */
function liesIn(lineage: readonly string[], country: string, region: string): boolean {
  return lineage.includes(region) || (regionByCode(region)?.members.includes(country) ?? false);
}

/** All points inside a sought region, some in the same country, half on the other side where no region is sought. */
function regionReason(inquiry: InquiryToMatch, candidate: CandidateToMatch): readonly MatchReason[] {
  const own = candidate.regionCode ?? `iso:${candidate.country}`;
  const lineage = [...regionLineage(own), `iso:${candidate.country}`];
  const sought = inquiry.regions.map((code) => regionByCode(code)?.code ?? code);
  if (sought.length === 0) {
    const opposite = inquiry.requester.side !== null && inquiry.requester.side !== candidate.side;
    return reason('region', opposite ? 0.5 : 0, [own]);
  }
  if (sought.some((region) => liesIn(lineage, candidate.country, region))) return reason('region', 1, [own]);
  const sameCountry = sought.some((region) => regionByCode(region)?.country === candidate.country);
  return reason('region', sameCountry ? 0.4 : 0, [own]);
}

function languageReason(inquiry: InquiryToMatch, candidate: CandidateToMatch): readonly MatchReason[] {
  const detail = shared(inquiry.languages, candidate.languages);
  return reason('language', detail.length === 0 ? 0 : 1, detail);
}

/** Who is of a kind talks to its like; regions and prefectures are of one kind, universities and institutes too. */
const PEERS: Readonly<Partial<Record<OrganisationKind, OrganisationKind>>> = {
  prefecture: 'region',
  'research-institute': 'university',
};

function peerReasons({ requester }: InquiryToMatch, candidate: CandidateToMatch): readonly MatchReason[] {
  const peer = (kind: OrganisationKind): OrganisationKind => PEERS[kind] ?? kind;
  const sameKind =
    requester.kind !== null && requester.kind !== 'other' && peer(requester.kind) === peer(candidate.kind);
  const sameSize = requester.size !== null && requester.size === candidate.size;
  return [
    ...reason('kind', sameKind ? 1 : 0, [candidate.kind]),
    ...reason('size', sameSize ? 1 : 0, candidate.size === null ? [] : [candidate.size]),
  ];
}

/** Each cooperation counts for two meetings; five points of experience fill the measure. */
function historyReason({ history }: CandidateToMatch): readonly MatchReason[] {
  const experience = 2 * Math.max(0, history.cooperations) + Math.max(0, history.meetings);
  const detail = [
    ...(history.cooperations > 0 ? [`cooperations:${history.cooperations}`] : []),
    ...(history.meetings > 0 ? [`meetings:${history.meetings}`] : []),
  ];
  return reason('history', Math.min(1, experience / 5), detail);
}

/**
 * Scores a candidate for an inquiry. The score is exactly the sum of its reasons' weights, 0-100; warnings take nothing away:
 * a person decides whether an earlier introduction or refusal speaks against a new proposal.
 */
export function scoreMatch(inquiry: InquiryToMatch, candidate: CandidateToMatch): MatchScore {
  const reasons = [
    ...formReason(inquiry, candidate),
    ...sectorReason(inquiry, candidate),
    ...regionReason(inquiry, candidate),
    ...languageReason(inquiry, candidate),
    ...historyReason(candidate),
    ...peerReasons(inquiry, candidate),
  ].sort((a, b) => b.weight - a.weight);
  return {
    score: reasons.reduce((sum, { weight }) => sum + weight, 0),
    reasons,
    warnings: [
      ...(candidate.history.alreadyIntroduced ? (['already-introduced'] as const) : []),
      ...(candidate.history.declined > 0 ? (['declined-before'] as const) : []),
    ],
  };
}
