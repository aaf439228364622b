import type { TFunction } from 'i18next';
import type { DashboardLinks } from '#shared/contract/dashboard.ts';
import { mapDrawing } from '#shared/domain/cooperation-map.ts';
import type { Language } from '#shared/domain/lists.ts';
import { mapSvg } from '#shared/domain/map-svg.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { ReportSection, ReportTable } from '#shared/domain/report-document.ts';

/** The words that the chapter needs. */
export type MapTexts = TFunction<readonly ['dashboard', 'reports', ...string[]]>;

/** Pairs of places that are listed beside the map. */
const PAIRS = 40;
/** px */
const WIDTH = 860;

/** Which places were brought together: the map with its arcs, and the same as a table. It has no picture where there are none. */
export function mapChapter(
  t: MapTexts,
  links: Pick<DashboardLinks, 'arcs' | 'places'>,
  language: Language,
): ReportSection {
  const drawing = mapDrawing({ ...links, language, width: WIDTH });
  const table: ReportTable = {
    id: 'map',
    title: t('dashboard:map.table'),
    columns: [
      { id: 'key', name: t('dashboard:map.from'), kind: 'text' },
      { id: 'to', name: t('dashboard:map.to'), kind: 'text' },
      { id: 'count', name: t('reports:column.count'), kind: 'integer' },
    ],
    rows: links.arcs.slice(0, PAIRS).map(({ a, b, count }) => [
      { kind: 'text', text: regionName(a, language) },
      { kind: 'text', text: regionName(b, language) },
      { kind: 'integer', value: count },
    ]),
  };
  const alt = t('dashboard:map.alt', { count: links.arcs.length });
  return {
    ...{ id: 'map', title: t('dashboard:section.map'), figures: [], charts: [], tables: [table] },
    intro: t('dashboard:map.note'),
    pictures: links.arcs.length === 0 ? [] : [{ svg: mapSvg(drawing, 'light'), alt }],
  };
}
