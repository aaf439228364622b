import { join } from 'node:path';
import * as Y from 'yjs';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import type { CarriedChange } from '../../src-main/backend/sync/index.ts';
import { type Figure, interleaveMeasured, measured, perSecond, times } from '../harness.ts';
import { actualStore, messagesOf } from './actual.ts';
import { countFields, creationsOf, deliveryOf, historyOfCases, historyOfPeople } from './history.ts';
import { emptyOffice } from './office.ts';

/** Field values with which a person and their address are made on average, and with which the records of a case are. */
const FIELDS_PER_PERSON = 16.5;
const FIELDS_PER_CASE = 70;

/**
 * Figure 1: a new office takes in what others made. A change is one field of a new record that got its value; ours travel as
 * one patch for each record, Actual's as one message for each field, and both are counted by fields.
 */
export async function measureLoad(fields: number, rounds: number): Promise<readonly Figure[]> {
  const people = await compareLoads(historyOfPeople(Math.round(fields / FIELDS_PER_PERSON)), rounds);
  const cases = await compareLoads(creationsOf(historyOfCases(Math.round(fields / FIELDS_PER_CASE))), rounds);
  return [
    {
      number: '1a',
      what: `durable load of an address book, ${people.what}`,
      ...people.shown,
      target: '>= 500 k/s, >= 20x',
      holds: people.rate >= 500 && people.ratio >= 20,
    },
    {
      number: '1b',
      what: `the same of whole cases with mails and labels, ${cases.what}`,
      ...cases.shown,
      target: '(information)',
      holds: true,
    },
  ];
}

async function compareLoads(changes: readonly CarriedChange[], rounds: number) {
  const count = countFields(changes);
  const delivery = deliveryOf(changes);
  const rows = storedRows(changes);
  const update = yjsUpdate(changes);
  const [ours = 0, actual = 0, raw = 0, yjs = 0] = await interleaveMeasured(rounds, [
    () => loadOurs(delivery()),
    () => loadActual(changes),
    () => loadRaw(rows),
    () => measured(() => Y.applyUpdate(new Y.Doc(), update)),
  ]);
  const peers = `Actual ${perSecond(count, actual)}; limit: raw inserts ${perSecond(count, raw)}; Yjs in memory ${perSecond(count, yjs)}`;
  return {
    what: `${count} changes in ${changes.length} records`,
    rate: count / ours,
    ratio: actual / ours,
    shown: { ours: perSecond(count, ours), peer: peers, ratio: times(actual / ours) },
  };
}

function loadOurs(changes: readonly CarriedChange[]): number {
  const office = emptyOffice(1);
  try {
    return measured(() => office.receive(changes));
  } finally {
    office.close();
  }
}

function loadActual(changes: readonly CarriedChange[]): number {
  const office = emptyOffice(1);
  const { sqlite, apply } = actualStore(join(office.dataDir, 'actual.sqlite'), office.sqlite);
  try {
    const messages = messagesOf(changes);
    return measured(() => apply(messages));
  } finally {
    sqlite.close();
    office.close();
  }
}

interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What the load leaves in the tables, the log among them. */
function storedRows(changes: readonly CarriedChange[]): readonly TableRows[] {
  const office = emptyOffice(1);
  try {
    office.receive(changes);
    const kinds = [...new Set(changes.map(({ kind }) => kind))];
    return ['chg', ...kinds].map((table) => rowsOf(office.sqlite, table));
  } finally {
    office.close();
  }
}

function rowsOf(sqlite: Sqlite, table: string): TableRows {
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as readonly string[];
  const rows = sqlite
    .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
    .raw()
    .all() as readonly unknown[][];
  return { table, columns, rows };
}

/** The limit: the same rows into the same tables, with nothing to decide. */
function loadRaw(tables: readonly TableRows[]): number {
  const { sqlite, close } = emptyOffice(1);
  const insert = ({ table, columns, rows }: TableRows): void => {
    const places = columns.map(() => '?').join(', ');
    const statement = sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    for (const row of rows) statement.run(...row);
  };
  try {
    return measured(sqlite.transaction(() => tables.forEach(insert)));
  } finally {
    close();
  }
}

/** The same records as maps of a Yjs document, as one update: not durable, and without a table that could be asked. */
function yjsUpdate(changes: readonly CarriedChange[]): Uint8Array {
  const doc = new Y.Doc();
  const records = doc.getMap<Y.Map<unknown>>('records');
  doc.transact(() => {
    for (const { record, patch } of changes) {
      records.set(record, new Y.Map(Object.entries(JSON.parse(patch) as Record<string, unknown>)));
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
