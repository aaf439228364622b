import type { OrganisationRef } from '#shared/contract/common.ts';
import type { Labels } from '#shared/contract/labels.ts';
import type { LabelFacet, OrganisationKind, OrganisationSize } from '#shared/domain/lists.ts';
import type { CandidateToMatch, InquiryToMatch } from '#shared/domain/match-score.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { labelsOf } from '../labels/index.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type History = Pick<CandidateToMatch['history'], 'cooperations' | 'meetings'>;

/** An organisation as a possible partner: what is shown of it, and what its score is made of beside its warnings. */
export interface Profile {
  readonly organisation: OrganisationRef;
  readonly kind: OrganisationKind;
  readonly traits: Omit<CandidateToMatch, 'history'>;
  readonly experience: History;
}

const INQUIRY = `SELECT r.language, r.third_region AS thirdRegion, r.requester_person_id AS personId,
    r.requester_organisation_id AS organisationId, p.preferred_language AS preferredLanguage, o.side, o.kind, o.size
  FROM inquiry r LEFT JOIN person p ON p.id = r.requester_person_id
    LEFT JOIN organisation o ON o.id = r.requester_organisation_id WHERE r.id = ?`;

interface InquiryRow {
  readonly language: string | null;
  readonly thirdRegion: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly preferredLanguage: string | null;
  readonly side: InquiryToMatch['requester']['side'];
  readonly kind: OrganisationKind | null;
  readonly size: OrganisationSize | null;
}

/** What an inquiry looks for in a partner, and who looks. */
export function inquiryToMatch(context: Reader, inquiryId: string): InquiryToMatch {
  const row = prepared(context.sqlite, INQUIRY).get(inquiryId) as InquiryRow;
  const { form = [], sector = [], ecosystem = [], region = [] } = labelsOf(context, inquiryId);
  const spoken = [row.personId, row.organisationId].flatMap((owner) =>
    owner === null ? [] : (labelsOf(context, owner).language ?? []),
  );
  const languages = [row.language, row.preferredLanguage, ...spoken].filter((tag) => tag !== null);
  return {
    forms: form as InquiryToMatch['forms'],
    sectors: sector,
    ecosystems: ecosystem,
    regions: [...region, ...(row.thirdRegion === null ? [] : [row.thirdRegion])],
    languages: [...new Set(languages)],
    requester: { side: row.side, kind: row.kind, size: row.size },
  };
}

const PROFILES = `SELECT o.kind, o.size, ${selectOrganisation('o')} FROM organisation o WHERE o.deleted_at IS NULL`;
const LABELS = `SELECT l.owner_id AS ownerId, l.facet, l.value FROM label l JOIN organisation o ON o.id = l.owner_id
  WHERE l.facet IN ('form-offered', 'form-sought', 'sector', 'ecosystem', 'language') AND l.deleted_at IS NULL`;
const COOPERATIONS = `SELECT c.organisation_id AS id, count(*) AS count FROM cooperation_party c
  JOIN cooperation k ON k.id = c.cooperation_id AND k.deleted_at IS NULL WHERE c.deleted_at IS NULL GROUP BY 1`;
const MEETINGS = `SELECT t.organisation_id AS id, count(DISTINCT t.meeting_id) AS count FROM participant t
  JOIN meeting m ON m.id = t.meeting_id AND m.state = 'held' AND m.deleted_at IS NULL
  WHERE t.organisation_id IS NOT NULL AND t.attendance NOT IN ('declined', 'absent') AND t.deleted_at IS NULL GROUP BY 1`;

type Row = Readonly<Record<string, unknown>> & {
  readonly kind: OrganisationKind;
  readonly size: OrganisationSize | null;
};

/** Every organisation that could be a partner, by id; four queries whatever their number. */
export function organisationProfiles({ sqlite }: Reader): ReadonlyMap<string, Profile> {
  const labels = labelsByOwner(sqlite);
  const cooperations = countsOf(sqlite, COOPERATIONS);
  const meetings = countsOf(sqlite, MEETINGS);
  const profiles = (prepared(sqlite, PROFILES).all() as Row[]).flatMap((row): (readonly [string, Profile])[] => {
    const organisation = readOrganisation(row, 'o');
    if (organisation === null) return [];
    const { id } = organisation;
    const experience = { cooperations: cooperations.get(id) ?? 0, meetings: meetings.get(id) ?? 0 };
    const traits = traitsOf(organisation, row, labels.get(id) ?? {});
    return [[id, { organisation, kind: row.kind, traits, experience }]];
  });
  return new Map(profiles);
}

function traitsOf({ side, country, regionCode }: OrganisationRef, { kind, size }: Row, labels: Labels) {
  return {
    ...{ kind, size, side, country, regionCode },
    formsOffered: (labels['form-offered'] ?? []) as CandidateToMatch['formsOffered'],
    formsSought: (labels['form-sought'] ?? []) as CandidateToMatch['formsSought'],
    sectors: labels.sector ?? [],
    ecosystems: labels.ecosystem ?? [],
    languages: labels.language ?? [],
  };
}

function labelsByOwner(sqlite: Context['sqlite']): ReadonlyMap<string, Labels> {
  const byOwner = new Map<string, Partial<Record<LabelFacet, string[]>>>();
  const rows = prepared(sqlite, LABELS).all() as readonly { ownerId: string; facet: LabelFacet; value: string }[];
  for (const { ownerId, facet, value } of rows) {
    const labels = byOwner.get(ownerId) ?? {};
    byOwner.set(ownerId, labels);
    const values = labels[facet] ?? [];
    labels[facet] = values;
    values.push(value);
  }
  return byOwner;
}

function countsOf(sqlite: Context['sqlite'], text: string): ReadonlyMap<string, number> {
  const rows = prepared(sqlite, text).all() as readonly { id: string; count: number }[];
  return new Map(rows.map(({ id, count }) => [id, count]));
}
