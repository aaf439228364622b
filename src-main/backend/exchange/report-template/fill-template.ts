import { strFromU8, strToU8, zipSync } from 'fflate';
import type { TemplateFields } from './fields.ts';
import { fillBlocks, UnknownField } from './fill-blocks.ts';
import { openTemplate, type TemplateProblem } from './open-template.ts';
import { BrokenXml, parseXml, writeXml } from './xml.ts';

export type Filled =
  | { readonly status: 'filled'; readonly bytes: Uint8Array }
  | { readonly status: 'refused'; readonly reason: TemplateProblem }
  /** The template names something that no report has. */
  | { readonly status: 'unknown-field'; readonly field: string };

/** The parts in which fields may stand. */
const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;

/** Fills a Word template. It works on a stranger's file: meant for the worker (template-filler.ts). */
export function fillTemplate(template: Uint8Array, fields: TemplateFields): Filled {
  const parts = openTemplate(template);
  if (typeof parts === 'string') return { status: 'refused', reason: parts };
  try {
    const filled = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
      if (!TEXTS.test(name)) return [name, bytes];
      const root = parseXml(strFromU8(bytes));
      fillBlocks(root, fields);
      return [name, strToU8(writeXml(root))];
    });
    return { status: 'filled', bytes: zipSync(Object.fromEntries(filled), { level: 6 }) };
  } catch (error) {
    if (error instanceof UnknownField) return { status: 'unknown-field', field: error.field };
    if (error instanceof BrokenXml) return { status: 'refused', reason: 'damaged' };
    throw error;
  }
}
