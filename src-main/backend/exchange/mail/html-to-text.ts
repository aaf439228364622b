/**
 * HTML mail as readable text, without a DOM: blocks become lines, links keep their address, quotations a `> `, and what is
 * not meant to be read is dropped. One pass from left to right, so its time grows with the length only, whatever it holds.
 */
import { decodeEntities } from './html-entities.ts';

/** Line breaks that an element asks for before and after itself. */
const BREAKS: ReadonlyMap<string, number> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl'.split(' ').map((name) => [name, 2] as const),
  ...'div tr li table section article header footer main nav aside address dt dd form fieldset center figure hr body'
    .split(' ')
    .map((name) => [name, 1] as const),
]);

/** Elements whose content nobody reads. */
const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template', 'textarea', 'noframes', 'xml']);

const DEEPEST_QUOTE = 10;
const LONGEST_ATTRIBUTES = 8000;

/** Puts words, breaks and gaps in order; breaks that nothing follows are never written. */
class TextBuilder {
  private readonly pieces: string[] = [];
  private breaks = 0;
  private gap = '';
  quoteDepth = 0;

  get position(): number {
    return this.pieces.length;
  }

  textFrom(position: number): string {
    return this.pieces.slice(position).join('');
  }

  /** Asks for at least this many line breaks before the next word. */
  atLeastBreaks(count: number): void {
    this.breaks = Math.max(this.breaks, count);
  }

  /** One more line break; an empty line at most. */
  lineBreak(most = 2): void {
    this.breaks = Math.max(this.breaks, Math.min(this.breaks + 1, most));
  }

  space(gap: ' ' | '\t'): void {
    if (this.gap !== '\t') this.gap = gap;
  }

  write(text: string): void {
    if (text === '') return;
    const isFirst = this.pieces.length === 0;
    if (isFirst || this.breaks > 0) {
      this.pieces.push((isFirst ? '' : '\n'.repeat(this.breaks)) + '> '.repeat(this.quoteDepth));
    } else if (this.gap !== '') this.pieces.push(this.gap);
    this.pieces.push(text);
    this.breaks = 0;
    this.gap = '';
  }

  toString(): string {
    return this.pieces.join('');
  }
}

/** Running text: blanks of all kinds are one, and those at the edges join words across elements. */
function writeFlowing(out: TextBuilder, raw: string): void {
  const text = decodeEntities(raw)
    .replace(/\u00ad|\u034f/g, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ');
  if (text.startsWith(' ')) out.space(' ');
  out.write(text.trim());
  if (text.endsWith(' ')) out.space(' ');
}

function writePreformatted(out: TextBuilder, raw: string): void {
  for (const [index, line] of decodeEntities(raw).split(/\r?\n/).entries()) {
    if (index > 0) out.lineBreak(Number.POSITIVE_INFINITY);
    out.write(line.trimEnd());
  }
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`[\\s"'/]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return decodeEntities(match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
}

/** What to add behind a link's text so that its address is not lost; nothing where the text already is the address. */
function linkTail(href: string, text: string): string {
  const target = href
    .replace(/^(?:mailto:|tel:)/i, '')
    .replace(/\?.*$/, (query) => (/^mailto:/i.test(href) ? '' : query));
  if (!/^(?:https?|mailto|tel|ftp):/i.test(href)) return '';
  const bare = (value: string): string =>
    value
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
      .trim();
  return bare(text).includes(bare(target)) ? '' : `(${target})`;
}

/** The index after a tag's `>`, which may not be inside quotes; -1 if the tag never ends. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at++) {
    const char = html[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && /[=\s]/.test(html[at - 1] ?? '')) quote = char;
    else if (char === '>') return at + 1;
  }
  return -1;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly source: string;
}

class HtmlReader {
  private readonly out = new TextBuilder();
  private link: { readonly href: string; readonly position: number } | null = null;
  private preformatted = 0;

  text(raw: string): void {
    if (this.preformatted > 0) writePreformatted(this.out, raw);
    else writeFlowing(this.out, raw);
  }

  tag(tag: Tag): void {
    const { name, closing } = tag;
    const breaks = BREAKS.get(name);
    if (breaks) this.out.atLeastBreaks(breaks);
    if (name === 'br') this.out.lineBreak();
    else if (name === 'td' || name === 'th') this.out.space('\t');
    else if (name === 'a') this.anchor(tag);
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (closing ? -1 : 1));
    else if (name === 'blockquote') {
      this.out.quoteDepth = Math.min(DEEPEST_QUOTE, Math.max(0, this.out.quoteDepth + (closing ? -1 : 1)));
    } else if (name === 'li' && !closing) {
      this.out.write('-');
      this.out.space(' ');
    } else if (name === 'hr') {
      this.out.write('---');
      this.out.atLeastBreaks(1);
    } else if (name === 'img') writeFlowing(this.out, attribute(tag.source, 'alt'));
  }

  private anchor(tag: Tag): void {
    if (this.link) {
      const { href, position } = this.link;
      const tail = linkTail(href, this.out.textFrom(position));
      if (tail !== '' && this.out.position > position) {
        this.out.space(' ');
        this.out.write(tail);
      }
    }
    this.link = tag.closing ? null : { href: attribute(tag.source, 'href'), position: this.out.position };
  }

  toString(): string {
    return this.out.toString();
  }
}

/** What stands at a `<`: its end, and the tag if it is one. Null for a `<` that is only a sign. */
function markupAt(html: string, start: number): { readonly end: number; readonly tag: Tag | null } | null {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return { end: end < 0 ? html.length : end + 3, tag: null };
  }
  const name = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(start, start + 40));
  if (!name && !/[!?/]/.test(html[start + 1] ?? '')) return null;
  const close = name ? tagEnd(html, start + 1) : html.indexOf('>', start) + 1 || -1;
  const end = close < 0 ? html.length : close;
  if (!name) return { end, tag: null };
  const tag = {
    name: (name[2] ?? '').toLowerCase(),
    closing: name[1] === '/',
    source: html.slice(start, Math.min(end, start + LONGEST_ATTRIBUTES)),
  };
  return { end, tag };
}

/** Where the content of an element that is not read ends: at its closing tag, or with the document. */
function endOfDropped(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Plain text of an HTML document or fragment. Lines end with LF; never fails. */
export function htmlToText(html: string): string {
  const reader = new HtmlReader();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at) reader.text(html.slice(at, textEnd));
    if (open < 0) break;
    const markup = markupAt(html, open);
    if (!markup) {
      reader.text('<');
      at = open + 1;
      continue;
    }
    at = markup.end;
    if (!markup.tag) continue;
    if (DROPPED.has(markup.tag.name) && !markup.tag.closing) at = endOfDropped(html, at, markup.tag.name);
    else reader.tag(markup.tag);
  }
  return reader.toString();
}
