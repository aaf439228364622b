import { STATUSES } from '#shared/domain/lists.ts';
import type { Sqlite } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import { type Answered, readLastingAnswers } from '../answer-days.ts';
import { ANSWER_COLUMNS } from '../answers.ts';
import { STEP_COLUMNS } from '../counted-sets.ts';
import type { CaseFacts } from './facts.ts';
import type { Words } from './words.ts';

interface Row extends Omit<Answered, 'answeredAt'> {
  readonly id: string;
  readonly answeredAt: number | null;
  readonly concludedAt: number | null;
  readonly status: string;
  readonly furthest: number;
  readonly channel: string;
  readonly language: string | null;
  readonly office: string | null;
  readonly outcome: string | null;
  readonly thirdRegion: string | null;
  readonly requester: string | null;
}

const FURTHEST = STATUSES.slice(0, -1)
  .map((step, place) => `WHEN r.${STEP_COLUMNS[step]} IS NOT NULL THEN ${place}`)
  .toReversed()
  .join(' ');
const ASKED = '(SELECT value FROM json_each(@ids))';

const CASES = `SELECT r.id, r.concluded_at AS concludedAt, r.status, CASE ${FURTHEST} END AS furthest, r.channel, r.language,
    r.office_id AS office, r.outcome, r.third_region AS thirdRegion, r.requester_organisation_id AS requester, ${ANSWER_COLUMNS}
  FROM inquiry r LEFT JOIN office f ON f.id = r.office_id WHERE r.deleted_at IS NULL AND r.id IN ${ASKED}`;
const LABELS = `SELECT owner_id, facet, value FROM label
  WHERE owner_id IN ${ASKED} AND deleted_at IS NULL AND facet IN ('form', 'sector')`;
const PARTIES = `SELECT inquiry_id, organisation_id, role FROM party
  WHERE inquiry_id IN ${ASKED} AND deleted_at IS NULL AND organisation_id IS NOT NULL`;
const MATCHES = `SELECT inquiry_id, organisation_id, introduced_at FROM match
  WHERE inquiry_id IN ${ASKED} AND deleted_at IS NULL AND introduced_at IS NOT NULL`;

/** The facts of those of the inquiries that are there and not deleted, as their rows say them now. */
export type FactsReader = (ids: readonly string[]) => readonly CaseFacts[];

/** @param words valid for as long as the reader is */
export function factsReader(sqlite: Sqlite, words: Words): FactsReader {
  const answerOf = readLastingAnswers();
  return (given) => {
    const ids = JSON.stringify(given);
    const all = <T>(text: string) => prepared(sqlite, text).raw().all({ ids }) as readonly T[];
    const grouped = <T extends readonly [string, ...unknown[]]>(text: string) =>
      Map.groupBy(all<T>(text), ([inquiry]) => inquiry);
    const labels = grouped<readonly [string, facet: string, value: string]>(LABELS);
    const parties = grouped<readonly [string, organisation: string, role: string]>(PARTIES);
    const matches = grouped<readonly [string, organisation: string, introducedAt: number]>(MATCHES);
    const labelled = (id: string, facet: string): readonly number[] => {
      const values = (labels.get(id) ?? []).filter((one) => one[1] === facet).map((one) => words.word(one[2]));
      return values.toSorted((a, b) => a - b);
    };
    return (prepared(sqlite, CASES).all({ ids }) as readonly Row[]).map((row): CaseFacts => {
      const { id, answeredAt } = row;
      const answer = answeredAt === null ? null : answerOf({ ...row, answeredAt });
      return {
        ...{ id, receivedAt: row.receivedAt, answeredAt, concludedAt: row.concludedAt, furthest: row.furthest },
        ...{ workingDays: answer?.workingDays ?? 0, enough: answer?.enough ?? 0 },
        isConcluded: row.status === 'concluded',
        hasThirdRegion: row.thirdRegion !== null,
        channel: words.word(row.channel),
        language: words.word(row.language),
        office: words.word(row.office),
        outcome: words.word(row.outcome),
        thirdRegion: words.word(row.thirdRegion),
        requester: words.organisation(row.requester),
        forms: labelled(id, 'form'),
        sectors: labelled(id, 'sector'),
        parties: (parties.get(id) ?? [])
          .map(([, of, role]) => ({ organisation: words.organisation(of), isPartner: role === 'partner' }))
          .toSorted((a, b) => a.organisation - b.organisation || Number(a.isPartner) - Number(b.isPartner)),
        matches: (matches.get(id) ?? [])
          .map(([, of, introducedAt]) => ({ organisation: words.organisation(of), introducedAt }))
          .toSorted((a, b) => a.organisation - b.organisation || a.introducedAt - b.introducedAt),
      };
    });
  };
}
