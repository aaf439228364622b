import { expect, test } from 'vitest';
import { organisationFilter } from '#shared/contract/organisations.ts';
import { organisationFilterOf } from './facets.ts';

const options = (...values: string[]) => ({ kind: 'options', values }) as const;

test('every facet of the bar becomes its part of the filter, and nothing else does', () => {
  const filter = organisationFilterOf(
    {
      text: { kind: 'text', text: '岐阜' },
      kind: options('cluster', 'spaceship'),
      country: options('JP'),
      region: options('jis:21'),
      side: options('japan'),
      sector: options('C'),
      ecosystem: options('health'),
      formOffered: options('trade'),
      formSought: options('tourism'),
      tag: options('Messe'),
      deleted: options('yes'),
      gone: options('x'),
    },
    ['019aaac2-7d80-7fff-bfff-ffffffffffff'],
  );
  expect(organisationFilter.parse(filter)).toEqual({
    text: '岐阜',
    kind: ['cluster'],
    country: ['JP'],
    region: ['jis:21'],
    side: ['japan'],
    sector: ['C'],
    ecosystem: ['health'],
    formOffered: ['trade'],
    formSought: ['tourism'],
    tag: ['Messe'],
    deleted: true,
    ids: ['019aaac2-7d80-7fff-bfff-ffffffffffff'],
  });
});

test('an empty bar lets everything through', () => {
  expect(organisationFilterOf({}, undefined)).toEqual({});
});
