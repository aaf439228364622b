import { describe, expect, test } from 'vitest';
import type { RowDecision } from '#shared/contract/imports-csv.ts';
import { type Device, device } from '../../testing/device.ts';
import { tableFile } from '../testing/files.ts';
import { apply, preview } from '../testing/office.ts';

type Client = Device['client'];

const weber = (client: Client, more = {}) =>
  client.people.create({ familyNative: 'Weber', givenNative: 'Claire', ...more });

/** Someone of a known name at an address that nobody has, and someone new. */
const TABLE = tableFile(
  'Name,Vorname,E-Mail,Titel',
  'Weber,Claire,other@example.org,Dr.',
  'Neu,Nora,nora@example.org,',
);

const decide = (decision: RowDecision, row = 2) => ({ decisions: [{ row, decision }] });

describe('a row about someone of a known name elsewhere', () => {
  test('waits for a person’s decision, and nothing is imported before', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const { token, counts, row } = await preview(client, TABLE, 'people');
    expect(counts).toMatchObject({ create: 1, update: 0, doubtful: 1 });
    expect(row(2)).toMatchObject({
      outcome: 'doubtful',
      doubts: [{ id, label: 'Claire Weber', detail: null, by: 'name' }],
      decision: null,
      changes: [],
    });
    await expect(apply(client, token)).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'rows', reason: 'undecided' },
    });
  });

  test('is someone new, if so decided', async () => {
    const { client } = await device('ceeja-1');
    await weber(client);
    const { token, counts, row } = await preview(client, TABLE, 'people', decide({ kind: 'create' }));
    expect(counts).toMatchObject({ create: 2, doubtful: 0 });
    expect(row(2)).toMatchObject({ outcome: 'create', decision: { kind: 'create' }, doubts: [{ by: 'name' }] });
    expect(await apply(client, token)).toMatchObject({ counts: { create: 2 } });
  });

  test('is the one who is there, if so decided: field by field, and the undo gives all back', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const before = await client.people.get({ id });
    const { token, row } = await preview(client, TABLE, 'people', decide({ kind: 'update', id }));
    expect(row(2)).toMatchObject({
      outcome: 'update',
      recordId: id,
      changes: [
        { field: 'title', from: null, to: 'Dr.' },
        { field: 'email', from: null, to: 'other@example.org' },
      ],
    });
    const { op } = await apply(client, token);
    expect(await client.people.get({ id })).toMatchObject({
      title: 'Dr.',
      contactPoints: [{ value: 'other@example.org' }],
    });
    await client.changes.undo({ op: op ?? -1 });
    expect(await client.people.get({ id })).toEqual(before);
  });

  test('is left out, if so decided', async () => {
    const { client } = await device('ceeja-1');
    await weber(client);
    const { counts, row } = await preview(client, TABLE, 'people', decide({ kind: 'skip' }));
    expect(counts).toMatchObject({ create: 1, skip: 1, doubtful: 0 });
    expect(row(2)).toMatchObject({ outcome: 'skip', skipped: { reason: 'decided' } });
  });

  test('can’t be made someone whom nothing speaks for', async () => {
    const { client } = await device('ceeja-1');
    await weber(client);
    const other = await client.people.create({ familyNative: 'Ganz', givenNative: 'Anders' });
    const { row } = await preview(client, TABLE, 'people', decide({ kind: 'update', id: other.id }));
    expect(row(2)).toMatchObject({ outcome: 'doubtful', decision: null });
  });

  test('two rows decided to be the same person: the second repeats the first', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const table = tableFile('Name,Vorname,E-Mail', 'Weber,Claire,a@example.org', 'Weber,Claire,b@example.org');
    const decisions = [2, 3].map((row) => ({ row, decision: { kind: 'update' as const, id } }));
    const { row } = await preview(client, table, 'people', { decisions });
    expect(row(3)).toMatchObject({ outcome: 'skip', skipped: { reason: 'duplicate', sameAs: 2 } });
  });
});

describe('what is left undecided', () => {
  test.each([
    ['create', { create: 2, skip: 0, doubtful: 0 }],
    ['skip', { create: 1, skip: 1, doubtful: 0 }],
  ] as const)('may be decided at once: %s', async (doubtful, expected) => {
    const { client } = await device('ceeja-1');
    await weber(client);
    expect((await preview(client, TABLE, 'people', { doubtful })).counts).toMatchObject(expected);
  });

  test('a decision on one row stands before that for all', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await weber(client);
    const options = { doubtful: 'skip' as const, ...decide({ kind: 'update', id }) };
    expect((await preview(client, TABLE, 'people', options)).row(2)).toMatchObject({ outcome: 'update' });
  });
});

test('someone of the same name in another script is a doubt, too', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({
    familyNative: '髙島',
    givenNative: '彩乃',
    familyKana: 'タカシマ',
    givenKana: 'アヤノ',
  });
  const { row } = await preview(client, tableFile('Last name,First name', 'Takashima,Ayano'), 'people');
  expect(row(2)).toMatchObject({ outcome: 'doubtful', doubts: [{ id, by: 'name' }] });
});

test('an organisation that several fit is one of them, or a new one, as decided', async () => {
  const { client } = await device('gifu-1');
  const make = () => client.organisations.create({ nameNative: '北上精密', kind: 'company', country: 'JP' });
  const [first] = [await make(), await make()];
  const table = tableFile('Name,Country,City', '北上精密,Japan,Kitakami');
  const update = await preview(client, table, 'organisations', decide({ kind: 'update', id: first.id }));
  expect(update.row(2)).toMatchObject({ outcome: 'update', recordId: first.id, doubts: [{ detail: 'JP' }, {}] });
  expect((await preview(client, table, 'organisations', decide({ kind: 'create' }))).row(2).outcome).toBe('create');
});

test('a decision does not look at the whole office again, unless somebody wrote meanwhile', async () => {
  const { client, backend } = await device('ceeja-1');
  await weber(client);
  const head = await client.imports.readCsv({ file: TABLE, kind: 'people' });
  if (head.status !== 'read') throw new Error(head.code);
  const mapping = head.columns.map(({ field }) => field);
  const plan = { token: head.token, mapping, existing: 'update', country: null, organisationKind: 'other' } as const;
  const phasesOf = async (more = {}): Promise<readonly string[]> => {
    const phases = new Set<string>();
    for await (const event of await client.imports.previewCsv({ ...plan, ...more }))
      if (event.kind === 'progress') phases.add(event.phase);
    return [...phases];
  };
  expect(await phasesOf()).toEqual(['compare', 'check']);
  expect(await phasesOf(decide({ kind: 'create' }))).toEqual(['check']);
  await client.people.create({ familyNative: 'Später' });
  expect(await phasesOf(decide({ kind: 'skip' }))).toEqual(['compare', 'check']);
  expect(backend.context.sqlite.inTransaction).toBe(false);
});

test('who shares the reading alone is somebody else: two rows are two people, a colleague is a doubt, a stranger is none', async () => {
  const { client } = await device('gifu-1');
  const { id: organisationId } = await client.organisations.create({
    nameNative: '北上精密',
    kind: 'company',
    country: 'JP',
  });
  const reading = { familyKana: 'タカハシ', givenKana: 'ユミ' };
  const yumi = await client.people.create({
    ...{ familyNative: '高橋', givenNative: '由美', ...reading },
    affiliation: { organisationId, role: null },
  });
  const table = (...organisations: readonly string[]) =>
    tableFile(
      '姓,名,姓カナ,名カナ,会社名,国',
      ...organisations.map((one, n) => `髙橋,${n === 0 ? '有美' : '優美'},タカハシ,ユミ,${one},日本`),
    );
  const colleagues = await preview(client, table('北上精密'), 'people');
  expect(colleagues.row(2)).toMatchObject({ outcome: 'doubtful', doubts: [{ id: yumi.id, by: 'organisation' }] });
  const strangers = await preview(client, table('岐阜工芸', '岐阜工芸'), 'people');
  expect([strangers.row(2).outcome, strangers.row(3).outcome]).toEqual(['create', 'create']);
});
