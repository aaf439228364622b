import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ANY_THIRD,
  arcsOf,
  cellsOf,
  inThird,
  LINK_LEVELS,
  linking,
  linksOf,
  type Membership,
  placesOf,
} from './cooperation-links.ts';

const alsace = { side: 'europe', country: 'FR', region: 'nuts:FRF1' } as const;
const lorraine = { side: 'europe', country: 'FR', region: 'nuts:FRF3' } as const;
const germany = { side: 'europe', country: 'DE', region: null } as const;
const gifu = { side: 'japan', country: 'JP', region: 'jis:21' } as const;
const japan = { side: 'japan', country: 'JP', region: null } as const;
const vietnam = { side: 'third', country: 'VN', region: null } as const;
const africa = { side: 'third', country: null, region: 'third:africa' } as const;
const PLACES = [alsace, lorraine, germany, gifu, japan, vietnam, africa] as const;

const of = (record: string, ...places: readonly Omit<Membership, 'record'>[]): readonly Membership[] =>
  places.map((place) => ({ record, ...place }));

test('a record brings each European place together with each prefecture, and counts once for a pair', () => {
  const records = [...of('1', alsace, germany, gifu), ...of('2', alsace, lorraine, gifu), ...of('3', alsace)];
  expect(cellsOf(linksOf(records, 'region'))).toEqual([
    { a: 'nuts:FRF1', b: 'jis:21', count: 2 },
    { a: 'iso:DE', b: 'jis:21', count: 1 },
    { a: 'nuts:FRF3', b: 'jis:21', count: 1 },
  ]);
  // At the level of countries two regions of France are one place.
  expect(cellsOf(linksOf(records, 'country'))).toEqual([
    { a: 'iso:FR', b: 'jis:21', count: 2 },
    { a: 'iso:DE', b: 'jis:21', count: 1 },
  ]);
});

test('a record of one side alone brings nothing together', () => {
  expect(linksOf([...of('1', alsace, germany), ...of('2', gifu)], 'region')).toEqual([]);
});

test('a record of three sides is drawn in three arcs', () => {
  const arcs = arcsOf(linksOf(of('1', alsace, gifu, vietnam), 'region'));
  expect(arcs.map(({ a, b }) => [a, b])).toEqual([
    ['jis:21', 'iso:VN'],
    ['nuts:FRF1', 'iso:VN'],
    ['nuts:FRF1', 'jis:21'],
  ]);
});

test('a third region is named in the case, or is that of an organisation’s country', () => {
  const [named, member, none] = linksOf(
    [...of('1', alsace, gifu, africa), ...of('2', alsace, gifu, vietnam), ...of('3', alsace, gifu)],
    'region',
  );
  const asked = (group: string | null) =>
    [named, member, none].map((link) => link !== undefined && inThird(link, group));
  expect(asked(null)).toEqual([true, true, true]);
  expect(asked(ANY_THIRD)).toEqual([true, true, false]);
  expect(asked('third:africa')).toEqual([true, false, false]);
  expect(asked('third:south-east-asia')).toEqual([false, true, false]);
});

test('every cell, arc and place counts as many records as it opens', () => {
  const memberships = fc.array(
    fc.record({ record: fc.constantFrom('1', '2', '3', '4', '5'), place: fc.constantFrom(...PLACES) }),
  );
  fc.assert(
    fc.property(memberships, fc.constantFrom(...LINK_LEVELS), (given, level) => {
      const links = linksOf(
        given.map(({ record, place }) => ({ record, ...place })),
        level,
      );
      for (const { a, b, count } of [...cellsOf(links), ...arcsOf(links)])
        expect(linking(links, [a, b])).toHaveLength(count);
      for (const { place, count } of placesOf(links)) expect(linking(links, [place])).toHaveLength(count);
    }),
  );
});
