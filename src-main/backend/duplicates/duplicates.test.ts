import { expect, test } from 'vitest';
import { stampOf } from '#shared/domain/clock.ts';
import { exchange } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';
import { candidatesFor } from './candidates.ts';
import { createPass } from './pass.ts';

const all = { filter: {}, after: null, limit: 50 };

const takashima = {
  ...{ familyNative: '髙島', givenNative: '花子', familyKana: 'たかしま', givenKana: 'はなこ' },
  contactPoints: [{ kind: 'email' as const, value: 'hanako@mino.example.jp' }],
};

const typed = {
  kind: 'person',
  ...{ familyNative: 'Takashima', givenNative: 'Hanako', familyKana: null, givenKana: null, familyLatin: null },
  ...{ givenLatin: null, gender: null, organisationId: null, email: '', phone: '' },
} as const;

/** All that is left is looked at. */
function lookAtAll({ backend }: Device): void {
  const { pass } = backend.context.duplicates;
  while (!pass.work(50).isDone);
}

test('whoever is typed in another script is found with the reason', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create(takashima);
  expect(await client.duplicates.candidates(typed)).toMatchObject([
    { kind: 'person', record: { id }, evidence: [{ code: 'name', points: 55 }] },
  ]);
  expect(await client.duplicates.candidates({ ...typed, givenNative: 'Jiro' })).toEqual([]);
});

test('an organisation is found by its website, whatever its name', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.organisations.create({
    ...{
      nameNative: '美濃陶器',
      kind: 'company',
      country: 'JP',
      regionCode: 'jis:21',
      website: 'https://www.mino.example.jp',
    },
  });
  const nothing = { nameLatin: null, nameEn: null, city: null, email: '', phone: '' };
  const asked = {
    kind: 'organisation',
    nameNative: 'Mino Pottery',
    country: 'JP',
    regionCode: 'jis:21',
    website: 'mino.example.jp',
    ...nothing,
  } as const;
  const [found] = await client.duplicates.candidates(asked);
  expect(found).toMatchObject({ record: { id }, evidence: [{ code: 'website' }, { code: 'region' }] });
});

test('a change that had waited in quarantine is looked at when its time comes, though newer ones were', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  await gifu.client.people.create(takashima);
  ceeja.wait(48 * 3_600_000);
  await ceeja.client.people.create(takashima);
  exchange(ceeja, gifu);
  lookAtAll(gifu);
  const { sqlite } = gifu.backend.context;
  // As if a later change of that device had been looked at already.
  sqlite
    .prepare('INSERT OR REPLACE INTO duplicate_seen (device, stamp) SELECT n, ? FROM ref WHERE value = ?')
    .run(stampOf(Date.UTC(2030, 0, 1)), ceeja.backend.context.writer.device.id);
  gifu.wait(72 * 3_600_000);
  exchange(ceeja, gifu);
  lookAtAll(gifu);
  expect((await gifu.client.duplicates.page(all)).rows).toHaveLength(1);
});

test('stored pairs stand in the list by their score until they are merged, deleted or told apart', async () => {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const { id: first } = await client.people.create(takashima);
  const { id: second } = await client.people.create({ familyNative: 'Takashima', givenNative: 'Hanako' });
  await client.people.create({ familyNative: 'Nordwald', givenNative: 'Petra' });
  const { id: third } = await client.people.create({
    ...{ familyNative: 'Takashima', givenNative: 'H.', contactPoints: takashima.contactPoints },
  });
  lookAtAll(laptop);
  const { rows } = await client.duplicates.page(all);
  expect(rows.map(({ records }) => records.map(({ id }) => id))).toEqual([
    [first, third],
    [first, second],
  ]);
  expect(rows[0]?.score).toBeGreaterThan(rows[1]?.score ?? 0);
  expect(await client.duplicates.count({ filter: {} })).toEqual({ pairs: 2, looking: null });
  expect(await client.duplicates.count({ filter: { reason: 'email' } })).toMatchObject({ pairs: 1 });
  expect(await client.duplicates.count({ filter: { kind: 'organisation' } })).toMatchObject({ pairs: 0 });

  const { op } = await client.merges.keepApart({ kind: 'person', ids: [first, second] });
  expect(await client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 1 });
  await client.changes.undo({ op: op ?? 0 });
  expect(await client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 2 });
  await client.merges.merge({ kind: 'person', ids: [first, third] });
  expect((await client.duplicates.page(all)).rows).toHaveLength(1);
  await client.people.remove({ ids: [second] });
  expect((await client.duplicates.page(all)).rows).toEqual([]);
});

test('what a colleague sent is compared, and what they told apart stays apart', async () => {
  const ceeja = await device('ceeja-1');
  const gifu = await device('gifu-1');
  const { id: first } = await ceeja.client.people.create(takashima);
  const { id: second } = await gifu.client.people.create({ familyNative: 'Takashima', givenNative: 'Hanako' });
  expect(await ceeja.client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 0 });
  exchange(ceeja, gifu);
  expect(await ceeja.client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 1 });
  await gifu.client.merges.keepApart({ kind: 'person', ids: [first, second] });
  exchange(ceeja, gifu);
  expect(await ceeja.client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 0 });
});

test('an edit makes and unmakes a pair', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create(takashima);
  const { id } = await client.people.create({ familyNative: 'Nordwald', givenNative: 'Petra' });
  expect(await client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 0 });
  await client.people.addContactPoint({ ownerId: id, kind: 'email', value: 'x@mino.example.jp' });
  await client.people.update({ ids: [id], patch: { familyNative: 'Takashima', givenNative: 'Hanako' } });
  expect(await client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 1 });
  await client.people.update({ ids: [id], patch: { familyNative: 'Nordwald' } });
  expect(await client.duplicates.count({ filter: {} })).toMatchObject({ pairs: 0 });
});

test('the looking through goes on where it stopped, after the program’s end too', async () => {
  const laptop = await device('ceeja-1');
  for (let n = 0; n < 30; n += 1)
    await laptop.client.people.create({ familyNative: `Name${n % 15}`, givenNative: 'Petra' });
  const { sqlite } = laptop.backend.context;
  sqlite.prepare("DELETE FROM meta WHERE key = 'duplicates.rules'").run();
  const pass = createPass(sqlite);
  for (let n = 0; n < 12; n += 1) pass.work(0);
  const scan = pass.scan();
  expect(scan?.done).toBeGreaterThan(3);
  expect(scan?.done).toBeLessThan(30);
  const again = laptop.restart();
  lookAtAll(again);
  expect(await again.client.duplicates.count({ filter: {} })).toEqual({ pairs: 15, looking: null });
});

test('the service answers for names, e-mails, phones and domains, and leaves out who is asked about', async () => {
  const laptop = await device('ceeja-1');
  const { id } = await laptop.client.people.create(takashima);
  lookAtAll(laptop);
  const { context } = laptop.backend;
  const byMail = { of: 'person', facts: { emails: ['hanako@mino.example.jp'] } } as const;
  expect(candidatesFor(context, byMail)).toMatchObject([{ id, evidence: [{ code: 'email' }, { code: 'domain' }] }]);
  expect(candidatesFor(context, byMail, { self: id })).toEqual([]);
  expect(candidatesFor(context, { of: 'organisation', facts: { emails: ['hanako@mino.example.jp'] } })).toEqual([]);
});

test('nothing of a name or an address stands in the index', async () => {
  const laptop = await device('ceeja-1');
  await laptop.client.people.create(takashima);
  lookAtAll(laptop);
  const { sqlite } = laptop.backend.context;
  const kept = JSON.stringify([
    sqlite.prepare('SELECT * FROM duplicate_key').raw().all(),
    sqlite.prepare('SELECT * FROM duplicate_pair').raw().all(),
  ]);
  expect(kept).not.toMatch(/takashima|たかしま|mino/iu);
});
