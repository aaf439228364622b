import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopeOf } from './disclosures.ts';

test('the log keeps codes, and of what may be personal only that it was asked for', () => {
  const filter = {
    text: '田中',
    country: ['JP'],
    tag: ['Frau Beispiel', 'Messe'],
    requesterPersonId: '0198…',
    ids: ['a', 'b', 'c'],
    hasConsent: false,
    deleted: true,
  };
  expect(scopeOf(filter)).toEqual({
    text: true,
    country: ['JP'],
    tag: 2,
    requesterPersonId: true,
    ids: 3,
    hasConsent: false,
    deleted: true,
  });
});

test('what narrows nothing is left out', () => {
  expect(scopeOf({ text: '  ', country: undefined, deleted: false })).toEqual({});
});

test('no typed word, tag or id of a person ever gets into the log', () => {
  const secret = fc.string({ minLength: 8, unit: 'grapheme' }).filter((text) => text.trim().length > 7);
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom('text', 'personId', 'requesterPersonId'),
      fc.array(secret),
      (word, part, tags) => {
        const kept = JSON.stringify(scopeOf({ [part]: word, tag: tags, ids: tags }));
        return ![word, ...tags].some((typed) => kept.includes(JSON.stringify(typed).slice(1, -1)));
      },
    ),
  );
});
