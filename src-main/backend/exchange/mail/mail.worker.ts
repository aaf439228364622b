/** The thread in which mails are read: one file in, its envelope out as soon as it is known, then the whole reading. */
import { serveJobs } from '../limited-worker.ts';
import type { MailLimits, MailReading, ParsedMail } from './mail-types.ts';
import { readMailFile } from './read-mail-file.ts';

export interface MailJob {
  readonly file: Uint8Array;
  readonly limits: MailLimits;
}

serveJobs<MailJob, ParsedMail, MailReading>(async ({ file, limits }, report) => {
  const result = await readMailFile(file, { limits, onHead: report });
  const attachments = 'mail' in result ? result.mail.attachments : [];
  return { result, transfer: attachments.flatMap(({ content }) => content?.buffer ?? []) };
});
