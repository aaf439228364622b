import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonFilter, PersonSort } from '#shared/contract/people.ts';
import { PERSON_GROUPS, PERSON_SORTS } from '#shared/contract/people.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { personSortKeys } from '#shared/domain/sort-keys.ts';
import { type Device, device } from '../testing/device.ts';
import { createPerson } from './index.ts';

type Client = Device['client'];

async function allPages(client: Client, ids: readonly string[], sort: PersonSort, limit: number) {
  const rows = [];
  let cursor: Awaited<ReturnType<Client['people']['page']>>['next'] = null;
  do {
    const page = await client.people.page({ filter: { ids: [...ids] }, sort, cursor, limit });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

type Row = Awaited<ReturnType<typeof allPages>>[number];
const sortValue: Record<PersonSort['by'], (row: Row, language: Language) => string> = {
  name: (row, language) => personSortKeys(row)[language === 'ja' ? 'japanese' : 'latin'],
  kana: (row) => personSortKeys(row).japanese,
  created: (row) => String(row.createdAt),
};

test('pages give every person exactly once, in order, whatever the names', async () => {
  const { client, backend } = await device('ceeja-1');
  const kana = fc.option(fc.constantFrom('あべ', 'さとう', 'たなか'));
  const name = fc.constantFrom('Keller', 'keller', 'Ångström', '田中', '髙島', 'van der Berg');
  const person = fc.record({ familyNative: name, givenNative: fc.option(fc.constantFrom('A', 'b')), familyKana: kana });
  const sort = fc.record({
    by: fc.constantFrom(...PERSON_SORTS),
    direction: fc.constantFrom('asc', 'desc'),
    language: fc.constantFrom(...LANGUAGES),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { maxLength: 25 }),
      sort,
      fc.integer({ min: 1, max: 7 }),
      async (people, by, limit) => {
        const { value: ids } = backend.context.writer.mutate('test', (write) =>
          people.map((one) => createPerson(backend.context, write, one)),
        );
        const rows = await allPages(client, ids, by as PersonSort, limit);
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
  const organisation = (nameNative: string, country: string) =>
    client.organisations.create({ kind: 'cluster', nameNative, country });
  const alsace = await organisation('Pôle Alsace', 'FR');
  const gifu = await organisation('岐阜県', 'JP');
  const anna = await client.people.create({
    familyNative: 'Keller',
    givenNative: 'Anna',
    preferredLanguage: 'de',
    labels: { language: ['fr'], tag: ['Messe'] },
    contactPoints: [{ kind: 'email', value: 'a.keller@example.org' }],
    affiliation: { organisationId: alsace.id },
  });
  const hanako = await client.people.create({
    familyNative: '髙島',
    givenNative: '花子',
    familyKana: 'たかしま',
    familyLatin: 'Takashima',
    labels: { language: ['ja'] },
    affiliation: { organisationId: gifu.id },
  });
  const former = await client.people.create({
    familyNative: 'Roth',
    affiliation: { organisationId: alsace.id, toOn: '2025-03-31' },
  });
  await client.consents.add({ personId: anna.id, purpose: 'newsletter', basis: 'consent', givenOn: '2026-01-10' });
  const through = async (filter: PersonFilter) => {
    const sort = { by: 'created', direction: 'asc' } as const;
    const { rows } = await client.people.page({ filter, sort, cursor: null, limit: 100 });
    expect((await client.people.count({ filter })).matching).toBe(rows.length);
    expect(await client.people.ids({ filter, sort })).toEqual(rows.map(({ id }) => id));
    return rows.map(({ id }) => id);
  };
  expect(await through({})).toEqual([anna.id, hanako.id, former.id]);
  expect(await through({ text: '髙島花子' })).toEqual([hanako.id]);
  expect(await through({ text: 'takashima' })).toEqual([hanako.id]);
  expect(await through({ text: 'alsace anna' })).toEqual([anna.id]);
  expect(await through({ text: 'a.keller@' })).toEqual([anna.id]);
  expect(await through({ text: '%' })).toEqual([]);
  expect(await through({ language: ['de'] })).toEqual([anna.id]);
  expect(await through({ language: ['fr', 'ja'] })).toEqual([anna.id, hanako.id]);
  expect(await through({ organisationId: alsace.id })).toEqual([anna.id]);
  expect(await through({ country: ['JP'] })).toEqual([hanako.id]);
  expect(await through({ side: ['europe'] })).toEqual([anna.id]);
  expect(await through({ tag: ['Messe', 'neu'] })).toEqual([anna.id]);
  expect(await through({ hasConsent: true })).toEqual([anna.id]);
  expect(await through({ hasConsent: false })).toEqual([hanako.id, former.id]);
  expect(await through({ ids: [former.id] })).toEqual([former.id]);
  await client.people.remove({ ids: [hanako.id] });
  expect(await through({ deleted: true })).toEqual([hanako.id]);
});

test('a row names the organisation, the first addresses and the consent', async () => {
  const { client } = await device('ceeja-1');
  const { id: organisationId } = await client.organisations.create({
    kind: 'company',
    nameNative: 'Est SA',
    country: 'FR',
  });
  const { id } = await client.people.create({
    familyNative: 'Keller',
    contactPoints: [
      { kind: 'phone', value: '03 88 15 68 68' },
      { kind: 'email', value: 'first@example.org' },
      { kind: 'email', value: 'second@example.org' },
    ],
    affiliation: { organisationId, role: 'Directrice', toOn: '2025-01-01' },
    labels: { language: ['fr'] },
  });
  await client.consents.add({ personId: id, purpose: 'newsletter', basis: 'consent', givenOn: '2026-01-10' });
  await client.inquiries.create({ subject: 's', requesterPersonId: id });
  const { rows } = await client.people.page({
    filter: {},
    sort: { by: 'name', direction: 'asc' },
    cursor: null,
    limit: 5,
  });
  expect(rows).toMatchObject([
    {
      email: 'first@example.org',
      phone: '03 88 15 68 68',
      organisation: { id: organisationId },
      role: 'Directrice',
      affiliatedTo: '2025-01-01',
      languages: ['fr'],
      hasConsent: true,
      inquiryCount: 1,
    },
  ]);
});

test('a picker offers names that begin with the text first, and the newest without a text', async () => {
  const { client } = await device('ceeja-1');
  for (const familyNative of ['Oberkeller', 'Zeller', 'Keller']) await client.people.create({ familyNative });
  const found = async (text: string) => (await client.people.find({ text })).map(({ familyNative }) => familyNative);
  expect(await found('keller')).toEqual(['Keller', 'Oberkeller']);
  expect(await found('  ')).toEqual(['Keller', 'Zeller', 'Oberkeller']);
  expect(await found('_eller')).toEqual([]);
});

test('the groups hold as many people as they say; who speaks two languages stands in the group of each', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create({ familyNative: 'Weber', labels: { language: ['de', 'ja'], tag: ['Messe'] } });
  await client.people.create({ familyNative: '田中', preferredChannel: 'email', labels: { language: ['ja'] } });
  await client.people.create({ familyNative: 'Nowak' });
  const sort = { by: 'name', direction: 'asc', language: 'de' } as const;
  for (const by of PERSON_GROUPS) {
    for (const { value, count } of await client.people.groups({ filter: {}, by })) {
      const page = { filter: {}, sort, group: { by, value }, cursor: null, limit: 10 };
      expect((await client.people.page(page)).rows, `${by} ${value}`).toHaveLength(count);
    }
  }
  expect(await client.people.groups({ filter: {}, by: 'language' })).toEqual([
    ...[{ value: null, count: 1 }],
    ...[{ value: 'de', count: 1 }],
    ...[{ value: 'ja', count: 2 }],
  ]);
});
