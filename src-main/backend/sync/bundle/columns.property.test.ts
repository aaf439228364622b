import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarriedChange } from '../carried-change.ts';
import { BrokenBytes } from './byte-reader.ts';
import { decodeChanges, encodeChanges } from './columns.ts';

const devices = fc.constantFrom('01997000-0000-7000-8000-00000000000a', '01997000-0000-7000-8000-00000000000b');
const stamps = fc.integer({ min: 0, max: 2 ** 51 });
const value = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const patch = fc.oneof(
  fc
    .dictionary(fc.constantFrom('subject', 'status', '__proto__', '1', '岐阜'), value)
    .map((values) => JSON.stringify(values)),
  fc.constantFrom('', 'no JSON', '{ "spaced": 1 }', '[1]', '{"a":{"b":1}}', '{"a":1e400}', '{"a":1,"a":2}', '{"a":-0}'),
);
const version = fc.record({ stamp: stamps, device: devices });
const change: fc.Arbitrary<CarriedChange> = fc
  .record({
    device: devices,
    stamp: stamps,
    seq: fc.integer({ min: 1, max: 2 ** 40 }),
    op: stamps,
    actor: fc.option(fc.uuid()),
    kind: fc.constantFrom('inquiry', 'task', 'hologram'),
    record: fc.oneof(fc.uuid(), fc.constant('01997000-0000-7000-8000-0000000000ff')),
    patch,
    base: fc.option(fc.array(version, { maxLength: 4 })),
    seen: fc.option(fc.record({ created: version, edits: fc.array(fc.tuple(fc.nat(255), version), { maxLength: 3 }) })),
  })
  .map((made) => (made.base === null ? { ...made, seen: null } : made));

test('changes come back to the letter, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      expect(decodeChanges(encodeChanges(changes))).toEqual(changes);
    }),
    { numRuns: 500 },
  );
});

test('bytes that were cut or changed are told, or give changes: nothing else is thrown and nothing is read beside them', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(255), (changes, at, byte) => {
      const bytes = Uint8Array.from(encodeChanges(changes));
      const cut = bytes.subarray(0, at % bytes.length);
      expect(() => decodeChanges(cut)).toThrow(BrokenBytes);
      bytes[at % bytes.length] = byte;
      try {
        decodeChanges(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenBytes);
      }
    }),
    { numRuns: 2000 },
  );
});
