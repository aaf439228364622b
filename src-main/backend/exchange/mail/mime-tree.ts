/**
 * Cuts a mail into its parts by RFC 2046, on bytes and without recursion, and stops at limits with what it has. Our own
 * because character sets have to be judged on raw bytes, which postal-mime decodes on the way, and because it gives up
 * a whole mail at a limit (`against-postal-mime.test.ts` compares the two on well-formed mail).
 */
import { type HeaderField, headerValue, parseHeaderBlock } from './header-fields.ts';
import { type HeaderParameters, parseParameters } from './header-parameters.ts';
import type { MailLimits, MailWarning } from './mail-types.ts';

/** A part that is no multipart: a body text, an attachment. */
export interface MimeLeaf {
  readonly headers: readonly HeaderField[];
  readonly contentType: HeaderParameters;
  /** As transferred, not yet decoded. */
  readonly body: Uint8Array;
  /** Number of the outermost multipart/alternative around it, null outside of one. */
  readonly alternative: number | null;
  /** Inside a multipart/related: shown by the body rather than attached. */
  readonly related: boolean;
}

export interface MimeTree {
  /** Of the mail itself. */
  readonly headers: readonly HeaderField[];
  readonly leaves: readonly MimeLeaf[];
  readonly warnings: readonly MailWarning[];
}

interface Part extends Omit<MimeLeaf, 'body'> {
  readonly bodyStart: number;
}

/** A multipart whose closing delimiter has not come yet. */
interface OpenMultipart {
  readonly part: Part;
  readonly boundary: Uint8Array;
  /** True once one of its delimiters was met. */
  hasParts: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
const LONGEST_BOUNDARY = 1000;
const PLAIN_TEXT = parseParameters('text/plain');

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === CR;

/** `part` or `end` if the line from `start` to `end` is a delimiter of this boundary. */
function delimiterKind(bytes: Uint8Array, start: number, end: number, boundary: Uint8Array): 'part' | 'end' | null {
  let at = start + 2;
  if (end - at < boundary.length) return null;
  for (const byte of boundary) if (bytes[at++] !== byte) return null;
  const closes = at + 1 < end && bytes[at] === DASH && bytes[at + 1] === DASH;
  if (closes) at += 2;
  while (at < end) if (!isBlank(bytes[at++])) return null;
  return closes ? 'end' : 'part';
}

class MimeReader {
  private readonly bytes: Uint8Array;
  private readonly limits: MailLimits;
  private readonly leaves: MimeLeaf[] = [];
  private readonly warnings = new Set<MailWarning>();
  private readonly multiparts: OpenMultipart[] = [];
  /** The leaf whose body is being read; null in a preamble or epilogue. */
  private leaf: Part | null = null;
  private alternatives = 0;

  constructor(bytes: Uint8Array, limits: MailLimits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  read(): MimeTree {
    const root = this.begin(0);
    let at = root.bodyStart;
    while (at < this.bytes.length && !this.warnings.has('too-many-parts')) at = this.readLine(at);
    this.closeLeaf(this.bytes.length);
    if (this.multiparts.some((multipart) => multipart.hasParts)) this.warnings.add('truncated');
    this.closeMultiparts(0, this.bytes.length);
    return { headers: root.headers, leaves: this.leaves, warnings: [...this.warnings] };
  }

  /** Takes the line at `start`; where the next one begins. */
  private readLine(start: number): number {
    const lineFeed = this.bytes.indexOf(LF, start);
    const end = lineFeed < 0 ? this.bytes.length : lineFeed;
    const next = lineFeed < 0 ? end : end + 1;
    if (this.bytes[start] !== DASH || this.bytes[start + 1] !== DASH) return next;
    for (const [depth, multipart] of [...this.multiparts.entries()].reverse()) {
      const kind = delimiterKind(this.bytes, start, end, multipart.boundary);
      if (kind !== null) return this.delimiter(kind, depth, multipart, start, next);
    }
    return next;
  }

  private delimiter(
    kind: 'part' | 'end',
    depth: number,
    multipart: OpenMultipart,
    start: number,
    next: number,
  ): number {
    const bodyEnd = this.beforeLineBreak(start);
    this.closeLeaf(bodyEnd);
    multipart.hasParts = true;
    this.closeMultiparts(kind === 'end' ? depth : depth + 1, bodyEnd);
    if (kind === 'end') return next;
    if (this.leaves.length + this.multiparts.length >= this.limits.parts) {
      this.warnings.add('too-many-parts');
      return next;
    }
    return this.begin(next).bodyStart;
  }

  /** Opens the part whose header begins at `start`. */
  private begin(start: number): Part {
    const block = parseHeaderBlock(this.bytes, start, this.limits.headerBytes);
    if (block.cut) this.warnings.add('headers-too-large');
    const parent = this.multiparts.at(-1)?.part;
    const unnamed = parent?.contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const contentType = parseParameters(headerValue(block.fields, 'content-type') ?? unnamed);
    const isAlternative = contentType.value === 'multipart/alternative';
    const part: Part = {
      headers: block.fields,
      contentType,
      bodyStart: block.end,
      alternative: parent?.alternative ?? (isAlternative ? this.alternatives++ : null),
      related: (parent?.related ?? false) || contentType.value === 'multipart/related',
    };
    if (contentType.value.startsWith('multipart/')) this.openMultipart(part);
    else this.leaf = part;
    return part;
  }

  private openMultipart(part: Part): void {
    const boundary = part.contentType.parameters.get('boundary');
    if (!boundary) {
      this.warnings.add('broken-structure');
      this.leaf = { ...part, contentType: PLAIN_TEXT };
    } else if (this.multiparts.length >= this.limits.depth) {
      this.warnings.add('nested-too-deep');
    } else {
      const bytes = new TextEncoder().encode(boundary.slice(0, LONGEST_BOUNDARY));
      this.multiparts.push({ part, boundary: bytes, hasParts: false });
    }
  }

  private closeLeaf(end: number): void {
    if (this.leaf) this.keep(this.leaf, end);
    this.leaf = null;
  }

  /** Closes all multiparts but the outermost `keep`; one in which no delimiter came was not cut and is read as text. */
  private closeMultiparts(keep: number, end: number): void {
    for (const { part, hasParts } of this.multiparts.splice(keep)) {
      if (hasParts) continue;
      this.warnings.add('broken-structure');
      this.keep({ ...part, contentType: PLAIN_TEXT }, end);
    }
  }

  private keep(part: Part, end: number): void {
    const { bodyStart, ...leaf } = part;
    this.leaves.push({ ...leaf, body: this.bytes.subarray(bodyStart, Math.max(end, bodyStart)) });
  }

  /** The line break before a delimiter belongs to the delimiter, not to the body. */
  private beforeLineBreak(start: number): number {
    let end = start;
    if (this.bytes[end - 1] === LF) end--;
    if (this.bytes[end - 1] === CR) end--;
    return end;
  }
}

export function readMimeTree(bytes: Uint8Array, limits: MailLimits): MimeTree {
  return new MimeReader(bytes, limits).read();
}
