import { describe, expect, test } from 'vitest';
import { type Device, device } from '../../testing/device.ts';
import { csvFile, tableFile } from '../testing/files.ts';
import { importTable, preview } from '../testing/office.ts';

type Client = Device['client'];

/** In the order of their kinds: cluster, municipality, company, university. */
const organisationsOf = async (client: Client) =>
  (await client.organisations.page({ filter: {}, sort: { by: 'kind', direction: 'asc' }, cursor: null, limit: 200 }))
    .rows;

const changesOf = (row: { changes: readonly { field: string; from: string | null; to: string }[] }) =>
  Object.fromEntries(row.changes.map(({ field, from, to }) => [field, [from, to]]));

describe('an import of organisations', () => {
  test('from CP932 makes them with kind, region, sectors, both names and what else the table says', async () => {
    const { client } = await device('gifu-1');
    const { counts } = await importTable(client, csvFile('organisations-cp932.csv'), 'organisations');
    expect(counts).toMatchObject({ create: 4, error: 0 });
    const [hida, office, kitakami, mino] = await organisationsOf(client);
    expect(kitakami).toMatchObject({
      nameNative: '株式会社北上精密',
      nameEn: 'Kitakami Seimitsu Co.',
      kind: 'company',
      country: 'JP',
      regionCode: 'jis:03',
      city: '北上市',
      sectors: ['C'],
      website: 'https://kitakami-seimitsu.example.jp',
    });
    expect(mino).toMatchObject({ nameNative: '美濃陶器㈲', regionCode: 'jis:21' });
    expect(office).toMatchObject({ kind: 'municipality', tags: ['公務'] });
    expect(hida).toMatchObject({ kind: 'cluster' });
    expect(await client.organisations.get({ id: kitakami?.id ?? '' })).toMatchObject({
      nameKana: 'カブシキガイシャキタカミセイミツ',
      addressLines: '相去町1-2-3\n北上工業団地',
      note: '髙橋社長と面識あり',
      contactPoints: [{ kind: 'phone', value: '0197-00-0001' }],
    });
  });

  test('from windows-1252 knows post codes and keeps unknown sectors as tags', async () => {
    const { client } = await device('ceeja-1');
    await importTable(client, csvFile('organisations-windows-1252.csv'), 'organisations');
    const [cluster, , university] = await organisationsOf(client);
    expect(cluster).toMatchObject({ kind: 'cluster', country: 'DE', regionCode: 'nuts:DE1', tags: ['Maschinenbau'] });
    expect(university).toMatchObject({ kind: 'university', regionCode: 'nuts:DEB' });
    expect(await client.organisations.get({ id: cluster?.id ?? '' })).toMatchObject({
      postalCode: '79000',
      addressLines: 'Gärtnerweg 1',
      note: 'Interesse an Gifu – bitte 2027 ansprechen',
    });
  });

  test('a second time changes nothing', async () => {
    const { client } = await device('ceeja-1');
    for (const name of ['organisations-cp932.csv', 'organisations-windows-1252.csv']) {
      await importTable(client, csvFile(name), 'organisations');
      const { counts } = await preview(client, csvFile(name), 'organisations');
      expect(counts, name).toMatchObject({ create: 0, update: 0, error: 0 });
    }
  });
});

describe('a dry run over organisations', () => {
  const known = (client: Client, more = {}) =>
    client.organisations.create({ kind: 'company', nameNative: '株式会社北上精密', country: 'JP', ...more });

  test('finds one by its name in any form, whatever the legal form, within the country', async () => {
    const { client } = await device('gifu-1');
    const { id } = await known(client, { nameEn: 'Kitakami Precision', aliases: 'KPC' });
    const names = ['㈱北上精密', '北上精密', 'KITAKAMI PRECISION Co., Ltd.', 'kpc'];
    for (const name of names) {
      const { row } = await preview(client, tableFile('Name,Country,City', `"${name}",Japan,北上市`), 'organisations');
      expect(row(2), name).toMatchObject({ outcome: 'update', recordId: id });
      expect(changesOf(row(2)), name).toEqual({ city: [null, '北上市'] });
    }
  });

  test('takes one of the same name in another country for another, and says so', async () => {
    const { client } = await device('gifu-1');
    await known(client, { nameNative: 'Muster' });
    const { row } = await preview(client, tableFile('Name,Country', 'Muster,Germany'), 'organisations');
    expect(row(2)).toMatchObject({ outcome: 'create', notices: [{ code: 'same-name' }] });
  });

  test('finds one by its website, and keeps the other name as an alias', async () => {
    const { client } = await device('gifu-1');
    const { id } = await known(client, { website: 'https://www.kitakami.example.jp/' });
    const table = tableFile('Name,Country,Website', 'Kitakami Seimitsu,Japan,http://kitakami.example.jp/en/index.html');
    const { row } = await preview(client, table, 'organisations', { existing: 'fill' });
    expect(row(2)).toMatchObject({ outcome: 'update', recordId: id });
    expect(changesOf(row(2))).toEqual({ aliases: [null, 'Kitakami Seimitsu'] });
  });

  test('does not take a page on a shared site for a sign', async () => {
    const { client } = await device('gifu-1');
    await known(client, { website: 'https://www.facebook.com/kitakami' });
    const table = tableFile('Name,Country,Website', 'Other,Japan,https://facebook.com/other');
    expect((await preview(client, table, 'organisations')).row(2).outcome).toBe('create');
  });

  test('asks a person where several fit', async () => {
    const { client } = await device('gifu-1');
    await known(client);
    await known(client);
    const { row } = await preview(client, tableFile('Name,Country', '北上精密,Japan'), 'organisations');
    expect(row(2)).toMatchObject({ outcome: 'doubtful', doubts: [{ by: 'name' }, { by: 'name' }] });
  });

  test('shows field by field what changes, adds to lists and never takes from them', async () => {
    const { client } = await device('gifu-1');
    await known(client, {
      size: 'small',
      city: '北上',
      labels: { sector: ['C'], tag: ['old'] },
      contactPoints: [{ kind: 'email', value: 'info@kitakami.example.jp' }],
    });
    const table = tableFile(
      'Name,Country,Size,City,Sector,Tags,Offers,E-mail',
      '北上精密,Japan,120,,"C; Education","new, old",Forschung; Handel,INFO@kitakami.example.jp',
    );
    const { row } = await preview(client, table, 'organisations');
    expect(changesOf(row(2))).toEqual({
      size: ['small', 'medium'],
      sectors: [null, 'Q'],
      formsOffered: [null, 'research-innovation, trade'],
      tags: [null, 'new'],
    });
  });

  test('needs a country: the row’s, its region’s, or one named for all', async () => {
    const { client } = await device('gifu-1');
    const table = tableFile('Name,Region,Country', 'One,Iwate,', 'Two,,', 'Three,,Atlantis');
    const strict = await preview(client, table, 'organisations');
    expect(strict.row(2)).toMatchObject({ outcome: 'create' });
    expect(changesOf(strict.row(2))).toMatchObject({ country: [null, 'JP'], region: [null, 'jis:03'] });
    expect(strict.row(3)).toMatchObject({ outcome: 'error', errors: [{ code: 'country-missing' }] });
    expect(strict.row(4)).toMatchObject({ outcome: 'error', errors: [{ code: 'country-unknown', value: 'Atlantis' }] });
    const named = await preview(client, table, 'organisations', { country: 'FR' });
    expect(changesOf(named.row(3))).toMatchObject({ country: [null, 'FR'] });
  });

  test('keeps a region of another country, and words it does not know, in the note', async () => {
    const { client } = await device('gifu-1');
    const table = tableFile('Name,Country,Region,Category,Size', 'One,France,Bayern,Kegelklub,riesig');
    const { row } = await preview(client, table, 'organisations', { organisationKind: 'association' });
    expect(row(2).notices.map(({ code }) => code)).toEqual(['region-in-note', 'kind-in-note', 'size-in-note']);
    expect(changesOf(row(2))).toMatchObject({
      kind: [null, 'association'],
      note: [null, 'Region: Bayern\nCategory: Kegelklub\nSize: riesig'],
    });
  });

  test('notices a second row about the same one by name, alias or website', async () => {
    const { client } = await device('gifu-1');
    const table = tableFile(
      'Name,Country,Alias,Website',
      '北上精密,Japan,KPC,https://kitakami.example.jp',
      '㈱北上精密,Japan,,',
      'KPC,Japan,,',
      'Kitakami,Japan,,kitakami.example.jp',
      '北上精密,Korea,,',
    );
    const { rows } = await preview(client, table, 'organisations');
    expect(rows.map(({ outcome, skipped }) => [outcome, skipped?.sameAs ?? null])).toEqual([
      ['create', null],
      ['skip', 2],
      ['skip', 2],
      ['skip', 2],
      ['create', null],
    ]);
  });
});

test('an address in Latin letters is a field of its own and is updated like any other', async () => {
  const { client } = await device('gifu-1');
  const table = (street: string) =>
    tableFile('Name,Country,City,Place (Latin letters),Adresse lateinisch', `岐阜工芸,Japan,岐阜市,Gifu,${street}`);
  const mapping = ['nameNative', 'country', 'city', 'cityLatin', 'addressLatin'] as const;
  await importTable(client, table('1-2 Hashimoto'), 'organisations', { mapping: [...mapping] });
  const { row } = await preview(client, table('3-4 Hashimoto'), 'organisations', { mapping: [...mapping] });
  expect(row(2)).toMatchObject({
    outcome: 'update',
    changes: [{ field: 'addressLatin', from: '1-2 Hashimoto', to: '3-4 Hashimoto' }],
  });
});
