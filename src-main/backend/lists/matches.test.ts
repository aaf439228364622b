import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

const first = { cursor: null, limit: 10 };
const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id);

/** One inquiry that the Tanakas ask, one that nobody asks; a person at an organisation, and one at none. */
async function office() {
  const { client } = await device('ceeja-1');
  const organisation = await client.organisations.create({ kind: 'company', country: 'DE', nameNative: 'Rhein GmbH' });
  const belonging = await client.people.create({
    familyNative: 'Tanaka',
    affiliation: { organisationId: organisation.id, role: null },
  });
  const free = await client.people.create({ familyNative: 'Novák' });
  const asked = await client.inquiries.create({
    ...{ subject: 'Weinbau', requesterPersonId: belonging.id, requesterOrganisationId: organisation.id, labels: {} },
  });
  const unasked = await client.inquiries.create({ subject: 'Holzbau', labels: {} });
  return { client, belonging, free, asked, unasked };
}

test('a list without a word keeps those that have nobody by whose name they could be found', async () => {
  const { client, free, unasked } = await office();
  const sort = { by: 'received', direction: 'desc' } as const;
  for (const text of ['-tanaka', '-"rhein gmbh"']) {
    expect(idsOf(await client.inquiries.page({ filter: { text }, sort, ...first }))).toEqual([unasked.id]);
    expect(await client.inquiries.count({ filter: { text } })).toEqual({ matching: 1, all: 2 });
  }
  const byName = { by: 'name', direction: 'asc', language: 'de' } as const;
  expect(idsOf(await client.people.page({ filter: { text: '-rhein' }, sort: byName, ...first }))).toEqual([free.id]);
});

test('a word is met in a list by the record’s own texts, by the inside of its words, and by whom it belongs to', async () => {
  const { client, belonging, asked, unasked } = await office();
  const sort = { by: 'received', direction: 'desc' } as const;
  const having = async (text: string) => idsOf(await client.inquiries.page({ filter: { text }, sort, ...first }));
  expect(await having('holz')).toEqual([unasked.id]);
  expect(await having('rhein')).toEqual([asked.id]);
  expect(await having('anaka')).toEqual([asked.id]);
  const byName = { by: 'name', direction: 'asc', language: 'de' } as const;
  expect(idsOf(await client.people.page({ filter: { text: 'rhein' }, sort: byName, ...first }))).toEqual([
    belonging.id,
  ]);
});
