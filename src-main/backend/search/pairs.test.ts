import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';
import { findRecords } from './find.ts';
import { NAME_PAIRS, type NamePairs } from './testing/name-pairs.ts';

const made = async () => {
  const { client, backend } = await device('ceeja-1');
  const ids = new Map<NamePairs, string>();
  for (const pairs of NAME_PAIRS) {
    const { stored, kana = null, latin = null, aliases = null } = pairs;
    const names = { nameNative: stored, nameKana: kana, nameLatin: latin, aliases };
    ids.set(pairs, (await client.organisations.create({ kind: 'other', country: 'FR', ...names })).id);
  }
  backend.context.searchIndex.catchUp();
  const found = (typed: string) =>
    findRecords(backend.context, typed, { kinds: ['organisation'], limit: 200 }).found.map(({ id }) => id);
  return { client, ids, found };
};

test('the table holds at least 200 pairs', () => {
  expect(NAME_PAIRS.flatMap(({ meets, misses }) => [...meets, ...misses]).length).toBeGreaterThanOrEqual(200);
});

test('every spelling of a name finds it, and no other name’s does', async () => {
  const { ids, found } = await made();
  const wrong = NAME_PAIRS.flatMap((pairs) => {
    const id = ids.get(pairs) ?? '';
    const missed = pairs.meets.filter((typed) => !found(typed).includes(id)).map((typed) => `${typed} does not find`);
    const mistaken = pairs.misses.filter((typed) => found(typed).includes(id)).map((typed) => `${typed} finds`);
    return [...missed, ...mistaken].map((what) => `${what} ${pairs.stored}`);
  });
  expect(wrong).toEqual([]);
});

test('the list’s filter finds the same as the search', async () => {
  const { client, found } = await made();
  const sort = { by: 'name', direction: 'asc' } as const;
  for (const typed of NAME_PAIRS.flatMap(({ meets }) => meets.slice(0, 3))) {
    const { rows } = await client.organisations.page({ filter: { text: typed }, sort, cursor: null, limit: 200 });
    expect([typed, rows.map(({ id }) => id).toSorted()]).toEqual([typed, [...found(typed)].toSorted()]);
  }
});
