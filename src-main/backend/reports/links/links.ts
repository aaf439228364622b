import type { DashboardLinks, LinkChoice } from '#shared/contract/dashboard.ts';
import {
  arcsOf,
  cellsOf,
  inThird,
  type Link,
  type LinkLevel,
  linking,
  linksOf,
  placeOf,
  placesOf,
} from '#shared/domain/cooperation-links.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Period } from '#shared/domain/periods.ts';
import { REGIONS, regionByCode, regionName } from '#shared/domain/regions.ts';
import type { Context } from '../../context.ts';
import { knownPlaces, membershipsIn, soughtIn } from './memberships.ts';

type Reader = Pick<Context, 'sqlite'>;

/** What is brought together in the period: the matrix with its gaps, and the map. */
export function cooperationLinks(
  context: Reader,
  period: Period,
  { of, level, third }: LinkChoice,
  language: Language,
): DashboardLinks {
  const all = linksOf(membershipsIn(context, of, period), level);
  const links = all.filter((link) => inThird(link, third));
  const cells = cellsOf(links);
  const sought = cellsOf(soughtLinks(context, period, level).filter((link) => inThird(link, third)));
  const known = knownPlaces(context).map((one) => ({ side: one.side, place: placeOf(one, level) }));
  const pairs = [...cells, ...sought];
  const rows = [...known.flatMap(({ side, place }) => (side === 'europe' ? [place] : [])), ...pairs.map(({ a }) => a)];
  const columns = [
    ...known.flatMap(({ side, place }) => (side === 'japan' ? [place] : [])),
    ...pairs.map(({ b }) => b),
  ];
  return {
    rows: inOrder(rows, (place) => [regionName(countryOf(place), language), regionName(place, language)], language),
    // Prefectures have an order that everybody in Japan knows, from north to south; Japan as a whole comes after them.
    columns: inOrder(columns, (place) => [place.startsWith('jis:') ? place : 'z'], language),
    cells: [...cells],
    sought: [...sought],
    arcs: [...arcsOf(links)],
    places: [...placesOf(links)],
    thirds: thirdsOf(all),
  };
}

const countryOf = (place: string): string => `iso:${regionByCode(place)?.country ?? ''}`;

function inOrder(places: readonly string[], keys: (place: string) => readonly string[], language: Language): string[] {
  const collator = new Intl.Collator(language);
  const keyed = [...new Set(places)].map((place) => ({ place, keys: keys(place) }));
  const compare = (a: readonly string[], b: readonly string[]): number =>
    a.reduce((order, key, at) => order || collator.compare(key, b[at] ?? ''), 0);
  return keyed.toSorted((a, b) => compare(a.keys, b.keys) || (a.place < b.place ? -1 : 1)).map(({ place }) => place);
}

function thirdsOf(links: readonly Link[]): DashboardLinks['thirds'] {
  const groups = REGIONS.filter(({ scheme }) => scheme === 'third').map(({ code }) => code);
  return groups.flatMap((code) => {
    const count = links.filter((link) => inThird(link, code)).length;
    return count === 0 ? [] : [{ code, count }];
  });
}

/** Who asks in a case, beside whom they ask for, as if they were brought together. */
function soughtLinks(context: Reader, period: Period, level: LinkLevel): readonly Link[] {
  const sought = soughtIn(context, period).flatMap(({ record, seeks, ...requester }) => {
    const region = regionByCode(seeks);
    if (region === undefined || region.side === requester.side) return [];
    const wished = {
      record,
      side: region.side,
      country: region.country,
      region: region.level === 0 && region.country !== null ? null : region.code,
    };
    return [{ record, ...requester }, wished];
  });
  return linksOf(sought, level);
}

/** The records that bring places together, as the matrix and the map count them. */
export function linkIds(
  context: Reader,
  period: Period,
  { of, level, third, places }: LinkChoice & { readonly places: readonly string[] },
): readonly string[] {
  const links = linksOf(membershipsIn(context, of, period), level);
  return linking(
    links.filter((link) => inThird(link, third)),
    places,
  );
}

/** The cases in which someone of one place asks for the other. */
export function soughtIds(
  context: Reader,
  period: Period,
  { level, third, places }: Omit<LinkChoice, 'of'> & { readonly places: readonly string[] },
): readonly string[] {
  return linking(
    soughtLinks(context, period, level).filter((link) => inThird(link, third)),
    places,
  );
}
