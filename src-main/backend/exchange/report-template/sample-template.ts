import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { type TemplateFields, templateFields } from './fields.ts';

/** A word of the sample in its language, by its key below `template` or its whole name, with what fills its blanks. */
export type SampleWords = (key: string, values?: Readonly<Record<string, string>>) => string;

/** Both come with Word on every platform; neither is embedded. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Yu Gothic' };
const WIDTH = 9638;
const field = (name: string): string => `{{${name}}}`;

/**
 * A template that can be filled as it is, and after it an explanation of every field that reports have: to be changed in Word.
 * @param document a report of the present register, in the sample's language
 */
export async function sampleTemplate(document: ReportDocument, words: SampleWords): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    styles: { default: { document: { run: { font: FONT, size: 20 }, paragraph: { spacing: { after: 120 } } } } },
    sections: [{ children: body(document) }, { children: explanation(document, words) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
const heading = (text: string, level: 1 | 2 = 1): Paragraph =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 320, after: 120 },
    children: [new TextRun({ text, bold: true, color: '2A4B9B', size: level === 1 ? 30 : 23 })],
  });

/** @param first how many times as wide as the others its first column is */
function table(head: readonly string[], rows: readonly (readonly string[])[], first = 2): Table {
  const widths = head.map((_, at) => (WIDTH * (at === 0 ? first : 1)) / (head.length - 1 + first));
  const rowOf = (cells: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: Math.round(widths[at] ?? 0), type: WidthType.DXA },
            children: [
              new Paragraph({
                spacing: { before: 30, after: 30 },
                children: [new TextRun({ text, bold: tableHeader, size: 18 })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    columnWidths: widths.map(Math.round),
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
  });
}

/** The part that is filled. */
function body(document: ReportDocument): (Paragraph | Table)[] {
  const { labels, sections, cases } = document;
  const { pictures } = templateFields(document);
  const listTable = (
    list: string,
    columns: readonly { readonly id: string; readonly name: string }[],
    first?: number,
  ) =>
    table(
      columns.map(({ name }) => name),
      [columns.map(({ id }) => field(`${list}.${id}`))],
      first,
    );
  const figureColumns = [
    { id: 'name', name: labels.indicator },
    { id: 'value', name: labels.value },
    { id: 'previous', name: labels.previous },
    { id: 'change', name: labels.change },
    { id: 'target', name: labels.target },
  ];
  const told = ['number', 'subject', 'status', 'received'];
  return [
    paragraph(field('subtitle')),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [new TextRun({ text: field('title'), bold: true, color: '2A4B9B', size: 52 })],
    }),
    paragraph(`${field('period')}  ${field('issue')}`),
    paragraph(`${labels.office}: ${field('office')}`),
    paragraph(`${labels.author}: ${field('author')}`),
    paragraph(`${labels.generatedAt}: ${field('date')}`),
    heading(field('section.summary.title')),
    paragraph(field('section.summary.text')),
    ...sections.flatMap(({ id, tables: [first] }) => [
      heading(field(`section.${id}.title`)),
      paragraph(field(`section.${id}.text`)),
      listTable(`section.${id}.figures`, figureColumns),
      ...(first === undefined
        ? []
        : [
            heading(first.title, 2),
            ...(Object.hasOwn(pictures, `chart.${first.id}`) ? [paragraph(field(`chart.${first.id}`))] : []),
            listTable(`table.${first.id}`, first.columns),
          ]),
    ]),
    heading(field('section.map.title')),
    paragraph(field('map')),
    heading(field('section.stories.title')),
    heading(field('stories.title'), 2),
    paragraph(field('stories.case')),
    paragraph(field('stories.text')),
    heading(labels.method ?? labels.rule),
    listTable(
      'figures',
      [
        { id: 'name', name: labels.indicator },
        { id: 'rule', name: labels.rule },
      ],
      0.5,
    ),
    heading(labels.cases),
    listTable(
      'cases',
      cases.columns.filter(({ id }) => told.includes(id)),
      1,
    ),
  ];
}

const MAP_COLUMN_WORDS: Readonly<Record<string, string>> = {
  ...{ key: 'dashboard:map.from', to: 'dashboard:map.to', count: 'reports:column.count' },
};

/** The part that tells of every field, by its name without braces. */
function explanation(document: ReportDocument, words: SampleWords): (Paragraph | Table)[] {
  const { labels, sections, cases } = document;
  const fields = templateFields(document);
  const head = [words('field'), words('meaning')];
  const named = new Map(sections.map(({ id, title }) => [id, title]));
  const columnNames: Readonly<Record<string, string>> = {
    ...{ section: labels.section, name: labels.indicator, unit: labels.unit, value: labels.value },
    ...{ previous: labels.previous, change: labels.change, target: labels.target, rule: labels.rule },
    ...{ title: labels.story ?? '', case: labels.case ?? '', text: labels.text ?? '' },
  };
  const tables = new Map<string, (typeof sections)[number]['tables'][number]>(
    sections.flatMap((section) => section.tables.map((one) => [`table.${one.id}`, one] as const)),
  );
  const listName = (list: string): string => {
    const section = /^section\.(.+)\.figures$/u.exec(list)?.[1];
    if (section !== undefined) return `${labels.figuresSheet}: ${named.get(section) ?? section}`;
    if (list === 'table.map') return words('dashboard:section.map');
    const known = { figures: labels.figuresSheet, stories: labels.story, cases: labels.casesSheet }[list];
    return known ?? tables.get(list)?.title ?? list;
  };
  const pictureName = (name: string): string =>
    tables.get(name.replace(/^chart\./u, 'table.'))?.title ?? words('dashboard:section.map');
  const nameOf = (list: string, column: string): string => {
    if (list === 'table.map') return words(MAP_COLUMN_WORDS[column] ?? column);
    const columns = list === 'cases' ? cases.columns : (tables.get(list)?.columns ?? []);
    return columns.find(({ id }) => id === column)?.name ?? columnNames[column] ?? column;
  };
  return [
    heading(words('heading')),
    ...['delete', 'braces', 'rows', 'paragraphs', 'refused'].map((key) => paragraph(words(key))),
    heading(words('texts'), 2),
    table(
      head,
      textFields(fields, document, words).map(({ name, meaning }) => [name, meaning]),
    ),
    heading(words('pictures'), 2),
    paragraph(words('pictureSize')),
    table(
      head,
      Object.keys(fields.pictures).map((name) => [name, pictureName(name)]),
    ),
    heading(words('figures'), 2),
    paragraph(words('figureParts')),
    table(
      head,
      sections.flatMap(({ figures }) => figures.map(({ indicatorId, name }) => [`figure.${indicatorId}`, name])),
    ),
    ...Object.entries(fields.lists).flatMap(([list, { columns }]) => [
      heading(words('list', { name: listName(list) }), 2),
      table(
        head,
        columns.map((column) => [`${list}.${column}`, nameOf(list, column)]),
      ),
    ]),
  ];
}

function textFields({ texts }: TemplateFields, { labels, sections }: ReportDocument, words: SampleWords) {
  const meanings: Readonly<Record<string, string>> = {
    ...{ title: words('titleField'), subtitle: words('subtitleField'), issue: words('issue'), period: labels.period },
    ...{ days: words('days'), compared: words('compared'), office: labels.office, author: labels.author },
    ...{ rules: labels.rulesVersion, date: labels.generatedAt },
  };
  return Object.keys(texts).flatMap((name) => {
    if (name.startsWith('figure.')) return [];
    const [, id = '', part] = /^section\.(.+)\.(title|text)$/u.exec(name) ?? [];
    if (part === undefined) return [{ name, meaning: meanings[name] ?? name }];
    const section =
      sections.find((one) => one.id === id)?.title ??
      words(id === 'map' ? 'dashboard:section.map' : `reports:section.${id}`);
    return [{ name, meaning: words(part === 'title' ? 'sectionTitle' : 'sectionText', { section }) }];
  });
}
