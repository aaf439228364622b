import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entity, syncedColumns } from './synced.ts';

/** What is to be done, by whom and until when; on an inquiry, a meeting (a decision) or an organisation. */
export const taskTable = sqliteTable(
  'task',
  {
    ...syncedColumns,
    title: text('title').notNull(),
    note: text('note'),
    inquiryId: text('inquiry_id'),
    meetingId: text('meeting_id'),
    organisationId: text('organisation_id'),
    assigneeId: text('assignee_id'),
    dueOn: text('due_on'),
    doneAt: integer('done_at'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('task_by_inquiry').on(t.inquiryId),
    index('task_by_meeting').on(t.meetingId),
    index('task_by_organisation').on(t.organisationId),
    index('task_by_due').on(t.doneAt, t.dueOn),
  ],
);

export const task = entity('task', taskTable, {
  personal: ['note'],
  searched: ['title', 'note'],
  disputed: ['note', 'dueOn', 'doneAt'],
});
