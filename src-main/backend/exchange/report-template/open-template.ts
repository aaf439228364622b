/** A Word file of somebody's own, opened as a template: unpacked under a cap, and refused where it could do more than be read. */
import { strFromU8, unzipSync } from 'fflate';
import { judgeZip, type ZipCaps } from '../xlsx/zip-caps.ts';
import { decodeXml } from './xml.ts';

/** Why a file is no template; the words stand in `errors.json`. */
export type TemplateProblem =
  | 'not-word'
  | 'damaged'
  | 'too-large'
  | 'macros'
  | 'outside'
  | 'timeout'
  | 'out-of-memory'
  | 'crashed'
  | 'cancelled';

export type Parts = Readonly<Record<string, Uint8Array>>;

export const TEMPLATE_BYTES = 20 * 1024 * 1024;
const CAPS: ZipCaps = { entries: 500, bytes: 100 * 1024 * 1024 };
const MAIN = 'word/document.xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Code, and objects of other programs that run when they are opened. */
const RUNS = /vbaProject|vbaData|macroEnabled|activeX|oleObject|customUI|attachedToolbars/iu;
/** Links that a reader follows by a click of their own. */
const HYPERLINK = /\bType="[^"]*\/hyperlink"/u;
const SAFE_TARGET = /\bTarget="(?:https?:|mailto:)/iu;
/** Codes of fields that fetch or start something. */
const FETCHES = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|EMBED)\b/iu;

export function openTemplate(bytes: Uint8Array): Parts | TemplateProblem {
  if (bytes.length > TEMPLATE_BYTES) return 'too-large';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-word';
  const verdict = judgeZip(bytes, CAPS);
  if (verdict !== 'sound') return verdict;
  const parts = unzipSync(bytes);
  const types = parts['[Content_Types].xml'];
  if (types === undefined) return 'not-word';
  const listed = strFromU8(types);
  const names = Object.keys(parts);
  if (RUNS.test(listed) || names.some((name) => RUNS.test(name))) return 'macros';
  if (parts[MAIN] === undefined || !listed.includes(WORD)) return 'not-word';
  return names.some((name) => reachesOutside(name, parts)) ? 'outside' : parts;
}

/** Whether a part would fetch something from elsewhere as soon as the file is opened. */
function reachesOutside(name: string, parts: Parts): boolean {
  const text = (): string => strFromU8(parts[name] ?? new Uint8Array());
  if (name.endsWith('.rels')) {
    const outside = text().match(/<Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/giu) ?? [];
    return outside.some((relation) => !(HYPERLINK.test(relation) && SAFE_TARGET.test(relation)));
  }
  if (!name.startsWith('word/') || !name.endsWith('.xml')) return false;
  const xml = text();
  // A field's code may be parted into runs.
  const codes = xml.split(/fldCharType\s*=\s*["']begin/u).map((field) => {
    return Array.from(field.matchAll(/<w:instrText\b[^>]*>([^<]*)</gu), ([, code = '']) => decodeXml(code)).join('');
  });
  const simple = Array.from(xml.matchAll(/\bw:instr\s*=\s*["']([^"']*)/gu), ([, code = '']) => decodeXml(code));
  return [...codes, ...simple].some((code) => FETCHES.test(code));
}
