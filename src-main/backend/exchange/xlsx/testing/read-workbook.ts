import { inflateRawSync } from 'node:zlib';

/** A second reader for the tests, independent of the library that writes: ZIP directory, then the XML as it stands. */
export interface RawCell {
  /** `s` shared string, `inlineStr`, `n` number (the default), `b`, `e`, `str` (a formula's text). */
  readonly type: string;
  readonly value: string;
  readonly formula: boolean;
  /** The number format's code. */
  readonly format: string;
}

export interface RawSheet {
  readonly name: string;
  readonly xml: string;
  readonly cells: ReadonlyMap<string, RawCell>;
}

export function unzip(file: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

export function readSheets(file: Uint8Array): readonly RawSheet[] {
  const parts = unzip(file);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
    textOf(item),
  );
  const formats = formatsOf(parts.get('xl/styles.xml') ?? '');
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) =>
    unescapeXml(name),
  );
  return names.map((name, index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    const cells = new Map<string, RawCell>();
    for (const [, attributes = '', body = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const attribute = (key: string): string | undefined => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
      const type = attribute('t') ?? 'n';
      const raw = /<v>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '';
      const value = type === 's' ? (shared[Number(raw)] ?? '') : type === 'inlineStr' ? textOf(body) : unescapeXml(raw);
      const format = formats[Number(attribute('s') ?? 0)] ?? '';
      cells.set(attribute('r') ?? '', { type, value, formula: /<f[ >/]/.test(body), format });
    }
    return { name, xml, cells };
  });
}

function formatsOf(styles: string): readonly string[] {
  const builtIn: Readonly<Record<string, string>> = { 0: 'General', 1: '0', 3: '#,##0', 9: '0%', 49: '@' };
  const codes = new Map<string, string>();
  for (const [, id = '', code = ''] of styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)) {
    codes.set(id, unescapeXml(code));
  }
  const formats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return [...formats.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? builtIn[id] ?? id);
}

function textOf(xml: string): string {
  const text = [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, part = '']) => unescapeXml(part)).join('');
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function unescapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#\d+|\w+);/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (names[name] ?? ''),
  );
}
