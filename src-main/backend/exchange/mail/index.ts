export { htmlToText } from './html-to-text.ts';
export { createMailParser, type MailParser } from './mail-parser.ts';
export type { MailAddress, MailAttachment, MailReading, ParsedMail } from './mail-types.ts';
