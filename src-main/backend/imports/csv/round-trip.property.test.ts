import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewOrganisation, OrganisationRecord } from '#shared/contract/organisations.ts';
import type { NewPerson, PersonRecord } from '#shared/contract/people.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import {
  CHANNELS,
  COOPERATION_FORMS,
  GENDERS,
  LANGUAGES,
  NAME_ORDERS,
  ORGANISATION_KINDS,
  ORGANISATION_SIZES,
} from '#shared/domain/lists.ts';
import { type Device, device } from '../../testing/device.ts';
import { apply, preview } from '../testing/office.ts';

/** Names and notes in several scripts, with what tables and cards have to quote, escape, fold or guard. */
const WORDS = [
  ...[
    '髙島',
    '邉󠄀',
    '岐阜県',
    '彩乃',
    'Müller',
    'Straße',
    'Żółć',
    'Ελένη',
    '김',
    'Nguyễn Thị',
    'Schœttel',
    'd’Arc',
    'עב',
    'Иван',
  ],
  ...[',', ';', ':', '\\n', '"', "'", '=1+1', '+49', '-', '@', '|', '😀', '\\', '、', '/', '(FR1)', '1.', 'e\u0301'],
];
const lineOf = (most: number) =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most })
    .map((words) => words.join(' ').trim())
    // ical.js reads no part of a structured value that ends with a backslash: see vcard.property.test.ts.
    .filter((text) => !text.endsWith('\\'));
const line = lineOf(4);
const maybe = fc.option(line);
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const maybeText = fc.option(text);
const language = fc.constantFrom('ja', 'de', 'fr', 'pl', 'cs', 'el', 'ko', 'vi');
const kana = fc.constantFrom('たかしま', 'タカシマ', 'やまだ', 'ギフケン', 'あやの');
const day = fc.constantFrom('2019-05-01', '2022-12-31', '2024-02-29');
const PLACES = [
  ...[
    { country: 'FR', regionCode: 'nuts:FR1' },
    { country: 'FR', regionCode: 'nuts:FR10' },
    { country: 'JP', regionCode: 'jis:21' },
  ],
  ...[
    { country: 'DE', regionCode: 'nuts:DE1' },
    { country: 'VN', regionCode: null },
    { country: 'EL', regionCode: null },
  ],
].map(({ country, regionCode }) => ({ country: country === 'EL' ? 'GR' : country, regionCode }));
const place = fc.constantFrom(...PLACES);
const lines = {
  ...{ addressLines: maybeText, postalCode: fc.option(fc.constantFrom('68000', '500-8570', '００１')), city: maybe },
  ...{ addressLatin: maybeText, cityLatin: maybe },
};
const phones = fc.uniqueArray(fc.constantFrom('+81 58-265-0000', '03 88 15 68 68', '+49 711 218 20'), { maxLength: 3 });
const tags = fc.uniqueArray(line, { maxLength: 3 });

const organisation = fc
  .record({
    ...{
      nameNative: line,
      nameLanguage: fc.option(language),
      nameKana: fc.option(kana),
      nameLatin: maybe,
      nameEn: maybe,
    },
    ...{ nameDe: maybe, nameFr: maybe, nameJa: maybe, kind: fc.constantFrom(...ORGANISATION_KINDS) },
    ...{ size: fc.option(fc.constantFrom(...ORGANISATION_SIZES)), hasSite: fc.boolean(), place, ...lines, phones },
    ...{ note: maybeText, culturalNotes: maybeText, emails: fc.nat({ max: 2 }) },
    labels: fc.record({
      ...{ sector: fc.subarray(['A', 'C', 'M']), ecosystem: fc.subarray(['digital', 'health']) },
      ...{ 'form-offered': fc.subarray([...COOPERATION_FORMS]), 'form-sought': fc.subarray([...COOPERATION_FORMS]) },
      ...{ language: fc.subarray(['de', 'ja', 'fr']), tag: tags },
    }),
    aliases: fc.option(fc.constantFrom('Kurzname', '別名 Équipe')),
  })
  .map(({ place: at, hasSite, emails, phones: numbers, ...rest }) => ({ ...rest, ...at, hasSite, emails, numbers }));

const person = fc.record({
  ...{
    familyNative: line,
    givenNative: maybe,
    familyKana: fc.option(kana),
    givenKana: fc.option(kana),
    familyLatin: maybe,
  },
  ...{
    givenLatin: maybe,
    nameLanguage: fc.option(language),
    nameOrder: fc.constantFrom(...NAME_ORDERS),
    honorific: maybe,
  },
  ...{ title: maybe, gender: fc.option(fc.constantFrom(...GENDERS)), preferredLanguage: fc.option(language) },
  ...{ preferredChannel: fc.option(fc.constantFrom(...CHANNELS)), place: fc.option(place), ...lines, numbers: phones },
  ...{
    note: maybeText,
    culturalNotes: maybeText,
    emails: fc.nat({ max: 3 }),
    aliases: fc.option(fc.constant('Erika\n別名')),
  },
  labels: fc.record({ language: fc.subarray(['de', 'ja', 'fr']), tag: tags }),
  roles: fc.array(fc.record({ at: fc.nat({ max: 2 }), role: maybe, days: fc.option(fc.tuple(day, fc.option(day))) }), {
    maxLength: 3,
  }),
});

type Client = Device['client'];
const points = (name: string, emails: number, numbers: readonly string[]) => [
  ...Array.from({ length: emails }, (_, n) => ({ kind: 'email' as const, value: `${name}.${n}@example.org` })),
  ...numbers.map((value) => ({ kind: 'phone' as const, value })),
];

const ORGANISATION_NAMES = [
  'nameNative',
  'nameKana',
  'nameLatin',
  'nameEn',
  'nameDe',
  'nameFr',
  'nameJa',
  'aliases',
] as const;
const PERSON_NAMES = ['familyNative', 'givenNative', 'familyKana', 'givenKana', 'familyLatin', 'givenLatin'] as const;

/** Names that no two records share: who is called alike is asked about, and that is not what is looked at here. */
function told<Fields extends object>(fields: Fields, names: readonly (keyof Fields)[], n: number): Fields {
  const own = names.flatMap((name) => {
    const given = fields[name];
    if (typeof given !== 'string') return [];
    const sign = String(name).endsWith('Kana') ? 'ぬねのはひふへ'.charAt(n) : ` ${'abcdefgh'.charAt(n)}`;
    return [[name, `${given}${sign}`]];
  });
  return { ...fields, ...Object.fromEntries(own) };
}

interface Office {
  readonly organisations: readonly (typeof organisation extends fc.Arbitrary<infer One> ? One : never)[];
  readonly people: readonly (typeof person extends fc.Arbitrary<infer One> ? One : never)[];
}

async function fill(client: Client, { organisations, people }: Office): Promise<void> {
  const ids: string[] = [];
  for (const [n, { hasSite, emails, numbers, ...given }] of organisations.entries()) {
    const rest = told(given, ORGANISATION_NAMES, n);
    const input: NewOrganisation = {
      ...{ ...rest, website: hasSite ? `https://site${n}.example.org` : null },
      contactPoints: points(`o${n}`, emails, rest.country === 'FR' ? numbers : numbers.filter((one) => one[0] === '+')),
    };
    ids.push((await client.organisations.create(input)).id);
  }
  for (const [n, { place: at, roles, emails, numbers, ...given }] of people.entries()) {
    const rest = told(given, PERSON_NAMES, n);
    const input: NewPerson = {
      ...{ ...rest, ...at, phoneCountry: 'FR' },
      contactPoints: points(`p${n}`, emails, numbers),
    };
    const { id } = await client.people.create(input);
    for (const { at: place, role, days } of roles) {
      const [fromOn, toOn] = days ?? [null, null];
      const organisationId = ids[place % ids.length] ?? '';
      await client.people.addAffiliation({
        ...{ personId: id, organisationId, role, fromOn, toOn: toOn !== null && toOn < (fromOn ?? '') ? null : toOn },
      });
    }
  }
}

const sorted = (labels: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(labels)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => [facet, values.toSorted()])
    .toSorted();
/** A phone number is the same one, however it was typed. */
const reached = (contactPoints: PersonRecord['contactPoints']) =>
  contactPoints.map(({ kind, value, key }) => (kind === 'phone' ? { kind, key } : { kind, value }));

/** What a record says, without what is of this office: ids, when it was put in, what else hangs on it. */
function ofOrganisation({
  id: _id,
  createdAt: _at,
  affiliations: _all,
  labels,
  contactPoints,
  ...record
}: OrganisationRecord) {
  return { ...record, labels: sorted(labels), contactPoints: reached(contactPoints) };
}
function ofPerson({ id: _id, createdAt: _at, affiliations, labels, contactPoints, ...record }: PersonRecord) {
  const roles = affiliations.map(({ id: _role, organisation: at, ...of }) => ({
    ...of,
    at: at.nameNative,
    in: at.country,
  }));
  return { ...record, affiliations: roles, labels: sorted(labels), contactPoints: reached(contactPoints) };
}

async function recordsOf(client: Client) {
  const sort = { by: 'created', direction: 'asc', language: 'en' } as const;
  const organisations = await client.organisations.ids({ filter: {}, sort });
  const people = await client.people.ids({ filter: {}, sort });
  return {
    organisations: await Promise.all(
      organisations.map(async (id) => ofOrganisation(await client.organisations.get({ id }))),
    ),
    people: await Promise.all(people.map(async (id) => ofPerson(await client.people.get({ id })))),
  };
}

test.each(['vcard', 'csv', 'xlsx'] as const)(
  'people and organisations of any script, out as %s and in again at another office, are the same',
  async (format) => {
    const offices = fc.record({
      organisations: fc.array(organisation, { minLength: 1, maxLength: 4 }),
      people: fc.array(person, { minLength: 1, maxLength: 6 }),
      language: fc.constantFrom(...LANGUAGES),
    });
    await fc.assert(
      fc.asyncProperty(offices, async ({ language: words, ...office }) => {
        const [from, to] = [await device('gifu-1'), await device('ceeja-1')];
        await fill(from.client, office);
        for (const list of ['organisations', 'people'] as const) {
          const file = await receiveFile(await from.client.exports.list({ list, format, language: words }));
          const { token, rows } = await preview(to.client, file, list, { doubtful: 'create' });
          expect(rows.flatMap(({ errors, notices }) => [...errors, ...notices])).toEqual([]);
          await apply(to.client, token);
        }
        expect(await recordsOf(to.client)).toEqual(await recordsOf(from.client));
        // And the office that it came from learns nothing new of those whom it tells by it.
        const file = await receiveFile(await from.client.exports.list({ list: 'people', format, language: words }));
        const again = await preview(from.client, file, 'people', { doubtful: 'skip' });
        expect(again.rows.filter(({ outcome }) => outcome === 'update')).toEqual([]);
      }),
      // Offices are made anew for each: looking for a smaller one that fails would take many minutes.
      { numRuns: 6, endOnFailure: true },
    );
  },
  600_000,
);
