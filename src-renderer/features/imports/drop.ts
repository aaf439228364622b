import { BUNDLE_ENDING } from '#shared/contract/sync.ts';

/** What dropped files are to become, by where they were let go. */
export interface SortedDrop {
  readonly mails: readonly File[];
  readonly tables: readonly File[];
  /** Exchange files of colleagues. */
  readonly bundles: readonly File[];
  readonly others: readonly File[];
}

const isMail = ({ name, type }: File): boolean => /\.eml$/iu.test(name) || type === 'message/rfc822';
const isTable = ({ name, type }: File): boolean => /\.(?:csv|tsv)$/iu.test(name) || type === 'text/csv';

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
