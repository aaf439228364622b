import type { Context } from '../context.ts';
import { createMailParser, type MailParser } from '../exchange/mail/index.ts';
import { createTableReader, type TableReader } from '../exchange/tables/index.ts';

/** What reads strangers' files for one open office: threads of their own, which end by themselves when idle. */
interface Readers {
  readonly mails: MailParser;
  readonly tables: TableReader;
}

const readers = new WeakMap<Context['sqlite'], Readers>();

/** The readers of an office, made at first use. */
export function readersOf({ sqlite }: Pick<Context, 'sqlite'>): Readers {
  const known = readers.get(sqlite) ?? { mails: createMailParser(), tables: createTableReader() };
  readers.set(sqlite, known);
  return known;
}
