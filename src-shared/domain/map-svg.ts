import { INKS, TONES } from './chart-tones.ts';
import type { MapDrawing } from './cooperation-map.ts';
import type { Side } from './lists.ts';
import { LABEL_SIZE } from './map-labels.ts';
import type { ChartTone } from './report-document.ts';

/** The hue of each side, on paper as on screen. */
export const SIDE_TONES: Readonly<Record<Side, ChartTone>> = { europe: 'ai', japan: 'matching', third: 'follow-up' };
/** Arcs to third regions differ by their dashes, not by colour alone. */
export const THIRD_DASHES = '5 3';

const LAND = { light: '#E9ECF1', dark: '#262C36' } as const;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}￾￿]+/gu, ' ')
    .replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

/** The map as a self-contained SVG document; text stays text. */
export function mapSvg({ width, height, land, arcs, points }: MapDrawing, scheme: 'light' | 'dark'): string {
  const ink = INKS[scheme];
  const tone = (name: ChartTone): string => TONES[name][scheme];
  const lines = arcs.map(({ path, width: stroke, isThird }) => {
    const dashes = isThird ? ` stroke-dasharray="${THIRD_DASHES}"` : '';
    return `<path d="${path}" fill="none" stroke="${tone(isThird ? 'follow-up' : 'ai')}" stroke-width="${stroke}" stroke-opacity="0.6"${dashes}/>`;
  });
  const dots = points.map(
    ({ x, y, r, side }) =>
      `<circle cx="${x}" cy="${y}" r="${r}" fill="${tone(SIDE_TONES[side])}" stroke="${ink.paper}" stroke-width="1"/>`,
  );
  const names = points.flatMap(({ label, name }) =>
    label === null ? [] : [`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${escaped(name)}</text>`],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path d="${land}" fill="${LAND[scheme]}"/>`,
    ...lines,
    ...dots,
    `<g font-family="Noto Sans, Noto Sans JP, sans-serif" font-size="${LABEL_SIZE}" fill="${ink.ink}">`,
    ...names,
    '</g></svg>',
  ].join('\n');
}
