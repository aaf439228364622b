import type { Task } from '#shared/contract/tasks.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

const SELECT = `SELECT t.id, t.title, t.note, t.inquiry_id AS inquiryId, t.meeting_id AS meetingId,
    t.organisation_id AS organisationId, t.assignee_id AS assigneeId, t.due_on AS dueOn, t.done_at AS doneAt,
    coalesce(i.subject, m.title, o.name_native) AS about
  FROM task t LEFT JOIN inquiry i ON i.id = t.inquiry_id LEFT JOIN meeting m ON m.id = t.meeting_id
    LEFT JOIN organisation o ON o.id = t.organisation_id`;

/** The tasks on one inquiry, meeting or organisation: open ones first, then by due day, undated ones last. */
export function tasksOf({ sqlite }: Pick<Context, 'sqlite'>, ownerId: string): Task[] {
  const text = `${SELECT} WHERE (t.inquiry_id = @ownerId OR t.meeting_id = @ownerId OR t.organisation_id = @ownerId) AND t.deleted_at IS NULL
    ORDER BY t.done_at IS NOT NULL, t.due_on IS NULL, t.due_on, t.created_at`;
  return prepared(sqlite, text).all({ ownerId }) as Task[];
}

/** Open tasks of one staff member (and those nobody has taken) that are due by a day. */
export function openTasks({ sqlite }: Pick<Context, 'sqlite'>, staffId: string, dueBy: string): Task[] {
  const text = `${SELECT} WHERE t.done_at IS NULL AND t.due_on <= ? AND (t.assignee_id = ? OR t.assignee_id IS NULL)
    AND t.deleted_at IS NULL ORDER BY t.due_on, t.created_at LIMIT 200`;
  return prepared(sqlite, text).all(dueBy, staffId) as Task[];
}
