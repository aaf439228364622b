import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '#shared/domain/lists.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import { type Drawing, drawingOf, type Rasterise } from '../charts/drawing.ts';
import { wordText } from '../letters/write-docx.ts';
import { type PaperReport, paperReport } from '../pdf/paper-model.ts';

/** How Word spells and breaks lines. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' };
/** Both come with Word on every platform; neither is embedded. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Yu Gothic' };
const [A4_WIDTH, A4_HEIGHT] = ['210mm', '297mm'] as const;
/** Twentieths of a point that the text is wide, upright and across. */
const [TEXT_WIDTH, WIDE_WIDTH] = [9638, 14_570] as const;
const [AI, MUTED, LINE, MIST] = ['2A4B9B', '5A6372', 'DDE1E7', 'F6F7F9'] as const;

type Model = PaperReport['model'];
type Grid = Pick<Model['sections'][number]['tables'][number], 'columns' | 'rows'>;
type Block = Paragraph | Table;
/** What a cell holds: lines of runs. */
type Lines = readonly (readonly TextRun[])[];

/** Writes what stands on paper with the means of a text program: styles, tables with header rows, pictures with words of their own. */
interface Hand {
  readonly run: (text: string, options?: RunOptions) => TextRun;
  readonly heading: (text: string, level: 1 | 2) => Paragraph;
  readonly paragraphs: (texts: readonly string[]) => Paragraph[];
  readonly table: (head: readonly HeadCell[], rows: readonly (readonly Lines[])[], width?: number) => Table;
}
interface RunOptions {
  readonly bold?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
  /** BCP 47, where it is not the report's own. */
  readonly language?: string | undefined;
}
interface HeadCell {
  readonly names: readonly string[];
  readonly weight: number;
  readonly end?: boolean;
}

/**
 * The report as a Word document that can be edited on: the same chapters, figures, charts and annexes as on paper. Texts are
 * written as runs of text, never as field codes or markup, whatever they hold. Drawings are vectors, each with the same as pixels for
 * programs that draw no vectors.
 * @param onProgress after each drawing, and once all is written
 */
export async function writeReportDocx(
  document: ReportDocument,
  rasterise: Rasterise,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Uint8Array> {
  const { model, charts, pictures } = paperReport(document);
  const hand = handOf(document.language);
  const total = charts.length + pictures.length + 1;
  let done = 0;
  const drawing = (svg: string): Drawing => {
    const made = drawingOf(svg, rasterise);
    done += 1;
    onProgress(done, total);
    return made;
  };
  const drawings: Drawings = {
    charts: charts.map(({ data, width }) =>
      drawing(chartSvg(data, { language: document.language, scheme: 'light', width })),
    ),
    pictures: pictures.map(drawing),
  };
  const margin = { top: '22mm', bottom: '20mm', left: '20mm', right: '20mm' } as const;
  const upright: ISectionOptions = {
    properties: { page: { size: { width: A4_WIDTH, height: A4_HEIGHT }, margin } },
    footers: { default: footer(hand, model) },
    children: [
      ...cover(hand, model),
      ...model.sections.flatMap((section) => chapter(hand, model, section, drawings)),
      ...method(hand, model),
    ],
  };
  const narrow = { top: '18mm', bottom: '14mm', left: '12mm', right: '12mm' } as const;
  const size = { width: A4_WIDTH, height: A4_HEIGHT, orientation: PageOrientation.LANDSCAPE };
  const across: ISectionOptions = {
    properties: { page: { size, margin: narrow } },
    footers: { default: footer(hand, model) },
    children: annex(hand, model),
  };
  const file = new Document({
    title: wordText(`${model.title} – ${model.period}`),
    creator: wordText(model.author),
    description: wordText(model.subtitle),
    styles: { default: { document: { run: { font: FONT, size: 20 }, paragraph: { spacing: { after: 120 } } } } },
    sections: [upright, across],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  onProgress(total, total);
  return bytes;
}

function handOf(language: Language): Hand {
  const locale = LOCALES[language];
  const eastAsia = language === 'ja' ? locale : LOCALES.ja;
  const run: Hand['run'] = (text, { language: own, ...options } = {}) => {
    // Places to break a line, which a text program finds by itself, would be in the way of whoever edits.
    const written = wordText(text).replaceAll('\u200b', '');
    return new TextRun({ text: written, language: { value: own ?? locale, eastAsia }, ...options });
  };
  const border = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cellOf = (lines: Lines, width: number, end: boolean, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: isHead ? { ...border, color: AI } : border },
      ...(isHead ? { shading: { fill: MIST } } : {}),
      children: lines.map((line) => {
        const alignment = end ? AlignmentType.END : AlignmentType.START;
        return new Paragraph({ children: line, alignment, spacing: { before: 20, after: 20 } });
      }),
    });
  return {
    run,
    heading: (text, level) =>
      new Paragraph({
        heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        keepNext: true,
        spacing: level === 1 ? { before: 420, after: 140 } : { before: 280, after: 100 },
        children: [run(text, { bold: true, color: AI, size: level === 1 ? 32 : 23 })],
      }),
    paragraphs: (texts) => texts.map((text) => new Paragraph({ children: [run(text.replaceAll('\n', ' '))] })),
    table: (head, rows, width = TEXT_WIDTH) => {
      const whole = head.reduce((sum, { weight }) => sum + weight, 0);
      const widths = head.map(({ weight }) => Math.round((weight / whole) * width));
      const rowOf = (cells: readonly Lines[], isHead: boolean): TableRow =>
        new TableRow({
          tableHeader: isHead,
          cantSplit: true,
          children: cells.map((lines, at) => cellOf(lines, widths[at] ?? 0, head[at]?.end ?? false, isHead)),
        });
      const names = head.map((column) => column.names.map((name) => [run(name, { color: MUTED, size: 17 })]));
      return new Table({
        columnWidths: widths,
        width: { size: width, type: WidthType.DXA },
        rows: [rowOf(names, true), ...rows.map((cells) => rowOf(cells, false))],
      });
    },
  };
}

function footer({ run }: Hand, { title, period }: Model): Footer {
  const number = new TextRun({ children: ['    ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 });
  return new Footer({
    children: [new Paragraph({ children: [run(`${title} – ${period}`, { size: 16, color: MUTED }), number] })],
  });
}

function cover(hand: Hand, model: Model): Block[] {
  const { labels } = model;
  const { run, heading } = hand;
  const facts = [
    [labels.office, model.office],
    [labels.author, model.author],
    [labels.generatedAt, model.generatedAt],
    [labels.rulesVersion, model.rulesVersion],
    [labels.previous, model.compared],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [{ name, value }]));
  const line = (text: string, size: number, options: RunOptions = {}) =>
    text === '' ? [] : [new Paragraph({ children: [run(text, { size, ...options })] })];
  return [
    ...line(model.subtitle, 20, { color: MUTED }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(model.title, { bold: true, color: AI, size: 52 })] }),
    ...line([model.period, model.days].filter((text) => text !== '').join('  '), 28),
    ...line(model.standing, 22, { bold: true }),
    ...facts.map(
      ({ name, value }) =>
        new Paragraph({ children: [run(`${name}: `, { color: MUTED, size: 18 }), run(value, { size: 18 })] }),
    ),
    ...(model.highlights.length === 0
      ? []
      : [heading(labels.highlights ?? '', 1), figuresTable(hand, model, model.highlights)]),
  ];
}

function figuresTable({ run, table }: Hand, { labels, hasTargets }: Model, figures: Model['highlights']): Table {
  const head = [labels.indicator, labels.value, labels.previous, labels.change, ...(hasTargets ? [labels.target] : [])];
  return table(
    head.map((name = '', at) => ({ names: [name], weight: at === 0 ? 4 : 1.2, end: at > 0 })),
    figures.map(({ name, unit, value, previous, change, target }) => [
      [[run(name, { bold: true })]],
      [[run(value, { bold: true })], ...(unit === '' ? [] : [[run(unit, { color: MUTED, size: 16 })]])],
      [[run(previous)]],
      [[run(change)]],
      ...(hasTargets ? [[[run(target)]]] : []),
    ]),
  );
}

function gridTable({ run, table }: Hand, { columns, rows }: Grid, size: number, width?: number): Table {
  return table(
    columns,
    rows.map((row) => row.map((lines) => lines.map(({ t, l }) => [run(t, { size, language: l })]))),
    width,
  );
}

/** The drawings of a report: its charts, and what no chart makes. */
interface Drawings {
  readonly charts: readonly Drawing[];
  readonly pictures: readonly Drawing[];
}

/** Files are named by their place. */
const placeOf = (file: string): number => Number(/\d+/u.exec(file)?.[0]);

function chapter(hand: Hand, model: Model, section: Model['sections'][number], drawings: Drawings): Block[] {
  const { heading, paragraphs } = hand;
  return [
    heading(section.title, 1),
    ...paragraphs(section.intro),
    ...(section.figures.length === 0 ? [] : [figuresTable(hand, model, section.figures)]),
    ...section.pictures.flatMap(({ file, alt }) => picture(drawings.pictures[placeOf(file)], alt)),
    ...section.tables.flatMap((data) => [
      heading(data.title, 2),
      ...data.charts.flatMap(({ file, alt }) => picture(drawings.charts[placeOf(file)], alt)),
      ...(data.rows.length === 0
        ? paragraphs([model.labels.noRows ?? ''])
        : [gridTable(hand, { columns: data.columns, rows: data.total ? [...data.rows, data.total] : data.rows }, 18)]),
    ]),
    ...section.stories.flatMap(({ title, note, body }) => [
      heading(title, 2),
      ...(note === '' ? [] : [new Paragraph({ children: [hand.run(note, { color: MUTED, size: 17 })] })]),
      ...paragraphs(body),
    ]),
  ];
}

function picture(drawing: Drawing | undefined, alt: string): Paragraph[] {
  if (drawing === undefined) return [];
  const { svg, png, width, height } = drawing;
  const description = wordText(alt).replaceAll('\u200b', '');
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: png },
    transformation: { width, height },
    altText: { name: 'chart', title: '', description },
  });
  return [new Paragraph({ children: [image] })];
}

/** The counting rules of all figures, by which each can be checked. */
function method({ run, heading, paragraphs, table }: Hand, { labels, rulesVersion, rules }: Model): Block[] {
  if (rules.length === 0) return [];
  const head = [labels.indicator, labels.rule].map((name = '', at) => ({ names: [name], weight: at + 1 }));
  return [
    heading(labels.method ?? labels.rule ?? '', 1),
    ...paragraphs([`${labels.rulesVersion}: ${rulesVersion}`]),
    table(
      head,
      rules.map(({ name, rule }) => [[[run(name, { size: 18 })]], [[run(rule, { size: 18 })]]]),
    ),
  ];
}

function annex(hand: Hand, { labels, cases }: Model): Block[] {
  const words = [
    labels.casesIntro ?? '',
    `${labels.caseCount}: ${cases.count}`,
    ...(cases.cut ? [labels.casesCut ?? ''] : []),
  ];
  return [
    hand.heading(labels.cases ?? '', 1),
    ...hand.paragraphs(words),
    ...(cases.rows.length === 0 ? [] : [gridTable(hand, cases, 14, WIDE_WIDTH)]),
  ];
}
