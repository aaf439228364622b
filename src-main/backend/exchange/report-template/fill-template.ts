import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Language } from '#shared/domain/lists.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import { drawingOf, type Rasterise } from '../charts/drawing.ts';
import type { TemplateFields } from './fields.ts';
import { fillBlocks, UnknownField } from './fill-blocks.ts';
import { openTemplate, type TemplateProblem } from './open-template.ts';
import { placePicture } from './place-pictures.ts';
import { BrokenXml, parseXml, writeXml } from './xml.ts';

export type Filled =
  | { readonly status: 'filled'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly reason: TemplateProblem }
  /** The template names something that no report has. */
  | { readonly status: 'unknown-field'; readonly field: string };

/** What pictures are drawn with. */
export interface Pen {
  readonly language: Language;
  readonly rasterise: Rasterise;
}

/** The parts in which fields may stand. */
const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;

/**
 * Fills a Word template; of the pictures only those that it names are drawn. It works on a stranger's file: meant for the worker
 * (template-filler.ts).
 */
export function fillTemplate(template: Uint8Array, fields: TemplateFields, { language, rasterise }: Pen): Filled {
  const opened = openTemplate(template);
  if (typeof opened === 'string') return { status: 'refused', reason: opened };
  const parts = { ...opened };
  try {
    for (const [name, bytes] of Object.entries(opened)) {
      if (!TEXTS.test(name)) continue;
      const root = parseXml(strFromU8(bytes));
      const room = textWidth(strFromU8(bytes));
      fillBlocks(root, fields, (field) => {
        const picture = fields.pictures[field];
        if (!picture) return null;
        const style = { language, scheme: 'light', width: room } as const;
        const svg = 'svg' in picture.of ? picture.of.svg : chartSvg(picture.of.chart, style);
        return placePicture(parts, name, drawingOf(svg, rasterise, room), picture.alt);
      });
      parts[name] = strToU8(writeXml(root));
    }
    return { status: 'filled', bytes: zipSync(parts, { level: 6 }) };
  } catch (error) {
    if (error instanceof UnknownField) return { status: 'unknown-field', field: error.field };
    if (error instanceof BrokenXml) return { status: 'refused', reason: 'damaged' };
    throw error;
  }
}

/** px, of an A4 page with the margins of Word where the part does not say; no picture is drawn wider than this. */
const WIDEST = 640;
const NARROWEST = 200;
const TWIPS_PER_PIXEL = 15;

/** How wide the text of a part is at its first page size, px. */
function textWidth(xml: string): number {
  const number = (tag: string, name: string): number =>
    Number(new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(\\d+)"`, 'u').exec(xml)?.[1] ?? Number.NaN);
  const room = (number('pgSz', 'w') - number('pgMar', 'left') - number('pgMar', 'right')) / TWIPS_PER_PIXEL;
  return Number.isNaN(room) ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, Math.floor(room)));
}
