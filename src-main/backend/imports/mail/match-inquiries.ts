import type { INQUIRY_CLUES, MentionedInquiry } from '#shared/contract/imports-mail.ts';
import { findInquiryNumbers } from '#shared/domain/inquiry-number.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { ParsedMail } from '../../exchange/mail/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Clue = (typeof INQUIRY_CLUES)[number];

const MENTIONED = 'i.id, i.number, i.subject, i.language, i.status';
const FILED = `SELECT ${MENTIONED} FROM entry e JOIN inquiry i ON i.id = e.inquiry_id
  WHERE e.message_id = ? AND e.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY e.at LIMIT 1`;
const NUMBERED = `SELECT ${MENTIONED} FROM inquiry i WHERE i.number = ? AND i.deleted_at IS NULL`;
const OPEN_OF = `SELECT ${MENTIONED} FROM inquiry i
  WHERE i.deleted_at IS NULL AND i.status <> 'concluded' AND (i.requester_person_id = @id
    OR i.id IN (SELECT inquiry_id FROM party WHERE person_id = @id AND deleted_at IS NULL))
  ORDER BY i.received_at DESC, i.id DESC LIMIT 5`;

/** How many inquiries are offered. */
const OFFERED = 8;

/** The inquiry on whose timeline the mail with this key already stands, or null. */
export function findFiled({ sqlite }: Reader, key: string): MentionedInquiry | null {
  return (prepared(sqlite, FILED).get(key) as MentionedInquiry | undefined) ?? null;
}

/**
 * The inquiries that a mail may belong to, surest first: the filed mail it answers, others of its thread (newest first), the
 * numbers its subject names, the open inquiries of its sender.
 * @param personIds people known by the mail's own address
 */
export function matchInquiries(
  { sqlite }: Reader,
  { inReplyTo, references, subject }: Pick<ParsedMail, 'inReplyTo' | 'references' | 'subject'>,
  personIds: readonly string[],
): { inquiry: MentionedInquiry; by: Clue }[] {
  const found = new Map<string, { inquiry: MentionedInquiry; by: Clue }>();
  const offer = (by: Clue, text: string, value: unknown): void => {
    for (const inquiry of prepared(sqlite, text).all(value) as MentionedInquiry[]) {
      if (!found.has(inquiry.id)) found.set(inquiry.id, { inquiry, by });
    }
  };
  if (inReplyTo !== null) offer('reply', FILED, inReplyTo);
  for (const id of references.toReversed()) offer('thread', FILED, id);
  for (const number of findInquiryNumbers(subject)) offer('number', NUMBERED, number);
  for (const id of personIds) offer('sender', OPEN_OF, { id });
  return [...found.values()].slice(0, OFFERED);
}
