import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { stampOf } from '#shared/domain/clock.ts';
import { fold } from '#shared/domain/fold.ts';
import { checkOffice } from '../check/index.ts';
import { deliver, exchange } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';
import { findRecords } from './find.ts';
import { isBehind } from './follow.ts';

const sqliteOf = ({ backend }: Device) => backend.context.sqlite;
const found = async ({ client }: Device, text: string) => (await client.search.find({ text })).hits.map(({ id }) => id);
const indexOf = ({ backend }: Device) => backend.context.searchIndex;
const wrong = ({ backend }: Device) => checkOffice(backend.context);
/** Without following first. */
const held = ({ backend }: Device, text: string) =>
  findRecords(backend.context, text, { limit: 9 }).found.map(({ id }) => id);

test('what is stored is found by any beginning of any of its words', async () => {
  const here = await device('ceeja-1');
  const latin = fc.stringMatching(/^[a-zäöüßéō]{1,9}$/u);
  // 々 repeats the sign before it, and so begins no word.
  const japanese = fc
    .string({ unit: fc.constantFrom(...'岐阜県髙島観光ガきゃ々'), minLength: 1, maxLength: 6 })
    .filter((word) => !word.startsWith('々'));
  const words = fc.array(fc.oneof(latin, japanese), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(words, fc.nat(), fc.nat(), async (all, which, length) => {
      const { id } = await here.client.inquiries.create({ subject: all.join(' ') });
      const word = all[which % all.length] ?? '';
      const beginning = [...word].slice(0, 1 + (length % [...word].length)).join('');
      fc.pre(fold(beginning) !== '');
      indexOf(here).catchUp();
      const { found: hits } = findRecords(here.backend.context, beginning, {
        kinds: ['inquiry'],
        limit: 1000,
      });
      expect(hits.map((hit) => hit.id)).toContain(id);
    }),
    { numRuns: 150 },
  );
  expect(wrong(here)).toEqual([]);
});

test('an edit leaves the index behind, and the next question finds what was written', async () => {
  const here = await device('ceeja-1');
  const { id } = await here.client.people.create({ familyNative: 'Keller' });
  expect(isBehind(sqliteOf(here))).toBe(true);
  expect(held(here, 'keller')).toEqual([]);
  expect(await found(here, 'keller')).toEqual([id]);
  expect(isBehind(sqliteOf(here))).toBe(false);
  await here.client.people.update({ ids: [id], patch: { familyNative: '髙島' } });
  expect(await found(here, '高島')).toEqual([id]);
  expect(await found(here, 'keller')).toEqual([]);
});

test('addresses, tags and roles that come and go are followed to their records', async () => {
  const here = await device('ceeja-1');
  const { client } = here;
  const { id: organisationId } = await client.organisations.create({
    nameNative: 'Roth SA',
    kind: 'company',
    country: 'FR',
  });
  const { id } = await client.people.create({
    familyNative: 'Keller',
    affiliation: { organisationId, role: 'Prokuristin' },
  });
  await client.labels.set({ ownerIds: [id], facet: 'tag', values: ['Wasserstoff'] });
  expect(await found(here, 'wasserstoff')).toEqual([id]);
  expect(await found(here, 'prokuristin')).toEqual([id]);
  await client.labels.set({ ownerIds: [id], facet: 'tag', values: [] });
  expect(await found(here, 'wasserstoff')).toEqual([]);
  expect(wrong(here)).toEqual([]);
});

test('rule 8: a merge leaves its records to the index, which follows after it', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const { id } = await ceeja.client.inquiries.create({ subject: '鉄器の販路' });
  expect(await found(gifu, '鉄器')).toEqual([]);
  deliver(ceeja, gifu);
  expect(held(gifu, '鉄器')).toEqual([]);
  expect(isBehind(sqliteOf(gifu))).toBe(true);
  expect(await found(gifu, '鉄器')).toEqual([id]);
  await gifu.client.inquiries.update({ ids: [id], patch: { subject: '木工の販路' } });
  exchange(ceeja, gifu);
  expect([await found(ceeja, '木工'), await found(ceeja, '鉄器')]).toEqual([[id], []]);
  for (const laptop of [ceeja, gifu]) expect(wrong(laptop)).toEqual([]);
});

test('a change that had waited in quarantine is followed when its time comes, though newer ones were', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  ceeja.wait(48 * 3_600_000);
  const { id } = await ceeja.client.inquiries.create({ subject: 'vorausgeeilt' });
  deliver(ceeja, gifu);
  expect(await found(gifu, 'vorausgeeilt')).toEqual([]);
  const seen = sqliteOf(gifu).prepare('SELECT max(stamp) FROM search_seen').pluck().get() as number;
  // As if a later change of that device had been looked at already.
  sqliteOf(gifu)
    .prepare('INSERT OR REPLACE INTO search_seen (device, stamp) SELECT n, ? FROM ref WHERE value = ?')
    .run(seen + stampOf(Date.UTC(2030, 0, 1)), ceeja.backend.context.writer.device.id);
  gifu.wait(72 * 3_600_000);
  deliver(ceeja, gifu);
  expect(await found(gifu, 'vorausgeeilt')).toEqual([id]);
});

test('what was committed when the program ended before the index had followed is made up for at the next start', async () => {
  const here = await device('ceeja-1');
  await found(here, 'x');
  const { id } = await here.client.inquiries.create({ subject: 'Brücken' });
  expect(held(here, 'brücken')).toEqual([]);
  const again = here.restart();
  expect(isBehind(sqliteOf(again))).toBe(true);
  expect(await found(again, 'brücken')).toEqual([id]);
});

test('a program that keeps up follows by itself', async () => {
  const here = await device('ceeja-1');
  here.backend.keepUp();
  const { id } = await here.client.inquiries.create({ subject: 'Brücken' });
  while (isBehind(sqliteOf(here))) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(held(here, 'brücken')).toEqual([id]);
});

test('a file’s content is found once it is here', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const { id: inquiryId } = await ceeja.client.inquiries.create({ subject: 'Anhang' });
  const { id } = await ceeja.client.files.add({ ownerId: inquiryId, file: new File(['岐阜の和紙'], 'notiz.txt') });
  expect(await found(ceeja, '和紙')).toEqual([id]);
  deliver(ceeja, gifu);
  expect([await found(gifu, '和紙'), await found(gifu, 'notiz')]).toEqual([[], [id]]);
  gifu.backend.context.files.put('notiz.txt', Buffer.from('岐阜の和紙'));
  await ceeja.client.inquiries.create({ subject: 'Weiteres' });
  deliver(ceeja, gifu);
  expect(await found(gifu, '和紙')).toEqual([id]);
  for (const laptop of [ceeja, gifu]) expect(wrong(laptop)).toEqual([]);
});

test('of HTML what a person reads is found, and other contents by their names alone', async () => {
  const here = await device('ceeja-1');
  const { id: ownerId } = await here.client.inquiries.create({ subject: 'Anhang' });
  const add = (content: string | Uint8Array<ArrayBuffer>, name: string) =>
    here.client.files.add({ ownerId, file: new File([content], name) });
  const { id } = await add('<!doctype html><script>verborgen()</script><p>Sägewerk &amp; Holz</p>', 'seite.html');
  await add(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x53, 0x61]), 'bild.png');
  expect(await found(here, 'sägewerk holz')).toEqual([id]);
  expect(await found(here, 'verborgen')).toEqual([]);
  expect(await found(here, 'bild')).toHaveLength(1);
});

test('made anew, the index holds the same; left in the middle, it goes on by itself', async () => {
  const here = await device('ceeja-1');
  const { client } = here;
  for (let n = 0; n < 60; n += 1) await client.inquiries.create({ subject: `Fall ${n}` });
  const { id } = await client.people.create({ familyNative: '髙島' });
  expect(await found(here, '高島')).toEqual([id]);
  const told: unknown[] = [];
  for await (const event of await client.search.reindex()) told.push(event);
  const { indexed, records, isBuilding } = await client.search.state();
  expect(told.at(-1)).toEqual({ kind: 'done', records });
  expect([indexed, isBuilding]).toEqual([records, false]);
  expect(held(here, '高島')).toEqual([id]);

  const cancelled = new AbortController();
  const run = { signal: cancelled.signal, onProgress: () => cancelled.abort() };
  sqliteOf(here).exec("INSERT INTO search_row (n, record) VALUES (1, 'stray')");
  await expect(indexOf(here).rebuild({ ...run, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(await found(here, '高島')).toEqual([id]);
  expect((await client.search.state()).isBuilding).toBe(false);
  expect(wrong(here)).toEqual([]);
});

test('cancelled while it is being made, the index says that it is not whole, and goes on from there by itself', async () => {
  const here = await device('ceeja-1');
  for (let n = 0; n < 60; n += 1) await here.client.inquiries.create({ subject: `Fall ${n}` });
  const cancelled = new AbortController();
  const told: number[] = [];
  const onProgress = ({ done }: { readonly done: number }) => {
    told.push(done);
    cancelled.abort();
  };
  let clock = 0;
  // Each look at the clock ends a slice of the work, however fast the machine is.
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 20));
  try {
    const making = indexOf(here).rebuild({ signal: cancelled.signal, onProgress });
    await expect(making).rejects.toMatchObject({ code: 'CANCELLED' });
  } finally {
    now.mockRestore();
  }
  expect(told).toEqual([20]);
  const { indexed, records, isBuilding } = await here.client.search.state();
  expect([indexed < records, isBuilding]).toEqual([true, true]);
  indexOf(here).keepUp();
  await vi.waitFor(async () => expect((await here.client.search.state()).isBuilding).toBe(false));
  indexOf(here).close();
  expect((await here.client.search.state()).indexed).toBe(records);
  expect(wrong(here)).toEqual([]);
});

test('an index that this program does not understand is made anew', async () => {
  const here = await device('ceeja-1');
  const { id } = await here.client.inquiries.create({ subject: 'Brücken' });
  expect(await found(here, 'brücken')).toEqual([id]);
  sqliteOf(here).exec(`UPDATE meta SET value = '{"version":0}' WHERE key = 'search-index'`);
  sqliteOf(here).exec(`DELETE FROM search_text`);
  expect(await found(here, 'brücken')).toEqual([id]);
});

test('the check notices an index that does not say what the records say', async () => {
  const here = await device('ceeja-1');
  const { id } = await here.client.inquiries.create({ subject: 'Brücken' });
  const row = () => {
    indexOf(here).catchUp();
    return sqliteOf(here).prepare('SELECT n FROM search_row WHERE record = ?').pluck().get(id) as number;
  };
  expect(row()).toBeGreaterThan(0);
  expect(wrong(here)).toEqual([]);
  const differs = { code: 'index_differs', details: `inquiry ${id}` };
  sqliteOf(here).prepare('DELETE FROM search_text WHERE rowid = ?').run(row());
  expect(wrong(here)).toEqual([differs]);
  sqliteOf(here).prepare("INSERT INTO search_text (rowid, name, more, body) VALUES (?, 'falsch', '', '')").run(row());
  expect(wrong(here)).toEqual([differs]);
  for await (const _ of await here.client.search.reindex());
  expect(wrong(here)).toEqual([]);
  sqliteOf(here).prepare('UPDATE search_row SET hash = 1 WHERE n = ?').run(row());
  expect(wrong(here)).toEqual([differs]);
  for await (const _ of await here.client.search.reindex());
  sqliteOf(here).exec("INSERT INTO search_text (rowid, name, more, body) VALUES (77, 'streuner', '', '')");
  expect(wrong(here)).toEqual([{ code: 'index_differs', details: 'row 77' }]);
  // SQLite itself lets nobody do that.
  sqliteOf(here).unsafeMode();
  sqliteOf(here).exec(
    "DELETE FROM search_text WHERE rowid = 77; UPDATE search_text_data SET block = x'00' WHERE id > 10",
  );
  expect(wrong(here).map(({ code }) => code)).toContain('index_damaged');
});

test('records of one instant each have a row of their own', async () => {
  const { rowsFor } = await import('../lists/index.ts');
  const taken = new Set<number>();
  for (let n = 0; n < 20_000; n += 1) {
    const id = `01997000-0000-7${(n % 4096).toString(16).padStart(3, '0')}-8000-${((n * 2_654_435_761) % 2 ** 48).toString(16).padStart(12, '0')}`;
    let tries = 0;
    for (const row of rowsFor('person', id)) {
      tries += 1;
      if (taken.has(row)) continue;
      taken.add(row);
      break;
    }
    expect(tries).toBeLessThan(30);
  }
  expect(taken.size).toBe(20_000);
});
