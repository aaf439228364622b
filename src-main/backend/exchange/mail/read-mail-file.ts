/** Any file that holds one mail, told by its content and not by its name. Meant for the worker (mail-parser.ts). */
import { MAIL_LIMITS, type MailReading } from './mail-types.ts';
import { type ParseMailOptions, parseMail } from './parse-mail.ts';

/** The beginning of the container in which Outlook saves a message. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export async function readMailFile(file: Uint8Array, options: ParseMailOptions = {}): Promise<MailReading> {
  if (!OLE.every((byte, at) => file[at] === byte)) return parseMail(file, options);
  // Loaded where it is needed: most mails are none of Outlook's.
  const { parseMsg } = await import('./parse-msg.ts');
  return parseMsg(file, options.limits ?? MAIL_LIMITS, options.onHead);
}
