import { wordText } from '../letters/write-docx.ts';
import { cloneXml, decodeXml, type Element, encodeXml, type XmlNode } from './xml.ts';

const FIELD = /\{\{\s*([\w.:-]{1,120})\s*\}\}/gu;
/** What was begun as a field and is none. */
const BROKEN = /\{\{.{0,60}/u;

/** What a field is filled with: a text, or an element of a run. */
export type Lookup = (name: string) => string | Element;

interface Piece {
  readonly run: Element;
  readonly node: Element;
  text: string;
  /** What stands behind the text once pictures were put in. */
  rest: readonly (string | Element)[];
}

/** The fields that a paragraph names. What looks like one and is not to be read comes as it is written. */
export function fieldNames(paragraph: Element): string[] {
  const text = textOf(piecesOf(paragraph));
  const names = Array.from(text.matchAll(FIELD), ([, name = '']) => name);
  const rest = BROKEN.exec(text.replaceAll(FIELD, ''))?.[0];
  return rest === undefined ? names : [...names, rest];
}

/**
 * A paragraph with its fields filled in, in the look of the letters in which they begin. One that is a field alone becomes as many
 * as its value has. In one pass: what a value holds is never taken for a field, a code or markup.
 */
export function fillParagraph(paragraph: Element, lookup: Lookup): XmlNode[] {
  const written = textOf(piecesOf(paragraph));
  const alone = /^\s*\{\{\s*([\w.:-]{1,120})\s*\}\}\s*$/u.exec(written)?.[1];
  const value = alone === undefined ? undefined : lookup(alone);
  if (typeof value !== 'string') {
    fillPieces(paragraph, value === undefined ? lookup : () => value);
    return [paragraph];
  }
  const paragraphs = value.replaceAll(/\r\n?/gu, '\n').split(/\n[^\S\n]*\n\s*/u);
  return paragraphs.map((text) => {
    const copy = cloneXml(paragraph) as Element;
    fillPieces(copy, () => text);
    return copy;
  });
}

function fillPieces(paragraph: Element, lookup: Lookup): void {
  const pieces = piecesOf(paragraph);
  const matches = [...textOf(pieces).matchAll(FIELD)].map(({ 0: { length }, 1: name = '', index }) => {
    const value = lookup(name);
    return { from: index, to: index + length, value: typeof value === 'string' ? wordText(value) : value };
  });
  // From the end, so that what stands before keeps its place.
  for (const { from, to, value } of matches.toReversed()) putValue(pieces, from, to, value);
  if (matches.length > 0) for (const piece of pieces) writePiece(piece);
}

/** Puts a value where letters stood: into the piece in which they began; the others only lose theirs. */
function putValue(pieces: readonly Piece[], from: number, to: number, value: string | Element): void {
  let at = 0;
  let isPut = false;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    const [first, last] = [Math.max(from, at) - at, Math.min(to, end) - at];
    at = end;
    if (first >= last) continue;
    const [before, after] = [piece.text.slice(0, first), piece.text.slice(last)];
    if (typeof value === 'string' || isPut) piece.text = before + (isPut ? '' : value) + after;
    else [piece.text, piece.rest] = [before, [value, after, ...piece.rest]];
    isPut = true;
  }
}

/** Writes a piece back: a line break of the text becomes one of Word. */
function writePiece({ run, node, text, rest }: Piece): void {
  const nodes = [text, ...rest].flatMap((part) => (typeof part === 'string' ? nodesOf(part) : [part]));
  run.children.splice(run.children.indexOf(node), 1, ...nodes);
}

function nodesOf(text: string): Element[] {
  const lines = text.split('\n').map((line): Element => {
    return { name: 'w:t', attributes: ' xml:space="preserve"', children: line === '' ? [] : [encodeXml(line)] };
  });
  return lines.flatMap((line, at) => (at === 0 ? [line] : [{ name: 'w:br', attributes: '', children: [] }, line]));
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The texts of a paragraph in their order, without those of boxes within it. */
function piecesOf(element: Element): Piece[] {
  return element.children.flatMap((child): Piece[] => {
    if (typeof child === 'string' || child.name === 'w:p') return [];
    if (child.name !== 'w:t') return piecesOf(child);
    const text = child.children.map((part) => (typeof part === 'string' ? decodeXml(part) : '')).join('');
    return [{ run: element, node: child, text, rest: [] }];
  });
}
