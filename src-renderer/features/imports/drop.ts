import { BUNDLE_ENDING } from '#shared/contract/sync.ts';

/** What dropped files are to become, by where they were let go. */
export interface SortedDrop {
  readonly mails: readonly File[];
  readonly tables: readonly File[];
  /** Exchange files of colleagues. */
  readonly bundles: readonly File[];
  readonly others: readonly File[];
}

/** What can be imported as a table, and what as a mail. */
export const TABLE_ENDINGS = ['.csv', '.tsv', '.txt', '.xlsx', '.vcf'];
export const MAIL_ENDINGS = ['.eml', '.msg'];

const MAIL_TYPES = ['message/rfc822', 'application/vnd.ms-outlook'];
const TABLE_TYPES = [
  'text/csv',
  'text/vcard',
  'text/x-vcard',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const endsLike = (name: string, endings: readonly string[]): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));
const isMail = ({ name, type }: File): boolean => endsLike(name, MAIL_ENDINGS) || MAIL_TYPES.includes(type);
/** A text may be anything: it is offered to be chosen, not taken when it is dropped. */
const isTable = ({ name, type }: File): boolean =>
  (endsLike(name, TABLE_ENDINGS) && !endsLike(name, ['.txt'])) || TABLE_TYPES.includes(type);

const isBundle = ({ name }: File): boolean => name.toLowerCase().endsWith(BUNDLE_ENDING);

/** The inquiry of a `data-drop-target="inquiry:<id>"`. */
export const inquiryOf = (target: string | null): string | null => /^inquiry:(.+)$/u.exec(target ?? '')?.[1] ?? null;

/**
 * Tables are files like others where they are dropped on an inquiry; on the import, every file but a mail is tried as a table, and on
 * the exchange as an exchange file.
 */
export function sortDrop(files: readonly File[], target: string | null): SortedDrop {
  const mails = files.filter(isMail);
  const notMails = files.filter((file) => !isMail(file));
  const bundles = target === 'sync' ? notMails : notMails.filter(isBundle);
  const rest = notMails.filter((file) => !bundles.includes(file));
  if (target === 'import') return { mails, bundles, tables: rest, others: [] };
  if (inquiryOf(target) !== null) return { mails, bundles, tables: [], others: rest };
  return { mails, bundles, tables: rest.filter(isTable), others: rest.filter((file) => !isTable(file)) };
}
