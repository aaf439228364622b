import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../database/durable.ts';
import type { ErasureOrder } from '../sync/erasure/index.ts';

/**
 * What was erased on this machine, in a file beside the database: a backup from before the order knows nothing of it and is cleaned
 * by this at its opening (sync rule 11). It holds orders, which name people by a random id, and hashes of deleted contents.
 */
const schema = z.object({
  orders: z.array(
    z.object({
      kind: z.string(),
      record: z.string(),
      orderedAt: z.number(),
      deviceId: z.string(),
      signature: z.string(),
    }),
  ),
  contents: z.array(z.string()),
});
export interface ErasureMemory {
  readonly orders: readonly ErasureOrder[];
  /** SHA-256, hex. */
  readonly contents: readonly string[];
}

/** The file beside the database. */
export const ERASED_FILE = 'erased.json';

export function recallErasures(dataDir: string): ErasureMemory {
  const path = join(dataDir, ERASED_FILE);
  if (!existsSync(path)) return { orders: [], contents: [] };
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Adds to what is remembered; durable before it returns. */
export function rememberErasures(dataDir: string, more: Partial<ErasureMemory>): void {
  const known = recallErasures(dataDir);
  const orders = new Map([...known.orders, ...(more.orders ?? [])].map((order) => [order.signature, order]));
  const contents = new Set([...known.contents, ...(more.contents ?? [])]);
  const memory: ErasureMemory = { orders: [...orders.values()], contents: [...contents] };
  writeWhole(join(dataDir, ERASED_FILE), `${JSON.stringify(memory, null, 2)}\n`);
}
