import type { InferInsertModel } from 'drizzle-orm';
import type { exchange } from '#db/schema/index.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { whenFree } from './when-free.ts';

/** A row of the history of exchanges. */
export type Exchange = Omit<InferInsertModel<typeof exchange>, 'id'>;

/** How a bundle travels, and the way that was set up for it, if one was. */
export type Carriage = Pick<Exchange, 'carrier' | 'way'>;

const COLUMNS = ['at', 'carrier', 'way', 'direction', 'bundle', 'sender', 'receivers', 'changes', 'repeated'] as const;
const COUNTED = ['quarantined', 'conflicts', 'files', 'size', 'refusal', 'people'] as const;

/** Adds to the history of exchanges; for what came in, within the transaction that takes it in. */
export function noteExchange(sqlite: Sqlite, row: Exchange): void {
  const names = [...COLUMNS, ...COUNTED];
  const values = names.map((name) => row[name] ?? (NUMBERS.has(name) ? 0 : null));
  const text = `INSERT INTO exchange (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  prepared(sqlite, text).run(...values);
}

/** The same beside other calls, of which one may be taking in a big bundle just now. */
export function noteExchangeWhenFree(context: Pick<Context, 'sqlite' | 'writer'>, row: Exchange): Promise<void> {
  return whenFree(context, () => noteExchange(context.sqlite, row));
}

/** Columns that hold 0 where nothing is to be said. */
const NUMBERS = new Set<string>(['repeated', 'quarantined', 'conflicts', 'files']);
