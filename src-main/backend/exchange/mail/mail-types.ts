/** What reading a mail file gives: the words that the parser, its worker and the imports service share. */
import type { MailFailure, MailWarning } from '#shared/contract/imports.ts';
import type { Language } from '#shared/domain/lists.ts';

export type { MailFailure, MailWarning };

export interface MailAddress {
  /** Display name as the sender wrote it, `''` if there is none. */
  readonly name: string;
  /** As written; compare it in lower case. */
  readonly address: string;
}

export interface MailAttachment {
  /** Safe to show and to store: no folders, no control or direction-changing characters, never empty. */
  readonly name: string;
  /** As the mail claims, lower case; the file service looks at the content itself. */
  readonly type: string;
  /** Bytes after decoding. */
  readonly size: number;
  /** Null if it is larger than the limit. */
  readonly content: Uint8Array<ArrayBuffer> | null;
  /** Content-ID without angle brackets: what `cid:` in the HTML names. */
  readonly contentId: string | null;
  /** Part of the body's looks (a logo, an inline picture), not something the sender attached. */
  readonly inline: boolean;
}

export interface ParsedMail {
  /** Without angle brackets. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  /** Oldest first. */
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: MailAddress | null;
  readonly replyTo: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Milliseconds since 1970 in UTC. */
  readonly sentAt: number | null;
  /** Minutes east of UTC that the sender's clock stood at (540 in Japan); null if the mail does not say. */
  readonly zoneOffset: number | null;
  /** The plain text, or the HTML turned into text. LF line ends. */
  readonly text: string;
  /** As received, unsafe: sanitise before showing. Null if the mail has none. */
  readonly html: string | null;
  readonly language: Language | undefined;
  readonly attachments: readonly MailAttachment[];
  readonly warnings: readonly MailWarning[];
}

export type MailReading =
  | { readonly status: 'read'; readonly mail: ParsedMail }
  /** Reading stopped at a limit; `mail` is what could be read until then. */
  | { readonly status: 'partly-read'; readonly code: MailFailure; readonly mail: ParsedMail }
  | { readonly status: 'unreadable'; readonly code: MailFailure };

export interface MailLimits {
  readonly mailBytes: number;
  readonly parts: number;
  readonly depth: number;
  /** Of one header block. */
  readonly headerBytes: number;
  readonly attachmentBytes: number;
  /** Of the text and of the HTML, each. */
  readonly textCharacters: number;
}

const MEBIBYTE = 1024 * 1024;

export const MAIL_LIMITS: MailLimits = {
  mailBytes: 30 * MEBIBYTE,
  parts: 500,
  depth: 30,
  headerBytes: MEBIBYTE,
  attachmentBytes: 25 * MEBIBYTE,
  textCharacters: 2_000_000,
};
