import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { LettersAsked } from '#shared/contract/letters.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { device } from '../testing/device.ts';

const asked = {
  ...{ filter: {}, sort: { by: 'created', direction: 'asc' }, template: 'Einladung', fallback: null, form: 'docx' },
} as const satisfies LettersAsked;

async function office() {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const ken = await client.organisations.create({
    ...{ kind: 'prefecture', nameNative: '岐阜県庁', nameDe: 'Präfektur Gifu', country: 'JP' },
  });
  const tanaka = await client.people.create({
    ...{ familyNative: '田中', givenNative: '太郎', familyLatin: 'Tanaka', givenLatin: 'Taro', nameLanguage: 'ja' },
    ...{ title: 'Dr.', gender: 'male', preferredLanguage: 'ja', affiliation: { organisationId: ken.id } },
    contactPoints: [{ kind: 'email', value: 'tanaka@example.org' }],
  });
  const weber = await client.people.create({
    ...{ familyNative: 'Weber', givenNative: 'Anna', gender: 'female', preferredLanguage: 'de' },
  });
  await client.templates.save({
    ...{ name: 'Einladung', language: 'de', subject: 'Einladung' },
    body: '{{salutation}},\n\nam {{day}} …\n{{officer}}, {{office}}',
  });
  await client.templates.save({
    ...{ name: 'Einladung', language: 'ja', subject: 'ご案内' },
    body: '{{organisation}}\n{{salutation}}\n\n拝啓',
  });
  return { ...laptop, tanaka: tanaka.id, weber: weber.id };
}

test('each person is written to in their own language, with its forms of address', async () => {
  const { client, tanaka, weber } = await office();
  const read = (personId: string) => client.letters.read({ ...asked, personId });
  expect(await read(tanaka)).toMatchObject({
    ...{ language: 'ja', lacks: [], subject: 'ご案内', body: '岐阜県庁\n田中 太郎 様\n\n拝啓' },
  });
  expect((await read(weber)).body).toBe('Sehr geehrte Frau Weber,\n\nam 22. November 2026 …\nTest ceeja-1, CEEJA');
});

test('address, country and day stand in the language of each addressee; without an own address it is the organisation’s', async () => {
  const { client, tanaka, weber } = await office();
  for (const language of ['de', 'ja'] as const)
    await client.templates.save({ name: 'Post', language, subject: 's', body: '{{address}}\n({{country}})\n{{day}}' });
  const { id } = (await client.people.get({ id: tanaka })).affiliations[0]?.organisation ?? { id: '' };
  await client.organisations.update({
    ids: [id],
    patch: { addressLines: '薮田南2-1-1', city: '岐阜市', postalCode: '5008570', regionCode: 'jis:21' },
  });
  await client.people.update({
    ids: [weber],
    patch: { country: 'FR', addressLines: '3 rue du Bois', postalCode: '68000', city: 'Colmar' },
  });
  const read = async (personId: string) => (await client.letters.read({ ...asked, template: 'Post', personId })).body;
  expect(await read(tanaka)).toBe('〒500-8570\n岐阜県岐阜市薮田南2-1-1\n(日本)\n2026年11月22日');
  expect(await read(weber)).toBe('3 rue du Bois\n68000 Colmar\nFrankreich\n(Frankreich)\n22. November 2026');
});

test('who speaks a language without such a template is written to in the one chosen for that', async () => {
  const { client, tanaka } = await office();
  await client.people.update({ ids: [tanaka], patch: { preferredLanguage: 'fr' } });
  const read = (fallback: 'de' | null) => client.letters.read({ ...asked, fallback, personId: tanaka });
  expect(await read(null)).toMatchObject({ language: null, lacks: ['template'] });
  expect((await read('de')).body).toContain('Sehr geehrter Herr Dr. Tanaka,');
});

test('what is missing is named before anything is made, and stops it unless those people are left out', async () => {
  const { client, weber } = await office();
  await client.people.update({ ids: [weber], patch: { preferredLanguage: 'ja' } });
  const heads = await client.letters.heads(asked);
  expect(heads.map(({ lacks }) => lacks)).toEqual([[], ['organisation']]);
  const make = async (leaveOut: boolean) =>
    receiveFile(await client.letters.make({ ...asked, form: 'text', leaveOut }));
  await expect(make(false)).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'incomplete' } });
  const text = await (await make(true)).text();
  expect(text).toContain('田中 太郎 様');
  expect(text).not.toContain('Weber');
});

test('a draft e-mail needs an address', async () => {
  const { client } = await office();
  const heads = await client.letters.heads({ ...asked, form: 'eml' });
  expect(heads.map(({ lacks }) => lacks)).toEqual([[], ['recipientEmail']]);
});

test('one document holds a letter each, and the log tells of it', async () => {
  const { client } = await office();
  const file = await receiveFile(await client.letters.make({ ...asked, leaveOut: false }));
  const document = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] as Uint8Array);
  expect(document).toContain('田中 太郎 様');
  expect(document).toContain('Sehr geehrte Frau Weber,');
  expect(document.match(/<w:sectPr/gu)).toHaveLength(2);
  const { rows } = await client.disclosures.page({ filter: {}, cursor: null, limit: 5, language: 'de' });
  expect(rows).toMatchObject([
    { kind: 'letters', list: 'people', format: 'docx', records: 2, people: 2, scope: 'Vorlage: Einladung' },
  ]);
});

test('a template that is not there is refused', async () => {
  const { client } = await office();
  await expect(client.letters.heads({ ...asked, template: 'Nichts' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
