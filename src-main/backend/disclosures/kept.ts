import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Disclosure } from '#db/schema/index.ts';
import { DISCLOSURE_KINDS } from '#shared/domain/disclosures.ts';

const kept = z.object({
  at: z.number(),
  staffId: z.string().nullable(),
  deviceId: z.string(),
  kind: z.enum(DISCLOSURE_KINDS),
  list: z.string().nullable(),
  format: z.string(),
  scope: z.record(z.string(), z.unknown()),
  records: z.number(),
  people: z.number(),
});

/** One row per line, beside the database: who only reads it can't write it. */
const fileOf = (dataDir: string): string => join(dataDir, 'disclosures.jsonl');

export function keepForLater(dataDir: string, row: Disclosure): void {
  appendFileSync(fileOf(dataDir), `${JSON.stringify(row)}\n`, { mode: 0o600, flush: true });
}

/**
 * Hands the kept rows over and forgets them once they are taken. Renamed first, so that what is added meanwhile is not lost; a
 * line that a crash cut off says nothing and is left out.
 */
export function takeKept(dataDir: string, take: (rows: readonly Disclosure[]) => void): void {
  const taking = `${fileOf(dataDir)}.taking`;
  if (!existsSync(taking)) {
    if (!existsSync(fileOf(dataDir))) return;
    renameSync(fileOf(dataDir), taking);
  }
  const rows = readFileSync(taking, 'utf8').split('\n').flatMap(rowOf);
  if (rows.length > 0) take(rows);
  rmSync(taking, { force: true });
}

function rowOf(line: string): readonly Disclosure[] {
  try {
    const { data } = kept.safeParse(JSON.parse(line));
    return data === undefined ? [] : [data];
  } catch {
    return [];
  }
}
