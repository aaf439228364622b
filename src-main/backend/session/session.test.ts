import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';

test('the first run can neither be undone nor done again: there would be nobody left to work', async () => {
  const { client } = await device('ceeja-1');
  await expect(client.changes.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await expect(client.changes.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  await client.inquiries.create({ subject: 'Wer hilft beim Holzbau?' });
  await client.changes.undo();
  await expect(client.changes.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  expect((await client.session.get()).profile?.name).toBe('Test ceeja-1');
});
