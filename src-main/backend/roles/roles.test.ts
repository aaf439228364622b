import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';
import { CASE_EDITS } from './index.ts';

/** Concepts whose changes edit no case: of contacts, of the office's own lists, of this laptop, of what comes and goes. */
const NO_CASE = new Set(
  'session changes advice consents countryNotes dashboard devices disclosures drafts duplicates exports letters organisations ownIndicators packets people privacy maintenance relations reports reviews search settings sync templates thirdRegions today views ways'.split(
    ' ',
  ),
);
/** Changes in the concepts of cases that edit none. */
const NO_EDIT = new Set([
  'tasks.setDone',
  // Of people and organisations only.
  'imports.applyCsv',
  'imports.saveMapping',
  'imports.removeMapping',
]);
const READS = new Set(
  'get list page ids count countByStatus timeline tags read suggest suggestions preview parts propose range names counts ofRecord suggestNovelty ics readMail readCsv previewCsv previewRows errorsCsv mappings candidates groups'.split(
    ' ',
  ),
);

async function adviser(): Promise<Device & { id: string }> {
  const laptop = await device('gifu-1');
  const { client } = laptop;
  const { id } = await client.inquiries.create({ subject: '飛騨の木工' });
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id: _, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'adviser' });
  return { ...laptop, id };
}

const REFUSED = { code: 'ROLE_READ_ONLY' };

test('every procedure of the contract has a word on whether it edits a case', () => {
  const all = Object.entries(contract).flatMap(([concept, procedures]) =>
    NO_CASE.has(concept) ? [] : Object.keys(procedures).map((name) => ({ name, path: `${concept}.${name}` })),
  );
  const forgotten = all.filter(({ name, path }) => !READS.has(name) && !NO_EDIT.has(path) && !(path in CASE_EDITS));
  expect(forgotten.map(({ path }) => path)).toEqual([]);
  const paths = new Set(all.map(({ path }) => path));
  expect(Object.keys(CASE_EDITS).filter((path) => !paths.has(path))).toEqual([]);
});

test('a senior adviser edits neither a case nor what stands on it, and nothing is changed', async () => {
  const { client, id } = await adviser();
  await expect(client.inquiries.create({ subject: 'x' })).rejects.toMatchObject(REFUSED);
  await expect(client.inquiries.update({ ids: [id], patch: { subject: 'x' } })).rejects.toMatchObject(REFUSED);
  await expect(client.inquiries.move({ ids: [id], to: 'acknowledged' })).rejects.toMatchObject(REFUSED);
  await expect(client.labels.set({ ownerIds: [id], facet: 'tag', values: ['x'] })).rejects.toMatchObject(REFUSED);
  await expect(client.tasks.create({ inquiryId: id, title: 'x' })).rejects.toMatchObject(REFUSED);
  await expect(client.files.add({ ownerId: id, file: new File(['x'], 'x.txt') })).rejects.toMatchObject(REFUSED);
  const note = { inquiryId: id, kind: 'note', at: TEST_NOW, zone: 'Asia/Tokyo', body: 'x' } as const;
  await expect(client.entries.create(note)).rejects.toMatchObject(REFUSED);
  const timeline = await client.inquiries.timeline({ id });
  expect(timeline.map(({ type }) => type)).toEqual(['created']);
});

test('a senior adviser writes, corrects and takes back advice of their own, and nothing else of the timeline', async () => {
  const { client, id } = await adviser();
  const advice = { inquiryId: id, kind: 'advice', at: TEST_NOW, zone: 'Asia/Tokyo', body: '岐阜県に相談' } as const;
  const { id: entryId } = await client.entries.create(advice);
  await client.entries.update({ id: entryId, patch: { body: '飛騨市にも相談' } });
  await expect(client.entries.update({ id: entryId, patch: { kind: 'note' } })).rejects.toMatchObject(REFUSED);
  await client.entries.remove({ id: entryId });
  expect(await client.entries.list({ inquiryId: id })).toEqual([]);
});

test('a senior adviser keeps contacts, and what hangs on them', async () => {
  const { client } = await adviser();
  const { id } = await client.organisations.create({ nameNative: '飛騨市', kind: 'municipality', country: 'JP' });
  await client.labels.set({ ownerIds: [id], facet: 'tag', values: ['木工'] });
  await client.tasks.create({ organisationId: id, title: '電話' });
  await client.files.add({ ownerId: id, file: new File(['x'], 'x.txt') });
});

test('who works in another role edits cases', async () => {
  const { client, id } = await adviser();
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('no profile');
  const { id: _, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'manager' });
  await client.inquiries.update({ ids: [id], patch: { subject: 'x' } });
});
