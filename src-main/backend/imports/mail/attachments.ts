import type { MailAttachment } from '#shared/contract/imports-mail.ts';
import type { ParsedMail } from '../../exchange/mail/index.ts';

/** An inline picture below this that the text does not even show is an ornament or a tracking pixel, bytes. */
const ORNAMENT_BYTES = 4096;

function isShown(html: string | null, contentId: string | null): boolean {
  return html !== null && contentId !== null && html.includes(`cid:${contentId}`);
}

/** A mail's attachments as a person chooses among them. */
export function attachmentsOf({ attachments, html }: ParsedMail): MailAttachment[] {
  return attachments.map(({ name, type, size, content, contentId, inline }, index) => {
    const missing = content === null || content.byteLength === 0;
    const ornament = inline && type.startsWith('image/') && size < ORNAMENT_BYTES && !isShown(html, contentId);
    return { index, name, type, size, missing, keep: !missing && !ornament };
  });
}
