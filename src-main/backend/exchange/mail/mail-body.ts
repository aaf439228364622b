/** The leaves of a mail sorted into what is read and what is attached. */
import { decodeText } from '../charset/decode-text.ts';
import { decodeWords } from './encoded-words.ts';
import { attachmentName } from './file-name.ts';
import { headerValue, parseHeaderBlock } from './header-fields.ts';
import { type HeaderParameters, parseParameters } from './header-parameters.ts';
import { htmlToText } from './html-to-text.ts';
import type { MailAttachment, MailLimits, MailWarning } from './mail-types.ts';
import type { MimeLeaf } from './mime-tree.ts';
import { decodeTransfer } from './transfer-encoding.ts';

export interface MailBody {
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly warnings: readonly MailWarning[];
}

/** Texts of which one is shown: a multipart/alternative, or a text part on its own. */
interface TextGroup {
  readonly plain: string[];
  readonly html: string[];
}

const BYTES_PER_CHARACTER = 4;

function disposition(leaf: MimeLeaf): HeaderParameters {
  return parseParameters(headerValue(leaf.headers, 'content-disposition') ?? '');
}

function givenName(leaf: MimeLeaf): string | null {
  const name = disposition(leaf).parameters.get('filename') ?? leaf.contentType.parameters.get('name');
  return name ? decodeWords(name) : null;
}

function isBodyText(leaf: MimeLeaf): boolean {
  const isText = leaf.contentType.value === 'text/plain' || leaf.contentType.value === 'text/html';
  return isText && disposition(leaf).value !== 'attachment' && givenName(leaf) === null;
}

/** HTML that travels without a charset in its header may name one itself. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta\b[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

/** format=flowed (RFC 3676): lines that end in a blank continue on the next. */
function unflow(text: string, deleteSpace: boolean): string {
  let joined = '';
  for (const line of text.split('\n')) {
    const unstuffed = line.startsWith(' ') ? line.slice(1) : line;
    const flows = unstuffed.endsWith(' ') && unstuffed !== '-- ' && !unstuffed.startsWith('>');
    joined += flows ? unstuffed.slice(0, deleteSpace ? -1 : undefined) : `${unstuffed}\n`;
  }
  return joined;
}

/** LF line ends; no control characters, which nobody can read and some storages can't hold. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

class BodyReader {
  private readonly limits: MailLimits;
  private readonly groups = new Map<string, TextGroup>();
  readonly warnings = new Set<MailWarning>();

  constructor(limits: MailLimits) {
    this.limits = limits;
  }

  private content(leaf: MimeLeaf): Uint8Array<ArrayBuffer> {
    const { bytes, damaged } = decodeTransfer(leaf.body, headerValue(leaf.headers, 'content-transfer-encoding'));
    if (damaged) this.warnings.add('damaged-encoding');
    return bytes;
  }

  private cut(text: string): string {
    if (text.length <= this.limits.textCharacters) return text;
    this.warnings.add('text-too-long');
    return text.slice(0, this.limits.textCharacters).toWellFormed();
  }

  addText(leaf: MimeLeaf, index: number): void {
    const isHtml = leaf.contentType.value === 'text/html';
    const { parameters } = leaf.contentType;
    const all = this.content(leaf);
    const bytes = all.subarray(0, this.limits.textCharacters * BYTES_PER_CHARACTER);
    if (bytes.length < all.length) this.warnings.add('text-too-long');
    const label = parameters.get('charset') ?? (isHtml ? metaCharset(bytes) : null);
    const decoded = decodeText(bytes, label);
    if (decoded.doubt) this.warnings.add(decoded.doubt);
    const text = cleanText(decoded.text);
    const flowed = !isHtml && /^flowed$/i.test(parameters.get('format') ?? '');
    const key = leaf.alternative === null ? `leaf ${index}` : `alternative ${leaf.alternative}`;
    const group = this.groups.get(key) ?? { plain: [], html: [] };
    group[isHtml ? 'html' : 'plain'].push(flowed ? unflow(text, /^yes$/i.test(parameters.get('delsp') ?? '')) : text);
    this.groups.set(key, group);
  }

  attachment(leaf: MimeLeaf, position: number, html: string): MailAttachment {
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(leaf.contentType.value)
      ? leaf.contentType.value
      : 'application/octet-stream';
    const content = this.content(leaf);
    const tooLarge = content.length > this.limits.attachmentBytes;
    if (tooLarge) this.warnings.add('attachment-too-large');
    if (/^application\/(?:x-)?pkcs7-mime$|^application\/pgp-encrypted$/.test(type)) this.warnings.add('encrypted');
    const contentId = headerValue(leaf.headers, 'content-id')?.replace(/^<|>$/g, '').slice(0, 998) || null;
    const shown =
      contentId !== null && (html.includes(`cid:${contentId}`) || (leaf.related && type.startsWith('image/')));
    return {
      name: attachmentName(givenName(leaf) ?? this.forwardedName(type, content), type, position),
      type,
      size: content.length,
      content: tooLarge ? null : content,
      contentId,
      inline: shown,
    };
  }

  /** A forwarded mail is called by its subject. */
  private forwardedName(type: string, content: Uint8Array): string | null {
    if (type !== 'message/rfc822') return null;
    const subject = headerValue(parseHeaderBlock(content, 0, this.limits.headerBytes).fields, 'subject');
    return subject ? `${decodeWords(subject).replace(/[/\\]/g, '-')}.eml` : null;
  }

  text(): string {
    const texts = [...this.groups.values()].map(({ plain, html }) => {
      const joined = plain.join('\n');
      return joined.trim() === '' ? htmlToText(html.join('\n')) : joined;
    });
    return this.cut(
      texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n\n'),
    );
  }

  html(): string | null {
    const groups = [...this.groups.values()];
    if (!groups.some((group) => group.html.length > 0)) return null;
    const pieces = groups.map(({ plain, html }) =>
      html.length > 0 ? html.join('\n') : `<p style="white-space:pre-wrap">${escapeHtml(plain.join('\n'))}</p>`,
    );
    return this.cut(pieces.join('\n'));
  }
}

export function readMailBody(leaves: readonly MimeLeaf[], limits: MailLimits): MailBody {
  const reader = new BodyReader(limits);
  for (const [index, leaf] of leaves.entries()) if (isBodyText(leaf)) reader.addText(leaf, index);
  const html = reader.html();
  const attachments = leaves
    .filter((leaf) => !isBodyText(leaf))
    .map((leaf, index) => reader.attachment(leaf, index + 1, html ?? ''));
  return { text: reader.text(), html, attachments, warnings: [...reader.warnings] };
}
