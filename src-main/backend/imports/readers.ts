import type { Context } from '../context.ts';
import { type CsvReader, createCsvReader } from '../exchange/csv/index.ts';
import { createMailParser, type MailParser } from '../exchange/mail/index.ts';

/** What reads strangers' files for one open office: threads of their own, which end by themselves when idle. */
interface Readers {
  readonly mails: MailParser;
  readonly tables: CsvReader;
}

const readers = new WeakMap<Context['sqlite'], Readers>();

/** The readers of an office, made at first use. */
export function readersOf({ sqlite }: Pick<Context, 'sqlite'>): Readers {
  const known = readers.get(sqlite) ?? { mails: createMailParser(), tables: createCsvReader() };
  readers.set(sqlite, known);
  return known;
}
