import type { ReactNode } from 'react';

/** What stands above the rows of one group. */
export interface GroupHead {
  readonly key: string;
  /** Translated. */
  readonly label: string;
  /** Rows in the group, in memory or not. */
  readonly count: number;
  readonly open: boolean;
}

/** Where the rows of a table come from. Indices count from 0 over all known rows, whether they are in memory or not. */
export interface TableSource<Row> {
  /** Changes when the rows are other ones (filter, sort): the table goes back to its top. */
  readonly key: string;
  /** Rows known to exist, in memory or not; grows while scrolling. */
  readonly count: number;
  /** All rows of the query, where the server said so. */
  readonly total: number | undefined;
  readonly row: (index: number) => Row | undefined;
  /** The rows in memory with their indices. */
  readonly loaded: () => readonly (readonly [index: number, row: Row])[];
  /** Tells which rows are on the screen, so that what lies around them gets loaded. */
  readonly show: (first: number, last: number) => void;
  readonly state: 'loading' | 'ready' | 'failed';
  /** Rows of the former query are still shown while the new ones are on their way. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Where rows are grouped: the heads, each of which takes the place of one row. */
  readonly groups?: {
    readonly at: (index: number) => GroupHead | undefined;
    readonly indexOf: (key: string) => number | null;
    readonly toggle: (key: string) => void;
    /** A row's place among those of its group, from 1, and how many these are. */
    readonly place: (index: number) => { readonly at: number; readonly of: number };
  };
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Whether what was typed means it, where that may be more than a part of its label: its name in another language. */
  readonly matches?: (typed: string) => boolean;
  /** Stands quietly beside it, as the list that it is taken from. */
  readonly hint?: string;
}

/** How a cell is edited in place. `save` rejects to keep the editor open with what was typed. */
export type CellEditing<Row> =
  | {
      readonly kind: 'text';
      readonly value: (row: Row) => string;
      readonly save: (row: Row, value: string) => Promise<unknown>;
    }
  | {
      readonly kind: 'select';
      readonly value: (row: Row) => string | null;
      readonly options: (row: Row) => readonly SelectOption[];
      readonly save: (row: Row, value: string) => Promise<unknown>;
    }
  | {
      readonly kind: 'date';
      /** `YYYY-MM-DD` */
      readonly value: (row: Row) => string | null;
      readonly save: (row: Row, value: string | null) => Promise<unknown>;
    };

export interface DataColumn<Row> {
  readonly id: string;
  /** Translated heading. */
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Width in px at normal density; with `grow` it is the least one. */
  readonly width: number;
  /** Share of the room that is left over. A column that was resized by hand no longer grows. */
  readonly grow?: number;
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  readonly editing?: CellEditing<Row>;
  /** Left out until a person asks for it in the column chooser; `unless-roomy` where a wide window shows it (`useRoomyColumns`). */
  readonly hidden?: boolean | 'unless-roomy';
  /** Can't be hidden. */
  readonly fixed?: boolean;
}

/** What a person made of the columns; saved views keep it. Empty parts mean "as the screen has it". */
export interface TableLayout {
  readonly order: readonly string[];
  /** Only what differs from the column's own `hidden`. */
  readonly visible: Readonly<Record<string, boolean>>;
  /** px */
  readonly widths: Readonly<Record<string, number>>;
}

export interface TableSort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}
