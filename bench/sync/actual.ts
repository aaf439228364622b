import { makeClock, merkle, serializeClock, Timestamp } from '@actual-app/crdt';
import type { Statement } from 'better-sqlite3';
import Database from 'better-sqlite3';
import { instantOfStamp, stampOf } from '#shared/domain/clock.ts';
import { allShapes, type Stored, shapeOfKind } from '../../src-main/backend/changes/fields.ts';
import { LONGEST_LOG } from '../../src-main/backend/database/checkpoints.ts';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import type { CarriedChange } from '../../src-main/backend/sync/index.ts';

/** One value of one field as Actual sends it. */
export interface Message {
  readonly timestamp: Timestamp;
  readonly dataset: string;
  readonly row: string;
  readonly column: string;
  readonly value: Stored;
}

/** A database that takes in messages by Actual's rule. */
export interface ActualStore {
  readonly sqlite: Sqlite;
  readonly apply: (messages: readonly Message[]) => void;
}

const MESSAGES = `
  CREATE TABLE messages_crdt (id INTEGER PRIMARY KEY, timestamp TEXT NOT NULL UNIQUE, dataset TEXT NOT NULL, row TEXT NOT NULL,
    column TEXT NOT NULL, value BLOB NOT NULL);
  CREATE INDEX messages_crdt_search ON messages_crdt (dataset, row, column, timestamp);
  CREATE TABLE messages_clock (id INTEGER PRIMARY KEY, clock TEXT)`;

/** As ours is opened. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'cache_size = -65536',
  'mmap_size = 1073741824',
  `wal_autocheckpoint = ${LONGEST_LOG}`,
];

/** So many rows Actual looks up by one statement. */
const FETCHED_AT_ONCE = 100;

/**
 * The same tables with the same indexes as ours, opened with the same durability; a row may come field by field, so nothing is
 * required. Messages are taken in as Actual's `applyMessages` does it: compared with the log, sorted, rows fetched to tell new
 * ones, then each applied, logged and put into the trie, in one transaction. Its undo, listeners and spreadsheet are left out.
 * @param ours the database to take the tables from
 */
export function actualStore(file: string, ours: Sqlite): ActualStore {
  const sqlite = new Database(file);
  for (const pragma of PRAGMAS) sqlite.pragma(pragma);
  for (const { table } of allShapes()) copyTable(ours, sqlite, table);
  sqlite.exec(MESSAGES);
  const statements = new Map<string, Statement>();
  const statement: Prepare = (text) => {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    return known;
  };
  // Its clock is one for the whole process: only the trie of it takes part here, and each store has its own.
  let trie = makeClock(Timestamp.zero).merkle;

  const apply = (arrived: readonly Message[]): void => {
    const compared = arrived.flatMap((message) => compare(statement, message));
    const sorted = compared.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
    const present = fetchRows(
      sqlite,
      sorted.map(({ message }) => message),
    );
    let next = trie;
    sqlite.transaction(() => {
      for (const { message, time, isOld } of sorted) {
        const { dataset, row, column, value } = message;
        if (!isOld) {
          if (present.has(dataset + row)) statement(`UPDATE ${dataset} SET ${column} = ? WHERE id = ?`).run(value, row);
          else statement(`INSERT INTO ${dataset} (id, ${column}) VALUES (?, ?)`).run(row, value);
          present.add(dataset + row);
        }
        const text = 'INSERT INTO messages_crdt (timestamp, dataset, row, column, value) VALUES (?, ?, ?, ?, ?)';
        statement(text).run(time, dataset, row, column, serialized(value));
        next = merkle.insert(next, message.timestamp);
      }
      next = merkle.prune(next);
      const clock = serializeClock(makeClock(Timestamp.zero, next));
      statement('INSERT OR REPLACE INTO messages_clock (id, clock) VALUES (1, ?)').run(clock);
    })();
    trie = next;
  };
  return { sqlite, apply };
}

type Prepare = (text: string) => Statement;

function copyTable(from: Sqlite, to: Sqlite, table: string): void {
  const text = 'SELECT sql FROM sqlite_schema WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL';
  const texts = (type: string) => from.prepare(text).pluck().all(type, table) as readonly string[];
  for (const made of texts('table')) to.exec(made.replaceAll('NOT NULL', ''));
  for (const made of texts('index')) to.exec(made);
}

/** Which of the messages' rows are there: Actual reads them whole, and by texts that are prepared each time. */
function fetchRows(sqlite: Sqlite, messages: readonly Message[]): Set<string> {
  const present = new Set<string>();
  for (const [table, ofTable] of Map.groupBy(messages, ({ dataset }) => dataset)) {
    for (let at = 0; at < ofTable.length; at += FETCHED_AT_ONCE) {
      const ids = ofTable.slice(at, at + FETCHED_AT_ONCE).map(({ row }) => row);
      const text = `SELECT * FROM ${table} WHERE ${ids.map(() => `${table}.id = ?`).join(' OR ')}`;
      for (const row of sqlite.prepare(text).all(...ids) as readonly { id: string }[]) present.add(table + row.id);
    }
  }
  return present;
}

interface Compared {
  readonly message: Message;
  readonly time: string;
  readonly isOld: boolean;
}

/** Actual's `compareMessages`: what is here already is left out, what lost against a later one is logged only. */
function compare(statement: Prepare, message: Message): readonly Compared[] {
  const { dataset, row, column } = message;
  const time = message.timestamp.toString();
  const text = 'SELECT timestamp FROM messages_crdt WHERE dataset = ? AND row = ? AND column = ? AND timestamp >= ?';
  const [later] = statement(text).all(dataset, row, column, time) as readonly { timestamp: string }[];
  if (later?.timestamp === time) return [];
  return [{ message, time, isOld: later !== undefined }];
}

/** Actual's `serializeValue`. */
export const serialized = (value: Stored): string =>
  value === null ? '0:' : typeof value === 'number' ? `N:${value}` : `S:${value}`;

/** Actual's timestamps have 16 bits for what happens in the same millisecond: as many as ours, and a field's place. */
const PLACES = 16;

/** Our changes as Actual would have made them: one message for each field, each with a timestamp of its own. */
export function messagesOf(changes: readonly CarriedChange[]): readonly Message[] {
  return changes.flatMap(({ device, stamp, kind, record, patch }) => {
    const millis = instantOfStamp(stamp);
    const node = device.replaceAll('-', '').slice(-16);
    return Object.entries(JSON.parse(patch) as Record<string, Stored>).map(([field, value], place) => {
      const counter = (stamp - stampOf(millis)) * PLACES + place;
      const column = shapeOfKind(kind)?.fields.get(field)?.column ?? field;
      return { timestamp: new Timestamp(millis, counter, node), dataset: kind, row: record, column, value };
    });
  });
}
