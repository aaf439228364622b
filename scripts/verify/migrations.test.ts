import { expect, test } from 'vitest';
import { changedMigrations, readTree } from './migrations.ts';

const committed = new Map([
  ['db/migrations/0000_ground.sql', 'a1'],
  ['db/migrations/0001_tags.sql', 'b2'],
]);

test('new migrations may be added', () => {
  expect(changedMigrations(committed, new Map([...committed, ['db/migrations/0002_more.sql', 'c3']]))).toEqual([]);
});

test('a committed migration may not change', () => {
  const present = new Map([...committed, ['db/migrations/0001_tags.sql', 'changed']]);
  expect(changedMigrations(committed, present)).toEqual([
    'db/migrations/0001_tags.sql is committed and was changed; add a new migration instead',
  ]);
});

test('a committed migration may not go', () => {
  const present = new Map([['db/migrations/0000_ground.sql', 'a1']]);
  expect(changedMigrations(committed, present)).toEqual(['db/migrations/0001_tags.sql is committed and is gone']);
});

test('git’s listing is read, without what is not SQL', () => {
  const listing = '100644 blob a1\tdb/migrations/0000_ground.sql\n100644 blob b2\tdb/migrations/meta/_journal.json\n';
  expect(readTree(listing)).toEqual(new Map([['db/migrations/0000_ground.sql', 'a1']]));
});
