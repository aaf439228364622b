import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import ExcelJS from 'exceljs';
import type { Client } from '#shared/contract/index.ts';
import type { InquiryFilter, InquiryRow } from '#shared/contract/inquiries.ts';
import { localDay } from '#shared/domain/zones.ts';
import { openBackend } from '../src-main/backend/backend.ts';
import type { Context } from '../src-main/backend/context.ts';
import { pageOfInquiries } from '../src-main/backend/inquiries/index.ts';
import { allRows } from '../src-main/backend/lists/index.ts';
import { ROOT } from './data.ts';
import { type Figure, interleaveMeasured, ms, times } from './harness.ts';

/** Columns of the product's own export. */
const COLUMNS = [
  ...['number', 'subject', 'language', 'status', 'outcome', 'priority', 'channel', 'received', 'organisation'],
  ...['country', 'side', 'forms', 'tags', 'nextStep', 'nextStepOn'],
] as const;
const SORT = { by: 'received', direction: 'asc' } as const;
const MB = 2 ** 20;
/** How often the memory is looked at, ms. */
const LOOK_MS = 20;

/**
 * Figure 10: 100,000 rows of 15 columns as XLSX, from the call to the last part of the file, beside a streamed workbook of exceljs
 * with the same rows, read by the same pages. Memory is what the process grows by at most meanwhile.
 */
export async function measureExport(dataDir: string, rows: number, rounds: number): Promise<readonly Figure[]> {
  const backend = openBackend({ dataDir, rootDir: ROOT });
  const path = join(dataDir, 'peer.xlsx');
  try {
    const { context } = backend;
    const client = createRouterClient(backend.router, { context }) as Client;
    const filter = { receivedTo: dayOfRow(context, rows) };
    let growth = 0;
    const [ours = 0, theirs = 0] = await interleaveMeasured(rounds, [
      async () => {
        const watched = await watchingMemory(() => exportOf(client, filter));
        growth = Math.max(growth, watched.growth);
        return watched.duration;
      },
      async () => (await watchingMemory(() => peerExport(context, filter, path))).duration,
    ]);
    const [limit, share] = [(3000 * rows) / 100_000, theirs / ours];
    return [
      {
        number: '10',
        what: `XLSX of ${rows} rows x ${COLUMNS.length} columns`,
        ours: `${ms(ours)}, +${Math.round(growth / MB)} MB`,
        peer: `exceljs stream ${ms(theirs)}`,
        ratio: times(share),
        target: `<= ${ms(limit)}, <= 150 MB, >= 2x`,
        holds: ours <= limit && growth <= 150 * MB && share >= 2,
      },
    ];
  } finally {
    rmSync(path, { force: true });
    backend.close();
  }
}

/** The day by whose end so many inquiries had come in. */
function dayOfRow({ sqlite }: Context, rows: number): string {
  const nth = sqlite.prepare(
    'SELECT received_at FROM inquiry WHERE deleted_at IS NULL ORDER BY received_at LIMIT 1 OFFSET ?',
  );
  return localDay(nth.pluck().get(rows - 1) as number, 'Europe/Paris');
}

/** The product's own call; its parts are let go as they come, as whoever lays them on the disk does. */
async function exportOf(client: Client, filter: InquiryFilter): Promise<void> {
  const asked = { list: 'inquiries', format: 'xlsx', language: 'en', sort: SORT } as const;
  const events = await client.exports.list({ ...asked, columns: [...COLUMNS], filter });
  let size = 0;
  for await (const event of events) if (event.kind === 'part') size += event.base64.length;
  if (size === 0) throw new Error('no file came');
}

async function peerExport(context: Context, filter: InquiryFilter, path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: createWriteStream(path), useStyles: true });
  const sheet = workbook.addWorksheet('Inquiries', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map((id) => ({ header: id, key: id, width: 20 }));
  for (const row of allRows((cursor, limit) => pageOfInquiries(context, filter, SORT, cursor, limit)))
    sheet.addRow(cellsOf(row)).commit();
  sheet.commit();
  await workbook.commit();
}

/** As plain as can be: codes instead of words. */
const cellsOf = (row: InquiryRow): readonly (string | Date | null)[] => [
  ...[row.number, row.subject, row.language, row.status, row.outcome, row.priority, row.channel],
  new Date(row.receivedAt),
  ...[row.organisation?.nameNative ?? null, row.organisation?.country ?? null, row.organisation?.side ?? null],
  ...[row.forms.join(', '), row.tags.join(', '), row.nextStep, row.nextStepOn],
];

async function watchingMemory(work: () => Promise<void>): Promise<{ duration: number; growth: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK_MS);
  const started = performance.now();
  await work();
  const duration = performance.now() - started;
  clearInterval(look);
  return { duration, growth: Math.max(most, process.memoryUsage().rss) - before };
}
