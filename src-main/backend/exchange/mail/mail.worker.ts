/** The thread in which mails are read: one file in, its envelope out as soon as it is known, then the whole reading. */
import { serveJobs } from '../limited-worker.ts';
import type { MailLimits, MailReading, ParsedMail } from './mail-types.ts';
import { parseMail } from './parse-mail.ts';

export interface MailJob {
  readonly file: Uint8Array;
  readonly limits: MailLimits;
}

serveJobs<MailJob, ParsedMail, MailReading>(({ file, limits }, report) => {
  const result = parseMail(file, { limits, onHead: report });
  const attachments = 'mail' in result ? result.mail.attachments : [];
  return { result, transfer: attachments.flatMap(({ content }) => content?.buffer ?? []) };
});
