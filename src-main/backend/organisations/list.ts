import type { Cursor, GroupCounts } from '#shared/contract/common.ts';
import type {
  ORGANISATION_GROUPS,
  OrganisationFilter,
  OrganisationRow,
  OrganisationSort,
} from '#shared/contract/organisations.ts';
import type { CooperationForm, LabelFacet } from '#shared/domain/lists.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import type { Context } from '../context.ts';
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
} from '../lists/index.ts';
import { zoneAtWork } from '../session/index.ts';
import { ORGANISATION_COLUMNS, organisationRefOf } from './ref.ts';

type Reader = Pick<Context, 'sqlite' | 'searchIndex' | 'staffId'>;

function sortedBy({ by, language = 'en' }: OrganisationSort): Pick<ListQuery, 'sortColumn' | 'nullable'> {
  if (by === 'created') return { sortColumn: 'created_at', nullable: false };
  return { sortColumn: `${by === 'name' ? 'key' : by}_${language}`, nullable: false };
}

const FROM = 'organisation r';

const labelValues = (facet: LabelFacet): string =>
  `(SELECT json_group_array(value) FROM label WHERE owner_id = r.id AND facet = '${facet}' AND deleted_at IS NULL)`;

const SELECT = `${ORGANISATION_COLUMNS}, r.kind, r.size, r.city, r.website, r.created_at AS createdAt,
  ${labelValues('sector')} AS sectors, ${labelValues('ecosystem')} AS ecosystems,
  ${labelValues('form-offered')} AS formsOffered, ${labelValues('form-sought')} AS formsSought,
  ${labelValues('tag')} AS tags,
  (SELECT count(DISTINCT a.person_id) FROM affiliation a JOIN person p ON p.id = a.person_id WHERE a.organisation_id = r.id
    AND a.to_on IS NULL AND a.deleted_at IS NULL AND p.deleted_at IS NULL) AS peopleCount,
  (SELECT count(*) FROM inquiry WHERE requester_organisation_id = r.id AND deleted_at IS NULL) AS inquiryCount`;

/** Where words are looked for. */
export const ORGANISATION_PLACES: readonly Place[] = [{ kind: 'organisation', by: 'r.id' }];

type GroupedBy = (typeof ORGANISATION_GROUPS)[number];
const COLUMN_PARTS = ['kind', 'country', 'side', 'size'] as const;
const LABEL_PARTS = {
  sector: 'sector',
  ecosystem: 'ecosystem',
  formOffered: 'form-offered',
  formSought: 'form-sought',
  tag: 'tag',
} as const satisfies Record<string, LabelFacet>;
const GROUPS: GroupColumns<GroupedBy> = {
  ...{ kind: 'r.kind', country: 'r.country', side: 'r.side', size: 'r.size' },
  ...{ sector: { labels: 'sector' }, ecosystem: { labels: 'ecosystem' }, tag: { labels: 'tag' } },
  ...{ formOffered: { labels: 'form-offered' }, formSought: { labels: 'form-sought' } },
};

/** In one of these regions: a NUTS code is a prefix of the codes inside it; countries and groups of them hold all that lies there. */
function isInRegion(asked: readonly (string | null)[]): Condition {
  const codes = asked.filter((code) => code !== null);
  const countries = codes.map(regionByCode).flatMap((region) => {
    if (region === undefined || region.level > 0) return [];
    return region.country === null ? region.members : [region.country];
  });
  const text = `(r.country IN (SELECT value FROM json_each(?)) OR EXISTS (SELECT 1 FROM json_each(?) j WHERE r.region_code = j.value
    OR (j.value GLOB 'nuts:*' AND substr(r.region_code, 1, length(j.value)) = j.value)))`;
  const values = [JSON.stringify(countries), JSON.stringify(codes)];
  return { text: codes.length < asked.length ? `(r.region_code IS NULL OR ${text})` : text, values };
}

function inRegion(any: OrganisationFilter['region'], none: OrganisationFilter['region']): readonly Condition[] {
  const not = ({ text, values }: Condition): Condition => ({ text: `NOT ${text}`, values });
  return [...(any === undefined ? [] : [isInRegion(any)]), ...(none === undefined ? [] : [not(isInRegion(none))])];
}

/** Among the deleted ones, or not. */
const resting = (deleted = false): Condition => ({ text: `r.deleted_at IS ${deleted ? 'NOT ' : ''}NULL`, values: [] });

function conditions(context: Reader, filter: OrganisationFilter): readonly Condition[] {
  return [
    resting(filter.deleted),
    ...isIn('r.id', filter.ids),
    ...COLUMN_PARTS.flatMap((part) => hasValue(`r.${part}`, filter[part], filter.not?.[part])),
    ...Object.entries(LABEL_PARTS).flatMap(([part, facet]) => {
      const name = part as keyof typeof LABEL_PARTS;
      return hasLabel(facet, filter[name], filter.not?.[name]);
    }),
    ...inRegion(filter.region, filter.not?.region),
    ...contains('r.city', filter.city),
    ...contains('r.website', filter.website),
    ...onDays('r.created_at', filter.createdFrom, filter.createdTo, zoneAtWork(context)),
    ...holdsWords(context, ORGANISATION_PLACES, filter.text),
  ];
}

type Raw = Readonly<Record<string, unknown>> & { readonly id: string; readonly sort_value: string | number | null };

function rowOf(raw: Raw): OrganisationRow {
  const { kind, size, city, website, createdAt, peopleCount, inquiryCount } = raw as unknown as OrganisationRow;
  const list = (name: string): string[] => JSON.parse(raw[name] as string) as string[];
  return {
    ...organisationRefOf(raw),
    ...{ kind, size, city, website, createdAt, peopleCount, inquiryCount },
    sectors: list('sectors'),
    ecosystems: list('ecosystems'),
    formsOffered: list('formsOffered') as CooperationForm[],
    formsSought: list('formsSought') as CooperationForm[],
    tags: list('tags'),
  };
}

/** How many a filter lets through in each group of a column. */
export function organisationGroups(context: Reader, filter: OrganisationFilter, by: GroupedBy): GroupCounts {
  return countGroups(context.sqlite, FROM, GROUPS[by], conditions(context, filter));
}

/** One page of the organisations that a filter lets through, of one group or all. */
export function pageOfOrganisations(
  context: Reader,
  filter: OrganisationFilter,
  sort: OrganisationSort,
  cursor: Cursor,
  limit: number,
  group?: { readonly by: GroupedBy; readonly value: string | null },
): Page<OrganisationRow> {
  const where = [...conditions(context, filter), ...inGroup(GROUPS, group)];
  const query = { select: SELECT, from: FROM, where, direction: sort.direction, ...sortedBy(sort) };
  const { rows, next } = fetchPage<Raw>(context.sqlite, query, cursor, limit);
  return { rows: rows.map(rowOf), next };
}

/** How many ids one choice or bulk edit can hold. */
const CHOSEN = 10_000;

/** The ids of all that a filter lets through, in the list's order. */
export function organisationIds(context: Reader, filter: OrganisationFilter, sort: OrganisationSort): string[] {
  const query = {
    select: 'r.id',
    from: FROM,
    where: conditions(context, filter),
    direction: sort.direction,
    ...sortedBy(sort),
  };
  return fetchPage<Raw>(context.sqlite, query, null, CHOSEN).rows.map(({ id }) => id);
}

/** How many a filter lets through, and how many there are (of the deleted ones where it asks for those). */
export function countOrganisations(context: Reader, filter: OrganisationFilter): { matching: number; all: number } {
  return {
    matching: countRows(context.sqlite, FROM, conditions(context, filter)),
    all: countRows(context.sqlite, FROM, [resting(filter.deleted)]),
  };
}
