import type { Language } from '#shared/domain/lists.ts';
import type { ReportCell, ReportDocument, ReportFigure } from '#shared/domain/report-document.ts';
import { type CsvCell, writeCsv } from '../csv/write-csv.ts';

export interface ReportCsv {
  readonly figures: Uint8Array;
  readonly cases: Uint8Array;
  /** What each column of the two, and each figure, means. */
  readonly dictionary: Uint8Array;
}

/** Spreadsheet programs of these languages part fields by semicolons, because their decimals have a comma. */
const DECIMAL_COMMA: ReadonlySet<Language> = new Set<Language>(['de', 'fr']);

/**
 * The report as two plain tables: a row per figure, and a row per case. Days are ISO 8601; shares of the figures are per
 * cent, as their unit says. Cells that would run as formulas are defused by the CSV writer.
 */
export function reportCsv(document: ReportDocument): ReportCsv {
  const comma = DECIMAL_COMMA.has(document.language);
  const write = (rows: readonly (readonly CsvCell[])[]): Uint8Array => writeCsv(rows, { delimiter: comma ? ';' : ',' });
  return {
    figures: write(figureRows(document, comma)),
    cases: write(caseRows(document, comma)),
    dictionary: write(dictionaryRows(document)),
  };
}

function figureRows({ labels, sections, period }: ReportDocument, comma: boolean): CsvCell[][] {
  const head = [
    labels.section,
    labels.indicatorId,
    labels.indicator,
    labels.unit,
    labels.value,
    labels.previous,
    labels.target,
    labels.rule,
    labels.period,
  ];
  const days = `${period.from}/${period.to}`;
  const rows = sections.flatMap((section) =>
    section.figures.map((figure) => {
      const number = (value: number | null): CsvCell => numberCell(scaled(value, figure), comma);
      const { indicatorId, name, unit, kind, value, previous, target, rule } = figure;
      const written = unit === '' && kind === 'share' ? '%' : unit;
      return [section.title, indicatorId, name, written, number(value), number(previous), number(target), rule, days];
    }),
  );
  return [head, ...rows];
}

/** One row per column of the cases and per figure: its code, its name, how its values are written, and by which rule they are counted. */
function dictionaryRows({ labels, cases, sections }: ReportDocument): CsvCell[][] {
  const written = { text: 'text', integer: '0', decimal: '0.0', share: '0–100 %', date: 'YYYY-MM-DD' } as const;
  return [
    [labels.dictionaryPart, labels.indicatorId, labels.indicator, labels.dictionaryValues, labels.unit, labels.rule],
    ...sections.flatMap((section) =>
      section.figures.map(({ indicatorId, name, kind, unit, rule }) => {
        return [labels.figuresSheet, indicatorId, name, written[kind], unit, rule];
      }),
    ),
    ...cases.columns.map(({ id, name, kind }) => [labels.casesSheet, id, name, written[kind], '', '']),
  ];
}

function caseRows({ cases }: ReportDocument, comma: boolean): CsvCell[][] {
  const cellOf = (cell: ReportCell): CsvCell => {
    if (cell === null) return null;
    if (cell.kind === 'text') return cell.text;
    return cell.kind === 'date' ? cell.day : numberCell(cell.value, comma);
  };
  return [cases.columns.map(({ name }) => name), ...cases.rows.map((row) => row.map(cellOf))];
}

/** 0.874 → 87.4, without the dust of binary fractions. */
function scaled(value: number | null, { kind }: ReportFigure): number | null {
  return value === null || kind !== 'share' ? value : Math.round(value * 1e8) / 1e6;
}

function numberCell(value: number | null, comma: boolean): CsvCell {
  return value === null || !comma || Number.isInteger(value) ? value : String(value).replace('.', ',');
}
