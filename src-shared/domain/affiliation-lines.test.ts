import fc from 'fast-check';
import { expect, test } from 'vitest';
import { affiliationLine, readAffiliationLine } from './affiliation-lines.ts';

test('an affiliation is one line, without what is empty at its end', () => {
  const at = { organisation: '岐阜県庁', role: null, country: 'JP', fromOn: null, toOn: null };
  expect(affiliationLine(at)).toBe('岐阜県庁 |  | JP');
  expect(readAffiliationLine('岐阜県庁 |  | JP')).toEqual(at);
  expect(readAffiliationLine('岐阜県庁||JP')).toEqual(at);
  expect(readAffiliationLine('  ')).toBeNull();
  expect(readAffiliationLine('| Leiterin')).toBeNull();
});

test('whatever stands in a part comes back, bars, breaks and backslashes too', () => {
  const text = fc
    .string({ unit: fc.constantFrom('|', '\\', '\n', 'n', 'ß', '髙', ' ', '-', '😀'), minLength: 1, maxLength: 12 })
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const maybe = fc.option(text);
  const written = fc.record({ organisation: text, role: maybe, country: maybe, fromOn: maybe, toOn: maybe });
  fc.assert(
    fc.property(written, (one) => {
      const line = affiliationLine(one);
      expect(line).not.toContain('\n');
      expect(readAffiliationLine(line)).toEqual(one);
    }),
  );
});
