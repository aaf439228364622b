import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

/** What was asked for, before it is checked: what is no such thing is refused by the contract. */
type Asked = Readonly<Record<string, unknown>>;
type Rule = (context: Pick<Context, 'sqlite' | 'staffId'>, asked: Asked) => boolean;

const always: Rule = () => true;

/** Whether one of several ids, or the one id, is found by a query. */
const finds =
  (query: string, ...fields: readonly string[]): Rule =>
  ({ sqlite }, asked) =>
    fields
      .flatMap((field) => asked[field] ?? [])
      .some((id) => typeof id === 'string' && prepared(sqlite, query).get(id) !== undefined);

const INQUIRY = 'SELECT 1 FROM inquiry WHERE id = ?';
/** What a file may lie on that belongs to a case. */
const PART = `SELECT 1 FROM (SELECT ? AS id) x WHERE EXISTS (SELECT 1 FROM inquiry WHERE id = x.id)
  OR EXISTS (SELECT 1 FROM entry WHERE id = x.id) OR EXISTS (SELECT 1 FROM meeting WHERE id = x.id)
  OR EXISTS (SELECT 1 FROM cooperation WHERE id = x.id)`;
const FILE = `SELECT 1 FROM file f WHERE f.id = ? AND (EXISTS (SELECT 1 FROM inquiry WHERE id = f.owner_id)
  OR EXISTS (SELECT 1 FROM entry WHERE id = f.owner_id) OR EXISTS (SELECT 1 FROM meeting WHERE id = f.owner_id)
  OR EXISTS (SELECT 1 FROM cooperation WHERE id = f.owner_id))`;
const TASK = 'SELECT 1 FROM task WHERE id = ? AND (inquiry_id IS NOT NULL OR meeting_id IS NOT NULL)';

/** An entry that is not advice of one's own. */
const othersEntry: Rule = ({ sqlite, staffId }, { id }) =>
  typeof id === 'string' &&
  prepared(sqlite, "SELECT 1 FROM entry WHERE id = ? AND NOT (kind = 'advice' AND author_id IS ?)").get(
    id,
    staffId(),
  ) !== undefined;
const becomesOther: Rule = (_, { patch }) => {
  const kind = (patch as { kind?: unknown } | undefined)?.kind;
  return kind !== undefined && kind !== 'advice';
};
const isInquiry: Rule = (_, { kind }) => kind === 'inquiry';

/**
 * What edits a case: the inquiry, and what stands on it or is made of it. Advice is no edit, nor is ticking off a task. By the
 * names of the procedures; a test asks for a word on each.
 */
export const CASE_EDITS: Readonly<Record<string, Rule>> = {
  'inquiries.create': always,
  'inquiries.update': always,
  'inquiries.move': always,
  'inquiries.remove': always,
  'inquiries.restore': always,
  'inquiries.addParty': always,
  'inquiries.removeParty': always,
  'entries.create': (_, { kind }) => kind !== 'advice',
  'entries.update': (context, asked) => othersEntry(context, asked) || becomesOther(context, asked),
  'entries.remove': othersEntry,
  'labels.set': finds(INQUIRY, 'ownerIds'),
  'labels.change': finds(INQUIRY, 'ownerIds'),
  'tasks.create': (_, { inquiryId, meetingId }) => inquiryId !== undefined || meetingId !== undefined,
  'tasks.update': finds(TASK, 'id'),
  'tasks.remove': finds(TASK, 'id'),
  'files.add': finds(PART, 'ownerId'),
  'files.rename': finds(FILE, 'id'),
  'files.remove': finds(FILE, 'id'),
  'matches.add': always,
  'matches.setState': always,
  'matches.introduce': always,
  'matches.remove': always,
  'meetings.create': always,
  'meetings.update': always,
  'meetings.setState': always,
  'meetings.remove': always,
  'meetings.restore': always,
  'meetings.addInquiry': always,
  'meetings.removeInquiry': always,
  'meetings.addParticipant': always,
  'meetings.updateParticipant': always,
  'meetings.removeParticipant': always,
  'meetings.addInterpreter': always,
  'meetings.updateInterpreter': always,
  'meetings.removeInterpreter': always,
  'cooperations.create': always,
  'cooperations.update': always,
  'cooperations.setParties': always,
  'cooperations.setFollowUp': always,
  'cooperations.setEvidence': always,
  'cooperations.remove': always,
  'merges.merge': isInquiry,
  'merges.keepApart': isInquiry,
  'merges.part': isInquiry,
  'conflicts.resolve': always,
  'imports.fileMail': always,
};

const ROLE = 'SELECT role FROM staff_member WHERE id = ?';

/**
 * Keeps whoever works as senior adviser from editing cases by a slip. The role is one's own choice in the profile: this guards
 * against no malice. @throws DeskError ROLE_READ_ONLY
 */
export function refuseCaseEdit(context: Pick<Context, 'sqlite' | 'staffId'>, procedure: string, asked: unknown): void {
  const rule = CASE_EDITS[procedure];
  if (rule === undefined) return;
  const role = prepared(context.sqlite, ROLE).pluck().get(context.staffId());
  if (role === 'adviser' && rule(context, (asked ?? {}) as Asked)) throw new DeskError('ROLE_READ_ONLY');
}
