import { expect, test } from 'vitest';
import { personFilter } from '#shared/contract/people.ts';
import { personFilterOf } from './facets.ts';

const options = (...values: string[]) => ({ kind: 'options', values }) as const;

test('every facet of the bar becomes its part of the filter, and nothing else does', () => {
  const filter = personFilterOf(
    {
      text: { kind: 'text', text: 'taka' },
      language: options('ja', 'de'),
      country: options('JP'),
      side: options('japan', 'moon'),
      tag: options('Messe'),
      consent: options('no'),
      deleted: options('yes'),
      gone: options('x'),
    },
    undefined,
  );
  expect(personFilter.parse(filter)).toEqual({
    text: 'taka',
    language: ['ja', 'de'],
    country: ['JP'],
    side: ['japan'],
    tag: ['Messe'],
    hasConsent: false,
    deleted: true,
  });
});

test('an empty bar lets everything through', () => {
  expect(personFilterOf({}, undefined)).toEqual({});
});
