import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordBytes, recordId } from './refs.ts';

test('a record id is stored as the bytes it is written for, and comes back', () => {
  expect(recordBytes('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0')).toEqual(
    Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex'),
  );
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(recordId(recordBytes(id))).toBe(id);
    }),
  );
});
