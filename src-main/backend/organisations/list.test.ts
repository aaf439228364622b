import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type NewOrganisation,
  ORGANISATION_GROUPS,
  ORGANISATION_SORTS,
  type OrganisationFilter,
  type OrganisationSort,
} from '#shared/contract/organisations.ts';
import { LANGUAGES, type Language, ORGANISATION_KINDS } from '#shared/domain/lists.ts';
import { organisationSortKeys } from '#shared/domain/sort-keys.ts';
import { type Device, device } from '../testing/device.ts';
import { createOrganisation } from './index.ts';

type Client = Device['client'];

async function allPages(client: Client, ids: readonly string[], sort: OrganisationSort, limit: number) {
  const rows = [];
  let cursor: Awaited<ReturnType<Client['organisations']['page']>>['next'] = null;
  do {
    const page = await client.organisations.page({ filter: { ids: [...ids] }, sort, cursor, limit });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

type Row = Awaited<ReturnType<typeof allPages>>[number];
const sortValue: Record<OrganisationSort['by'], (row: Row, language: Language) => string> = {
  name: (row, language) => organisationSortKeys(row)[language],
  country: (row, language) => `${row.country} ${organisationSortKeys(row)[language]}`,
  kind: (row, language) => `${ORGANISATION_KINDS.indexOf(row.kind) + 10} ${organisationSortKeys(row)[language]}`,
  created: (row) => String(row.createdAt),
};

test('pages give every organisation exactly once, in order; within a country or kind by name', async () => {
  const { client, backend } = await device('ceeja-1');
  const organisation = fc.record({
    nameNative: fc.constantFrom('Alpha', 'alpha', 'Élan', '岐阜県', '髙山', 'Zeta'),
    kind: fc.constantFrom('cluster', 'company', 'other'),
    country: fc.constantFrom('DE', 'FR', 'JP', 'VN'),
    nameKana: fc.option(fc.constantFrom('ぎふ', 'たかやま')),
    nameDe: fc.option(fc.constantFrom('Präfektur', 'Elan')),
  });
  const sort = fc.record({
    by: fc.constantFrom(...ORGANISATION_SORTS),
    direction: fc.constantFrom('asc', 'desc'),
    language: fc.constantFrom(...LANGUAGES),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(organisation, { maxLength: 25 }),
      sort,
      fc.integer({ min: 1, max: 7 }),
      async (made, by, limit) => {
        const { value: ids } = backend.context.writer.mutate('test', (write) =>
          made.map((one) => createOrganisation(backend.context, write, one)),
        );
        const rows = await allPages(client, ids, by as OrganisationSort, limit);
        expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
        const values = rows.map((row) => sortValue[by.by](row, by.language));
        const ordered = values.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(values).toEqual(by.direction === 'asc' ? ordered : ordered.toReversed());
      },
    ),
    { numRuns: 60 },
  );
});

test('each part of the filter lets through what it names', async () => {
  const { client } = await device('ceeja-1');
  const alsace = await client.organisations.create({
    kind: 'cluster',
    nameNative: 'Pôle Alsace',
    nameEn: 'Alsace Cluster',
    aliases: 'Elsass-Verbund\nPAE',
    country: 'FR',
    city: 'Strasbourg',
    regionCode: 'nuts:FRF1',
    labels: { sector: ['C'], ecosystem: ['health'], 'form-offered': ['tourism'], tag: ['Messe'] },
  });
  const gifu = await client.organisations.create({
    kind: 'prefecture',
    nameNative: '岐阜県',
    country: 'JP',
    regionCode: 'jis:21',
    labels: { 'form-sought': ['trade'] },
  });
  const hanoi = await client.organisations.create({ kind: 'agency', nameNative: 'Hà Nội', country: 'VN' });
  const through = async (filter: OrganisationFilter) => {
    const sort = { by: 'created', direction: 'asc' } as const;
    const { rows } = await client.organisations.page({ filter, sort, cursor: null, limit: 100 });
    expect((await client.organisations.count({ filter })).matching).toBe(rows.length);
    expect(await client.organisations.ids({ filter, sort })).toEqual(rows.map(({ id }) => id));
    return rows.map(({ id }) => id);
  };
  expect(await through({})).toEqual([alsace.id, gifu.id, hanoi.id]);
  expect(await through({ text: 'elsass strasbourg' })).toEqual([alsace.id]);
  expect(await through({ text: '岐阜' })).toEqual([gifu.id]);
  expect(await through({ text: '_' })).toEqual([]);
  expect(await through({ kind: ['prefecture', 'agency'] })).toEqual([gifu.id, hanoi.id]);
  expect(await through({ country: ['FR'] })).toEqual([alsace.id]);
  expect(await through({ side: ['third'] })).toEqual([hanoi.id]);
  expect(await through({ region: ['nuts:FRF', 'jis:2'] })).toEqual([alsace.id]);
  expect(await through({ region: ['jis:21'] })).toEqual([gifu.id]);
  expect(await through({ region: ['iso:FR', 'third:south-east-asia'] })).toEqual([alsace.id, hanoi.id]);
  expect(await through({ sector: ['C'] })).toEqual([alsace.id]);
  expect(await through({ ecosystem: ['health'] })).toEqual([alsace.id]);
  expect(await through({ formOffered: ['tourism', 'trade'] })).toEqual([alsace.id]);
  expect(await through({ formSought: ['trade'] })).toEqual([gifu.id]);
  expect(await through({ tag: ['Messe'], country: ['JP'] })).toEqual([]);
  expect(await through({ ids: [] })).toEqual([]);
});

test('a picker offers any form of the name, those that begin with the text first', async () => {
  const { client } = await device('ceeja-1');
  const make = (nameNative: string, aliases: string | null = null) =>
    client.organisations.create({ kind: 'cluster', nameNative, aliases, country: 'FR' });
  await make('Grand Pôle');
  await make('Zed', 'old\nPôle Est');
  await make('Pôle Alsace');
  await make('Alsace 100%');
  const found = async (text: string) => (await client.organisations.find({ text })).map(({ nameNative }) => nameNative);
  expect(await found('Pôle')).toEqual(['Pôle Alsace', 'Zed', 'Grand Pôle']);
  expect(await found('alsace pôle')).toEqual(['Pôle Alsace']);
  expect(await found('100%')).toEqual(['Alsace 100%']);
  expect(await found('')).toEqual(['Alsace 100%', 'Pôle Alsace', 'Zed', 'Grand Pôle']);
});

test('a row counts the people who belong to it and the inquiries it made', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.organisations.create({ kind: 'company', nameNative: 'Est SA', country: 'FR' });
  await client.people.create({ familyNative: 'Keller', affiliation: { organisationId: id } });
  await client.people.create({ familyNative: 'Roth', affiliation: { organisationId: id, toOn: '2025-01-01' } });
  await client.inquiries.create({ subject: 's', requesterOrganisationId: id });
  const sort = { by: 'name', direction: 'asc' } as const;
  const { rows } = await client.organisations.page({ filter: {}, sort, cursor: null, limit: 5 });
  expect(rows).toMatchObject([{ id, peopleCount: 1, inquiryCount: 1, tags: [] }]);
});

test('the groups hold as many organisations as they say; one of two sectors stands in the group of each', async () => {
  const { client } = await device('ceeja-1');
  const make = (nameNative: string, labels: NewOrganisation['labels'] = {}) =>
    client.organisations.create({ kind: 'cluster', country: 'FR', nameNative, labels });
  await make('Bois', { sector: ['A', 'C'], 'form-offered': ['trade'], tag: ['Messe'] });
  await make('Acier', { sector: ['C'], ecosystem: ['tourism'], 'form-sought': ['trade', 'tourism'] });
  await make('Mer');
  const sort = { by: 'name', direction: 'asc', language: 'fr' } as const;
  for (const by of ORGANISATION_GROUPS) {
    for (const { value, count } of await client.organisations.groups({ filter: {}, by })) {
      const page = { filter: {}, sort, group: { by, value }, cursor: null, limit: 10 };
      expect((await client.organisations.page(page)).rows, `${by} ${value}`).toHaveLength(count);
    }
  }
  expect(await client.organisations.groups({ filter: {}, by: 'sector' })).toEqual([
    ...[{ value: null, count: 1 }],
    ...[{ value: 'A', count: 1 }],
    ...[{ value: 'C', count: 2 }],
  ]);
});
