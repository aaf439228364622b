import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/domain/lists.ts';
import { deriveOnce } from '../changes/derived.ts';
import { setMeta } from '../database/meta.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';

/** How lists of names are sorted for readers of each language, page by page by an index. */
async function people({ client }: Device, language: Language, limit = 50): Promise<readonly string[]> {
  const sort = { by: 'name', direction: 'asc', language } as const;
  const names: string[] = [];
  for (let cursor: [string | number | null, string] | null = null; ; ) {
    const page = await client.people.page({ filter: {}, sort, cursor, limit });
    names.push(...page.rows.map(({ familyNative }) => familyNative));
    if (page.next === null) return names;
    cursor = page.next;
  }
}

const organisations = async ({ client }: Device, by: 'name' | 'country' | 'kind', language: Language) => {
  const sort = { by, direction: 'asc', language } as const;
  const { rows } = await client.organisations.page({ filter: {}, sort, cursor: null, limit: 50 });
  return rows.map(({ nameNative }) => nameNative);
};

async function withPeople(): Promise<Device> {
  const at = await device('ceeja-1');
  for (const [familyNative, familyKana] of [
    ...[['Mutter'], ['Müller'], ['Muller'], ['Éva'], ['Eva'], ['Zander']],
    ...[['田中', 'たなか'], ['大野', 'おおの'], ['山田']],
  ]) {
    await at.client.people.create({ familyNative: familyNative ?? '', familyKana: familyKana ?? null });
  }
  return at;
}

const idOf = async ({ client }: Device, text: string): Promise<string> =>
  (await client.people.find({ text }))[0]?.id ?? '';

const LATIN = ['Eva', 'Éva', 'Muller', 'Müller', 'Mutter', '大野', '田中', 'Zander', '山田'];
const JAPANESE = ['大野', '田中', 'Eva', 'Éva', 'Muller', 'Müller', 'Mutter', 'Zander', '山田'];

test('people stand by Latin collation, for readers of Japanese by reading, also page by page', async () => {
  const at = await withPeople();
  for (const language of ['en', 'de', 'fr'] as const) expect(await people(at, language)).toEqual(LATIN);
  expect(await people(at, 'ja')).toEqual(JAPANESE);
  expect(await people(at, 'de', 2)).toEqual(LATIN);
  expect(await people(at, 'ja', 1)).toEqual(JAPANESE);
});

test('a name that is changed, merged in, or undone stands where it belongs', async () => {
  const at = await withPeople();
  const gifu = await device('gifu-1');
  deliver(at, gifu);
  expect(await people(gifu, 'ja')).toEqual(JAPANESE);
  const id = await idOf(gifu, '山田');
  await gifu.client.people.update({ ids: [id], patch: { familyKana: 'やまだ' } });
  deliver(gifu, at);
  const moved = ['大野', '田中', '山田', 'Eva', 'Éva', 'Muller', 'Müller', 'Mutter', 'Zander'];
  expect(await people(at, 'ja')).toEqual(moved);
  expect((await people(at, 'de')).slice(-3)).toEqual(['田中', '山田', 'Zander']);
  await gifu.client.changes.undo();
  expect(await people(gifu, 'ja')).toEqual(JAPANESE);
});

test('organisations stand by the name that the reader is shown, within country and kind as well', async () => {
  const at = await device('ceeja-1');
  const make = (input: { nameNative: string; country: string } & Record<string, string>) =>
    at.client.organisations.create({ kind: 'region', ...input });
  await make({ nameNative: 'Freistaat Bayern', country: 'DE', nameEn: 'Bavaria', nameJa: 'バイエルン州' });
  await make({ nameNative: 'Région Grand Est', country: 'FR', nameEn: 'Grand Est', nameDe: 'Großer Osten' });
  await make({ nameNative: '岐阜県', country: 'JP', nameKana: 'ぎふけん', nameEn: 'Gifu' });
  await make({ nameNative: 'Ämter Süd', country: 'DE' });
  expect(await organisations(at, 'name', 'en')).toEqual([
    'Ämter Süd',
    'Freistaat Bayern',
    '岐阜県',
    'Région Grand Est',
  ]);
  expect(await organisations(at, 'name', 'fr')).toEqual([
    'Ämter Süd',
    'Freistaat Bayern',
    '岐阜県',
    'Région Grand Est',
  ]);
  expect(await organisations(at, 'name', 'ja')).toEqual([
    '岐阜県',
    'Freistaat Bayern',
    'Ämter Süd',
    'Région Grand Est',
  ]);
  expect(await organisations(at, 'country', 'ja')).toEqual([
    'Freistaat Bayern',
    'Ämter Süd',
    'Région Grand Est',
    '岐阜県',
  ]);
  expect(await organisations(at, 'kind', 'de')).toEqual([
    'Ämter Süd',
    'Freistaat Bayern',
    '岐阜県',
    'Région Grand Est',
  ]);
});

test('every order of a list of names is read off an index', async () => {
  const at = await device('ceeja-1');
  const { sqlite } = at.backend.context;
  const asked = new Set<string>();
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    asked.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  const cursor: [string, string] = ['m', '01900000-0000-7000-8000-000000000000'];
  for (const language of ['en', 'de', 'fr', 'ja'] as const) {
    for (const by of ['name', 'country', 'kind'] as const) {
      await at.client.organisations.page({ filter: {}, sort: { by, direction: 'desc', language }, cursor, limit: 50 });
    }
    await at.client.people.page({ filter: {}, sort: { by: 'name', direction: 'asc', language }, cursor, limit: 50 });
  }
  const pages = [...asked].filter((text) => text.includes('AS sort_value'));
  expect(pages.length).toBe(14);
  for (const text of pages) {
    const values = Array.from(text.matchAll(/\?/gu), () => null);
    const plan = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as readonly { parent: number; detail: string }[];
    // What a row tells beside itself is sorted in queries of its own, for that row.
    const details = plan.filter(({ parent }) => parent === 0).map(({ detail }) => detail);
    expect(
      details.filter((detail) => /TEMP B-TREE FOR ORDER BY|^SCAN r/u.test(detail)),
      text,
    ).toEqual([]);
    expect(
      details.some((detail) => /^SEARCH r USING INDEX (organisation|person)_by_/u.test(detail)),
      text,
    ).toBe(true);
  }
});

/** As an upgrade with other rules leaves them. */
function outdate({ backend }: Device): void {
  const { sqlite } = backend.context;
  sqlite.prepare("UPDATE person SET latin_key = '', japanese_key = ''").run();
  setMeta(sqlite, 'derived-columns', '0');
}

describe('keys that older rules made', () => {
  test('are made anew at the next opening', async () => {
    const at = await withPeople();
    outdate(at);
    const opened = at.restart();
    expect(await people(opened, 'de')).toEqual(LATIN);
    expect(await people(opened, 'ja')).toEqual(JAPANESE);
    expect((await opened.client.maintenance.remaking()).sortKeys).toBeNull();
  });

  test('say how far they are while they are made anew, go on where they were, and take in what is written meanwhile', async () => {
    const at = await withPeople();
    for (let n = 0; n < 60; n += 1) await at.client.people.create({ familyNative: `Zz${n}` });
    outdate(at);
    const { sqlite } = at.backend.context;
    const progress = async () => (await at.client.maintenance.remaking()).sortKeys;
    expect(await progress()).toEqual({ done: 0, total: 69 });
    // Organisations, of which there are none, then the first people.
    let steps = 0;
    expect(deriveOnce(sqlite, () => ++steps === 2)).toBe(true);
    expect(await progress()).toEqual({ done: 50, total: 69 });
    await at.client.people.create({ familyNative: 'Aachen' });
    expect(deriveOnce(sqlite, () => false)).toBe(false);
    expect(await progress()).toBeNull();
    expect((await people(at, 'de')).slice(0, 10)).toEqual(['Aachen', ...LATIN].slice(0, 8).concat(['Zander', 'Zz0']));
  });
});

test('nothing of an erased person’s name is left in what lists are sorted by', async () => {
  const at = await withPeople();
  const id = await idOf(at, '大野');
  await at.client.privacy.erase({ kind: 'person', id });
  const keys = at.backend.context.sqlite.prepare('SELECT latin_key, japanese_key FROM person WHERE id = ?').get(id);
  expect(JSON.stringify(keys)).not.toMatch(/ono|おお/u);
});
