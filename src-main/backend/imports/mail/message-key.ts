import { createHash } from 'node:crypto';
import type { ParsedMail } from '../../exchange/mail/index.ts';

/**
 * What tells a mail from every other, stored with its entry: the Message-ID, or, where a program wrote none, a hash of what
 * any copy of the mail holds alike. The file's own bytes are no sign: servers and programs add to them.
 */
export function messageKey({ messageId, from, sentAt, subject, text }: ParsedMail): string {
  if (messageId !== null) return messageId;
  const content = [from?.address.toLowerCase() ?? '', sentAt ?? '', subject, text.replace(/\s+/gu, ' ').trim()];
  return `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
}
