/** The envelope of a mail: who wrote to whom, when, about what, in answer to what. */
import { decodeWords, type NoteDoubt } from './encoded-words.ts';
import { type HeaderField, headerValue } from './header-fields.ts';
import { readAddresses } from './mail-addresses.ts';
import { type MailDate, parseMailDate } from './mail-date.ts';
import type { MailWarning, ParsedMail } from './mail-types.ts';

export type MailHead = Omit<ParsedMail, 'text' | 'html' | 'language' | 'attachments'>;

const LONGEST_SUBJECT = 2000;
const MOST_REFERENCES = 200;
const MESSAGE_ID = /<([^<>\s]{1,998})>/g;

/** At least one of these stands in every mail; a file without any is something else. */
const MAIL_FIELDS: ReadonlySet<string> = new Set(
  'from to cc bcc sender subject date message-id received return-path reply-to delivered-to mime-version content-type'.split(
    ' ',
  ),
);

export function looksLikeMail(fields: readonly HeaderField[]): boolean {
  return fields.some((field) => MAIL_FIELDS.has(field.name));
}

/** Text on one line: control characters, also those that turn its direction, become blanks. */
function onOneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
    .toWellFormed();
}

function messageIds(value: string | null): readonly string[] {
  return [...(value ?? '').matchAll(MESSAGE_ID)].map((match) => match[1] ?? '').slice(-MOST_REFERENCES);
}

/** A Message-ID; one without angle brackets counts, too. */
function messageId(value: string | null): string | null {
  const bare = value?.trim() ?? '';
  return messageIds(value)[0] ?? (/^[^<>\s]{3,998}$/.test(bare) ? bare : null);
}

/** The day the sender wrote, or else the one the last server put into its Received line. */
function readDate(fields: readonly HeaderField[], warnings: Set<MailWarning>): MailDate | null {
  const sent = parseMailDate(headerValue(fields, 'date') ?? '');
  if (sent) return sent;
  warnings.add('no-date');
  const received = headerValue(fields, 'received') ?? '';
  return parseMailDate(received.slice(received.lastIndexOf(';') + 1));
}

export function readMailHead(fields: readonly HeaderField[]): MailHead {
  const warnings = new Set<MailWarning>();
  const note: NoteDoubt = (doubt) => warnings.add(doubt);
  const addresses = (name: string) => readAddresses(headerValue(fields, name), note);
  const all = (name: string) =>
    fields.filter((field) => field.name === name).flatMap((field) => readAddresses(field.value, note));
  const from = addresses('from')[0] ?? addresses('sender')[0] ?? null;
  if (!from?.address) warnings.add('no-sender');
  const date = readDate(fields, warnings);
  return {
    messageId: messageId(headerValue(fields, 'message-id')),
    inReplyTo: messageId(headerValue(fields, 'in-reply-to')),
    references: messageIds(headerValue(fields, 'references')),
    subject: onOneLine(decodeWords(headerValue(fields, 'subject') ?? '', note)),
    from,
    replyTo: addresses('reply-to')[0] ?? null,
    to: all('to').filter((mailbox) => mailbox.address !== ''),
    cc: all('cc').filter((mailbox) => mailbox.address !== ''),
    sentAt: date?.at ?? null,
    zoneOffset: date?.offset ?? null,
    warnings: [...warnings],
  };
}
