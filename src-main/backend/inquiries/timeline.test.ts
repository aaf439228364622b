import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

test('the timeline merges entries, tasks, labels, parties, files and field changes, newest first', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.inquiries.create({ subject: 'Wasserstoff', labels: { form: ['industry'] } });
  await client.entries.create({
    inquiryId: id,
    kind: 'note',
    body: 'Gespräch',
    at: Date.UTC(2026, 10, 22, 9),
    zone: 'Europe/Paris',
  });
  const task = await client.tasks.create({ inquiryId: id, title: 'anrufen' });
  await client.tasks.setDone({ ids: [task.id], done: true });
  await client.labels.change({ ownerIds: [id], facet: 'tag', add: ['Messe', '水素'], remove: [] });
  await client.inquiries.update({ ids: [id], patch: { priority: 'high' } });
  await client.inquiries.move({ ids: [id], to: 'acknowledged' });
  await client.files.add({ ownerId: id, file: new File(['%PDF-1.7'], '議事録.pdf') });
  const items = await client.inquiries.timeline({ id });
  expect(items.map(({ type }) => type).toSorted()).toEqual([
    'change',
    'change',
    'created',
    'entry',
    'file',
    'labels',
    'task',
    'task',
  ]);
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => b - a));
  expect(items.find(({ type }) => type === 'labels')).toMatchObject({ facet: 'tag', added: ['Messe', '水素'] });
  const changes = items.filter((item) => item.type === 'change');
  expect(changes.flatMap(({ fields }) => fields)).toContainEqual({
    field: 'status',
    from: 'received',
    to: 'acknowledged',
  });
  expect(changes.flatMap(({ fields }) => fields).map(({ field }) => field)).not.toContain('answeredAt');
});

test('today holds what is due, untaken and drafted, and nothing that is concluded', async () => {
  const { client } = await device('ceeja-1');
  const due = await client.inquiries.create({ subject: 'fällig', nextStepOn: '2026-11-20' });
  const untaken = await client.inquiries.create({ subject: 'frei', ownerId: null, nextStepOn: '2026-12-20' });
  const concluded = await client.inquiries.create({ subject: 'fertig', nextStepOn: '2026-11-20' });
  await client.inquiries.move({ ids: [concluded.id], to: 'concluded', outcome: 'referral' });
  await client.tasks.create({ title: 'anrufen', dueOn: '2026-11-22' });
  await client.tasks.create({ title: 'später', dueOn: '2026-11-23' });
  await client.drafts.save({ key: 'inquiry:new', value: '{}' });
  const today = await client.today.get();
  expect(today.followUps.map(({ id }) => id)).toEqual([due.id]);
  expect(today.unassigned.map(({ id }) => id)).toEqual([untaken.id]);
  expect(today.tasks.map(({ title }) => title)).toEqual(['anrufen']);
  expect(today.drafts).toMatchObject([{ key: 'inquiry:new' }]);
  expect(await client.today.counts()).toMatchObject({ due: 2, openInquiries: 2 });
});

test('the helpdesk’s own deadlines apply to inquiries from then on', async () => {
  const { client } = await device('ceeja-1');
  await client.settings.save({ answerDays: 4 });
  const { id } = await client.inquiries.create({
    subject: 'a',
    receivedAt: Date.UTC(2026, 10, 16, 9),
    receivedZone: 'Europe/Paris',
  });
  expect((await client.inquiries.get({ id })).answerDueOn).toBe('2026-11-20');
});

test('a search finds inquiries by subject and number, two Japanese characters suffice', async () => {
  const { client } = await device('gifu-1');
  const { id, number } = await client.inquiries.create({ subject: '南部鉄器の欧州展開' });
  expect((await client.search.find({ text: '鉄器' })).hits.map((hit) => hit.id)).toEqual([id]);
  expect((await client.search.find({ text: number.slice(-4) })).hits.map((hit) => hit.id)).toEqual([id]);
  expect((await client.search.find({ text: '  ' })).hits).toEqual([]);
});
