import { expect, test } from 'vitest';
import { mapDrawing, pointOfPlace } from './cooperation-map.ts';
import { COUNTRY_CODES } from './countries.ts';
import { mapSvg } from './map-svg.ts';
import { REGIONS } from './regions.ts';

const arcs = [
  { a: 'nuts:FRF1', b: 'jis:21', count: 9 },
  { a: 'iso:DE', b: 'iso:BR', count: 1 },
  { a: 'jis:21', b: 'third:africa', count: 2 },
  { a: 'iso:DE', b: 'custom:nowhere', count: 3 },
];
const places = ['nuts:FRF1', 'iso:DE', 'jis:21', 'iso:BR', 'third:africa', 'custom:nowhere'].map((place, at) => ({
  place,
  count: 9 - at,
}));
const given = { arcs, places, language: 'de', width: 1000 } as const;

test('every region, prefecture, third region and nearly every country has a point', () => {
  const without = REGIONS.filter(({ code }) => pointOfPlace(code) === undefined).map(({ code }) => code);
  // Scattered islands that the outlines lump together or leave out.
  expect(without.every((code) => code.startsWith('iso:'))).toBe(true);
  expect(without.length).toBeLessThan(COUNTRY_CODES.length / 20);
  for (const { code, members } of REGIONS) {
    for (const country of members)
      expect([code, country, without.includes(`iso:${country}`)]).toEqual([code, country, false]);
  }
});

test('places and arcs lie within the map; what has no point is left to the table', () => {
  const drawing = mapDrawing(given);
  expect(drawing.arcs).toHaveLength(3);
  expect(drawing.points).toHaveLength(5);
  for (const { x, y } of drawing.points) {
    expect(x > 0 && x < drawing.width).toBe(true);
    expect(y > 0 && y < drawing.height).toBe(true);
  }
  expect(drawing.arcs.every(({ path }) => /^M[\d.]+ [\d.]+Q-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/.test(path))).toBe(true);
});

test('what was brought together most often is broadest, and third regions are dashed', () => {
  const drawing = mapDrawing(given);
  expect(drawing.arcs[0]).toMatchObject({ a: 'nuts:FRF1', isThird: false });
  expect(drawing.arcs.filter(({ isThird }) => isThird)).toHaveLength(2);
  expect(mapSvg(drawing, 'light').match(/stroke-dasharray/g)).toHaveLength(2);
});

test('names on the map cover neither points nor each other', () => {
  const many = REGIONS.filter(({ code }) => /^(jis|nuts:DE)/.test(code)).map(({ code }, at) => ({
    place: code,
    count: 90 - at,
  }));
  const { points } = mapDrawing({ ...given, places: many });
  const labels = points.flatMap(({ label, name }) => (label === null ? [] : [{ ...label, name }]));
  expect(labels.length).toBeGreaterThan(3);
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      const apart = Math.abs(one.y - other.y) >= 12 || one.x !== other.x;
      expect([one.name, other.name, apart]).toEqual([one.name, other.name, true]);
    }
  }
});

test('an empty map is drawn empty, in both schemes', () => {
  const drawing = mapDrawing({ arcs: [], places: [], language: 'ja', width: 640 });
  for (const scheme of ['light', 'dark'] as const) expect(mapSvg(drawing, scheme)).toMatch(/^<svg[\s\S]*<\/svg>$/);
});
