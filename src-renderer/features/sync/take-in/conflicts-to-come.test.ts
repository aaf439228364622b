import { expect, test } from 'vitest';
import { conflictsToCome } from './conflicts-to-come.ts';

const about = (record: string, field: string, kind = 'inquiry') => ({ kind, record, field });

test('several fields of a record are told together, each once', () => {
  const conflicts = [about('a', 'status'), about('b', 'body', 'entry'), about('a', 'nextStep'), about('a', 'status')];
  expect(conflictsToCome(conflicts)).toEqual([
    { kind: 'inquiry', recordId: 'a', deletion: false, fields: [{ field: 'status' }, { field: 'nextStep' }] },
    { kind: 'entry', recordId: 'b', deletion: false, fields: [{ field: 'body' }] },
  ]);
});

test('a deletion is told as such', () => {
  expect(conflictsToCome([about('a', 'deletedAt')])).toEqual([
    { kind: 'inquiry', recordId: 'a', deletion: true, fields: [] },
  ]);
});
