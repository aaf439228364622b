import { expect, test } from 'vitest';
import { receiveFile } from '#shared/contract/receive-file.ts';
import type { CaseRedaction } from '#shared/contract/reviews.ts';
import { fold } from '#shared/domain/fold.ts';
import type { EntryKind } from '#shared/domain/lists.ts';
import { readPdf } from '../exchange/pdf/testing/read-pdf.ts';
import { device, TEST_NOW } from '../testing/device.ts';
import { caseDocument } from './document.ts';

/** Names as they are typed into records, and as they stand in texts. */
const PEOPLE = [
  { familyNative: 'Zmarkowski', givenNative: 'Quentin' },
  { familyNative: '髙嶋田', givenNative: '虎之助', familyLatin: 'Takashimada', givenLatin: 'Toranosuke' },
] as const;
const NAMES = ['Zmarkowski', 'ZMARKOWSKI', 'Quentin Zmarkowski', '高嶋田', 'Takashimada', '虎之助', 'Toranosuke'];
const MAIL = 'qz@marker-post.example';
const PHONE = '+49 761 555 0199';
const ADDRESSES = [MAIL, PHONE, 'https://marker-site.example/x'];
const marked = (word: string): string => `${word} ${NAMES.join(', ')}; ${ADDRESSES.join(' ')}`;

/** A case that holds every marker wherever a person can type one. */
async function markedCase() {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const [first, second] = await Promise.all(PEOPLE.map((person) => client.people.create(person)));
  const { id: organisationId } = await client.organisations.create({
    nameNative: 'Holzverband',
    kind: 'cluster',
    country: 'DE',
  });
  await client.people.addAffiliation({ personId: second?.id ?? '', organisationId });
  const { id } = await client.inquiries.create({
    ...{ subject: marked('Betreff'), description: marked('Beschreibung'), nextStep: marked('Schritt') },
    ...{ requesterPersonId: first?.id ?? null, requesterOrganisationId: organisationId, receivedAt: TEST_NOW },
  });
  const kinds: readonly EntryKind[] = ['note', 'call', 'email-out', 'visit', 'advice', 'comment'];
  for (const kind of kinds) {
    const entry = { inquiryId: id, kind, at: TEST_NOW, zone: 'Europe/Paris' };
    await client.entries.create({
      ...entry,
      subject: marked('Titel'),
      body: marked(`Eintrag-${kind}`),
      personId: first?.id ?? null,
    });
  }
  await client.tasks.create({ inquiryId: id, title: marked('Aufgabe').slice(0, 400) });
  await client.files.add({ ownerId: id, file: new File(['x'], `angebot_zmarkowski_高嶋田 ${MAIL}.txt`) });
  await client.advice.ask({ inquiryId: id, wish: 'advice', question: marked('Frage'), adviserId: null, dueOn: null });
  await client.labels.set({ ownerIds: [id], facet: 'tag', values: ['Fall Zmarkowski'] });
  await client.inquiries.update({
    ids: [id],
    patch: { subject: marked('Neuer Betreff'), outcomeNote: marked('Ergebnis') },
  });
  return { ...laptop, id };
}

const ALL: CaseRedaction = { names: true, addresses: true, leaveOut: [] };
/** What may not be found in a text, in whatever spelling. */
const keysOfNames = ['Zmarkowski', 'Quentin', '髙嶋田', 'Takashimada', '虎之助', 'Toranosuke'].map(fold);
const keysOfAddresses = ['marker-post', 'marker-site', '761 555', '0199'];

test('of what was redacted nothing is found in the document, wherever it was typed', async () => {
  const { backend, id } = await markedCase();
  const everything = JSON.stringify(caseDocument(backend.context, { id, language: 'de' }));
  for (const word of [...keysOfNames, ...keysOfAddresses.map(fold)]) expect(fold(everything)).toContain(word);
  const document = JSON.stringify(caseDocument(backend.context, { id, language: 'de', redaction: ALL }));
  for (const word of keysOfNames) expect(fold(document)).not.toContain(word);
  for (const word of keysOfAddresses) expect(document).not.toContain(word);
  // What is about the case is still there.
  for (const word of ['Beschreibung', 'Eintrag-note', 'Aufgabe', 'Frage', 'Ergebnis', 'angebot_']) {
    expect(document).toContain(word);
  }
});

test('names and addresses are taken out each for itself', async () => {
  const { backend, id } = await markedCase();
  const made = (redaction: Partial<CaseRedaction>) =>
    JSON.stringify(caseDocument(backend.context, { id, language: 'de', redaction: { ...ALL, ...redaction } }));
  expect(made({ names: false })).toContain('Quentin Zmarkowski');
  expect(made({ names: false })).not.toContain('marker-post');
  expect(made({ addresses: false })).toContain(PHONE);
  expect(fold(made({ addresses: false }))).not.toContain('zmarkowski');
});

test('kinds of entries that stay in the house are left out, with the answers that are made of them', async () => {
  const { backend, client, id } = await markedCase();
  await client.advice.ask({ inquiryId: id, wish: 'advice', question: 'Frage-2', adviserId: null, dueOn: null });
  const leaveOut: EntryKind[] = ['comment', 'call', 'advice'];
  const document = JSON.stringify(
    caseDocument(backend.context, { id, language: 'de', redaction: { ...ALL, leaveOut } }),
  );
  for (const kind of leaveOut) expect(document).not.toContain(`Eintrag-${kind}`);
  expect(document).not.toContain('Frage-2');
  expect(document).toContain('Eintrag-note');
});

test('the redacted PDF holds no name and no address, neither in its text nor in what viewers show of it', async () => {
  const { client, id } = await markedCase();
  const file = await receiveFile(await client.reviews.pdf({ id, language: 'ja', redaction: ALL }));
  const { text, metadata, catalog } = readPdf(new Uint8Array(await file.arrayBuffer()));
  const found = [text, metadata, catalog, file.name].join('\n').replace(/[\s\u200b\u00ad]+/gu, '');
  for (const word of keysOfNames) expect(fold(found)).not.toContain(word.replaceAll(' ', ''));
  for (const word of keysOfAddresses) expect(found).not.toContain(word.replaceAll(' ', ''));
  const [line] = (await client.disclosures.page({ filter: {}, cursor: null, limit: 5, language: 'en' })).rows;
  expect(line).toMatchObject({ kind: 'case', people: 0 });
});
