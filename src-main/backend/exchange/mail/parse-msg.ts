/**
 * A message as Outlook saves it (.msg, MS-OXMSG) to what an inquiry needs of it. Meant for the worker (read-mail-file.ts): the
 * library that reads the container follows whatever chains a damaged one holds, and only the worker's limit ends it.
 */
import Imported, { type FieldsData } from '@kenjiuno/msgreader';
import { decodeText } from '../charset/decode-text.ts';
import { attachmentName } from './file-name.ts';
import { guessLanguage } from './guess-language.ts';
import { parseHeaderBlock } from './header-fields.ts';
import { htmlToText } from './html-to-text.ts';
import { readMailHead } from './mail-head.ts';
import type { MailAddress, MailAttachment, MailLimits, MailReading, MailWarning, ParsedMail } from './mail-types.ts';

/** A CommonJS module whose default export Node finds one level deeper than bundlers do. */
const MsgReader = (Imported as unknown as { readonly default?: typeof Imported }).default ?? Imported;
type MsgReader = Imported;

/** Names of Windows code pages that the library's decoder knows; a message of the old kind holds its text in one of them. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map(
  [874, 932, 936, 949, 950, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `cp${page}`]),
);
/** Code pages of the HTML part, as the Encoding Standard calls them. */
const HTML_CHARSETS: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [20_932, 'euc-jp'],
  [51_932, 'euc-jp'],
  [50_220, 'iso-2022-jp'],
  [50_221, 'iso-2022-jp'],
  [50_222, 'iso-2022-jp'],
  [28_591, 'iso-8859-1'],
  [28_605, 'iso-8859-15'],
  [1252, 'windows-1252'],
  [65_001, 'utf-8'],
]);

/** Anything else that Outlook saves so: contacts, appointments, tasks. */
const MESSAGE = /^(?:IPM\.Note|REPORT\.|IPM\.Post|IPM\.Outlook\.Recall)/i;

interface Opened {
  readonly reader: MsgReader;
  readonly fields: FieldsData;
}

function openMsg(bytes: Uint8Array): Opened {
  const buffer = bytes.slice().buffer;
  const open = (ansiEncoding?: string): Opened => {
    const reader = new MsgReader(buffer);
    if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding };
    return { reader, fields: reader.getFileData() };
  };
  const first = open();
  const encoding = CODE_PAGES.get(first.fields.messageCodepage ?? first.fields.internetCodepage ?? 0);
  return encoding === undefined ? first : open(encoding);
}

/** @param onHead told of the envelope before the attachments are read */
export function parseMsg(
  bytes: Uint8Array,
  limits: MailLimits,
  onHead: (mail: ParsedMail) => void = () => {},
): MailReading {
  if (bytes.length > limits.mailBytes) return { status: 'unreadable', code: 'too-large' };
  let opened: Opened;
  try {
    opened = openMsg(bytes);
  } catch {
    return { status: 'unreadable', code: 'not-a-mail' };
  }
  const { fields } = opened;
  if (fields.error !== undefined || fields.dataType !== 'msg' || !MESSAGE.test(fields.messageClass ?? 'IPM.Note')) {
    return { status: 'unreadable', code: 'not-a-mail' };
  }
  const mail = textOf(fields, limits);
  onHead(mail);
  const attached = attachmentsOf(opened, limits, mail.html ?? '');
  return {
    status: 'read',
    mail: {
      ...mail,
      attachments: attached.attachments,
      warnings: [...new Set([...mail.warnings, ...attached.warnings])],
    },
  };
}

const line = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .toWellFormed();
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed();

const LONGEST_SUBJECT = 2000;

function textOf(fields: FieldsData, limits: MailLimits): ParsedMail {
  const envelope = envelopeOf(fields, limits);
  const warnings = new Set<MailWarning>(envelope.warnings);
  const html = htmlOf(fields, limits, warnings);
  const plain = text(fields.body ?? '').trim();
  const whole = plain === '' ? htmlToText(html ?? '') : plain;
  if (whole.length > limits.textCharacters) warnings.add('text-too-long');
  if (/\.SMIME/i.test(fields.messageClass ?? '')) warnings.add('encrypted');
  const shown = whole.slice(0, limits.textCharacters).toWellFormed();
  return {
    ...envelope,
    text: shown,
    html,
    language: guessLanguage(`${envelope.subject}\n${shown}`),
    attachments: [],
    warnings: [...warnings],
  };
}

type Envelope = Omit<ParsedMail, 'text' | 'html' | 'language' | 'attachments'>;

/** A message that travelled has the head it travelled with; one that was written here has what Outlook knows of it. */
function envelopeOf(fields: FieldsData, limits: MailLimits): Envelope {
  const head = readMailHead(parseHeaderBlock(Buffer.from(fields.headers ?? '', 'utf8'), 0, limits.headerBytes).fields);
  const to = head.to.length + head.cc.length > 0 ? head : recipientsOf(fields);
  const from = head.from ?? senderOf(fields);
  const sentAt = head.sentAt ?? instantOf(fields.clientSubmitTime) ?? instantOf(fields.messageDeliveryTime);
  const stillTrue = head.warnings.filter(
    (code) => !(code === 'no-sender' && from?.address) && !(code === 'no-date' && sentAt !== null),
  );
  return {
    ...head,
    messageId: head.messageId ?? (line(fields.messageId).replace(/^<|>$/g, '') || null),
    subject: line(fields.subject).slice(0, LONGEST_SUBJECT).toWellFormed() || head.subject,
    from,
    to: to.to,
    cc: to.cc,
    sentAt,
    warnings: stillTrue,
  };
}

/** Outlook's own address of a colleague (`/o=…/cn=…`) is none that mail could be sent to. */
const isAddress = (value: string | undefined): value is string => /^[^\s@]+@[^\s@]+$/.test(value ?? '');

function senderOf(fields: FieldsData): MailAddress | null {
  const { senderSmtpAddress, sentRepresentingSmtpAddress, creatorSMTPAddress, senderEmail, senderName } = fields;
  const known = [senderSmtpAddress, sentRepresentingSmtpAddress, creatorSMTPAddress, senderEmail].find(isAddress);
  return known === undefined ? null : { name: line(senderName), address: known };
}

function recipientsOf({ recipients = [] }: FieldsData): Pick<Envelope, 'to' | 'cc'> {
  const all = recipients.slice(0, MOST_RECIPIENTS).flatMap(({ name, smtpAddress, email, recipType }) => {
    const address = [smtpAddress, email].find(isAddress);
    return address === undefined ? [] : [{ type: recipType, mailbox: { name: line(name), address } }];
  });
  const of = (type: 'to' | 'cc'): readonly MailAddress[] =>
    all.flatMap((one) => (one.type === type ? one.mailbox : []));
  return { to: of('to'), cc: of('cc') };
}

const MOST_RECIPIENTS = 1000;

function instantOf(date: string | undefined): number | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at;
}

function htmlOf(fields: FieldsData, limits: MailLimits, warnings: Set<MailWarning>): string | null {
  const { html, bodyHtml, internetCodepage = 0 } = fields;
  const decoded =
    html === undefined ? null : decodeText(new Uint8Array(html), HTML_CHARSETS.get(internetCodepage) ?? 'utf-8');
  if (decoded?.doubt) warnings.add(decoded.doubt);
  const whole = text(decoded?.text ?? bodyHtml ?? '');
  if (whole.trim() === '') return null;
  if (whole.length > limits.textCharacters) warnings.add('text-too-long');
  return whole.slice(0, limits.textCharacters).toWellFormed();
}

interface Attached {
  readonly attachments: readonly MailAttachment[];
  readonly warnings: readonly MailWarning[];
}

function attachmentsOf({ reader, fields }: Opened, limits: MailLimits, html: string): Attached {
  const warnings = new Set<MailWarning>();
  const all = fields.attachments ?? [];
  if (all.length > limits.parts) warnings.add('too-many-parts');
  const attachments = all.slice(0, limits.parts).flatMap((attachment, index): MailAttachment[] => {
    const content = contentOf(reader, attachment);
    if (content === null) {
      warnings.add('damaged-encoding');
      return [];
    }
    const tooLarge = content.length > limits.attachmentBytes;
    if (tooLarge) warnings.add('attachment-too-large');
    return [{ ...nameOf(attachment, index, html), size: content.length, content: tooLarge ? null : content }];
  });
  return { attachments, warnings: [...warnings] };
}

function contentOf(reader: MsgReader, attachment: FieldsData): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(reader.getAttachment(attachment).content);
  } catch {
    return null;
  }
}

const MESSAGE_TYPE = 'application/vnd.ms-outlook';

function nameOf(
  { fileName, fileNameShort, name, attachMimeTag, pidContentId, innerMsgContent }: FieldsData,
  index: number,
  html: string,
): Pick<MailAttachment, 'name' | 'type' | 'contentId' | 'inline'> {
  const isMessage = innerMsgContent === true;
  const tag = (attachMimeTag ?? '').toLowerCase();
  const type = isMessage ? MESSAGE_TYPE : /^[\w.+-]+\/[\w.+-]+$/.test(tag) ? tag : 'application/octet-stream';
  const called = fileName ?? fileNameShort ?? name ?? null;
  const given = isMessage && called !== null ? `${called.replace(/[/\\]/g, '-').replace(/\.msg$/i, '')}.msg` : called;
  const contentId = line(pidContentId).replace(/^<|>$/g, '').slice(0, 998) || null;
  return {
    name: attachmentName(given, type, index + 1),
    type,
    contentId,
    inline: contentId !== null && html.includes(`cid:${contentId}`),
  };
}
