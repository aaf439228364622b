import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { MailAddress, ParsedMail } from '../../exchange/mail/index.ts';
import { isNoReply } from './sender-name.ts';

export interface Correspondents {
  /** `out` when someone of the staff wrote the mail. */
  readonly direction: 'in' | 'out';
  /** Who is at the other end; null where the mail does not say. */
  readonly counterpart: MailAddress | null;
}

function staffAddresses({ sqlite }: Pick<Context, 'sqlite'>): ReadonlySet<string> {
  const text = 'SELECT lower(trim(email)) FROM staff_member WHERE email IS NOT NULL AND deleted_at IS NULL';
  return new Set(prepared(sqlite, text).pluck().all() as string[]);
}

/**
 * Who wrote to whom: a mail from a colleague's address went out, to its first receiver who is none; any other came in, from
 * its sender, or, where nobody reads the sender's address (a web form's), from the one to reply to.
 */
export function correspondents(context: Pick<Context, 'sqlite'>, mail: ParsedMail): Correspondents {
  const staff = staffAddresses(context);
  const isStaff = ({ address }: MailAddress): boolean => staff.has(address.trim().toLowerCase());
  const { from, replyTo } = mail;
  if (from !== null && isStaff(from)) {
    return { direction: 'out', counterpart: [...mail.to, ...mail.cc].find((one) => !isStaff(one)) ?? null };
  }
  const unread = from === null || from.address === '' || isNoReply(from.address);
  return { direction: 'in', counterpart: unread && replyTo !== null ? replyTo : from };
}
