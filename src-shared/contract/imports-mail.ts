import { z } from 'zod';
import { COOPERATION_FORMS, INQUIRY_STATUSES, NAME_ORDERS, ORGANISATION_KINDS } from '../domain/lists.ts';
import { countryCode, created, id, languageTag, line, organisationRef } from './common.ts';
import { procedure } from './errors.ts';
import { MAIL_FAILURES, MAIL_WARNINGS } from './imports.ts';
import { newOrganisation } from './organisations.ts';
import { newPerson, personWithOrganisation } from './people.ts';

const mailbox = z.object({ name: z.string(), address: z.string() });

/** An inquiry where a mail names or may continue it. */
export const mentionedInquiry = z.object({
  id,
  number: z.string(),
  subject: z.string(),
  language: z.string().nullable(),
  status: z.enum(INQUIRY_STATUSES),
});
export type MentionedInquiry = z.infer<typeof mentionedInquiry>;

/**
 * How an inquiry was found, surest first: the mail answers a filed one, it stands in the same thread, its subject names the
 * number, or its sender has this open inquiry.
 */
export const INQUIRY_CLUES = ['reply', 'thread', 'number', 'sender'] as const;

/**
 * How a person was found: by the address; by the name, in whichever script, where they have no address yet or one of the
 * same domain; by the name alone, where their address is quite another one.
 */
export const PERSON_CLUES = ['address', 'likely', 'name'] as const;

/** How an organisation was found: the person's own, the mail's domain, the sender's display name, a line of the signature. */
export const ORGANISATION_CLUES = ['affiliation', 'domain', 'name', 'signature'] as const;

/** A person as the mail introduces them. `certain` is false where it is a guess which word is the family name. */
export const proposedPerson = z.object({
  familyNative: z.string(),
  givenNative: z.string().nullable(),
  familyKana: z.string().nullable(),
  givenKana: z.string().nullable(),
  nameOrder: z.enum(NAME_ORDERS),
  nameLanguage: z.string().nullable(),
  title: z.string().nullable(),
  certain: z.boolean(),
});
export type ProposedPerson = z.infer<typeof proposedPerson>;

/** An organisation that the sender's display name itself tells; nothing is guessed from the text. */
export const proposedOrganisation = z.object({
  nameNative: z.string(),
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  country: countryCode.nullable(),
});
export type ProposedOrganisation = z.infer<typeof proposedOrganisation>;

export const mailAttachment = z.object({
  /** Its place in the mail: what `fileMail` asks for. */
  index: z.number(),
  name: z.string(),
  type: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Named in the mail, but its content was left out (too large, or cut off). */
  missing: z.boolean(),
  /** Worth keeping: attached, shown in the text, or bigger than an ornament. */
  keep: z.boolean(),
});
export type MailAttachment = z.infer<typeof mailAttachment>;

/** What a mail file says, and what the office knows about it. Nothing is written yet. */
export const mailDraft = z.object({
  status: z.literal('read'),
  /** Why reading ended before the mail did; null when it was read to its end. */
  stoppedBy: z.enum(MAIL_FAILURES).nullable(),
  warnings: z.array(z.enum(MAIL_WARNINGS)),
  subject: z.string(),
  /** Without the marks of replies and forwards: the subject of a new inquiry. */
  plainSubject: z.string(),
  from: mailbox.nullable(),
  to: z.array(mailbox),
  cc: z.array(mailbox),
  /** Epoch ms; null where the mail does not say. */
  sentAt: z.number().nullable(),
  /** The zone its sender's clock most likely stood in; the reader's own where the mail does not say. */
  zone: z.string(),
  /** The beginning of the text, enough to judge by. */
  text: z.string(),
  textIsCut: z.boolean(),
  language: z.string().nullable(),
  attachments: z.array(mailAttachment),
  /** `out` when someone of the staff wrote it: it is filed as an answer. */
  direction: z.enum(['in', 'out']),
  /** Who is at the other end: the sender, the one to reply to, or whom the staff wrote to. */
  counterpart: mailbox.nullable(),
  people: z.array(z.object({ person: personWithOrganisation, by: z.enum(PERSON_CLUES) })),
  proposedPerson: proposedPerson.nullable(),
  organisations: z.array(z.object({ organisation: organisationRef, by: z.enum(ORGANISATION_CLUES) })),
  proposedOrganisation: proposedOrganisation.nullable(),
  inquiries: z.array(z.object({ inquiry: mentionedInquiry, by: z.enum(INQUIRY_CLUES) })),
  /** The inquiry that holds this very mail already. */
  filedIn: mentionedInquiry.nullable(),
});
export type MailDraft = z.infer<typeof mailDraft>;

export const mailReading = z.discriminatedUnion('status', [
  mailDraft,
  z.object({ status: z.literal('unreadable'), code: z.enum(MAIL_FAILURES) }),
]);

const none = z.object({ kind: z.literal('none') });

export const fileMailInput = z.object({
  /** The same file again: the backend keeps nothing between reading and filing, and reads it once more. */
  file: z.instanceof(File),
  target: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('new'),
      subject: line,
      language: languageTag.nullable(),
      forms: z.array(z.enum(COOPERATION_FORMS)).max(10),
    }),
    z.object({ kind: z.literal('existing'), inquiryId: id }),
  ]),
  /** The one at the other end. `addAddress` keeps the mail's address with a person who was known without it. */
  person: z.discriminatedUnion('kind', [
    none,
    z.object({ kind: z.literal('known'), id, addAddress: z.boolean() }),
    z.object({ kind: z.literal('new'), person: newPerson.omit({ affiliation: true }), role: line.nullable() }),
  ]),
  /** Their organisation: a new person becomes part of it, and a new inquiry is made in its name. */
  organisation: z.discriminatedUnion('kind', [
    none,
    z.object({ kind: z.literal('known'), id }),
    z.object({ kind: z.literal('new'), organisation: newOrganisation }),
  ]),
  /** Indices of the attachments to keep; the mail file itself is always kept. */
  attachments: z.array(z.int().min(0)).max(1000),
});
export type FileMailInput = z.infer<typeof fileMailInput>;

export const mailImport = {
  /** Reads a mail file and looks up what the office knows of it; never refused for what the file holds. */
  readMail: procedure.input(z.object({ file: z.instanceof(File) })).output(mailReading),
  /**
   * Files a mail as one operation, one undo. Refused with ALREADY_FILED (the inquiry's id), FILE_UNREADABLE, NOT_FOUND, or
   * INVALID for a person's or organisation's values.
   */
  fileMail: procedure.input(fileMailInput).output(created.extend({ number: z.string(), entryId: id })),
};
