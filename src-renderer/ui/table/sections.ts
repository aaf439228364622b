import { type Keyset, knownRows, pagesFor } from './keyset.ts';
import type { GroupHead } from './types.ts';

/** A part of a list that is read page by page: a group of rows with its head, or all of them without one. */
export interface Section {
  readonly id: string;
  readonly head?: GroupHead;
  /** Its rows are shown and read. */
  readonly open: boolean;
  readonly total: number | undefined;
}

/** Where a section stands: its head at `start` if it has one, its known rows from `first` to before `end`. */
export interface PlacedSection {
  readonly section: Section;
  readonly start: number;
  readonly first: number;
  readonly end: number;
}

export type Keysets<Row> = ReadonlyMap<string, Keyset<Row>>;

/**
 * The sections one below the other. A group that has just been opened has places for its first page at once; what a section
 * is known to have grows while it is read, as a list without groups does.
 */
export const placeSections = <Row>(
  sections: readonly Section[],
  keysets: Keysets<Row>,
  pageSize: number,
): readonly PlacedSection[] => {
  let start = 0;
  return sections.map((section) => {
    const first = start + (section.head ? 1 : 0);
    const end = first + (section.open ? rowsOf(section, keysets.get(section.id), pageSize) : 0);
    const placed = { section, start, first, end };
    start = end;
    return placed;
  });
};

const rowsOf = <Row>({ head, total }: Section, keyset: Keyset<Row> | undefined, pageSize: number): number => {
  const told = total ?? keyset?.pages.values().next().value?.total;
  const known = keyset === undefined ? 0 : knownRows(keyset, pageSize, told);
  const isUnread = keyset === undefined || (keyset.pages.size === 0 && keyset.cursors.length === 1);
  return head && isUnread ? Math.min(told ?? 0, pageSize) : known;
};

/** The section that an index lies in, by halving: there may be as many groups as there are countries. */
export const sectionAt = (placed: readonly PlacedSection[], index: number): PlacedSection | undefined => {
  let [low, high] = [0, placed.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = placed[middle];
    if (one === undefined) return undefined;
    if (index < one.start) high = middle - 1;
    else if (index >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
};

export interface WantedPage {
  readonly id: string;
  readonly index: number;
  readonly cursor: string | null;
}

/** The pages that the rows on the screen need, of every section that reaches into it or nearly does. */
export const wantedPages = <Row>(
  placed: readonly PlacedSection[],
  keysets: Keysets<Row>,
  screen: { readonly first: number; readonly last: number },
  pageSize: number,
): readonly WantedPage[] =>
  placed.flatMap(({ section, first, end }) => {
    const { id, head, open } = section;
    if (!open || (head && (first > screen.last + 1 || end < screen.first))) return [];
    const pages = pagesFor(
      keysets.get(id) ?? { cursors: [null], pages: new Map() },
      Math.max(0, screen.first - first),
      Math.max(0, screen.last - first),
      pageSize,
    );
    return pages.map((page) => ({ id, ...page }));
  });
