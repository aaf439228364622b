import { entry } from '#db/schema/index.ts';
import type { Entry } from '#shared/contract/entries.ts';
import type { StoredFile } from '#shared/contract/files.ts';
import type { EntryKind } from '#shared/domain/lists.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { filesOf } from '../files/index.ts';
import { readPerson, selectPerson } from '../lists/index.ts';

/** What an officer or a mail puts on the timeline. */
export interface NewEntry {
  readonly inquiryId: string;
  readonly kind: EntryKind;
  readonly subject?: string | null;
  readonly body?: string | null;
  readonly bodyHtml?: string | null;
  readonly language?: string | null;
  readonly at: number;
  readonly zone: string;
  readonly durationMinutes?: number | null;
  readonly personId?: string | null;
  readonly mailFrom?: string | null;
  readonly mailTo?: string | null;
  readonly messageId?: string | null;
}

/** Puts an entry on an inquiry's timeline in the name of whoever is at work. */
export function addEntry(context: Pick<Context, 'staffId'>, write: Write, values: NewEntry): string {
  return write.insert(entry, { ...values, authorId: context.staffId() });
}

interface Row extends Omit<Entry, 'person' | 'files'> {
  readonly [joined: string]: unknown;
}

/** An inquiry's entries with their files, newest first. */
export function entriesOf(context: Pick<Context, 'sqlite' | 'db'>, inquiryId: string): Entry[] {
  const text = `SELECT e.id, e.inquiry_id AS inquiryId, e.kind, e.subject, e.body, e.body_html AS bodyHtml, e.language, e.at,
      e.zone, e.duration_minutes AS durationMinutes, e.author_id AS authorId, e.mail_from AS mailFrom, e.mail_to AS mailTo,
      ${selectPerson('p')}
    FROM entry e LEFT JOIN person p ON p.id = e.person_id
    WHERE e.inquiry_id = ? AND e.deleted_at IS NULL ORDER BY e.at DESC, e.id DESC`;
  const rows = prepared(context.sqlite, text).all(inquiryId) as Row[];
  const files = Map.groupBy(
    filesOf(
      context,
      rows.map((row) => row.id),
    ),
    (file: StoredFile) => file.ownerId,
  );
  return rows.map((row) => ({
    id: row.id,
    inquiryId: row.inquiryId,
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    bodyHtml: row.bodyHtml,
    language: row.language,
    at: row.at,
    zone: row.zone,
    durationMinutes: row.durationMinutes,
    authorId: row.authorId,
    mailFrom: row.mailFrom,
    mailTo: row.mailTo,
    person: readPerson(row, 'p'),
    files: files.get(row.id) ?? [],
  }));
}
