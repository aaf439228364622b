import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { create, MessageEnvelopeSchema, MessageSchema, SyncRequestSchema, toBinary } from '@actual-app/crdt';
import { entities } from '#db/schema/index.ts';
import { seededRandom } from '#db/seed/random.ts';
import type { VersionVector } from '#shared/domain/version-vector.ts';
import { openBackend } from '../../src-main/backend/backend.ts';
import { type Stored, shapeOfKind } from '../../src-main/backend/changes/fields.ts';
import type { Context } from '../../src-main/backend/context.ts';
import { type CarriedChange, changesSince, heldVector, writeBundle } from '../../src-main/backend/sync/index.ts';
import { ROOT } from '../data.ts';
import { type Figure, times } from '../harness.ts';
import { messagesOf, serialized } from './actual.ts';
import { editsOf } from './edits.ts';
import { countFields, creationsOf, historyOfCases } from './history.ts';

const START = Date.UTC(2026, 0, 5);
/** Between two mutations lie up to so many ms, as in an office: stamps in a row would be easier to compress. */
const LONGEST_PAUSE = 300_000;

/**
 * Figure 3: the size of a bundle file for each change in it, with header, encryption and signature; a change is one field that
 * got its value. Beside it Actual's messages, one for each field, as its sync request and compressed by zstd, unencrypted.
 */
export async function measureBundleSize(cases: number): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-'));
  const random = seededRandom(3);
  let now = START;
  const ports = {
    now: () => {
      now += random.int(1, LONGEST_PAUSE);
      return now;
    },
    random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
    log: () => {},
  };
  const { context, close } = openBackend({ dataDir, rootDir: ROOT, ports });
  try {
    context.sqlite.pragma('synchronous = OFF');
    const empty = heldVector(context.sqlite);
    const inquiries = makeCases(context, cases);
    const made = heldVector(context.sqlite);
    const inserts = await sizesOf(context, empty);
    for (const { record, values } of editsOf(inquiries, random)) {
      context.writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, record, values));
    }
    const edits = await sizesOf(context, made);
    return [figureOf('3a', 'insert', inserts, 14), figureOf('3b', 'edit', edits, 24)];
  } finally {
    close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Makes whole cases through the writer, record by record. @returns the inquiries' ids */
function makeCases({ writer }: Context, cases: number): readonly string[] {
  const records = creationsOf(historyOfCases(cases));
  for (const { kind, record, patch } of records) {
    const shape = shapeOfKind(kind);
    const values = new Map(Object.entries(JSON.parse(patch) as Record<string, Stored>));
    if (shape !== undefined) writer.mutate('import', (write) => write.insertStored(shape, record, values));
  }
  return records.flatMap(({ kind, record }) => (kind === 'inquiry' ? [record] : []));
}

interface Sizes {
  readonly changes: number;
  /** Bytes per change. */
  readonly ours: number;
  readonly actual: number;
}

async function sizesOf(context: Context, since: VersionVector): Promise<Sizes> {
  const path = join(context.dataDir, `${crypto.randomUUID()}.ejrcsync`);
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  const { size } = await writeBundle(context, path, { since, to: { passphrase: 'nur zum Messen' } }, run);
  const changes = [...changesSince(context.sqlite, since)];
  const count = countFields(changes);
  return { changes: count, ours: size / count, actual: actualSize(changes) / count };
}

function actualSize(changes: readonly CarriedChange[]): number {
  const messages = messagesOf(changes).map(({ timestamp, dataset, row, column, value }) => {
    const message = create(MessageSchema, { dataset, row, column, value: serialized(value) });
    const content = toBinary(MessageSchema, message);
    return create(MessageEnvelopeSchema, { timestamp: timestamp.toString(), isEncrypted: false, content });
  });
  return zstdCompressSync(toBinary(SyncRequestSchema, create(SyncRequestSchema, { messages }))).length;
}

function figureOf(number: string, what: string, { changes, ours, actual }: Sizes, most: number): Figure {
  const bytes = (value: number): string => `${value.toFixed(1)} B`;
  return {
    number,
    what: `bundle file per change, ${what}s, ${changes} changes`,
    ours: bytes(ours),
    peer: `Actual's messages + zstd ${bytes(actual)}`,
    ratio: times(ours / actual),
    target: `<= ${most} B, <= 0.75x`,
    holds: ours <= most && ours / actual <= 0.75,
  };
}
