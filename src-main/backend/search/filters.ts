import { regionByCode } from '#shared/domain/regions.ts';
import { FILTERS, type SearchFilterName, type SearchKind } from '#shared/domain/search-filters.ts';
import type { SearchFilter } from '#shared/domain/search-query.ts';
import type { Context } from '../context.ts';
import type { Condition } from '../lists/index.ts';
import { NOBODY, valuesFor } from './filter-values.ts';

type Reader = Pick<Context, 'sqlite' | 'rootDir' | 'staffId'>;

/** What filters let through, once their values are understood. */
export interface Filtering {
  /** The kinds that can pass. */
  readonly kinds: ReadonlySet<SearchKind>;
  /** Conditions on a record `r` of a kind, and on `c`, the inquiry it is or on which it lies. */
  readonly conditionsOn: (kind: SearchKind) => readonly Condition[];
  /** Values that name nothing. */
  readonly unknown: readonly { readonly filter: SearchFilterName; readonly value: string }[];
}

interface Understood {
  readonly name: SearchFilterName;
  readonly isNegated: boolean;
  readonly stored: readonly string[];
}

const isListed = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

/** How many `?` a condition has is how often the values go in. */
const labelled = (owner: string, ...facets: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM label l WHERE l.owner_id = ${owner} AND l.deleted_at IS NULL
    AND l.facet IN (${facets.map((facet) => `'${facet}'`).join(', ')}) AND ${isListed('l.value')})`;

/** A NUTS code is the beginning of the codes inside of it. */
const within = (column: string): string => `EXISTS (SELECT 1 FROM json_each(?) j
  WHERE ${column} = j.value OR (j.value GLOB 'nuts:*' AND substr(${column}, 1, length(j.value)) = j.value))`;

const ofCase = (column: string): Partial<Record<SearchKind, string>> => ({
  inquiry: `c.${column}`,
  entry: `c.${column}`,
  file: `c.${column}`,
});

const mapped = (columns: Partial<Record<SearchKind, string>>, to: (column: string) => string) =>
  Object.fromEntries(Object.entries(columns).map(([kind, column]) => [kind, to(column)]));

/** For each filter, the condition on records of each kind that have what it asks for. */
const CONDITIONS: Readonly<Record<Exclude<SearchFilterName, 'kind'>, Partial<Record<SearchKind, string>>>> = {
  status: mapped({ ...ofCase('status'), meeting: 'r.state' }, isListed),
  owner: mapped({ ...ofCase('owner_id'), meeting: 'r.owner_id' }, (column) => isListed(`coalesce(${column}, '')`)),
  office: mapped(ofCase('office_id'), isListed),
  form: {
    ...mapped(ofCase('id'), (column) => labelled(column, 'form')),
    organisation: labelled('r.id', 'form-offered', 'form-sought'),
  },
  region: {
    ...mapped(
      ofCase('id'),
      (column) => `EXISTS (SELECT 1 FROM label l WHERE l.owner_id = ${column} AND l.facet = 'region'
        AND l.deleted_at IS NULL AND ${within('l.value')})`,
    ),
    organisation: `(${within('r.region_code')} OR ${isListed("'country ' || r.country")})`,
  },
  country: { organisation: isListed('r.country') },
  side: { organisation: isListed('r.side') },
  sector: mapped({ ...ofCase('id'), organisation: 'r.id' }, (column) => labelled(column, 'sector')),
  tag: mapped({ ...ofCase('id'), organisation: 'r.id', person: 'r.id' }, (column) => labelled(column, 'tag')),
  channel: mapped(ofCase('channel'), isListed),
  priority: mapped(ofCase('priority'), isListed),
  outcome: mapped(ofCase('outcome'), isListed),
  type: { organisation: isListed('r.kind') },
};

/** A whole country, or a group of them, holds every organisation that lies there. */
function withCountries(codes: readonly string[]): readonly string[] {
  const countries = codes.flatMap((code) => {
    const region = regionByCode(code);
    if (region === undefined || region.level > 0) return [];
    return region.country === null ? region.members : [region.country];
  });
  return [...codes, ...countries.map((country) => `country ${country}`)];
}

function understand(reader: Reader, { name, values, isNegated }: SearchFilter): Understood {
  const stored = values.flatMap((value) => valuesFor(reader, name, value).map((one) => one.stored));
  return { name, isNegated, stored: name === 'region' ? withCountries(stored) : stored };
}

function kindsPassing(filters: readonly Understood[], among: readonly SearchKind[]): ReadonlySet<SearchKind> {
  const passes = (kind: SearchKind, { name, isNegated, stored }: Understood): boolean =>
    name === 'kind' ? stored.includes(kind) !== isNegated : isNegated || FILTERS[name].kinds.includes(kind);
  return new Set(among.filter((kind) => filters.every((filter) => passes(kind, filter))));
}

function conditionOn(kind: SearchKind, { name, isNegated, stored }: Understood): readonly Condition[] {
  const text = name === 'kind' ? undefined : CONDITIONS[name][kind];
  if (text === undefined) return [];
  const json = JSON.stringify(name === 'owner' ? stored.map((id) => (id === NOBODY ? '' : id)) : stored);
  const values = Array.from({ length: text.split('?').length - 1 }, () => json);
  return [{ text: isNegated ? `(${text}) IS NOT TRUE` : text, values }];
}

/** Understands what was typed after filters' names: keys, names in any of the four languages, beginnings of them. */
export function filteringOf(reader: Reader, typed: readonly SearchFilter[], among: readonly SearchKind[]): Filtering {
  const whole = typed.filter(({ values }) => values.length > 0);
  const filters = whole.map((filter) => understand(reader, filter));
  const unknown = whole.flatMap(({ name, values }) =>
    values.filter((value) => valuesFor(reader, name, value).length === 0).map((value) => ({ filter: name, value })),
  );
  return {
    kinds: kindsPassing(filters, among),
    conditionsOn: (kind) => filters.flatMap((filter) => conditionOn(kind, filter)),
    unknown,
  };
}
