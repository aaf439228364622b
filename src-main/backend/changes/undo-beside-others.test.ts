import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { openBackend } from '../backend.ts';
import { device } from '../testing/device.ts';
import { type Laptop, lackedBy, laptop } from '../testing/laptop.ts';
import { undoLast, undoOperation } from './undo.ts';

const send = (from: Laptop, to: Laptop) => to.receive(lackedBy(to, from));

const edit = ({ writer }: Laptop, id: string, patch: object): number => {
  const { op } = writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, id, patch));
  if (op === null) throw new Error('nothing changed');
  return op;
};

test('two laptops may give equal numbers to their operations: an undo keeps what the other one wrote since', () => {
  const [ceeja, gifu] = [laptop(1), laptop(2)];
  const { value: id } = ceeja.writer.mutate('inquiries.create', (write) =>
    write.insert(entities.inquiry, {
      ...{ number: '2026-D1-0001', subject: 'Holz', channel: 'email', receivedZone: 'Europe/Paris' },
      ...{ receivedAt: write.now, statusSince: write.now, createdAt: write.now },
    }),
  );
  const later = () => {
    ceeja.wait(10);
    gifu.wait(10);
  };
  later();
  const mine = edit(ceeja, id, { subject: 'Holzbau' });
  send(ceeja, gifu);
  later();
  expect(edit(gifu, id, { subject: '木造' })).toBe(edit(ceeja, id, { description: 'anderswo' }));
  later();
  expect(edit(gifu, id, { subject: '木造建築' })).toBe(undoLast(ceeja.sqlite, ceeja.writer).op);
  send(gifu, ceeja);
  expect(undoOperation(ceeja.sqlite, ceeja.writer, mine).value.kept).toBe(1);
  expect(ceeja.sqlite.prepare('SELECT subject FROM inquiry').pluck().get()).toBe('木造建築');
});

test('what was done before the folder was copied is not for the new device to undo', async () => {
  const { dataDir, backend, client } = await device('ceeja-1');
  await client.inquiries.create({ subject: 'Holz' });
  const { rootDir } = backend.context;
  backend.close();
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dataDir, folder, { recursive: true });
  const copied = openBackend({ dataDir: folder, rootDir });
  try {
    const { sqlite, writer } = copied.context;
    expect(() => undoLast(sqlite, writer)).toThrow('NOTHING_TO_UNDO');
  } finally {
    copied.close();
  }
});
