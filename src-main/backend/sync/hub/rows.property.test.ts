import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarriedChange } from '../carried-change.ts';
import { changeOfRow, type HubRow, hubRow, sealedRow } from './rows.ts';
import { digestOfRow } from './seal.ts';
import { fromHubText, toHubText } from './text.ts';
import { sealsAfter, takenOut } from './value-seals.ts';

const SALT = 'c2FsdC1vZi0xMjgtYml0cw';
const sealed = (change: CarriedChange) => sealedRow([...hubRow(change), SALT, null]);
const digest = (change: CarriedChange) => digestOfRow(sealed(change))?.toString('hex');

const word = fc.oneof(
  fc.uuid(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', '\udc00\ud800', '\ufffe0041'),
);
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const version = fc.record({ stamp: whole, device: word });
const change: fc.Arbitrary<CarriedChange> = fc
  .record({
    ...{ device: word, stamp: whole, seq: whole, op: whole, actor: fc.option(word), kind: word, record: fc.uuid() },
    patch: fc.oneof(
      word,
      fc.dictionary(word, word).map((values) => JSON.stringify(values)),
    ),
    base: fc.option(fc.array(version, { maxLength: 4 })),
    seen: fc.option(fc.record({ created: version, edits: fc.array(fc.tuple(fc.nat(255), version), { maxLength: 3 }) })),
  })
  .map((made) => (made.base === null ? { ...made, seen: null } : made));

test('a change comes back from its row to the letter, and the row is text that PostgreSQL holds', () => {
  fc.assert(
    fc.property(change, (made) => {
      const row = hubRow(made);
      expect(changeOfRow(row)).toEqual(made);
      for (const value of row)
        expect(typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('two changes that differ in anything have different digests', () => {
  fc.assert(
    fc.property(change, change, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(digest(one) === digest(other)).toBe(isSame);
    }),
    { numRuns: 1000 },
  );
});

const fields = fc.dictionary(word, fc.oneof(word, fc.integer(), fc.constant(null)), { minKeys: 1 });

test('a value that is taken out leaves the digest as it was; what is left can’t be changed', () => {
  fc.assert(
    fc.property(change, fields, fc.array(fc.nat(5)), (made, values, places) => {
      const { row, values: salted } = sealed({ ...made, patch: JSON.stringify(values) });
      const lost = new Set(Object.keys(values).filter((_, at) => places.includes(at)));
      const emptied = Object.entries(values).map(([field, value]) => [field, lost.has(field) ? null : value]);
      const patch = toHubText(JSON.stringify(Object.fromEntries(emptied)));
      const withPatch = (text: string) => row.with(7, text) as unknown as HubRow;
      const left = sealsAfter(row[7], salted, patch);
      const digestBefore = digestOfRow({ row, values: salted });
      expect(digestOfRow({ row: withPatch(patch), values: left })).toEqual(digestBefore);
      for (const field of takenOut(left)) expect(lost).toContain(fromHubText(String(field)));
      const others = emptied.map(([field, value]) => [field, lost.has(String(field)) ? value : `${value}!`]);
      const changed = toHubText(JSON.stringify(Object.fromEntries(others)));
      if (changed !== patch) expect(digestOfRow({ row: withPatch(changed), values: left })).not.toEqual(digestBefore);
    }),
    { numRuns: 1000 },
  );
});

test('the digest of a change is the same in every version of the program', () => {
  const made: CarriedChange = {
    ...{ device: '01997000-0000-7000-8000-00000000000a', stamp: 7, seq: 1, op: 7, actor: null, kind: 'task' },
    ...{ record: '01997000-0000-7000-8000-0000000000ff', patch: '{"title":"岐阜"}' },
    ...{
      base: [{ stamp: 5, device: 'b' }],
      seen: { created: { stamp: 1, device: 'b' }, edits: [[3, { stamp: 5, device: 'b' }]] },
    },
  };
  expect(digest(made)).toMatchInlineSnapshot(`"1f2f7766f504f430b9be3050d258fcbb75882d0c4e955d756610d903bea4ad53"`);
});
