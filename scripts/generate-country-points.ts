/**
 * Writes resources/reference/country-points.tsv: the middle of each country's largest part, from the outlines of world-atlas (Natural
 * Earth, public domain). Run it after an update of world-atlas, then scripts/generate-reference.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { COUNTRY_CODES, countryName } from '#shared/domain/countries.ts';

/** Names of Natural Earth that differ from those of Unicode by more than how they are cut short. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  Åland: 'AX',
  Bosnia: 'BA',
  Myanmar: 'MM',
  'Brunei Darussalam': 'BN',
  'Cabo Verde': 'CV',
  Congo: 'CG',
  "Côte d'Ivoire": 'CI',
  Czechia: 'CZ',
  'Dem. Rep. Congo': 'CD',
  eSwatini: 'SZ',
  'Faeroe Is.': 'FO',
  'Falkland Is.': 'FK',
  'Fr. Polynesia': 'PF',
  'Hong Kong': 'HK',
  Macao: 'MO',
  Macedonia: 'MK',
  Palestine: 'PS',
  'São Tomé and Principe': 'ST',
  'St. Vin. and Gren.': 'VC',
  'St-Barthélemy': 'BL',
  'St-Martin': 'MF',
  'St. Pierre and Miquelon': 'PM',
  Turkey: 'TR',
  'United States of America': 'US',
  'U.S. Virgin Is.': 'VI',
  Vatican: 'VA',
  'W. Sahara': 'EH',
  'Wallis and Futuna Is.': 'WF',
  'British Virgin Is.': 'VG',
  'Br. Indian Ocean Ter.': 'IO',
  'Heard I. and McDonald Is.': 'HM',
  'Fr. S. Antarctic Lands': 'TF',
  'Pitcairn Is.': 'PN',
  'S. Geo. and the Is.': 'GS',
  Micronesia: 'FM',
  'Timor-Leste': 'TL',
  'Antigua and Barb.': 'AG',
  'Central African Rep.': 'CF',
  'Cook Is.': 'CK',
  'Cayman Is.': 'KY',
  'Dominican Rep.': 'DO',
  'Eq. Guinea': 'GQ',
  'Marshall Is.': 'MH',
  'N. Mariana Is.': 'MP',
  'Solomon Is.': 'SB',
  'St. Kitts and Nevis': 'KN',
  'S. Sudan': 'SS',
  'Turks and Caicos Is.': 'TC',
  'Bosnia and Herz.': 'BA',
};
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/\bst\. /g, 'saint ')
    .replace(/[^a-z]/g, '');

const byName = new Map(COUNTRY_CODES.map((code) => [plain(countryName(code, 'en')), code]));
const file = new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url);
const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;

const rows = feature(topology, topology.objects.countries).features.flatMap(({ properties: { name }, geometry }) => {
  const code = OTHER_NAMES[name] ?? byName.get(plain(name));
  if (code === undefined) {
    process.stderr.write(`no country of ISO 3166-1: ${name}\n`);
    return [];
  }
  const parts =
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  const polygons = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const [largest] = polygons.toSorted((a, b) => geoArea(b) - geoArea(a));
  if (largest === undefined) return [];
  const [lon, lat] = geoCentroid(largest);
  return [[code, lat.toFixed(1), lon.toFixed(1)]];
});
const sorted = rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
const text = [['code', 'lat', 'lon'], ...sorted].map((row) => `${row.join('\t')}\n`).join('');
writeFileSync(new URL('../resources/reference/country-points.tsv', import.meta.url), text);
