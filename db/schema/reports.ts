import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** A report on a period in one language, in the making; what was sent of it stands in its issues. */
export const reportTable = sqliteTable('report', {
  ...syncedColumns,
  /** Days, both included. */
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  language: text('language').$type<Language>().notNull(),
  createdAt: integer('created_at').notNull(),
  createdById: text('created_by_id'),
});

export const report = entity('report', reportTable);

/** What is written under a heading of a report. The id is a hash of the report and the section. */
export const reportTextTable = sqliteTable('report_text', {
  ...syncedColumns,
  reportId: text('report_id').notNull(),
  /** `summary`, or a section of the report. */
  section: text('section').notNull(),
  /** An empty line parts its paragraphs. */
  body: text('body').notNull(),
});

export const reportText = entity('report_text', reportTextTable, { disputed: ['body'] });

/** A case that a report tells as a success story. */
export const reportStoryTable = sqliteTable(
  'report_story',
  {
    ...syncedColumns,
    reportId: text('report_id').notNull(),
    inquiryId: text('inquiry_id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
  },
  (t) => [index('report_story_by_report').on(t.reportId), index('report_story_by_inquiry').on(t.inquiryId)],
);

export const reportStory = entity('report_story', reportStoryTable, { disputed: ['body'] });

/** A report as it was sent. Nothing writes to one after it was made: a correction is an issue of its own. */
export const reportIssueTable = sqliteTable(
  'report_issue',
  {
    ...syncedColumns,
    reportId: text('report_id').notNull(),
    issuedAt: integer('issued_at').notNull(),
    issuedById: text('issued_by_id'),
    /** The document with all its figures, and the ids of the records that they counted, as JSON: `domain/frozen-report.ts`. */
    frozen: text('frozen').notNull(),
  },
  (t) => [index('report_issue_by_report').on(t.reportId, t.issuedAt)],
);

export const reportIssue = entity('report_issue', reportIssueTable);
