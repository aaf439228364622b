import { describe, expect, test } from 'vitest';
import { type Device, device } from '../../testing/device.ts';
import { csvFile, tableFile } from '../testing/files.ts';
import { importTable, preview, readTable } from '../testing/office.ts';

type Client = Device['client'];

const peopleOf = async (client: Client) =>
  (await client.people.page({ filter: {}, sort: { by: 'name', direction: 'asc' }, cursor: null, limit: 200 })).rows;

const changesOf = (row: { changes: readonly { field: string; from: string | null; to: string }[] }) =>
  Object.fromEntries(row.changes.map(({ field, from, to }) => [field, [from, to]]));

async function weber(client: Client, more = {}) {
  const { id: organisationId } = await client.organisations.create({
    kind: 'company',
    nameNative: 'Grand Est Automobile',
    country: 'FR',
  });
  const { id } = await client.people.create({
    familyNative: 'Weber',
    givenNative: 'Claire',
    contactPoints: [{ kind: 'email', value: 'claire.weber@example.eu' }],
    affiliation: { organisationId, role: 'Buyer' },
    ...more,
  });
  return { id, organisationId };
}

describe('a table’s head', () => {
  test('tells encoding, delimiter, rows and what each column seems to mean, with samples', async () => {
    const { client } = await device('ceeja-1');
    const head = await readTable(client, csvFile('people-utf16le.csv'), 'people');
    expect(head).toMatchObject({ encoding: 'utf-16le', encodingCertain: true, delimiter: '\t', rows: 3 });
    expect(head.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Last name', 'familyNative'],
      ['First name', 'givenNative'],
      ['Organisation', 'organisation'],
      ['Job title', 'role'],
      ['E-mail', 'email'],
      ['Mobile', 'phone'],
      ['Country', 'country'],
      ['Languages', 'languages'],
    ]);
    expect(head.columns[0]?.samples).toEqual(['Horák', 'Ozoliņa', 'Papadopoulou']);
  });

  test('can be read again in another encoding and with another delimiter', async () => {
    const { client } = await device('ceeja-1');
    const file = tableFile('a;b,c', '1;2,3');
    const read = (delimiter: ',' | ';') => client.imports.readCsv({ file, kind: 'people', delimiter });
    expect(await read(';')).toMatchObject({ columns: [{ header: 'a' }, { header: 'b,c' }] });
    expect(await read(',')).toMatchObject({ columns: [{ header: 'a;b' }, { header: 'c' }] });
  });

  test('of a file that is no table says why', async () => {
    const { client } = await device('ceeja-1');
    const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])], 'x.csv');
    expect(await client.imports.readCsv({ file: png, kind: 'people' })).toEqual({
      status: 'unreadable',
      code: 'not-text',
    });
  });
});

describe('a dry run over people', () => {
  test('creates those nobody knows, with the organisations they bring along, and writes nothing', async () => {
    const { client, backend } = await device('ceeja-1');
    const { counts, row } = await preview(client, csvFile('people-utf8-bom.csv'), 'people');
    expect(counts).toEqual({ create: 4, update: 0, skip: 0, doubtful: 0, error: 0, noticed: 4, newOrganisations: 3 });
    expect(row(2)).toMatchObject({ label: '佐々木 健一', outcome: 'create', recordId: null });
    expect(changesOf(row(2))).toMatchObject({
      familyNative: [null, '佐々木'],
      givenKana: [null, 'ケンイチ'],
      organisation: [null, '岩手県ものづくり振興室'],
      role: [null, '主任主査'],
      email: [null, 'sasaki.kenichi@pref-iwate.example.jp'],
    });
    expect(backend.context.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0);
  });

  test('tells what is wrong with each row of a faulty table', async () => {
    const { client } = await device('ceeja-1');
    const { counts, row } = await preview(client, csvFile('people-with-errors.csv'), 'people', { country: 'DE' });
    expect(counts).toMatchObject({ create: 2, skip: 1, error: 3 });
    expect(row(2).outcome).toBe('create');
    expect(row(3)).toMatchObject({ outcome: 'create', notices: [{ code: 'too-few-cells' }] });
    expect(row(4)).toMatchObject({ outcome: 'error', errors: [{ code: 'too-many-cells' }] });
    expect(row(6)).toMatchObject({
      outcome: 'error',
      errors: [{ code: 'name-missing', value: 'kein.name@example.org' }],
    });
    expect(row(7).errors).toMatchObject([
      { code: 'broken-quotes' },
      { code: 'not-an-email', field: 'email', value: 'keine-adresse' },
    ]);
    expect(row(8)).toMatchObject({ outcome: 'skip', skipped: { reason: 'duplicate', sameAs: 2 } });
  });

  test('finds a person by the address and shows field by field what changes', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client, { title: 'Dr.', note: 'Met in Colmar' });
    const table = tableFile(
      'Name,Vorname,E-Mail,Titel,Firma,Funktion,Telefon,Notiz',
      'Weber,Claire,Claire.WEBER@example.eu,Prof.,Grand Est Automobile,Director,+33 3 88 00 00 00,Speaks Japanese',
    );
    const { row } = await preview(client, table, 'people');
    expect(row(2)).toMatchObject({ outcome: 'update', recordId: id });
    expect(changesOf(row(2))).toEqual({
      title: ['Dr.', 'Prof.'],
      note: ['Met in Colmar', 'Met in Colmar\nSpeaks Japanese'],
      role: ['Buyer', 'Director'],
      phone: [null, '+33 3 88 00 00 00'],
    });
  });

  test('fills only what is empty, if asked', async () => {
    const { client } = await device('ceeja-1');
    await weber(client, { title: 'Dr.' });
    const table = tableFile(
      'Name,Vorname,E-Mail,Titel,Geschlecht,Firma,Funktion',
      'Weber,Claire,claire.weber@example.eu,Prof.,weiblich,Grand Est Automobile,Director',
    );
    const { row } = await preview(client, table, 'people', { existing: 'fill' });
    expect(changesOf(row(2))).toEqual({ gender: [null, 'female'] });
  });

  test('finds a person by the full name within the same organisation, in either order, and adds the address', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const table = tableFile('Contact,Company,E-mail', 'WEBER Claire,GRAND EST AUTOMOBILE S.A.,c.weber@example.eu');
    const { row } = await preview(client, table, 'people');
    expect(row(2)).toMatchObject({ outcome: 'update', recordId: id });
    expect(changesOf(row(2))).toEqual({ email: [null, 'c.weber@example.eu'] });
  });

  test('keeps colleagues apart who share a mailbox, and someone who married together', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const table = (name: string) => tableFile('Name,Vorname,E-Mail', `${name},claire.weber@example.eu`);
    const colleague = await preview(client, table('Lefèvre,Étienne'), 'people');
    expect(colleague.row(2)).toMatchObject({ outcome: 'create', notices: [{ code: 'address-shared' }] });
    const married = await preview(client, table('Muller,Claire'), 'people');
    expect(married.row(2)).toMatchObject({ outcome: 'update', recordId: id });
    expect(changesOf(married.row(2))).toEqual({ familyNative: ['Weber', 'Muller'] });
  });

  test('asks a person where an address leads to several people', async () => {
    const { client } = await device('ceeja-1');
    await weber(client);
    await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'claire.weber@example.eu' }],
    });
    const { row } = await preview(
      client,
      tableFile('Name,Vorname,E-Mail', 'Weber,Claire,claire.weber@example.eu'),
      'people',
    );
    expect(row(2)).toMatchObject({ outcome: 'doubtful', doubts: [{ by: 'address' }, { by: 'address' }] });
  });

  test('does not replace a name by another spelling of the same name', async () => {
    const { client } = await device('ceeja-1');
    await client.people.create({
      familyNative: '髙橋',
      givenNative: '由美',
      contactPoints: [{ kind: 'email', value: 'yumi@example.jp' }],
    });
    const { row } = await preview(client, tableFile('姓,名,メール', '高橋,由美,yumi@example.jp'), 'people');
    expect(row(2)).toMatchObject({ outcome: 'skip', skipped: { reason: 'unchanged' } });
  });

  test('puts a name in Latin letters or kana beside the native one, not in its place', async () => {
    const { client } = await device('ceeja-1');
    await client.people.create({
      familyNative: '佐々木',
      givenNative: '健一',
      contactPoints: [{ kind: 'email', value: 'sasaki@example.jp' }],
    });
    const latin = await preview(
      client,
      tableFile('Last name,First name,E-mail', 'Sasaki,Kenichi,sasaki@example.jp'),
      'people',
    );
    expect(changesOf(latin.row(2))).toEqual({ familyLatin: [null, 'Sasaki'], givenLatin: [null, 'Kenichi'] });
    const kana = await preview(client, tableFile('姓,名,メール', 'ささき,けんいち,sasaki@example.jp'), 'people');
    expect(changesOf(kana.row(2))).toEqual({ familyKana: [null, 'ささき'], givenKana: [null, 'けんいち'] });
  });

  test('needs no name where the address is known', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const { row } = await preview(client, tableFile('E-mail,Title', 'claire.weber@example.eu,Dr.'), 'people');
    expect(row(2)).toMatchObject({ outcome: 'update', recordId: id });
  });

  test('skips rows that say nothing new, and rows whose chosen columns are empty', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const table = tableFile('Name,Vorname,E-Mail,Firma,x', 'Weber,Claire,claire.weber@example.eu,,', ',,,,only here');
    const { counts, row } = await preview(client, table, 'people');
    expect(counts).toMatchObject({ skip: 2 });
    expect(row(2)).toMatchObject({ recordId: id, skipped: { reason: 'unchanged', sameAs: null } });
    expect(row(3)).toMatchObject({ recordId: null, skipped: { reason: 'empty', sameAs: null } });
  });

  test('notices a second row about the same person, known or new, and two of one name at one organisation', async () => {
    const { client } = await device('ceeja-1');
    await weber(client);
    const table = tableFile(
      'Name,Vorname,E-Mail,Firma,Land',
      'Weber,Claire,claire.weber@example.eu,New Firm,FR',
      'Weber,Clara,claire.weber@example.eu,,FR',
      'Novak,Jan,jan@example.cz,Factory,CZ',
      'Novak,Jan,novak@example.cz,Factory s.r.o.,CZ',
      'Novak,Jan,other.jan@example.cz,,CZ',
      'Novák,J.,JAN@example.cz,,CZ',
    );
    const { rows } = await preview(client, table, 'people');
    expect(rows.map(({ outcome, skipped }) => [outcome, skipped?.sameAs ?? null])).toEqual([
      ['update', null],
      ['skip', 2],
      ['create', null],
      ['skip', 4],
      ['create', null],
      ['skip', 4],
    ]);
  });

  test('guesses the parts of a whole name and says so where it is unsure', async () => {
    const { client } = await device('ceeja-1');
    const { row } = await preview(
      client,
      tableFile('氏名,ふりがな', '佐藤 花子,さとう はなこ', '田中太郎,たなか たろう'),
      'people',
    );
    expect(changesOf(row(2))).toEqual({
      familyNative: [null, '佐藤'],
      givenNative: [null, '花子'],
      familyKana: [null, 'さとう'],
      givenKana: [null, 'はなこ'],
    });
    expect(row(2).notices).toEqual([]);
    expect(row(3).notices).toMatchObject([{ code: 'name-guessed', value: '田中太郎' }]);
  });

  test('keeps in the note what no field can hold, under its column’s name', async () => {
    const { client } = await device('ceeja-1');
    const table = tableFile(
      'Nachname,Telefon,Geschlecht,Sprachen,Land',
      'Weber,Durchwahl 17,unbekannt,"Deutsch, Klingonisch",Deutschland',
    );
    const { row } = await preview(client, table, 'people');
    expect(row(2).notices.map(({ code }) => code)).toEqual(['gender-in-note', 'language-in-note', 'phone-in-note']);
    expect(changesOf(row(2))).toMatchObject({
      note: [null, 'Geschlecht: unbekannt\nSprachen: Klingonisch\nTelefon: Durchwahl 17'],
      languages: [null, 'de'],
    });
  });

  test('reads local phone numbers in the row’s country, else in the one named for all', async () => {
    const { client } = await device('ceeja-1');
    const table = tableFile('Name,Telefon,Land', 'Weber,03 88 00 00 00,Frankreich', 'Sato,03-3580-0131,');
    await importTable(client, table, 'people', { country: 'JP' });
    expect(new Set((await peopleOf(client)).map(({ phone }) => phone))).toEqual(
      new Set(['03 88 00 00 00', '03-3580-0131']),
    );
  });

  test('does not guess among several organisations of one name', async () => {
    const { client } = await device('ceeja-1');
    for (const country of ['DE', 'FR'])
      await client.organisations.create({ kind: 'company', nameNative: 'Muster', country });
    const { row } = await preview(
      client,
      tableFile('Nachname,Firma,Funktion,Land', 'Weber,Muster,Chefin,', 'Meier,Muster,Chef,Frankreich'),
      'people',
    );
    expect(row(2)).toMatchObject({ outcome: 'create', notices: [{ code: 'organisation-in-note' }] });
    expect(changesOf(row(2)).note).toEqual([null, 'Firma: Muster, Chefin']);
    expect(row(3).notices).toEqual([]);
  });

  test('refuses a country that is none, an address that is none, and what is too long', async () => {
    const { client } = await device('ceeja-1');
    const table = tableFile('Name,Land,E-Mail', 'A,Mordor,', 'B,,x@y', `${'C'.repeat(300)},,`);
    const { rows } = await preview(client, table, 'people');
    expect(rows.map(({ errors }) => errors[0]?.code)).toEqual(['country-unknown', 'not-an-email', 'value-too-long']);
  });

  test('refuses a mapping that gives one field two columns, or a field of another kind', async () => {
    const { client } = await device('ceeja-1');
    const file = tableFile('a,b', '1,2');
    const run = (mapping: ('familyNative' | 'nameNative')[]) => preview(client, file, 'people', { mapping });
    await expect(run(['familyNative', 'familyNative'])).rejects.toMatchObject({ code: 'INVALID' });
    await expect(run(['familyNative', 'nameNative'])).rejects.toMatchObject({ code: 'INVALID' });
    await expect(run(['familyNative'])).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('an import of people', () => {
  test('makes people with names, readings, addresses and one organisation for all who share it', async () => {
    const { client } = await device('ceeja-1');
    const { counts } = await importTable(client, csvFile('people-utf8-bom.csv'), 'people');
    expect(counts).toMatchObject({ create: 4, newOrganisations: 3 });
    const people = await peopleOf(client);
    const [sasaki, takahashi, yoshida] = ['佐々木', '髙橋', '𠮷田'].map((family) =>
      people.find(({ familyNative }) => familyNative === family),
    );
    expect(sasaki).toMatchObject({
      familyNative: '佐々木',
      givenNative: '健一',
      familyKana: 'ササキ',
      nameOrder: 'family-first',
      nameLanguage: 'ja',
      role: '主任主査',
      email: 'sasaki.kenichi@pref-iwate.example.jp',
    });
    expect(yoshida).toMatchObject({ familyNative: '𠮷田' });
    expect(takahashi?.organisation).toEqual(sasaki?.organisation);
    expect(sasaki?.organisation).toMatchObject({ nameNative: '岩手県ものづくり振興室', country: 'JP' });
  });

  test('a second time changes nothing', async () => {
    const { client } = await device('ceeja-1');
    for (const name of ['people-utf8-bom.csv', 'people-fr-utf8.csv', 'people-utf16le.csv']) {
      await importTable(client, csvFile(name), 'people');
      const { counts } = await preview(client, csvFile(name), 'people');
      expect(counts, name).toMatchObject({ create: 0, update: 0, error: 0 });
    }
  });

  test('joins a known person to an organisation that it makes', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'weber@example.de' }],
    });
    await importTable(
      client,
      tableFile('Name,E-Mail,Firma,Funktion,Land', 'Weber,weber@example.de,Muster,Chefin,DE'),
      'people',
    );
    expect(await client.people.get({ id })).toMatchObject({
      affiliations: [{ role: 'Chefin', organisation: { nameNative: 'Muster', country: 'DE' } }],
    });
  });
});
