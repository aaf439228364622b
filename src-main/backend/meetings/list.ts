import type { Cursor, Direction, GroupCounts } from '#shared/contract/common.ts';
import type { MEETING_GROUPS, MeetingFilter, MeetingRow } from '#shared/contract/meetings.ts';
import { addDays } from '#shared/domain/days.ts';
import { SIDES } from '#shared/domain/lists.ts';
import { startOfDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import {
  type Condition,
  countGroups,
  countRows,
  fetchPage,
  type GroupColumns,
  hasValue,
  holdsWords,
  inGroup,
  isIn,
  type Page,
  type Place,
} from '../lists/index.ts';
import { zoneAtWork } from '../session/index.ts';
import { LONGEST_MEETING } from './times.ts';

const EXPECTED = "deleted_at IS NULL AND attendance NOT IN ('declined', 'absent')";

const SELECT = `r.id, r.title, r.language, r.form, r.laterality, r.state, r.start_at AS startAt, r.end_at AS endAt, r.zone,
  r.other_zone AS otherZone, r.place, r.online_url AS onlineUrl, r.owner_id AS ownerId,
  (SELECT json_group_array(DISTINCT side) FROM participant WHERE meeting_id = r.id AND ${EXPECTED}) AS sides,
  (SELECT count(*) FROM participant WHERE meeting_id = r.id AND ${EXPECTED}) AS participants,
  (SELECT count(*) FROM interpreter WHERE meeting_id = r.id AND deleted_at IS NULL) AS interpreters,
  (SELECT json_group_array(json_object('id', i.id, 'number', i.number)) FROM meeting_inquiry mi
    JOIN inquiry i ON i.id = mi.inquiry_id
    WHERE mi.meeting_id = r.id AND mi.deleted_at IS NULL AND i.deleted_at IS NULL) AS inquiries`;

const withParticipant = (column: 'person_id' | 'organisation_id'): string =>
  `r.id IN (SELECT meeting_id FROM participant WHERE deleted_at IS NULL AND ${column} IN @)`;

/** A meeting is found by the names of everyone on it, too. */
const PLACES: readonly Place[] = [
  { kind: 'meeting', by: 'r.id' },
  { kind: 'person', by: withParticipant('person_id'), columns: ['name'] },
  { kind: 'organisation', by: withParticipant('organisation_id'), columns: ['name'] },
];

function takesPart(column: 'person_id' | 'organisation_id', value: string | undefined): readonly Condition[] {
  if (value === undefined) return [];
  const text = `EXISTS (SELECT 1 FROM participant WHERE meeting_id = r.id AND ${column} = ? AND deleted_at IS NULL)`;
  return [{ text, values: [value] }];
}

function serves(inquiryId: string | undefined): readonly Condition[] {
  if (inquiryId === undefined) return [];
  const text = `r.id IN (SELECT meeting_id FROM meeting_inquiry WHERE inquiry_id = ? AND deleted_at IS NULL)`;
  return [{ text, values: [inquiryId] }];
}

function startsBetween(from: string | undefined, to: string | undefined, zone: string): readonly Condition[] {
  const first = from === undefined ? [] : [{ text: 'r.start_at >= ?', values: [startOfDay(from, zone)] }];
  const last = to === undefined ? [] : [{ text: 'r.start_at < ?', values: [startOfDay(addDays(to, 1), zone)] }];
  return [...first, ...last];
}

function resting(deleted: boolean | undefined): Condition {
  return { text: deleted === true ? 'r.deleted_at IS NOT NULL' : 'r.deleted_at IS NULL', values: [] };
}

/** The parts of a filter that are values of a column. */
const COLUMNS = { state: 'r.state', form: 'r.form', laterality: 'r.laterality', ownerId: 'r.owner_id' } as const;

function conditions(context: Context, filter: MeetingFilter): readonly Condition[] {
  const zone = zoneAtWork(context);
  return [
    resting(filter.deleted),
    ...Object.entries(COLUMNS).flatMap(([part, column]) => {
      const name = part as keyof typeof COLUMNS;
      return hasValue(column, filter[name], filter.not?.[name]);
    }),
    ...isIn('r.id', filter.ids),
    ...serves(filter.inquiryId),
    ...takesPart('person_id', filter.personId),
    ...takesPart('organisation_id', filter.organisationId),
    ...startsBetween(filter.from, filter.to, zone),
    ...holdsWords(context, PLACES, filter.text),
  ];
}

type Raw = Omit<MeetingRow, 'sides' | 'inquiries'> & {
  readonly sort_value: number;
  readonly sides: string;
  readonly inquiries: string;
};

function rowOf({ sort_value: _sorted, ...raw }: Raw): MeetingRow {
  const sides = JSON.parse(raw.sides) as readonly string[];
  return {
    ...raw,
    sides: SIDES.filter((side) => sides.includes(side)),
    inquiries: JSON.parse(raw.inquiries) as MeetingRow['inquiries'],
  };
}

type GroupedBy = (typeof MEETING_GROUPS)[number];
const GROUPS: GroupColumns<GroupedBy> = {
  state: 'r.state',
  form: 'r.form',
  laterality: 'r.laterality',
  owner: 'r.owner_id',
};

/** How many a filter lets through in each group of a column. */
export function meetingGroups(context: Context, filter: MeetingFilter, by: GroupedBy): GroupCounts {
  return countGroups(context.sqlite, 'meeting r', GROUPS[by], conditions(context, filter));
}

/** One page of the meetings that a filter lets through, of one group or all, by start. */
export function pageOfMeetings(
  context: Context,
  filter: MeetingFilter,
  direction: Direction,
  cursor: Cursor,
  limit: number,
  group?: { readonly by: GroupedBy; readonly value: string | null },
): Page<MeetingRow> {
  const where = [...conditions(context, filter), ...inGroup(GROUPS, group)];
  const query = { select: SELECT, from: 'meeting r', where, sortColumn: 'start_at', nullable: false, direction };
  const { rows, next } = fetchPage<Raw>(context.sqlite, query, cursor, limit);
  return { rows: rows.map(rowOf), next };
}

/** How many ids one choice or bulk edit can hold. */
const CHOSEN = 10_000;

/** The ids of all that a filter lets through, by start. */
export function meetingIds(context: Context, filter: MeetingFilter, direction: Direction): string[] {
  const where = conditions(context, filter);
  const query = { select: 'r.id', from: 'meeting r', where, sortColumn: 'start_at', nullable: false, direction };
  return fetchPage<Raw>(context.sqlite, query, null, CHOSEN).rows.map(({ id }) => id);
}

/** How many a filter lets through, and how many there are (of the deleted ones where it asks for those). */
export function countMeetings(context: Context, filter: MeetingFilter): { matching: number; all: number } {
  return {
    matching: countRows(context.sqlite, 'meeting r', conditions(context, filter)),
    all: countRows(context.sqlite, 'meeting r', [resting(filter.deleted)]),
  };
}

/** Every meeting that touches the time from `from` to before `to` (epoch ms), in order of start. */
export function meetingsBetween(context: Context, from: number, to: number, filter: MeetingFilter): MeetingRow[] {
  const touches = {
    text: 'r.start_at < ? AND r.start_at > ? AND r.end_at > ?',
    values: [to, from - LONGEST_MEETING, from],
  };
  const where = [touches, ...conditions(context, filter)];
  const text = `SELECT ${SELECT}, r.start_at AS sort_value FROM meeting r
    WHERE ${where.map((c) => c.text).join(' AND ')} ORDER BY r.start_at, r.id`;
  return (prepared(context.sqlite, text).all(...where.flatMap((c) => c.values)) as Raw[]).map(rowOf);
}
