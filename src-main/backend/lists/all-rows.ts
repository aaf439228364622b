import type { Cursor } from '#shared/contract/common.ts';

const PAGE = 200;

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: Cursor;
}

/** Every row of a list, page by page, so that a long list neither fills the memory nor keeps the database busy. */
export function* allRows<Row>(page: (cursor: Cursor, limit: number) => Page<Row>): Generator<Row> {
  let cursor: Cursor = null;
  do {
    const { rows, next }: Page<Row> = page(cursor, PAGE);
    yield* rows;
    cursor = next;
  } while (cursor !== null);
}
