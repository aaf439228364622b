import type { InquiryStatus, Language } from './lists.ts';

/**
 * The activity report as one language-neutral structure: whoever computes it fills it with figures and with texts that
 * are already in the report's language; the screen, PDF, XLSX and CSV only lay it out. Plain data: it can be cloned to a
 * worker, stored as an issued snapshot, and compared.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Which issue of the report it is, and which it replaces; none for one that was not issued. */
  readonly standing?: string;
  readonly period: ReportPeriod;
  /** The period that `previous` of its figures stands for. */
  readonly previous?: ReportPeriod;
  readonly office: string;
  readonly author: string;
  /** Instant of the computation (ISO 8601, UTC) and the IANA zone in which it is shown. */
  readonly generatedAt: string;
  readonly zone: string;
  /** Version of the written counting rules that the figures follow. */
  readonly rulesVersion: string;
  /** The fixed words of the layout: see `reportLabels`. */
  readonly labels: ReportLabels;
  /** Indicators that are shown large on the first page, in this order (at most six are). */
  readonly highlights: readonly string[];
  readonly sections: readonly ReportSection[];
  /** One row per case of the period. */
  readonly cases: ReportCases;
}

/** Both days belong to the period (ISO 8601 plain dates). */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  /** Narrative; an empty line parts its paragraphs. */
  readonly intro?: string;
  readonly figures: readonly ReportFigure[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  /** Drawings that no chart makes, as SVG, set on paper before the tables that say the same. */
  readonly pictures?: readonly ReportPicture[];
  /** Cases told in words, each with the number of its case. */
  readonly stories?: readonly ReportStory[];
}

export interface ReportPicture {
  readonly svg: string;
  /** What it shows, in words. */
  readonly alt: string;
}

export interface ReportStory {
  readonly title: string;
  readonly note: string;
  /** An empty line parts its paragraphs. */
  readonly body: string;
}

/** How a number is written: 12 · 1.5 · 87 % (a share is stored as 0..1). */
export type FigureKind = 'integer' | 'decimal' | 'share';

export interface ReportFigure {
  readonly indicatorId: string;
  readonly name: string;
  readonly kind: FigureKind;
  /** What is counted ("working days"); empty where the name says it. */
  readonly unit: string;
  /** `null`: nothing to compute it from (a median of no cases), or not set. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly target: number | null;
  /** The counting rule in words. */
  readonly rule: string;
}

export type ReportCell =
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'integer' | 'decimal' | 'share'; readonly value: number }
  | { readonly kind: 'date'; readonly day: string }
  | null;

export type ReportRow = readonly ReportCell[];

export interface ReportColumn {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | FigureKind | 'date';
  /** Relative width on paper and in the spreadsheet, where the usual one of its kind does not do. */
  readonly weight?: number;
  /** Columns of the same stack, standing side by side, share one column on paper, one line each. */
  readonly stack?: string;
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** The value behind each row of a breakdown, by which the screen asks for the records it counted. */
  readonly keys?: readonly string[];
  readonly total?: ReportRow;
}

export interface ReportCases {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export type ChartKind = 'bar' | 'stacked-bar' | 'line' | 'funnel' | 'donut';

/** A hue of the look: the two of action and alarm, and those of the statuses. */
export type ChartTone = 'ai' | 'shu' | InquiryStatus;

/**
 * A chart shows columns of a table of its own section, so that the figures a reader sees and the ones a screen reader
 * speaks cannot differ.
 */
export interface ReportChart {
  readonly id: string;
  readonly title: string;
  readonly kind: ChartKind;
  readonly tableId: string;
  readonly categoryColumnId: string;
  /** One series; several for lines and stacked bars. */
  readonly series: readonly { readonly columnId: string; readonly tone?: ChartTone }[];
  /** Only the table's first rows. */
  readonly rowCount?: number;
  /** A hue per row, for parts that have one of their own (statuses). */
  readonly tones?: readonly ChartTone[];
}

/** The fixed words of the layout, in the report's language. */
export interface ReportLabels {
  readonly contents: string;
  readonly highlights: string;
  readonly period: string;
  readonly office: string;
  readonly author: string;
  readonly generatedAt: string;
  readonly rulesVersion: string;
  readonly section: string;
  readonly indicator: string;
  readonly indicatorId: string;
  readonly unit: string;
  readonly value: string;
  readonly previous: string;
  readonly change: string;
  readonly target: string;
  readonly rule: string;
  readonly total: string;
  readonly noRows: string;
  readonly figuresSheet: string;
  readonly casesSheet: string;
  readonly cases: string;
  readonly casesIntro: string;
  readonly caseCount: string;
  readonly casesCut: string;
  readonly dictionaryPart: string;
  readonly dictionaryValues: string;
  // Reports that were issued before these words came have none of them.
  readonly method?: string;
  readonly textsSheet?: string;
  readonly story?: string;
  readonly case?: string;
  readonly text?: string;
}

/**
 * The layout's words from `locales/<language>/report-document.json`.
 * @param t a translation function that is fixed to the report's language (not to the interface's)
 */
export function reportLabels(t: (key: string) => string): ReportLabels {
  return {
    contents: t('report-document:contents'),
    highlights: t('report-document:highlights'),
    period: t('report-document:period'),
    office: t('report-document:office'),
    author: t('report-document:author'),
    generatedAt: t('report-document:generatedAt'),
    rulesVersion: t('report-document:rulesVersion'),
    section: t('report-document:section'),
    indicator: t('report-document:indicator'),
    indicatorId: t('report-document:indicatorId'),
    unit: t('report-document:unit'),
    value: t('report-document:value'),
    previous: t('report-document:previous'),
    change: t('report-document:change'),
    target: t('report-document:target'),
    rule: t('report-document:rule'),
    total: t('report-document:total'),
    noRows: t('report-document:noRows'),
    figuresSheet: t('report-document:figuresSheet'),
    casesSheet: t('report-document:casesSheet'),
    cases: t('report-document:cases'),
    casesIntro: t('report-document:casesIntro'),
    caseCount: t('report-document:caseCount'),
    casesCut: t('report-document:casesCut'),
    dictionaryPart: t('report-document:dictionaryPart'),
    dictionaryValues: t('report-document:dictionaryValues'),
    method: t('report-document:method'),
    textsSheet: t('report-document:textsSheet'),
    story: t('report-document:story'),
    case: t('report-document:case'),
    text: t('report-document:text'),
  };
}
