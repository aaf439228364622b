import type { Cursor, GroupCounts } from '#shared/contract/common.ts';
import type { INQUIRY_GROUPS, InquiryFilter, InquiryRow, InquirySort } from '#shared/contract/inquiries.ts';
import type { CooperationForm, InquiryStatus, LabelFacet } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import {
  type Condition,
  countGroups,
  countRows,
  fetchPage,
  type GroupColumns,
  hasLabel,
  hasValue,
  holdsWords,
  inGroup,
  isIn,
  isWide,
  type ListQuery,
  onDays,
  type Page,
  type Place,
  readOrganisation,
  readPerson,
  selectOrganisation,
  selectPerson,
} from '../lists/index.ts';
import { todayAtWork, zoneAtWork } from '../session/index.ts';

type Reader = Pick<Context, 'sqlite' | 'ports' | 'searchIndex' | 'staffId'>;

const SORTS = {
  received: { sortColumn: 'received_at', nullable: false },
  subject: { sortColumn: 'subject', nullable: false },
  number: { sortColumn: 'number', nullable: false },
  status: { sortColumn: 'status_order', nullable: false },
  nextStep: { sortColumn: 'next_step_on', nullable: true },
} as const satisfies Record<InquirySort['by'], Pick<ListQuery, 'sortColumn' | 'nullable'>>;

const FROM = `inquiry r LEFT JOIN person p ON p.id = r.requester_person_id
  LEFT JOIN organisation o ON o.id = r.requester_organisation_id`;

/** The labels as JSON pairs: one look-up in one index for each row, which each facet to pick would double. */
const LABELS = `(SELECT json_group_array(json_array(facet, value)) FROM label
  WHERE owner_id = r.id AND deleted_at IS NULL)`;

const SELECT = `r.id, r.number, r.subject, r.language, r.status, r.channel, r.priority, r.received_at AS receivedAt,
  r.received_zone AS receivedZone, r.owner_id AS ownerId, r.office_id AS officeId, r.next_step AS nextStep,
  r.next_step_on AS nextStepOn, r.outcome, ${selectPerson('p')}, ${selectOrganisation('o')},
  ${LABELS} AS labels`;

/**
 * An inquiry is found by what is found of those that became part of it, too (few, so they are picked first: `+` keeps SQLite from
 * looking up all that is found), and by the names of whoever asks.
 */
const PLACES: readonly Place[] = [
  { kind: 'inquiry', by: 'r.id' },
  {
    kind: 'inquiry',
    by: 'r.id IN (SELECT merged_into_id FROM inquiry WHERE merged_into_id IS NOT NULL AND deleted_at IS NOT NULL AND +id IN @)',
  },
  { kind: 'person', by: 'r.requester_person_id', columns: ['name'] },
  { kind: 'organisation', by: 'r.requester_organisation_id', columns: ['name'] },
];
const SUBJECT: readonly Place[] = [{ kind: 'inquiry', by: 'r.id', columns: ['name'] }];
const REQUESTER = PLACES.filter(({ kind }) => kind !== 'inquiry');

/** The parts of a filter that are values of a column. */
const COLUMNS = {
  status: 'r.status',
  ownerId: 'r.owner_id',
  officeId: 'r.office_id',
  channel: 'r.channel',
  priority: 'r.priority',
  language: 'r.language',
  outcome: 'r.outcome',
} as const;
const LABEL_PARTS = ['form', 'region', 'sector', 'tag'] as const;

const GROUPS: GroupColumns<GroupedBy> = {
  status: 'r.status',
  owner: 'r.owner_id',
  office: 'r.office_id',
  priority: 'r.priority',
  channel: 'r.channel',
  language: 'r.language',
  outcome: 'r.outcome',
  form: { labels: 'form' },
  region: { labels: 'region' },
  sector: { labels: 'sector' },
  tag: { labels: 'tag' },
};

function plannedBetween({ nextStepFrom, nextStepUntil, withoutNextStep }: InquiryFilter): readonly Condition[] {
  const first = nextStepFrom === undefined ? [] : [{ text: 'r.next_step_on >= ?', values: [nextStepFrom] }];
  const last = nextStepUntil === undefined ? [] : [{ text: 'r.next_step_on <= ?', values: [nextStepUntil] }];
  return [...first, ...last, ...flag(withoutNextStep, 'r.next_step_on IS NULL', 'r.next_step_on IS NOT NULL')];
}

function flag(on: boolean | undefined, yes: string, no: string): readonly Condition[] {
  return on === undefined ? [] : [{ text: on ? yes : no, values: [] }];
}

function equals(column: string, value: string | undefined): readonly Condition[] {
  return value === undefined ? [] : [{ text: `${column} = ?`, values: [value] }];
}

function isOverdue(context: Reader): Condition {
  const today = todayAtWork(context);
  const text = `r.status NOT IN ('concluded', 'on-hold')
    AND (r.next_step_on < ? OR (r.answered_at IS NULL AND r.answer_due_on < ?))`;
  return { text, values: [today, today] };
}

interface Planned {
  /** `+` keeps SQLite from looking the values up in an index of their own. */
  readonly how?: '' | '+';
  /** The first rows in the order of an index are wanted. */
  readonly isOrdered?: boolean;
}

function conditions(
  context: Reader,
  filter: InquiryFilter,
  { how = '', isOrdered }: Planned = {},
): readonly Condition[] {
  return [
    { text: filter.deleted === true ? 'r.deleted_at IS NOT NULL' : 'r.deleted_at IS NULL', values: [] },
    ...flag(filter.open, "r.status <> 'concluded'", "r.status = 'concluded'"),
    ...flag(filter.thirdRegion, 'r.third_region IS NOT NULL', 'r.third_region IS NULL'),
    ...(filter.overdue === true ? [isOverdue(context)] : []),
    ...flag(filter.ownerless, 'r.owner_id IS NULL', 'r.owner_id IS NOT NULL'),
    ...(filter.nextStepTo === undefined
      ? []
      : [{ text: "r.next_step_on <= ? AND r.status <> 'on-hold'", values: [filter.nextStepTo] }]),
    ...Object.entries(COLUMNS).flatMap(([part, column]) => {
      const name = part as keyof typeof COLUMNS;
      return hasValue(how + column, filter[name], filter.not?.[name]);
    }),
    ...LABEL_PARTS.flatMap((part) => hasLabel(part, filter[part], filter.not?.[part])),
    ...isIn('r.id', filter.ids),
    ...plannedBetween(filter),
    ...onDays('r.received_at', filter.receivedFrom, filter.receivedTo, zoneAtWork(context)),
    ...equals('r.requester_organisation_id', filter.requesterOrganisationId),
    ...equals('r.requester_person_id', filter.requesterPersonId),
    ...holdsWords(context, PLACES, filter.text, isOrdered),
    ...holdsWords(context, SUBJECT, filter.subject, isOrdered),
    ...holdsWords(context, REQUESTER, filter.requester, isOrdered),
  ];
}

type Raw = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly sort_value: string | number | null;
  readonly labels: string;
};

type LabelPair = readonly [facet: LabelFacet, value: string];

function rowOf(raw: Raw): InquiryRow {
  const { id, number, subject, language, status, channel, priority, receivedAt, receivedZone } =
    raw as unknown as InquiryRow;
  const { ownerId, officeId, nextStep, nextStepOn, outcome } = raw as unknown as InquiryRow;
  const [forms, regions, tags]: [string[], string[], string[]] = [[], [], []];
  for (const [facet, value] of JSON.parse(raw.labels) as readonly LabelPair[]) {
    if (facet === 'form') forms.push(value);
    else if (facet === 'region') regions.push(value);
    else if (facet === 'tag') tags.push(value);
  }
  return {
    id,
    number,
    subject,
    language,
    status,
    channel,
    priority,
    receivedAt,
    receivedZone,
    ownerId,
    officeId,
    nextStep,
    nextStepOn,
    outcome,
    person: readPerson(raw, 'p'),
    organisation: readOrganisation(raw, 'o'),
    forms: forms as CooperationForm[],
    regions,
    tags,
  };
}

type GroupedBy = (typeof INQUIRY_GROUPS)[number];
interface InquiryGroup {
  readonly by: GroupedBy;
  readonly value: string | null;
}

/** Whether so much has this status, this owner or both that it is better walked past than looked up. */
function isCommon({ sqlite }: Reader, { status, ownerId }: InquiryFilter, group: InquiryGroup | undefined): boolean {
  const grouped = group?.by === 'status' || group?.by === 'owner' ? inGroup(GROUPS, group) : [];
  const where = [
    ...hasValue(COLUMNS.status, status, undefined),
    ...hasValue(COLUMNS.ownerId, ownerId, undefined),
    ...grouped,
  ];
  return where.length > 0 && isWide(sqlite, 'inquiry r', where);
}

/** How many a filter lets through in each group of a column. */
export function inquiryGroups(context: Reader, filter: InquiryFilter, by: GroupedBy): GroupCounts {
  return countGroups(context.sqlite, 'inquiry r', GROUPS[by], conditions(context, filter));
}

/** One page of the inquiries that a filter lets through, of one group or all. */
export function pageOfInquiries(
  context: Reader,
  filter: InquiryFilter,
  sort: InquirySort,
  cursor: Cursor,
  limit: number,
  group?: InquiryGroup,
): Page<InquiryRow> {
  // The index by the day of arrival holds what filters ask of; the rows of others must be looked up one by one.
  const isOrdered = sort.by === 'received';
  const how = !isOrdered && isCommon(context, filter, group) ? '+' : '';
  const where = [...conditions(context, filter, { how, isOrdered }), ...inGroup(GROUPS, group, how)];
  const query = { select: SELECT, from: FROM, where, direction: sort.direction, ...SORTS[sort.by] };
  const { rows, next } = fetchPage<Raw>(context.sqlite, query, cursor, limit);
  return { rows: rows.map(rowOf), next };
}

/** How many a filter lets through. */
export function countMatching(context: Reader, filter: InquiryFilter): number {
  return countRows(context.sqlite, 'inquiry r', conditions(context, filter));
}

/** How many there are: all that are stored without the deleted ones, because each of these is counted by an index alone. */
function countAll({ sqlite }: Pick<Context, 'sqlite'>): number {
  const text = 'SELECT (SELECT count(*) FROM inquiry) - (SELECT count(*) FROM inquiry WHERE deleted_at IS NOT NULL)';
  return prepared(sqlite, text).pluck().get() as number;
}

/** How many a filter lets through, and how many there are. */
export function countInquiries(context: Reader, filter: InquiryFilter): { matching: number; all: number } {
  const all = countAll(context);
  const isNarrowed = Object.values(filter).some((part) => part !== undefined);
  return { matching: isNarrowed ? countMatching(context, filter) : all, all };
}

/** How many stand on each status under a filter. */
export function countByStatus(context: Reader, filter: InquiryFilter): { status: InquiryStatus; count: number }[] {
  const where = conditions(context, filter);
  const text = `SELECT r.status, count(*) AS count FROM inquiry r WHERE ${where.map((c) => c.text).join(' AND ')} GROUP BY r.status`;
  return prepared(context.sqlite, text).all(...where.flatMap((c) => c.values)) as {
    status: InquiryStatus;
    count: number;
  }[];
}
