import { DeskError } from '#shared/contract/errors.ts';
import type { FileMailInput } from '#shared/contract/imports-mail.ts';
import type { Write } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { addEntry } from '../../entries/index.ts';
import type { MailAddress, ParsedMail } from '../../exchange/mail/index.ts';
import { addFile } from '../../files/index.ts';
import { createInquiry, markAnswered } from '../../inquiries/index.ts';
import { createOrganisation } from '../../organisations/index.ts';
import { addContactPoint, createPerson } from '../../people/index.ts';
import { readSession } from '../../session/index.ts';
import { organisationNamed, personNamed } from '../records.ts';
import { attachmentsOf } from './attachments.ts';
import { correspondents } from './correspondents.ts';
import { findFiled } from './match-inquiries.ts';
import { messageKey } from './message-key.ts';
import { senderZone } from './sender-zone.ts';

/** A mail that was read, with the file it was read from. */
export interface MailFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mail: ParsedMail;
}

export interface FiledMail {
  /** Of the inquiry. */
  readonly id: string;
  readonly number: string;
  readonly entryId: string;
}

/** What an inquiry's description and an entry's text can hold; the mail file beside them holds all. */
const LONGEST_TEXT = 1_000_000;

/**
 * Puts a mail on the timeline of a new or a known inquiry, with its sender, its attachments and the mail file itself.
 * @throws DeskError ALREADY_FILED, NOT_FOUND, INVALID for a new person's or organisation's values
 */
export function fileMail(
  context: Context,
  write: Write,
  file: MailFile,
  input: Omit<FileMailInput, 'file'>,
): FiledMail {
  const { mail } = file;
  const key = messageKey(mail);
  const holder = findFiled(context, key);
  if (holder !== null) throw new DeskError('ALREADY_FILED', { inquiryId: holder.id });
  const { direction, counterpart } = correspondents(context, mail);
  const organisationId = organisationOf(context, write, input.organisation);
  const personId = personOf(context, write, input.person, organisationId, counterpart);
  const at = mail.sentAt ?? write.now;
  const zone = senderZone(mail.zoneOffset, at, readSession(context).profile?.zone ?? 'UTC');
  const { id, number } = inquiryOf(context, write, input.target, { mail, at, zone, personId, organisationId });
  if (direction === 'out') markAnswered(context, write, id, at);
  const entryId = addEntry(context, write, {
    inquiryId: id,
    kind: direction === 'out' ? 'email-out' : 'email-in',
    subject: mail.subject === '' ? null : mail.subject.slice(0, 1000),
    body: textOf(mail),
    bodyHtml: mail.html,
    language: input.target.kind === 'new' ? input.target.language : (mail.language ?? null),
    at,
    zone,
    personId,
    mailFrom: mail.from === null ? null : mailboxText(mail.from),
    mailTo: [...mail.to, ...mail.cc].map(mailboxText).join(', ') || null,
    messageId: key,
  });
  keepFiles(context, write, entryId, file, new Set(input.attachments));
  return { id, number, entryId };
}

function textOf({ text }: ParsedMail): string | null {
  return text.trim() === '' ? null : text.slice(0, LONGEST_TEXT).toWellFormed();
}

function mailboxText({ name, address }: MailAddress): string {
  return name === '' ? address : `${name} <${address}>`;
}

function organisationOf(context: Context, write: Write, input: FileMailInput['organisation']): string | null {
  if (input.kind === 'none') return null;
  if (input.kind === 'new') return createOrganisation(context, write, input.organisation);
  if (organisationNamed(context, input.id).length === 0) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  return input.id;
}

function personOf(
  context: Context,
  write: Write,
  input: FileMailInput['person'],
  organisationId: string | null,
  counterpart: MailAddress | null,
): string | null {
  if (input.kind === 'none') return null;
  if (input.kind === 'new') {
    const affiliation = organisationId === null ? undefined : { organisationId, role: input.role };
    return createPerson(context, write, { ...input.person, affiliation });
  }
  if (personNamed(context, input.id).length === 0) throw new DeskError('NOT_FOUND', { kind: 'person' });
  if (input.addAddress && counterpart !== null && counterpart.address !== '') {
    addContactPoint(context, write, { ownerId: input.id, kind: 'email', value: counterpart.address });
  }
  return input.id;
}

interface Received {
  readonly mail: ParsedMail;
  readonly at: number;
  readonly zone: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

function inquiryOf(
  context: Context,
  write: Write,
  target: FileMailInput['target'],
  { mail, at, zone, personId, organisationId }: Received,
): { readonly id: string; readonly number: string } {
  if (target.kind === 'existing') {
    const text = 'SELECT id, number FROM inquiry WHERE id = ? AND deleted_at IS NULL';
    const found = prepared(context.sqlite, text).get(target.inquiryId) as { id: string; number: string } | undefined;
    if (found === undefined) throw new DeskError('NOT_FOUND', { kind: 'inquiry' });
    return found;
  }
  return createInquiry(context, write, {
    subject: target.subject,
    description: textOf(mail),
    language: target.language,
    channel: 'email',
    receivedAt: at,
    receivedZone: zone,
    requesterPersonId: personId,
    requesterOrganisationId: organisationId,
    labels: { form: target.forms },
  });
}

/** The mail file first: it is what everything else can be told from. */
function keepFiles(context: Context, write: Write, ownerId: string, file: MailFile, chosen: ReadonlySet<number>): void {
  addFile(context, write, { ownerId, name: file.name, content: file.content });
  for (const { index, missing } of attachmentsOf(file.mail)) {
    const { name, content } = file.mail.attachments[index] ?? {};
    if (missing || !chosen.has(index) || name === undefined || content == null) continue;
    addFile(context, write, { ownerId, name, content });
  }
}
