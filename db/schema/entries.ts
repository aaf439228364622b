import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EntryKind } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** One item of an inquiry's timeline written by a person: note, call, e-mail, visit, advice, internal comment. */
export const entryTable = sqliteTable(
  'entry',
  {
    ...syncedColumns,
    inquiryId: text('inquiry_id').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    subject: text('subject'),
    body: text('body'),
    /** The sender's HTML as received; shown only after sanitising, without remote content. */
    bodyHtml: text('body_html'),
    language: text('language'),
    at: integer('at').notNull(),
    zone: text('zone').notNull(),
    durationMinutes: integer('duration_minutes'),
    authorId: text('author_id'),
    personId: text('person_id'),
    /** Addresses of an e-mail as its header gave them. */
    mailFrom: text('mail_from'),
    mailTo: text('mail_to'),
    /** RFC 5322 Message-ID, or a hash of the mail where it has none: the same mail twice is noticed by it. */
    messageId: text('message_id'),
  },
  (t) => [
    index('entry_by_inquiry').on(t.inquiryId, t.at),
    // With the inquiry, so that mails on two inquiries are found in this index alone.
    index('entry_by_person').on(t.personId).where(sql`person_id IS NOT NULL`),
    index('entry_by_message').on(t.messageId, t.inquiryId).where(sql`message_id IS NOT NULL AND deleted_at IS NULL`),
  ],
);

export const entry = entity('entry', entryTable, {
  personal: ['subject', 'body', 'bodyHtml', 'mailFrom', 'mailTo'],
  searched: ['subject', 'body'],
  disputed: ['body', 'at'],
});
