import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { APPLE, OUTLOOK, PHONE, RFC_6350 } from '../../exchange/testing/card-fixtures.ts';
import { device } from '../../testing/device.ts';
import { importTable, preview, readTable } from '../testing/office.ts';

const cards = (bytes: Uint8Array<ArrayBuffer>, name = 'kontakte.vcf'): File =>
  new File([bytes], name, { type: 'text/vcard' });

describe('contacts', () => {
  test('of a phone become people with readings, organisation and numbers of the country named for all', async () => {
    const { client } = await device('ceeja-1');
    const { counts } = await importTable(client, cards(PHONE), 'people', {
      country: 'JP',
      organisationKind: 'company',
    });
    expect(counts).toMatchObject({ create: 2, newOrganisations: 1, error: 0 });
    const [takashima] = await client.people.find({ text: '髙島' });
    expect(takashima).toMatchObject({
      familyNative: '髙島',
      familyKana: 'ﾀｶｼﾏ',
      nameLanguage: 'ja',
      role: '営業部, 代表',
    });
    const record = await client.people.get({ id: takashima?.id ?? '' });
    expect(record).toMatchObject({
      contactPoints: [
        { kind: 'email', value: 'ayano@example.org' },
        { kind: 'phone', value: '090-1234-5678', key: '+819012345678' },
      ],
      affiliations: [{ organisation: { nameNative: '代表工芸表', country: 'JP' } }],
    });
  });

  test('name each column by the field it is, those of the address too; what no field takes is offered', async () => {
    const { client } = await device('ceeja-1');
    const head = await readTable(client, cards(OUTLOOK), 'people');
    expect(head).toMatchObject({ format: 'vcard', delimiter: null, sheets: [], rows: 1 });
    const columns = Object.fromEntries(head.columns.map(({ header, field }) => [header, field]));
    expect(columns).toMatchObject({
      familyNative: 'familyNative',
      email: 'email',
      addressLines: 'addressLines',
      fax: null,
    });
    const { row } = await preview(client, cards(OUTLOOK), 'people');
    expect(row(1)).toMatchObject({ label: 'Jörg Müller', outcome: 'create' });
    const added = Object.fromEntries(row(1).changes.map(({ field, to }) => [field, to]));
    expect(added).toMatchObject({
      addressLines: 'Straße 1',
      city: 'Freiburg',
      postalCode: '79098',
      addressCountry: 'DE',
    });
  });

  test('keep in the note what no field can hold, under the reader’s word for it', async () => {
    const { client } = await device('ceeja-1');
    const file = new File(['BEGIN:VCARD\nVERSION:3.0\nN:Weber;Eva\nTEL:Durchwahl 17\nEND:VCARD\n'], 'a.vcf');
    const columnNames = ['Familienname', 'Vorname', 'Telefon'];
    const { row } = await preview(client, file, 'people', { columnNames });
    expect(row(1).changes).toContainEqual({ field: 'note', from: null, to: 'Telefon: Durchwahl 17' });
  });

  test('that are companies become organisations', async () => {
    const { client } = await device('ceeja-1');
    const { counts } = await importTable(client, cards(APPLE), 'organisations');
    expect(counts).toMatchObject({ create: 1 });
    expect(await client.organisations.find({ text: 'Holzbau Vogesen' })).toMatchObject([{ country: 'FR' }]);
  });

  test('of companies alone are taken for what they are', async () => {
    const { client } = await device('ceeja-1');
    const file = new File(['BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Muster\nORG:Muster\nEND:VCARD\n'], 'o.vcf');
    expect(await client.imports.readCsv({ file })).toMatchObject({ kind: 'organisations', rows: 1 });
    expect(await client.imports.readCsv({ file: cards(RFC_6350) })).toMatchObject({ kind: 'people', rows: 1 });
  });

  test('a second time say nothing new', async () => {
    const { client } = await device('ceeja-1');
    for (const file of [cards(RFC_6350), cards(APPLE), cards(PHONE)]) {
      await importTable(client, file, 'people', { country: 'JP' });
      const { counts } = await preview(client, file, 'people', { country: 'JP' });
      expect(counts).toMatchObject({ create: 0, update: 0, error: 0 });
    }
  });
});

describe('a workbook', () => {
  test('becomes people of the sheet that was chosen', async () => {
    const { client } = await device('ceeja-1');
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Hinweise', rows: [['Bitte lesen'], ['x']] },
        {
          name: '名簿',
          rows: [
            ['氏名', 'フリガナ', '会社名', '国', '電話番号'],
            ['髙島 彩乃', 'タカシマ アヤノ', '岐阜工芸', '日本', 582_650_000],
          ],
        },
      ],
    });
    const file = new File([Uint8Array.from(bytes)], '名簿.xlsx');
    const head = await client.imports.readCsv({ file, sheet: 1 });
    expect(head).toMatchObject({
      format: 'xlsx',
      encoding: null,
      kind: 'people',
      sheets: ['Hinweise', '名簿'],
      sheet: 1,
      rows: 1,
    });
  });

  test('that is none says why', async () => {
    const { client } = await device('ceeja-1');
    const read = (bytes: readonly number[]) =>
      client.imports.readCsv({ file: new File([Uint8Array.from(bytes)], 'a.xlsx') });
    expect(await read([0x50, 0x4b, 3, 4, 1, 2, 3])).toEqual({ status: 'unreadable', code: 'not-a-workbook' });
    expect(await read([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).toEqual({
      status: 'unreadable',
      code: 'old-workbook',
    });
  });
});
