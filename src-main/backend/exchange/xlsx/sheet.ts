import type { Cell, CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { wrappedHeight } from './row-height.ts';

type Value = string | number | null;

/** Named in every style: what has no font of its own is set in some other one by some programs. */
const FONT = 'Calibri';
const INK = '1B1F27';
const AI = '2A4B9B';
const LINE = 'DDE1E7';
/** Points of a row that needs no height of its own. */
const ONE_LINE = 18;

export const STYLES = {
  title: { font: { name: FONT, bold: true, size: 16, color: { rgb: INK } } },
  subtitle: { font: { name: FONT, size: 11, color: { rgb: '5A6372' } } },
  tableTitle: { font: { name: FONT, bold: true, size: 12, color: { rgb: AI } } },
  header: {
    font: { name: FONT, size: 11, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: AI } },
    alignment: { vertical: 'center', wrapText: true },
  },
} as const satisfies Record<string, CellStyle>;

/** The look of a body cell with this number format. */
export function bodyStyle(
  numFmt: string,
  options: { readonly bold?: boolean; readonly wrap?: boolean } = {},
): CellStyle {
  return {
    numFmt,
    ...(options.bold ? { font: { name: FONT, size: 11, bold: true } } : {}),
    alignment: { vertical: 'top', ...(options.wrap ? { wrapText: true } : {}) },
    border: { bottom: { style: 'thin', color: { rgb: LINE } } },
  };
}

/** Fills one sheet from top to bottom. Rows and columns count from 0. */
export class SheetWriter {
  readonly name: string;
  readonly charts: SheetChart[] = [];
  #row = 0;
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #widths: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** The row that is written next. */
  get row(): number {
    return this.#row;
  }

  /** Writes a row and returns its number. */
  write(cells: readonly { readonly value: Value; readonly style: CellStyle }[]): number {
    cells.forEach(({ value, style }, column) => {
      this.#cells.set(`${this.#row},${column}`, { value, style });
    });
    return this.#row++;
  }

  skipTo(row: number): void {
    this.#row = Math.max(this.#row, row);
  }

  /** Widths in characters; of several wishes for a column the widest counts. */
  widen(widths: readonly number[]): void {
    widths.forEach((width, column) => {
      this.#widths[column] = Math.max(this.#widths[column] ?? 0, width);
    });
  }

  /** Of the rows in which a text takes more than one line. */
  #heights(): Map<number, { height: number }> {
    const heights = new Map<number, { height: number }>();
    for (const [place, { value, style }] of this.#cells) {
      if (typeof value !== 'string' || style?.alignment?.wrapText !== true) continue;
      const [row = 0, column = 0] = place.split(',').map(Number);
      const height = wrappedHeight(value, this.#widths[column] ?? 10);
      if (height > (heights.get(row)?.height ?? ONE_LINE)) heights.set(row, { height });
    }
    return heights;
  }

  /** The sheet, fitted to the width of landscape pages. */
  finish(rest: Partial<WriteSheet>): WriteSheet {
    return {
      name: this.name,
      columns: this.#widths.map((width) => ({ width })),
      cells: this.#cells,
      rowDefs: this.#heights(),
      ...(this.charts.length > 0 ? { charts: this.charts } : {}),
      ...rest,
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...rest.pageSetup,
      },
    };
  }
}

/** What stands below every page. `&` opens a field code in a footer; doubled, it is itself. */
export function reportFooter({ title, period }: Pick<ReportDocument, 'title' | 'period'>): { oddFooter: string } {
  const text = `${title} – ${period.label}`.slice(0, 120).toWellFormed().replaceAll('&', '&&');
  return { oddFooter: `&L${text}&R&P / &N` };
}
