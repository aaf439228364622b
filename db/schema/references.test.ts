import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type EntityKind, entities } from './index.ts';
import { references, referencesTo } from './references.ts';

/** Ends like the name of a record's id, but names none of ours. */
const NO_RECORD = new Set(['entry.messageId', 'target.indicatorId']);

test('every field that names a record is told with the kinds it names', () => {
  const named = (Object.keys(entities) as EntityKind[]).flatMap((kind) =>
    Object.keys(getTableColumns(entities[kind].table))
      .filter((field) => field.endsWith('Id'))
      .map((field) => `${kind}.${field}`),
  );
  const told = Object.entries(references).flatMap(([kind, fields]) => Object.keys(fields).map((f) => `${kind}.${f}`));
  expect(told.toSorted()).toEqual(named.filter((name) => !NO_RECORD.has(name)).toSorted());
});

test('the fields that name a kind are found', () => {
  expect(referencesTo('file')).toEqual([{ kind: 'cooperation', field: 'evidenceFileId' }]);
  expect(referencesTo('inquiry').map(({ kind }) => kind)).toContain('meeting_inquiry');
});
