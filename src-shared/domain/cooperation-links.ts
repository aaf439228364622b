/**
 * Which places a record brings together: European regions, prefectures, and countries or groups of third regions. The matrix, the
 * map and the lists behind their marks are all made of these few functions.
 * API: linksOf(memberships, level), inThird(link, third), cellsOf(links), arcsOf(links), placesOf(links), linking(links, places).
 */
import type { Side } from './lists.ts';
import { regionByCode } from './regions.ts';

/** How finely the places of Europe are told apart. */
export const LINK_LEVELS = ['country', 'region'] as const;
export type LinkLevel = (typeof LINK_LEVELS)[number];

/** That an organisation of a place has part in a record, or that the record names a third region. */
export interface Membership {
  readonly record: string;
  readonly side: Side;
  /** ISO 3166-1; null where a third region is named without an organisation of it. */
  readonly country: string | null;
  /** As stored; null where none is. */
  readonly region: string | null;
}

/** The places of one record, by their sides. */
export interface Link {
  readonly record: string;
  readonly europe: ReadonlySet<string>;
  readonly japan: ReadonlySet<string>;
  readonly third: ReadonlySet<string>;
}

/** How many records bring two places together. */
export interface PlacePair {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

/** Any third region, or the code of a group of countries. */
export const ANY_THIRD = 'any';

/**
 * The place of an organisation: its region (of a European one at the level of countries its country), a prefecture, or of a third
 * side its country. Who has no region stands for the country as a whole.
 */
export function placeOf({ side, country, region }: Omit<Membership, 'record'>, level: LinkLevel): string {
  const whole = country === null ? (region ?? '') : `iso:${country}`;
  if (side === 'third') return whole;
  if (side === 'europe' && level === 'country') return whole;
  return region ?? whole;
}

/** The records that bring sides together, with their places; those of one side alone are left out. */
export function linksOf(memberships: Iterable<Membership>, level: LinkLevel): readonly Link[] {
  const links = new Map<string, Record<Side, Set<string>>>();
  for (const one of memberships) {
    const link = links.get(one.record) ?? { europe: new Set(), japan: new Set(), third: new Set() };
    links.set(one.record, link);
    link[one.side].add(placeOf(one, level));
  }
  return [...links].flatMap(([record, places]) => {
    const sides = [places.europe, places.japan, places.third].filter(({ size }) => size > 0);
    return sides.length > 1 ? [{ record, ...places }] : [];
  });
}

/** Whether a place of a third side is, or lies in, a group of countries. */
function isWithin(place: string, group: string): boolean {
  if (place === group) return true;
  return regionByCode(group)?.members.some((country) => place === `iso:${country}`) ?? false;
}

/** Whether a record has to do with a third region: with any one, with this one; null asks for nothing. */
export function inThird({ third }: Pick<Link, 'third'>, group: string | null): boolean {
  if (group === null) return true;
  return group === ANY_THIRD ? third.size > 0 : [...third].some((place) => isWithin(place, group));
}

function counted(pairs: Iterable<readonly [string, string]>): readonly PlacePair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const [a, b] of pairs) {
    const row = counts.get(a) ?? new Map<string, number>();
    counts.set(a, row);
    row.set(b, (row.get(b) ?? 0) + 1);
  }
  return [...counts].flatMap(([a, row]) => [...row].map(([b, count]) => ({ a, b, count })));
}

const crossed = (one: ReadonlySet<string>, other: ReadonlySet<string>): (readonly [string, string])[] =>
  [...one].flatMap((a) => [...other].map((b) => [a, b] as const));

/** The cells of the matrix that are no gaps: European places by prefectures. */
export function cellsOf(links: readonly Link[]): readonly PlacePair[] {
  return counted(links.flatMap(({ europe, japan }) => crossed(europe, japan)));
}

/** The arcs of the map: places of different sides that a record brings together, a record of three sides in three arcs. */
export function arcsOf(links: readonly Link[]): readonly PlacePair[] {
  const arcs = counted(
    links.flatMap(({ europe, japan, third }) => [
      ...crossed(europe, japan),
      ...crossed(europe, third),
      ...crossed(japan, third),
    ]),
  );
  return arcs.toSorted((x, y) => y.count - x.count || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Every place that is brought together with another one, with the number of its records, the most first. */
export function placesOf(links: readonly Link[]): readonly { readonly place: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { europe, japan, third } of links) {
    for (const place of [...europe, ...japan, ...third]) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .map(([place, count]) => ({ place, count }))
    .toSorted((x, y) => y.count - x.count || (x.place < y.place ? -1 : 1));
}

const has = (link: Link, place: string): boolean =>
  link.europe.has(place) || link.japan.has(place) || link.third.has(place);

/** The records that bring all of these places together. */
export function linking(links: readonly Link[], places: readonly string[]): readonly string[] {
  return links.flatMap((link) => (places.every((place) => has(link, place)) ? [link.record] : []));
}
