import { expect, test } from 'vitest';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { readPdf } from '../exchange/pdf/testing/read-pdf.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';

const DAY = 86_400_000;

/** A case with a person, a note, a task, a request for advice and a file. */
async function office() {
  const laptop = await device('ceeja-1');
  const { client } = laptop;
  const { id: personId } = await client.people.create({
    familyNative: '髙島',
    givenNative: '一郎',
    nameLanguage: 'ja',
  });
  const { id } = await client.inquiries.create({
    ...{ subject: 'Holzbau in Hida', description: 'Wer baut mit Holz?', language: 'de', requesterPersonId: personId },
    receivedAt: TEST_NOW,
  });
  const entry = { inquiryId: id, at: TEST_NOW + 1000, zone: 'Europe/Paris' } as const;
  await client.entries.create({ ...entry, kind: 'note', body: 'Hat ein Sägewerk' });
  await client.tasks.create({ inquiryId: id, title: 'Angebot holen', dueOn: '2026-12-24' });
  await client.advice.ask({ inquiryId: id, wish: 'sign-off', question: 'Passt Hida?', adviserId: null, dueOn: null });
  await client.files.add({ ownerId: id, file: new File(['%PDF-1.7'], '図面.pdf') });
  return { ...laptop, id, personId };
}

const rest = (laptop: Device, days: number): void => laptop.wait(days * DAY);

test('open points are told with their days, the earliest first, and go away when they are done', async () => {
  const { client, id } = await office();
  const points = (await client.reviews.get({ id })).open;
  expect(points.map(({ kind }) => kind)).toEqual(['answer', 'qualify', 'task', 'advice']);
  expect(points[2]).toMatchObject({ text: 'Angebot holen', dueOn: '2026-12-24' });
  const [task] = await client.tasks.list({ ownerId: id });
  await client.tasks.setDone({ ids: [task?.id ?? ''], done: true });
  await client.inquiries
    .move({ ids: [id], to: 'qualified' })
    .catch(() => client.inquiries.move({ ids: [id], to: 'acknowledged' }));
  expect((await client.reviews.get({ id })).open.map(({ kind }) => kind)).not.toContain('task');
  expect((await client.reviews.get({ id })).open.map(({ kind }) => kind)).not.toContain('answer');
});

test('the time in each status follows the history of the case, a hold for itself', async () => {
  const laptop = await office();
  const { client, id } = laptop;
  rest(laptop, 2);
  await client.inquiries.move({ ids: [id], to: 'acknowledged' });
  rest(laptop, 3);
  await client.inquiries.move({ ids: [id], to: 'on-hold' });
  rest(laptop, 4);
  await client.inquiries.move({ ids: [id], to: 'acknowledged' });
  rest(laptop, 1);
  const { times } = await client.reviews.get({ id });
  expect(times.map(({ status, ms, isCurrent }) => [status, Math.round(ms / DAY), isCurrent])).toEqual([
    ['received', 2, false],
    ['acknowledged', 4, true],
    ['on-hold', 4, false],
  ]);
});

test('what an undo took back is not counted as a stay', async () => {
  const laptop = await office();
  const { client, id } = laptop;
  rest(laptop, 2);
  await client.inquiries.move({ ids: [id], to: 'acknowledged' });
  await client.changes.undo();
  rest(laptop, 2);
  const { times } = await client.reviews.get({ id });
  const days = new Map(times.map(({ status, ms }) => [status, Math.round(ms / DAY)]));
  expect([days.get('received'), days.get('acknowledged') ?? 0]).toEqual([4, 0]);
});

test.each(['de', 'ja'] as const)(
  'the whole case is set as a tagged PDF in %s, and the privacy log tells of it',
  async (language) => {
    const { client, id } = await office();
    const file = await receiveFile(await client.reviews.pdf({ id, language }));
    expect(file.name).toMatch(new RegExp(`^case_2026-[A-Z][0-9A-Z]-0001_${language}\\.pdf$`, 'u'));
    const { text, catalog, boxes } = readPdf(new Uint8Array(await file.arrayBuffer()));
    const found = text.replace(/[\s\u200b\u00a0]+/gu, '');
    expect(boxes).toBe(0);
    expect(catalog).toContain(`/Lang (${language})`);
    for (const words of ['HolzbauinHida', 'WerbautmitHolz?', '髙島一郎', 'HateinSägewerk', 'PasstHida?', '図面.pdf']) {
      expect(found).toContain(words);
    }
    const [line] = (await client.disclosures.page({ filter: {}, cursor: null, limit: 5, language })).rows;
    expect(line).toMatchObject({ kind: 'case', format: 'pdf', records: 1, people: 1 });
  },
);

test('a case that is not here has no review', async () => {
  const { client } = await office();
  const id = '01997000-0000-7000-8000-0000000000ff';
  await expect(client.reviews.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
