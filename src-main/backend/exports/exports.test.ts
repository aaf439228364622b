import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { EXPORTED_LISTS, type ExportedList, type ExportedRows, type TableFormat } from '#shared/contract/exports.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { device } from '../testing/device.ts';

type Laptop = Awaited<ReturnType<typeof device>>;

const fileOf = async ({ client }: Pick<Laptop, 'client'>, asked: ExportedRows): Promise<File> =>
  receiveFile(await client.exports.list(asked));

/** One record of each list, and one that was deleted. */
async function office(): Promise<Laptop> {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const organisation = await client.organisations.create({
    kind: 'prefecture',
    nameNative: '=cmd|calc',
    nameLanguage: 'ja',
    country: 'JP',
    regionCode: 'jis:03',
    labels: { sector: ['C'], 'form-offered': ['trade', 'tourism'] },
  });
  const person = await client.people.create({
    familyNative: '髙島',
    givenNative: '﨑子',
    nameOrder: 'family-first',
    nameLanguage: 'ja',
    affiliation: { organisationId: organisation.id, role: '課長' },
  });
  const receivedAt = Date.UTC(2026, 10, 20, 23, 30);
  const { id } = await client.inquiries.create({
    subject: '+81 "Holz"; Iwate\nund Gifu',
    receivedAt,
    channel: 'visit',
    requesterPersonId: person.id,
    requesterOrganisationId: organisation.id,
    labels: { form: ['trade', 'research-innovation'], region: ['nuts:FRF1'], tag: ['@Messe'] },
  });
  const startAt = receivedAt + 3_600_000;
  await client.meetings.create({
    title: '-1 Treffen',
    form: 'hybrid',
    startAt,
    endAt: startAt + 3_600_000,
    zone: 'Asia/Tokyo',
    inquiryIds: [id],
  });
  const gone = await client.inquiries.create({ subject: 'gelöscht' });
  await client.inquiries.remove({ ids: [gone.id] });
  return laptop;
}

async function csvOf(laptop: Laptop, list: ExportedList, language: Language): Promise<Record<string, string>[]> {
  const file = await fileOf(laptop, { list, format: 'csv', language });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  expect(text.startsWith('\ufeff')).toBe(true);
  const delimiter = language === 'de' || language === 'fr' ? ';' : ',';
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    delimiter,
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('a list as a file', () => {
  test('speaks the language asked for and says by which clock its instants are written', async () => {
    const laptop = await office();
    expect(await csvOf(laptop, 'inquiries', 'de')).toMatchObject([
      {
        Betreff: expect.stringContaining('"Holz"; Iwate\nund Gifu'),
        Kanal: 'Besuch',
        'Eingang (Europe/Paris)': '2026-11-21 00:30',
        Person: '髙島 﨑子',
        Land: 'Japan',
        Region: 'Iwate',
        'Gesuchte Regionen': 'Elsass',
        Büro: 'CEEJA',
        'Nächster Schritt am': '2026-11-24',
      },
    ]);
    expect(await csvOf(laptop, 'organisations', 'ja')).toMatchObject([
      { 国: '日本', 種別: '都道府県', 地域: '岩手県' },
    ]);
    expect(await csvOf(laptop, 'people', 'fr')).toMatchObject([
      { 'Nom de famille': '髙島', Prénom: '﨑子', Fonction: '課長' },
    ]);
    expect(await csvOf(laptop, 'meetings', 'en')).toMatchObject([{ Form: 'Hybrid', 'Time zone': 'Asia/Tokyo' }]);
  });

  test('runs nothing: no cell of a CSV begins like a formula', async () => {
    const laptop = await office();
    for (const list of EXPORTED_LISTS) {
      const cells = (await csvOf(laptop, list, 'en')).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
      expect(cells.length).toBeGreaterThan(10);
    }
  });

  test('as JSON holds codes, lists as lists and instants in UTC, byte for byte', async () => {
    const file = await fileOf(await office(), { list: 'inquiries', format: 'json', language: 'ja' });
    expect(file.type).toBe('application/json');
    expect(JSON.parse(await file.text())).toMatchObject([
      {
        subject: '+81 "Holz"; Iwate\nund Gifu',
        channel: 'visit',
        received: '2026-11-20T23:30:00.000Z',
        organisation: '=cmd|calc',
        region: 'jis:03',
        forms: ['research-innovation', 'trade'],
        tags: ['@Messe'],
        outcome: null,
      },
    ]);
  });

  test.each(LANGUAGES)('has a heading for each column and a word for each code in %s', async (language) => {
    const laptop = await office();
    for (const list of EXPORTED_LISTS) {
      const rows = await csvOf(laptop, list, language);
      const texts = rows.flatMap((row) => Object.entries(row).flat()).join('\n');
      expect(texts).not.toMatch(/exports:|lists:|column\.|\bjis:|\bnuts:|research-innovation|in-person/u);
    }
  });

  test('as a workbook is one, and more than a page of rows all come along in every format', async () => {
    const { client } = await device('ceeja-1');
    for (let n = 0; n < 205; n += 1)
      await client.organisations.create({ kind: 'company', nameNative: `O${n}`, country: 'FR' });
    const asked = { list: 'organisations', language: 'en' } as const;
    const of = (format: TableFormat) => fileOf({ client }, { ...asked, format });
    expect(JSON.parse(await (await of('json')).text())).toHaveLength(205);
    expect((await (await of('csv')).text()).trim().split('\r\n')).toHaveLength(206);
    const workbook = await of('xlsx');
    expect(await workbook.slice(0, 2).text()).toBe('PK');
    expect(workbook.name).toBe('organisations_2026-11-22.xlsx');
  });
});
