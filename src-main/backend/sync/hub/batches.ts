import type { HubLine } from './line.ts';
import { SEALED_COLUMNS, type StoredRow } from './rows.ts';

/** The head of a batch as it stands on the hub. */
export interface Batch {
  readonly id: number;
  readonly consortium: string;
  readonly sender: string;
  readonly format: number;
  readonly count: number;
  readonly signature: Buffer;
}

type HeadRow = readonly [
  id: number,
  consortium: string,
  sender: string,
  format: number,
  count: number,
  signature: Buffer,
];

/** The heads of some batches. @param rest of the statement, with its conditions and order */
export async function readHeads(line: HubLine, rest: string, values: readonly unknown[]): Promise<readonly Batch[]> {
  const text = `SELECT id, consortium, sender, format, count, signature FROM ejrc.batch ${rest}`;
  const rows = await line.ask<HeadRow>(text, values);
  return rows.map(([id, consortium, sender, format, count, signature]) => {
    return { id, consortium, sender, format, count, signature };
  });
}

/** The changes of batches in their places, by batch. */
export async function readRows(
  line: HubLine,
  batches: readonly Pick<Batch, 'id'>[],
): Promise<ReadonlyMap<number, readonly StoredRow[]>> {
  const text = `SELECT batch, ${SEALED_COLUMNS} FROM ejrc.change WHERE batch = ANY ($1) ORDER BY batch, place`;
  const rows = await line.ask<[number, ...StoredRow]>(text, [batches.map(({ id }) => id)]);
  const byBatch = new Map(batches.map(({ id }): [number, StoredRow[]] => [id, []]));
  for (const [batch, ...row] of rows) byBatch.get(batch)?.push(row);
  return byBatch;
}
