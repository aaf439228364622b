import { isDay } from './days.ts';
import { formatDayRange, formatInstant, localeOf } from './formats.ts';
import type { Language } from './lists.ts';
import type { FigureKind, ReportCell } from './report-document.ts';

/** Shares differ by percentage points, not by per cent. */
export const PERCENTAGE_POINTS: Readonly<Record<Language, string>> = {
  en: ' pp',
  de: ' %-Pkt.',
  fr: ' pts',
  ja: 'ポイント',
};

/** What stands where there is no figure: never a zero, which would be one. */
export const NO_VALUE = '–';

/** Formats numbers, days and instants of one report language. Building Intl formats is slow: make one and keep it. */
export interface ReportFormat {
  number(value: number | null, kind: FigureKind): string;
  /** With its sign: +12, −3, ±0; a share's change in percentage points. */
  change(value: number, previous: number, kind: FigureKind): string;
  day(day: string): string;
  period(period: { readonly from: string; readonly to: string }): string;
  instant(instant: string, zone: string): string;
  cell(cell: ReportCell): string;
}

export function reportFormat(language: Language): ReportFormat {
  const locale = localeOf(language);
  const numbers: Record<FigureKind, Intl.NumberFormat> = {
    integer: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    decimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  };
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  // The shortest form of each language that cannot be mistaken for another day.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: language === 'fr' ? 'short' : 'medium', timeZone: 'UTC' });
  const number = (value: number | null, kind: FigureKind): string =>
    value === null || !Number.isFinite(value) ? NO_VALUE : numbers[kind].format(value);
  const day = (text: string): string => (isDay(text) ? days.format(Date.parse(text)) : text);
  return {
    number,
    day,
    change(value, previous, kind) {
      const difference = Math.abs(value - previous);
      const size =
        kind === 'share' ? points.format(difference * 100) + PERCENTAGE_POINTS[language] : number(difference, kind);
      const none = kind === 'share' ? points.format(0) + PERCENTAGE_POINTS[language] : number(0, kind);
      if (size === none) return `±${size}`;
      return value > previous ? `+${size}` : `−${size}`;
    },
    period: ({ from, to }) => (isDay(from) && isDay(to) ? formatDayRange(from, to, language) : `${from} – ${to}`),
    instant: (instant, zone) => formatInstant(Date.parse(instant), zone, language),
    cell(cell) {
      if (cell === null) return '';
      if (cell.kind === 'text') return cell.text;
      return cell.kind === 'date' ? day(cell.day) : number(cell.value, cell.kind);
    },
  };
}
