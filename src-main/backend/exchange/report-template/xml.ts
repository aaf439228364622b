/** An XML part of a Word file as a tree that can be changed and written again; what is not touched stays as it was, byte for byte. */

export interface Element {
  readonly name: string;
  /** As written, with the space before them. */
  readonly attributes: string;
  children: XmlNode[];
}
/** Texts, comments and instructions stand as they were written, with their escapes. */
export type XmlNode = Element | string;

/** A part that is no XML of the kind that text programs write. */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';
}

const DEEPEST = 200;
const ATTRIBUTE = String.raw`\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:${ATTRIBUTE})*)\s*(\/?)>|[^<]+`,
  'y',
);

/** @throws BrokenXml; document types and entities of their own are no part of such files and are refused like damage */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [] };
  const open: Element[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (match === null) throw new BrokenXml();
    const [written, closed, name, attributes = '', empty] = match;
    const top = open.at(-1) as Element;
    if (closed !== undefined) {
      if (top.name !== closed || open.length === 1) throw new BrokenXml();
      open.pop();
    } else if (name === undefined) top.children.push(written);
    else {
      const element: Element = { name, attributes, children: [] };
      top.children.push(element);
      if (empty === '') open.push(element);
      if (open.length > DEEPEST) throw new BrokenXml();
    }
  }
  if (open.length !== 1) throw new BrokenXml();
  return root;
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return inner;
  const head = `<${node.name}${node.attributes}`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</${node.name}>`;
}

export const cloneXml = (node: XmlNode): XmlNode =>
  typeof node === 'string' ? node : { ...node, children: node.children.map(cloneXml) };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a written text says. */
export const decodeXml = (written: string): string =>
  written.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

export const encodeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
