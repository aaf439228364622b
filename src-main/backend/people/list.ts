import type { Cursor, GroupCounts } from '#shared/contract/common.ts';
import type { PERSON_GROUPS, PersonFilter, PersonRow, PersonSort } from '#shared/contract/people.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import {
  type Condition,
  contains,
  countGroups,
  countRows,
  fetchPage,
  type GroupColumns,
  hasLabel,
  hasValue,
  holdsWords,
  inGroup,
  isIn,
  type ListQuery,
  onDays,
  type Page,
  type Place,
  readOrganisation,
  selectOrganisation,
} from '../lists/index.ts';
import { todayAtWork, zoneAtWork } from '../session/index.ts';
import { AFFILIATION_ORDER } from './affiliations.ts';
import { CONSENT_STANDS } from './consents.ts';
import { PERSON_COLUMNS, personRefOf } from './ref.ts';

type Reader = Pick<Context, 'sqlite' | 'ports' | 'searchIndex' | 'staffId'>;

type SortBy = Pick<ListQuery, 'sortColumn' | 'nullable'>;

/** The reading is what readers of Japanese sort by anyway. */
function sortedBy({ by, language }: PersonSort): SortBy {
  if (by === 'created') return { sortColumn: 'created_at', nullable: false };
  const isJapanese = by === 'kana' || language === 'ja';
  return { sortColumn: isJapanese ? 'japanese_key' : 'latin_key', nullable: false };
}

/** People with the affiliation to name beside them. */
export const PEOPLE = `person r
  LEFT JOIN affiliation n ON n.id = (SELECT a.id FROM affiliation a WHERE a.person_id = r.id AND a.deleted_at IS NULL
    ORDER BY ${AFFILIATION_ORDER} LIMIT 1)
  LEFT JOIN organisation o ON o.id = n.organisation_id`;

/** What a picker shows of a person. */
export const WITH_ORGANISATION = `${PERSON_COLUMNS}, ${selectOrganisation('o')}, n.role, n.to_on AS affiliatedTo`;

const labelValues = (facet: LabelFacet): string =>
  `(SELECT json_group_array(value) FROM label WHERE owner_id = r.id AND facet = '${facet}' AND deleted_at IS NULL)`;
const firstContact = (
  kind: string,
): string => `(SELECT value FROM contact_point WHERE owner_id = r.id AND kind = '${kind}'
  AND deleted_at IS NULL ORDER BY position, rowid LIMIT 1)`;

const SELECT = `${WITH_ORGANISATION}, r.preferred_language AS preferredLanguage,
  r.preferred_channel AS preferredChannel, r.city, r.created_at AS createdAt, ${firstContact('email')} AS email,
  ${firstContact('phone')} AS phone, ${labelValues('language')} AS languages, ${labelValues('tag')} AS tags,
  (SELECT count(*) FROM inquiry WHERE requester_person_id = r.id AND deleted_at IS NULL) AS inquiryCount`;

/** A person is found by the name of the organisation beside their own, too. */
export const PERSON_PLACES: readonly Place[] = [
  { kind: 'person', by: 'r.id' },
  { kind: 'organisation', by: 'o.id', columns: ['name'] },
];

type GroupedBy = (typeof PERSON_GROUPS)[number];
const GROUPS: GroupColumns<GroupedBy> = {
  country: 'o.country',
  preferredLanguage: 'r.preferred_language',
  preferredChannel: 'r.preferred_channel',
  language: { labels: 'language' },
  tag: { labels: 'tag' },
};

/** Someone speaks the language that they prefer, whether or not it is among their labels. */
function speaks(any: PersonFilter['language'], none: PersonFilter['language']): readonly Condition[] {
  const either = (wanted: NonNullable<PersonFilter['language']>): Condition => {
    const parts = [...hasValue('r.preferred_language', wanted, undefined), ...hasLabel('language', wanted, undefined)];
    // Without any: neither of the two.
    const isNone = wanted.every((value) => value === null);
    const text = `(${parts.map((part) => part.text).join(isNone ? ' AND ' : ' OR ')})`;
    return { text, values: parts.flatMap(({ values }) => values) };
  };
  const not = ({ text, values }: Condition): Condition => ({ text: `NOT coalesce(${text}, 0)`, values });
  return [...(any === undefined ? [] : [either(any)]), ...(none === undefined ? [] : [not(either(none))])];
}

/** A lasting affiliation to an organisation of which one of these holds, or to none at all. */
function belongsTo(column: string, asked: readonly (string | null)[], today: string): Condition {
  const lasting = `EXISTS (SELECT 1 FROM affiliation a JOIN organisation b ON b.id = a.organisation_id
    WHERE a.person_id = r.id AND a.deleted_at IS NULL AND (a.to_on IS NULL OR a.to_on >= ?)`;
  const values = asked.filter((value) => value !== null);
  const parts = [`${lasting} AND b.${column} IN (SELECT value FROM json_each(?)))`];
  if (values.length < asked.length) parts.push(`NOT ${lasting})`);
  return {
    text: `(${parts.join(' OR ')})`,
    values: [today, JSON.stringify(values), ...(parts.length > 1 ? [today] : [])],
  };
}

type Values = readonly (string | null)[] | undefined;
function belongs(column: string, any: Values, none: Values, today: string): readonly Condition[] {
  const not = ({ text, values }: Condition): Condition => ({ text: `NOT ${text}`, values });
  return [
    ...(any === undefined ? [] : [belongsTo(column, any, today)]),
    ...(none === undefined ? [] : [not(belongsTo(column, none, today))]),
  ];
}

function consents(has: boolean | undefined, today: string): readonly Condition[] {
  if (has === undefined) return [];
  const stands = CONSENT_STANDS.replaceAll('@today', '?');
  const text = `${has ? '' : 'NOT '}EXISTS (SELECT 1 FROM consent c WHERE c.person_id = r.id AND ${stands})`;
  return [{ text, values: [today, today] }];
}

/** Among the deleted ones, or not. */
const resting = (deleted = false): Condition => ({ text: `r.deleted_at IS ${deleted ? 'NOT ' : ''}NULL`, values: [] });

function conditions(context: Reader, filter: PersonFilter, today: string): readonly Condition[] {
  return [
    resting(filter.deleted),
    ...isIn('r.id', filter.ids),
    ...speaks(filter.language, filter.not?.language),
    ...hasValue('r.preferred_language', filter.preferredLanguage, filter.not?.preferredLanguage),
    ...hasValue('r.preferred_channel', filter.preferredChannel, filter.not?.preferredChannel),
    ...contains('r.title', filter.title),
    ...contains('r.city', filter.city),
    ...onDays('r.created_at', filter.createdFrom, filter.createdTo, zoneAtWork(context)),
    ...belongs('id', filter.organisationId === undefined ? undefined : [filter.organisationId], undefined, today),
    ...belongs('country', filter.country, filter.not?.country, today),
    ...belongs('side', filter.side, filter.not?.side, today),
    ...hasLabel('tag', filter.tag, filter.not?.tag),
    ...consents(filter.hasConsent, today),
    ...holdsWords(context, PERSON_PLACES, filter.text),
  ];
}

type Raw = Readonly<Record<string, unknown>> & { readonly id: string; readonly sort_value: string | number | null };

function rowOf(raw: Raw, consenting: ReadonlySet<string>): PersonRow {
  const { role, affiliatedTo, preferredLanguage, preferredChannel } = raw as unknown as PersonRow;
  const { city, createdAt, email, phone, inquiryCount } = raw as unknown as PersonRow;
  return {
    ...personRefOf(raw),
    organisation: readOrganisation(raw, 'o'),
    ...{ role, affiliatedTo, preferredLanguage, preferredChannel, city, createdAt, email, phone, inquiryCount },
    languages: JSON.parse(raw.languages as string) as string[],
    tags: JSON.parse(raw.tags as string) as string[],
    hasConsent: consenting.has(raw.id),
  };
}

/** Who of these has a consent that stands today. */
function consentingAmong({ sqlite }: Reader, ids: readonly string[], today: string): ReadonlySet<string> {
  const text = `SELECT DISTINCT c.person_id FROM consent c
    WHERE c.person_id IN (SELECT value FROM json_each(@ids)) AND ${CONSENT_STANDS}`;
  return new Set(
    prepared(sqlite, text)
      .pluck()
      .all({ ids: JSON.stringify(ids), today }) as string[],
  );
}

/** How many a filter lets through in each group of a column. */
export function peopleGroups(context: Reader, filter: PersonFilter, by: GroupedBy): GroupCounts {
  const where = conditions(context, filter, todayAtWork(context));
  const needsNames = by === 'country' || (filter.text ?? '').trim() !== '';
  return countGroups(context.sqlite, needsNames ? PEOPLE : 'person r', GROUPS[by], where);
}

/** One page of the people that a filter lets through, of one group or all. */
export function pageOfPeople(
  context: Reader,
  filter: PersonFilter,
  sort: PersonSort,
  cursor: Cursor,
  limit: number,
  group?: { readonly by: GroupedBy; readonly value: string | null },
): Page<PersonRow> {
  const today = todayAtWork(context);
  const where = [...conditions(context, filter, today), ...inGroup(GROUPS, group)];
  const query = { select: SELECT, from: PEOPLE, where, direction: sort.direction, ...sortedBy(sort) };
  const { rows, next } = fetchPage<Raw>(context.sqlite, query, cursor, limit);
  const consenting = consentingAmong(
    context,
    rows.map(({ id }) => id),
    today,
  );
  return { rows: rows.map((row) => rowOf(row, consenting)), next };
}

/** How many ids one choice or bulk edit can hold. */
const CHOSEN = 10_000;

/** The ids of all that a filter lets through, in the list's order. */
export function peopleIds(context: Reader, filter: PersonFilter, sort: PersonSort): string[] {
  const where = conditions(context, filter, todayAtWork(context));
  const query = { select: 'r.id', from: PEOPLE, where, direction: sort.direction, ...sortedBy(sort) };
  return fetchPage<Raw>(context.sqlite, query, null, CHOSEN).rows.map(({ id }) => id);
}

/** How many a filter lets through, and how many there are (of the deleted ones where it asks for those). */
export function countPeople(context: Reader, filter: PersonFilter): { matching: number; all: number } {
  const needsNames = (filter.text ?? '').trim() !== '';
  return {
    matching: countRows(
      context.sqlite,
      needsNames ? PEOPLE : 'person r',
      conditions(context, filter, todayAtWork(context)),
    ),
    all: countRows(context.sqlite, 'person r', [resting(filter.deleted)]),
  };
}
