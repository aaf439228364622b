import { expect, test } from 'vitest';
import { type EntityKind, entities } from '#db/schema/index.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { device, TEST_NOW } from '../../testing/device.ts';
import { textsIn } from '../../texts/index.ts';
import { CONTEXT, OF_COLLEAGUES } from './context-fields.ts';

/** What is flagged, but of those who work with the program: no contact is described by it. */
const OF_STAFF: ReadonlySet<string> = new Set(['staff_member', 'device']);
const at = { at: TEST_NOW, zone: 'Europe/Paris' };
const KINDS = Object.keys(entities) as readonly EntityKind[];

/** A person with one record of every kind that may speak of them. */
async function office() {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const { id: organisationId } = await client.organisations.create({
    kind: 'company',
    country: 'DE',
    nameNative: 'Stahl',
  });
  const { id } = await client.people.create({
    ...{ familyNative: 'Müller', contactPoints: [{ kind: 'email', value: 'm@example.org' }] },
    affiliation: { organisationId, role: 'Leiterin' },
  });
  const { id: inquiryId } = await client.inquiries.create({ subject: 'Holzbau', requesterPersonId: id });
  const { id: otherId } = await client.inquiries.create({ subject: 'Weinbau' });
  await client.inquiries.addParty({
    inquiryId: otherId,
    personId: id,
    organisationId: null,
    role: 'partner',
    note: null,
  });
  await client.entries.create({ inquiryId, kind: 'note', body: 'Notiz', ...at });
  await client.tasks.create({ title: 'Anrufen', inquiryId });
  await client.advice.ask({ inquiryId, wish: 'advice', question: 'Wen fragen?', adviserId: null, dueOn: null });
  await client.consents.add({
    personId: id,
    purpose: 'introduction',
    basis: 'consent',
    wording: 'w',
    source: 's',
    givenOn: '2026-01-01',
  });
  await client.files.add({ ownerId: id, file: new File(['x'], 'Lebenslauf.txt') });
  const { id: meetingId } = await client.meetings.create({
    ...{ title: 'Treffen', form: 'online', startAt: TEST_NOW, endAt: TEST_NOW + 1, zone: 'Europe/Paris' },
    ...{ inquiryIds: [], participants: [{ personId: id }] },
  });
  await client.meetings.addInterpreter({
    meetingId,
    personId: id,
    languageFrom: 'de',
    languageTo: 'ja',
    mode: 'consecutive',
  });
  return { laptop, client, id };
}

test('every field flagged as personal is in the file, wherever the person is spoken of', async () => {
  const { laptop, client, id } = await office();
  const { sqlite, writer } = laptop.backend.context;
  const markers: string[] = [];
  for (const kind of KINDS.filter((one) => !OF_STAFF.has(one) && entities[one].personal.length > 0)) {
    const first = sqlite.prepare(`SELECT id FROM ${kind} ORDER BY id LIMIT 1`).pluck().get() as string;
    const told = entities[kind].personal.filter((field) => !OF_COLLEAGUES.has(`${kind}.${field}`));
    const patch = Object.fromEntries(told.map((field) => [field, field === 'cost' ? 918_273 : `«${kind}<${field}»`]));
    writer.mutate('test', (write) => write.update(entities[kind] as typeof entities.person, first, patch));
    markers.push(...Object.values(patch).map(String));
  }
  expect(markers.length).toBeGreaterThan(25);
  const json = await (await client.privacy.access({ id, format: 'json', language: 'en' })).text();
  const html = await (await client.privacy.access({ id, format: 'html', language: 'ja' })).text();
  expect(markers.filter((marker) => !json.includes(marker))).toEqual([]);
  expect(markers.filter((marker) => !html.includes(marker.replaceAll('<', '&lt;')))).toEqual([]);
});

test('what others said and what stands about others is not in it', async () => {
  const { client, id } = await office();
  const { id: other } = await client.people.create({ familyNative: 'Schneider', note: 'Geheimnis' });
  await client.inquiries.create({ subject: 'Fremdes', description: 'Fremdes', requesterPersonId: other });
  const json = await (await client.privacy.access({ id, format: 'json', language: 'en' })).text();
  expect(json).toContain('Lebenslauf.txt');
  expect(json).not.toMatch(/Geheimnis|Fremdes/u);
});

test('what was typed can run nothing in the page', async () => {
  const { client, id } = await office();
  await client.people.update({ ids: [id], patch: { note: '<script>alert(1)</script><img src=x onerror=alert(1)>' } });
  const html = await (await client.privacy.access({ id, format: 'html', language: 'fr' })).text();
  expect(html).not.toMatch(/<script|<img/u);
  expect(html).toContain("default-src 'none'");
});

test('it is noted in the privacy log, without saying of whom; one who is gone is refused and not noted', async () => {
  const { client, id } = await office();
  const file = await client.privacy.access({ id, format: 'json', language: 'de' });
  expect(file.name).not.toContain('ller');
  const unknown = { id: '018f0000-0000-7000-8000-000000000000', format: 'json', language: 'de' } as const;
  await expect(client.privacy.access(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { rows } = await client.disclosures.page({ filter: {}, cursor: null, limit: 10, language: 'en' });
  expect(rows.map(({ kind, format, people }) => [kind, format, people])).toEqual([['access', 'json', 1]]);
  expect(JSON.stringify(rows)).not.toContain(id);
});

test('every kind and field has a word in each language', async () => {
  const { laptop } = await office();
  const kinds = KINDS.filter((kind) => CONTEXT[kind] !== undefined);
  const keys = kinds.flatMap((kind) => [
    `access:kind.${kind}`,
    ...[...(CONTEXT[kind] ?? []), ...entities[kind].personal]
      .filter((field) => !OF_COLLEAGUES.has(`${kind}.${field}`))
      .map((field) => `access:field.${field}`),
  ]);
  for (const language of LANGUAGES) {
    const t = textsIn(laptop.backend.context.rootDir, language, ['access']);
    expect(keys.filter((key) => t(key, { defaultValue: '' }) === '')).toEqual([]);
  }
});
