import { inflateSync } from 'node:zlib';

/**
 * Reads back what the tests ask of our own PDF files: objects as text, and the letters that a copy or a screen reader
 * gets. No general reader: it expects what the typesetter writes (plain objects, Identity-H fonts with ToUnicode).
 */
export interface PdfRead {
  readonly pages: number;
  /** The letters in their order of painting, without spaces between the runs. */
  readonly text: string;
  /** How many letters the fonts have no shape for (glyph 0: an empty box). */
  readonly boxes: number;
  /** Texts in place of pictures. */
  readonly alternatives: readonly string[];
  readonly catalog: string;
  readonly metadata: string;
  /** Types of the structure elements, in the file's order. */
  readonly structure: readonly string[];
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

export function readPdf(pdf: Uint8Array): PdfRead {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const all = [...objects.values()];
  const find = (type: RegExp): PdfObject =>
    all.find(({ dictionary }) => type.test(dictionary)) ?? { dictionary: '', stream: '' };
  const painted = all.flatMap((object) => paintedGlyphs(object, objects));
  return {
    pages: all.filter(({ dictionary }) => /\/Type \/Page\s/.test(dictionary)).length,
    text: painted.map(({ letter }) => letter).join(''),
    boxes: painted.filter(({ glyph }) => glyph === 0).length,
    alternatives: all.flatMap(({ dictionary }) => {
      const written = /\/Alt (<[0-9A-F]+>|\((?:\\.|[^)\\])*\))/s.exec(dictionary)?.[1];
      return written ? [decodeText(written)] : [];
    }),
    catalog: find(/\/Type \/Catalog/).dictionary,
    metadata: Buffer.from(find(/\/Type \/Metadata/).stream, 'latin1').toString('utf8'),
    structure: all.flatMap(({ dictionary }) =>
      dictionary.includes('/Type /StructElem') ? (/\/S \/(\w+)/.exec(dictionary)?.[1] ?? []) : [],
    ),
  };
}

function objectsOf(file: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const head = /(\d+) 0 obj\n/g;
  for (let match = head.exec(file); match; match = head.exec(file)) {
    const start = head.lastIndex;
    const end = file.indexOf('endobj', start);
    const streamAt = file.indexOf('>>\nstream\n', start);
    if (streamAt < 0 || streamAt > end) {
      objects.set(match[1] ?? '', { dictionary: file.slice(start, end), stream: '' });
      continue;
    }
    const dictionary = file.slice(start, streamAt + 2);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const from = streamAt + '>>\nstream\n'.length;
    const raw = file.slice(from, from + length);
    const stream = dictionary.includes('/FlateDecode')
      ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
      : raw;
    objects.set(match[1] ?? '', { dictionary, stream });
    head.lastIndex = from + length;
  }
  return objects;
}

interface PaintedGlyph {
  readonly glyph: number;
  readonly letter: string;
}

/** The glyphs of a page or of a picture in it, and the letters that they stand for. */
function paintedGlyphs({ dictionary, stream }: PdfObject, objects: ReadonlyMap<string, PdfObject>): PaintedGlyph[] {
  const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
  const content = contents ? (objects.get(contents)?.stream ?? '') : stream;
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const [, name = '', font = ''] of dictionary.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? '')?.[1];
    if (unicode) fonts.set(name, unicodeMap(objects.get(unicode)?.stream ?? ''));
  }
  if (fonts.size === 0) return [];
  return [...content.matchAll(/\nBT\n([\s\S]*?)\nET\n/g)].flatMap(([, block = '']) => {
    const letters = fonts.get(/\/(f\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
    return stringsOf(block.slice(block.indexOf(' Tf')))
      .flatMap(glyphs)
      .map((glyph) => ({ glyph, letter: letters?.get(glyph) ?? '' }));
  });
}

/** The strings of a text block, both `(…)`, in which parentheses may nest, and `<…>`. */
function stringsOf(block: string): Buffer[] {
  const strings: Buffer[] = [];
  for (let at = 0; at < block.length; at++) {
    if (block[at] === '<') {
      const end = block.indexOf('>', at);
      strings.push(Buffer.from(block.slice(at + 1, end), 'hex'));
      at = end;
    } else if (block[at] === '(') {
      const start = at + 1;
      for (let depth = 1; depth > 0; ) {
        at++;
        if (block[at] === '\\') at++;
        else if (block[at] === '(') depth++;
        else if (block[at] === ')') depth--;
      }
      strings.push(unescapeLiteral(block.slice(start, at)));
    }
  }
  return strings;
}

function unicodeMap(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g)) {
      map.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
    }
  }
  return map;
}

function glyphs(bytes: Buffer): number[] {
  const result: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) result.push(bytes.readUInt16BE(at));
  return result;
}

function unescapeLiteral(literal: string): Buffer {
  const names: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const text = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (names[code] ?? code),
  );
  return Buffer.from(text, 'latin1');
}

function decodeText(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : unescapeLiteral(written.slice(1, -1));
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}
