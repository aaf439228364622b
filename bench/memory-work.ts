import { existsSync, readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import type { Cursor } from '#shared/contract/common.ts';
import type { Client } from '#shared/contract/index.ts';
import { INQUIRY_STATUSES, PRIORITIES } from '#shared/domain/lists.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import { ROOT } from './data.ts';
import type { MemoryUsed } from './memory.ts';

/**
 * `node memory-work.ts <data folder> <operations>`: works in an office as an officer does in an hour (lists, filters, groups,
 * search, records, edits) and prints what memory the process has then.
 */
const [dataDir = '', count = '0'] = process.argv.slice(2);
const operations = Number(count);
const backend = openBackend({ dataDir, rootDir: ROOT });
const client = createRouterClient(backend.router, { context: backend.context }) as Client;
const SORT = { by: 'received', direction: 'desc' } as const;
const WORDS = ['takashima', '水素', 'wasser', 'tourisme', '岐阜', 'holz', 'mueller', 'corridor'];

let cursor: Cursor = null;
let ids: readonly string[] = [];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One thing that an officer does; each in its turn. */
const ACTIONS: readonly ((turn: number) => Promise<unknown>)[] = [
  async () => {
    const page = await client.inquiries.page({ filter: {}, sort: SORT, cursor, limit: 100 });
    cursor = page.next;
    ids = page.rows.map(({ id }) => id);
  },
  (turn) => client.inquiries.get({ id: at(ids, turn) }),
  (turn) => client.inquiries.timeline({ id: at(ids, turn) }),
  (turn) => client.inquiries.update({ ids: [at(ids, turn)], patch: { priority: at(PRIORITIES, turn) } }),
  (turn) =>
    client.inquiries.page({ filter: { status: [at(INQUIRY_STATUSES, turn)] }, sort: SORT, cursor: null, limit: 100 }),
  (turn) => client.search.find({ text: at(WORDS, turn) }),
  () => client.people.page({ filter: {}, sort: { by: 'name', direction: 'asc' }, cursor: null, limit: 100 }),
  (turn) => (turn % 20 === 0 ? client.inquiries.groups({ filter: {}, by: 'status' }) : client.today.get()),
];

/**
 * Bytes that are the process's own. The pages of the database that it maps count as its memory, too, but are the system's file
 * cache, which it takes back as it likes; where the system does not tell them apart, they are in the figure.
 */
function ownMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^RssAnon:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? process.memoryUsage().rss : Number(own) * 1024;
}

const before = ownMemory();
for (let turn = 0; turn < operations; turn += 1) await at(ACTIONS, turn)(turn);
const used: MemoryUsed = { operations, before, after: ownMemory() };
backend.close();
console.log(JSON.stringify(used));
