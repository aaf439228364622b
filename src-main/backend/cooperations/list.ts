import type { Cursor, Direction, OrganisationRef } from '#shared/contract/common.ts';
import type { Cooperation, CooperationFilter } from '#shared/contract/cooperations.ts';
import type { StoredFile } from '#shared/contract/files.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { filesOf } from '../files/index.ts';
import {
  type Condition,
  countRows,
  fetchPage,
  holdsWords,
  isIn,
  type Page,
  type Place,
  readOrganisation,
  selectOrganisation,
} from '../lists/index.ts';
import { followUpsOf } from './follow-ups.ts';

type Reader = Pick<Context, 'sqlite' | 'db' | 'searchIndex'>;

const FROM = `cooperation r LEFT JOIN inquiry i ON i.id = r.inquiry_id AND i.deleted_at IS NULL
  LEFT JOIN meeting m ON m.id = r.meeting_id AND m.deleted_at IS NULL`;

const SELECT = `r.id, r.title, r.type, r.novelty, r.agreed_on AS agreedOn, r.note, r.created_at AS createdAt,
  r.evidence_file_id AS evidenceFileId, r.follow_up_3_on AS followUp3On, r.follow_up_6_on AS followUp6On,
  r.follow_up_12_on AS followUp12On, i.id AS i_id, i.number AS i_number, i.subject AS i_subject,
  i.language AS i_language, m.id AS m_id, m.title AS m_title, m.language AS m_language, m.start_at AS m_start_at,
  m.zone AS m_zone`;

interface Raw {
  readonly id: string;
  readonly sort_value: string;
  readonly title: string;
  readonly type: Cooperation['type'];
  readonly novelty: Cooperation['novelty'];
  readonly agreedOn: string;
  readonly note: string | null;
  readonly createdAt: number;
  readonly evidenceFileId: string | null;
  readonly followUp3On: string | null;
  readonly followUp6On: string | null;
  readonly followUp12On: string | null;
  readonly i_id: string | null;
  readonly i_number: string;
  readonly i_subject: string;
  readonly i_language: string | null;
  readonly m_id: string | null;
  readonly m_title: string;
  readonly m_language: string | null;
  readonly m_start_at: number;
  readonly m_zone: string;
}

const HAS_PARTY = `EXISTS (SELECT 1 FROM cooperation_party
  WHERE cooperation_id = r.id AND organisation_id = ? AND deleted_at IS NULL)`;

/** A cooperation is found by the names of its parties, too. */
const PLACES: readonly Place[] = [
  { kind: 'cooperation', by: 'r.id' },
  {
    kind: 'organisation',
    by: 'r.id IN (SELECT cooperation_id FROM cooperation_party WHERE deleted_at IS NULL AND organisation_id IN @)',
    columns: ['name'],
  },
];

function compare(text: string, value: string | undefined): readonly Condition[] {
  return value === undefined ? [] : [{ text, values: [value] }];
}

function conditions(context: Pick<Context, 'sqlite' | 'searchIndex'>, filter: CooperationFilter): readonly Condition[] {
  return [
    { text: 'r.deleted_at IS NULL', values: [] },
    ...isIn('r.id', filter.ids),
    ...isIn('r.type', filter.type),
    ...isIn('r.novelty', filter.novelty),
    ...compare('r.agreed_on >= ?', filter.agreedFrom),
    ...compare('r.agreed_on <= ?', filter.agreedTo),
    ...compare('r.inquiry_id = ?', filter.inquiryId),
    ...compare('r.meeting_id = ?', filter.meetingId),
    ...compare(HAS_PARTY, filter.organisationId),
    ...holdsWords(context, PLACES, filter.text),
  ];
}

/** One page of the cooperations that a filter lets through, by the day of the agreement. */
export function pageOfCooperations(
  context: Reader,
  filter: CooperationFilter,
  direction: Direction,
  cursor: Cursor,
  limit: number,
): Page<Cooperation> {
  const where = conditions(context, filter);
  const query = { select: SELECT, from: FROM, where, sortColumn: 'agreed_on', nullable: false, direction };
  const { rows, next } = fetchPage<Raw>(context.sqlite, query, cursor, limit);
  return { rows: rows.map((row) => cooperationOf(context, row)), next };
}

/** How many a filter lets through, and how many there are. */
export function countCooperations(context: Reader, filter: CooperationFilter): { matching: number; all: number } {
  return {
    matching: countRows(context.sqlite, 'cooperation r', conditions(context, filter)),
    all: countRows(context.sqlite, 'cooperation r', conditions(context, {})),
  };
}

/** Those of one inquiry, meeting or organisation, the latest agreement first. */
export function cooperationsOf(context: Reader, filter: CooperationFilter): Cooperation[] {
  const where = conditions(context, filter);
  const text = `SELECT ${SELECT} FROM ${FROM} WHERE ${where.map((c) => c.text).join(' AND ')}
    ORDER BY r.agreed_on DESC, r.id DESC`;
  const rows = prepared(context.sqlite, text).all(...where.flatMap((c) => c.values)) as Raw[];
  return rows.map((row) => cooperationOf(context, row));
}

function cooperationOf(context: Reader, row: Raw): Cooperation {
  const { id, title, type, novelty, agreedOn, note, createdAt } = row;
  return {
    ...{ id, title, type, novelty, agreedOn, note, createdAt },
    organisations: partiesOf(context, id),
    inquiry:
      row.i_id === null
        ? null
        : { id: row.i_id, number: row.i_number, subject: row.i_subject, language: row.i_language },
    meeting:
      row.m_id === null
        ? null
        : { id: row.m_id, title: row.m_title, language: row.m_language, startAt: row.m_start_at, zone: row.m_zone },
    evidence: evidenceOf(context, row),
    followUps: followUpsOf(agreedOn, row),
  };
}

function evidenceOf(context: Reader, { id, evidenceFileId }: Raw): StoredFile | null {
  if (evidenceFileId === null) return null;
  return filesOf(context, [id]).find((file) => file.id === evidenceFileId) ?? null;
}

function partiesOf({ sqlite }: Reader, id: string): OrganisationRef[] {
  const text = `SELECT ${selectOrganisation('o')} FROM cooperation_party c JOIN organisation o ON o.id = c.organisation_id
    WHERE c.cooperation_id = ? AND c.deleted_at IS NULL ORDER BY c.rowid`;
  const rows = prepared(sqlite, text).all(id) as Readonly<Record<string, unknown>>[];
  return rows.map((row) => readOrganisation(row, 'o')).filter((party) => party !== null);
}
