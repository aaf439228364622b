import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { EXPORTED_LISTS, type ExportedRows, formatsOf } from '#shared/contract/exports.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { exportColumnsOf, SHOWN_COLUMNS } from '#shared/domain/shown-columns.ts';
import { unguardFormula } from '../exchange/csv/formula-guard.ts';
import { FORMULAS } from '../exchange/report/testing/hostile-texts.ts';
import { readSheets } from '../exchange/xlsx/testing/read-workbook.ts';
import { exportNames } from '../names/index.ts';
import { device } from '../testing/device.ts';
import {
  DISCLOSURE_COLUMNS,
  type ExportColumn,
  INQUIRY_COLUMNS,
  MEETING_COLUMNS,
  ORGANISATION_COLUMNS,
  PERSON_COLUMNS,
} from './columns.ts';
import { piecesOf } from './pieces.ts';

type Laptop = Awaited<ReturnType<typeof device>>;

const COLUMNS = {
  inquiries: INQUIRY_COLUMNS,
  organisations: ORGANISATION_COLUMNS,
  people: PERSON_COLUMNS,
  meetings: MEETING_COLUMNS,
  disclosures: DISCLOSURE_COLUMNS,
} as unknown as Readonly<Record<(typeof EXPORTED_LISTS)[number], readonly ExportColumn<never>[]>>;

async function threePeople(): Promise<{ laptop: Laptop; ids: readonly string[] }> {
  const laptop = await device('ceeja-1');
  const firm = await laptop.client.organisations.create({ kind: 'company', nameNative: 'Holz AG', country: 'DE' });
  const ids: string[] = [];
  for (const [familyNative, givenNative, familyLatin, language] of [
    ['田中', '太郎', 'Tanaka', 'ja'],
    ['Weber', 'Anna', null, 'de'],
    ['髙島', '﨑子', 'Takashima', 'ja'],
  ] as const) {
    const { id } = await laptop.client.people.create({
      ...{ familyNative, givenNative, familyLatin, preferredLanguage: language },
      nameOrder: language === 'ja' ? 'family-first' : 'given-first',
      contactPoints: [{ kind: 'email', value: `${(familyLatin ?? familyNative).toLowerCase()}@example.org` }],
      affiliation: { organisationId: firm.id, role: language === 'ja' ? '課長' : 'Leiterin' },
    });
    ids.push(id);
  }
  return { laptop, ids };
}

const textOf = async ({ client }: Laptop, asked: ExportedRows): Promise<string> =>
  (await receiveFile(await client.exports.list(asked))).text();

describe('a list as it is shown', () => {
  test.each(EXPORTED_LISTS)('has for each shown column of %s columns in the file, none twice', (list) => {
    const known = COLUMNS[list].map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    const shown = exportColumnsOf(list, Object.keys(SHOWN_COLUMNS[list]));
    expect(shown.filter((id) => !known.includes(id))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('goes out with its columns in their order, its filter and its sort', async () => {
    const { laptop } = await threePeople();
    const text = await textOf(laptop, {
      ...{ list: 'people', format: 'csv', language: 'ja' },
      columns: [...exportColumnsOf('people', ['organisation', 'name', 'contact'])],
      filter: { language: ['ja'] },
      sort: { by: 'name', direction: 'desc', language: 'de' },
    });
    const { data } = Papa.parse<string[]>(text.trim());
    expect(data[0]).toEqual(['組織（表示どおり）', '役職', '氏名', 'メールアドレス', '電話番号']);
    expect(data.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['Holz AG', '課長', '田中 太郎', 'tanaka@example.org'],
      ['Holz AG', '課長', '髙島 﨑子', 'takashima@example.org'],
    ]);
  });

  test('or only its chosen rows', async () => {
    const { laptop, ids } = await threePeople();
    const text = await textOf(laptop, {
      ...{ list: 'people', format: 'json', language: 'en', columns: ['familyName'] },
      filter: { ids: [ids[1] as string] },
    });
    expect(JSON.parse(text)).toEqual([{ familyName: 'Weber' }]);
  });

  test('refuses a column that is not there', async () => {
    const { laptop } = await threePeople();
    const asked = { list: 'people', format: 'csv', language: 'en', columns: ['clock'] } as const;
    await expect(textOf(laptop, { ...asked, columns: ['clock'] })).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('of nothing is an empty file, in every format', async () => {
    const { client } = await device('ceeja-1');
    const asked = { list: 'people', language: 'en', filter: { text: 'nobody' } } as const;
    for (const format of formatsOf('people')) {
      const file = await receiveFile(await client.exports.list({ ...asked, format }));
      if (format === 'json') expect(JSON.parse(await file.text())).toEqual([]);
      if (format === 'vcard') expect(file.size).toBe(0);
    }
  });
});

test('people go out as vCards, one each, with what a table has no room for', async () => {
  const { laptop } = await threePeople();
  const asked = { list: 'people', format: 'vcard', language: 'de', sort: { by: 'created', direction: 'asc' } } as const;
  const file = await receiveFile(await laptop.client.exports.list(asked));
  expect([file.type, file.name]).toEqual(['text/vcard;charset=utf-8', 'people_2026-11-22.vcf']);
  const cards = (ICAL.parse(await file.text()) as unknown as [][]).map((card) => new ICAL.Component(card));
  expect(cards.map((card) => card.getFirstPropertyValue('fn'))).toEqual(['田中 太郎', 'Anna Weber', '髙島 﨑子']);
  expect(cards.map((card) => card.getFirstPropertyValue('email'))).toContain('takashima@example.org');
});

test('an export that is cancelled leaves no file and no line in the log', async () => {
  const { laptop } = await threePeople();
  const stop = new AbortController();
  const events = await laptop.client.exports.list(
    { list: 'people', format: 'csv', language: 'en' },
    { signal: stop.signal },
  );
  stop.abort();
  await expect(receiveFile(events)).rejects.toThrow();
  const log = await laptop.client.disclosures.count({ filter: {} });
  expect(log.all).toBe(0);
});

describe('nothing that a record holds runs in a spreadsheet: every beginning in every column', () => {
  async function* rows(): AsyncGenerator<never> {
    for (const text of FORMULAS) yield text as never;
  }
  /** The columns as they are, each holding the row itself, which is the dangerous text. */
  const dangerous = (list: (typeof EXPORTED_LISTS)[number]) =>
    COLUMNS[list]
      .filter(({ kind }) => kind === 'text')
      .map(({ id, kind }) => ({ id, kind, value: (row: never) => row }));
  const listOf = async (list: (typeof EXPORTED_LISTS)[number]) => {
    const { backend } = await device('ceeja-1');
    const names = exportNames(backend.context, 'en');
    return { title: '=1', columns: dangerous(list), rows: rows(), names, language: 'en', zone: 'UTC' } as const;
  };

  test.each(EXPORTED_LISTS)('%s as CSV', async (list) => {
    const shape = await listOf(list);
    let csv = '';
    for await (const piece of piecesOf(shape, 'csv')) csv += String(piece);
    const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(data).toHaveLength(FORMULAS.length + 1);
    for (const [index, row] of data.slice(1).entries()) {
      expect(row).toHaveLength(shape.columns.length);
      for (const cell of row) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
        expect(unguardFormula(cell)).toBe(FORMULAS[index]);
      }
    }
  });

  test.each(EXPORTED_LISTS)('%s as XLSX', async (list) => {
    const shape = await listOf(list);
    const chunks: Uint8Array[] = [];
    for await (const piece of piecesOf(shape, 'xlsx')) chunks.push(piece as Uint8Array);
    const [sheet] = readSheets(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()));
    expect(sheet?.cells.size).toBe((FORMULAS.length + 1) * shape.columns.length);
    for (const { type, formula } of sheet?.cells.values() ?? []) expect([type, formula]).toEqual(['inlineStr', false]);
  });
});

test('a CSV of people and back holds the same names, whatever their script', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
  const { client } = await device('ceeja-1');
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
      const { value: ids } = { value: [] as string[] };
      for (const familyNative of names) ids.push((await client.people.create({ familyNative })).id);
      const stored = await Promise.all(ids.map(async (id) => (await client.people.get({ id })).familyNative));
      const asked = { list: 'people', format: 'csv', language: 'en', columns: ['familyName'] } as const;
      const file = await receiveFile(await client.exports.list({ ...asked, columns: ['familyName'], filter: { ids } }));
      const { data } = Papa.parse<string[]>((await file.text()).replace(/^\ufeff/u, ''), {
        newline: '\r\n',
        delimiter: ',',
      });
      const read = data.slice(1, -1).map(([cell = '']) => unguardFormula(cell));
      expect(read).toEqual(stored.map((text) => text.toWellFormed()));
    }),
    { numRuns: 25 },
  );
});
