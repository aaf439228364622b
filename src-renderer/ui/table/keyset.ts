/** One page of a keyset query: its rows and the cursor behind its last row, `null` at the end. */
export interface KeysetPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
  /** Rows of the whole query, where the server counts them. */
  readonly total?: number | undefined;
}

/** What is known of a query's pages: the cursor of each page reached so far (short), and the rows of those in memory. */
export interface Keyset<Row> {
  readonly cursors: readonly (string | null)[];
  readonly pages: ReadonlyMap<number, KeysetPage<Row>>;
}

export const emptyKeyset = <Row>(): Keyset<Row> => ({ cursors: [null], pages: new Map() });

/**
 * Puts a loaded page in its place. A page at the end cuts off what was known behind it; otherwise the following page
 * starts at its cursor, which differs from the old one when rows came or went in between.
 */
export const placePage = <Row>(keyset: Keyset<Row>, index: number, page: KeysetPage<Row>): Keyset<Row> => {
  const cursors = keyset.cursors.slice(0, page.next === null ? index + 1 : undefined);
  if (page.next !== null) cursors[index + 1] = page.next;
  const pages = new Map([...keyset.pages].filter(([at]) => at < cursors.length));
  return { cursors, pages: pages.set(index, page) };
};

/** Forgets the rows (not the cursors) of pages outside `first`..`last`: memory stays bounded at any depth. */
export const keepPages = <Row>(keyset: Keyset<Row>, first: number, last: number): Keyset<Row> => ({
  cursors: keyset.cursors,
  pages: new Map([...keyset.pages].filter(([index]) => index >= first && index <= last)),
});

/** Rows known to exist: up to the end once it was seen, else to the end of the first page that has not come yet. */
export const knownRows = <Row>({ cursors, pages }: Keyset<Row>, pageSize: number, total?: number): number => {
  const last = cursors.length - 1;
  const page = pages.get(last);
  if (page) return last * pageSize + page.items.length;
  if (last === 0) return 0;
  return Math.min(cursors.length * pageSize, Math.max(total ?? Number.POSITIVE_INFINITY, last * pageSize));
};

/** The pages that the rows `first`..`last` need, with one ahead and one behind, as far as their cursors are known. */
export const pagesFor = <Row>(
  { cursors }: Keyset<Row>,
  first: number,
  last: number,
  pageSize: number,
): readonly { readonly index: number; readonly cursor: string | null }[] => {
  const from = Math.max(0, Math.floor(first / pageSize) - 1);
  const to = Math.min(cursors.length - 1, Math.floor(last / pageSize) + 1);
  return cursors.slice(from, to + 1).map((cursor, at) => ({ index: from + at, cursor }));
};
