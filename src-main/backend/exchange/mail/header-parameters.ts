/** Structured header values: `text/plain; charset="utf-8"; name*0*=…`, with RFC 2231, without comments. */
import { decodeText } from '../charset/decode-text.ts';

export interface HeaderParameters {
  /** What stands before the first parameter, lower case. */
  readonly value: string;
  /** Names in lower case; where one is given twice the first counts, an RFC 2231 form before a plain one. */
  readonly parameters: ReadonlyMap<string, string>;
}

interface Section {
  readonly number: number;
  readonly encoded: boolean;
  readonly value: string;
}

const MOST_PARAMETERS = 200;
/** `name`, `name*`, `name*0`, `name*0*`. */
const PARAMETER_NAME = /^([^*]+)(?:\*(?:(\d{1,4})(\*)?)?)?$/;

/** Splits at semicolons outside of quotes. */
function splitParameters(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length && pieces.length < MOST_PARAMETERS; at++) {
    if (text[at] === '\\' && quoted) at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ';' && !quoted) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}

/**
 * A parameter's value without its quotes, or without a comment behind it. A bracket that the value goes on after is no
 * comment: `floor plan (v2).pdf`. Only `\"` and `\\` are escapes: real mail has `"C:\reports\plan.pdf"`.
 */
function parameterValue(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('"')) return trimmed.replace(/\([^()]*\)$/, '').trimEnd();
  const closing = /^"((?:[^"\\]|\\.)*)"/s.exec(trimmed);
  return (closing?.[1] ?? trimmed.slice(1)).replace(/\\(["\\])/g, '$1');
}

function percentDecode(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '%' ? /^[0-9a-f]{2}/i.exec(text.slice(at + 1, at + 3)) : null;
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(text[at] ?? ''));
  }
  return Uint8Array.from(bytes);
}

/** Joins RFC 2231 sections; neighbouring encoded ones are decoded together, for a character may be cut between them. */
function joinSections(sections: readonly Section[]): string {
  const sorted = [...sections].sort((a, b) => a.number - b.number);
  let charset: string | null = null;
  let pending = '';
  let text = '';
  const flush = (): void => {
    text += decodeText(percentDecode(pending), charset).text;
    pending = '';
  };
  for (const [index, section] of sorted.entries()) {
    if (!section.encoded) {
      flush();
      text += section.value;
      continue;
    }
    const first = index === 0 ? /^([^']*)'[^']*'/.exec(section.value) : null;
    if (first) charset = first[1] || null;
    pending += first ? section.value.slice(first[0].length) : section.value;
  }
  flush();
  return text;
}

export function parseParameters(text: string): HeaderParameters {
  const [value = '', ...rest] = splitParameters(text);
  const plain = new Map<string, string>();
  const extended = new Map<string, Section[]>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    const name = PARAMETER_NAME.exec(piece.slice(0, Math.max(equals, 0)).trim().toLowerCase());
    const key = name?.[1];
    if (!name || !key) continue;
    const section = parameterValue(piece.slice(equals + 1));
    if (!name[0].includes('*')) {
      if (!plain.has(key)) plain.set(key, section);
      continue;
    }
    const sections = extended.get(key) ?? [];
    sections.push({ number: Number(name[2] ?? 0), encoded: name[0].endsWith('*'), value: section });
    extended.set(key, sections);
  }
  for (const [key, sections] of extended) plain.set(key, joinSections(sections));
  return { value: value.replace(/\(.*/s, '').trim().toLowerCase(), parameters: plain };
}
