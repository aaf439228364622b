import type { ReportCell, ReportDocument } from '#shared/domain/report-document.ts';
import { sampleReport } from './sample-report.ts';

/** What a spreadsheet program would run, if a text became a cell as it is. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.org/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '"=1+1',
  "'=1+1",
];

/** What a typesetter would evaluate, if a text became source code as it is. */
export const MARKUP: readonly string[] = [
  '#panic("evaluated")',
  '#sys.version',
  '#read("/main.typ")',
  '#import "/main.typ": *',
  '#{1 + 1}',
  '$ sum_(i=0)^n $',
  '*bold* _emph_ `raw`',
  '= Heading',
  '- item\n+ item\n/ term: item',
  '@reference <label>',
  '\\u{41} \\',
  '] } ) "quoted" \'single\'',
  '// comment /* comment */',
  '</text><script>alert(1)</script>&amp;',
  '{{name}} {name} %s',
];

/** Letters that files and typesetters stumble over. */
export const LETTERS: readonly string[] = [
  'NUL \u0000 bell \u0007 escape \u001b',
  'lone \ud800 and \udc00 surrogates',
  'bidi \u202eevil\u202c and \u2067isolate\u2069 marks \u200f',
  'zero\u200bwidth\u200djoiners\ufeff',
  'emoji 🎌👩‍💻 and 𠮷野家 葛󠄀城',
  'NFD e\u0301 and 髙﨑',
  'עברית العربية ไทย 한국어 Ελληνικά Кириллица',
  'x'.repeat(500),
  'https://example.org/'.padEnd(300, 'path/'),
  '長'.repeat(300),
  'line\nbreak\r\nand\rreturn\u2028separator',
  '_x0041_ _x000D_ __proto__',
];

export const HOSTILE: readonly string[] = [...FORMULAS, ...MARKUP, ...LETTERS];

/** The sample report with every text, of every field and cell, replaced by hostile ones in turn. */
export function hostileReport(offset = 0): ReportDocument {
  let next = offset;
  return replaced(sampleReport('en', 6), () => HOSTILE[next++ % HOSTILE.length] ?? '');
}

/** A report with a story whose every text is the same one. */
export function reportOfText(text: string): ReportDocument {
  const report = sampleReport('en', 2);
  const stories = [{ title: text, note: text, body: text }];
  const told = { id: 'stories', title: text, intro: text, figures: [], tables: [], charts: [], stories };
  return replaced({ ...report, standing: text, sections: [...report.sections, told] }, () => text);
}

function replaced(report: ReportDocument, text: () => string): ReportDocument {
  const replace = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return KEPT.has(key) ? value : text();
    if (Array.isArray(value)) return value.map((item) => replace(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replace(item, name)]));
  };
  return replace(report) as ReportDocument;
}

/** Names that the program gives itself: they refer to one another. */
const KEPT: ReadonlySet<string> = new Set([
  ...['id', 'tableId', 'categoryColumnId', 'columnId', 'indicatorId', 'highlights', 'stack', 'tones'],
  ...['kind', 'language', 'generatedAt', 'zone', 'from', 'to', 'day', 'rulesVersion'],
]);

/** A report whose cases hold each text in every column. */
export function casesOf(texts: readonly string[]): ReportDocument {
  const report = sampleReport('en', 1);
  const row = (text: string): ReportCell[] => report.cases.columns.map(() => ({ kind: 'text', text }));
  return { ...report, cases: { columns: report.cases.columns, rows: texts.map(row) } };
}
