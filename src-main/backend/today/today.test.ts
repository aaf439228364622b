import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

const DAY = 86_400_000;

test('an inquiry waits for long when it was put on hold long ago, whenever it came in', async () => {
  const { client, wait } = await device('ceeja-1');
  const create = async (subject: string) => (await client.inquiries.create({ subject })).id;
  const hold = (id: string) => client.inquiries.move({ ids: [id], to: 'on-hold' });
  const [long, longer, old] = [await create('lange'), await create('länger'), await create('alt, frisch auf Eis')];
  await hold(longer);
  wait(DAY);
  await hold(long);
  wait(15 * DAY);
  await hold(old);
  expect((await client.today.get()).waiting.map(({ id }) => id)).toEqual([longer, long]);
  await client.inquiries.move({ ids: [longer], to: 'received' });
  await hold(longer);
  expect((await client.today.get()).waiting.map(({ id }) => id)).toEqual([long]);
});

test('a draft shows what was typed first, whatever it is to become; one that says nothing shows nothing', async () => {
  const { client } = await device('ceeja-1');
  const drafts = {
    'inquiries.new': { subject: ' Holzbau in Gifu ', description: 'lang' },
    'entry:01997000-0000-7000-8000-000000000001': { body: `${'岐'.repeat(200)}` },
    'people.new': { familyNative: '架空', givenNative: '花子', familyLatin: 'KAKU' },
    'organisations.new': { nameNative: '', city: 'Colmar' },
  };
  for (const [key, value] of Object.entries(drafts)) await client.drafts.save({ key, value: JSON.stringify(value) });
  expect((await client.today.get()).drafts.map(({ beginning }) => beginning)).toEqual([
    'Holzbau in Gifu',
    '岐'.repeat(120),
    '架空 花子',
    '',
  ]);
});
