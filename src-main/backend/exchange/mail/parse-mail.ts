/**
 * A mail file to what an inquiry needs of it. Pure and synchronous; meant for the worker, which can be stopped (see
 * mail-parser.ts). Whatever the bytes are, the answer is a mail with warnings or a code, never an exception.
 */
import { guessLanguage } from './guess-language.ts';
import { parseHeaderBlock } from './header-fields.ts';
import { readMailBody } from './mail-body.ts';
import { looksLikeMail, type MailHead, readMailHead } from './mail-head.ts';
import { MAIL_LIMITS, type MailLimits, type MailReading, type ParsedMail } from './mail-types.ts';
import { readMimeTree } from './mime-tree.ts';

export interface ParseMailOptions {
  readonly limits?: MailLimits;
  /** Called with the envelope before the body is read, so that it is not lost if reading is stopped. */
  readonly onHead?: (mail: ParsedMail) => void;
}

/** What is read of a mail beyond the size limit: enough for its envelope and the beginning of its text. */
const BYTES_OF_TOO_LARGE = 256 * 1024;

/** Skips a byte order mark and empty lines, which some programs write in front of a saved mail. */
function withoutPreface(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++;
  return bytes.subarray(start);
}

function withoutBody(head: MailHead): ParsedMail {
  return { ...head, text: '', html: null, language: undefined, attachments: [] };
}

function parse(bytes: Uint8Array, limits: MailLimits): ParsedMail {
  const tree = readMimeTree(bytes, limits);
  const head = readMailHead(tree.headers);
  const body = readMailBody(tree.leaves, limits);
  return {
    ...head,
    ...body,
    language: guessLanguage(`${head.subject}\n${body.text}`),
    warnings: [...new Set([...head.warnings, ...tree.warnings, ...body.warnings])],
  };
}

function parseTooLarge(bytes: Uint8Array, limits: MailLimits): MailReading {
  const start = parse(bytes.subarray(0, BYTES_OF_TOO_LARGE), limits);
  const warnings = [...new Set([...start.warnings, 'truncated' as const])];
  return { status: 'partly-read', code: 'too-large', mail: { ...start, attachments: [], warnings } };
}

/** Reads a mail file (RFC 5322 with MIME; also with an mbox line or Apple's byte count in front) */
export function parseMail(file: Uint8Array, options: ParseMailOptions = {}): MailReading {
  const limits = options.limits ?? MAIL_LIMITS;
  const bytes = withoutPreface(file);
  if (bytes.length === 0) return { status: 'unreadable', code: 'empty' };
  const { fields } = parseHeaderBlock(bytes, 0, limits.headerBytes);
  if (!looksLikeMail(fields)) return { status: 'unreadable', code: 'not-a-mail' };
  options.onHead?.(withoutBody(readMailHead(fields)));
  if (bytes.length > limits.mailBytes) return parseTooLarge(bytes, limits);
  return { status: 'read', mail: parse(bytes, limits) };
}
