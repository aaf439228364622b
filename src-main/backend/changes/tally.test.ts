import { expect, test } from 'vitest';
import { person } from '#db/schema/index.ts';
import { device } from '../testing/device.ts';
import { hashedId, type RawWrite } from './writer.ts';

async function office() {
  const { backend } = await device('ceeja-1');
  const { sqlite, writer, live } = backend.context;
  const make = (write: RawWrite): string =>
    write.insert(person, { familyNative: '髙島', nameOrder: 'family-first', createdAt: write.now });
  const records = (op: number | null) =>
    sqlite.prepare('SELECT records FROM operation WHERE op = ?').pluck().get(op) as number;
  return { writer, live, make, records };
}

test('an operation counts and names a record once, however often it changes it', async () => {
  const { writer, live, make, records } = await office();
  const known = writer.mutate('test', make).value;
  const told = live.watch()[Symbol.asyncIterator]();
  const event = told.next();
  const { op, value: made } = writer.mutate('test', (write) => {
    const id = make(write);
    for (const one of [id, known]) {
      for (const givenNative of ['恵', '愛', '恵']) write.update(person, one, { givenNative });
      write.update(person, one, { note: 'x' });
      write.remove(person, one);
    }
    return id;
  });
  expect(records(op)).toBe(2);
  expect((await event).value).toMatchObject({ op, kinds: ['person'], ids: [made, known] });
});

test('an operation on more records than can be named counts all of them', async () => {
  const { writer, live, make, records } = await office();
  const event = live.watch()[Symbol.asyncIterator]().next();
  const { op } = writer.mutate('test', (write) => {
    for (let n = 0; n < 300; n += 1) write.update(person, make(write), { note: 'x' });
  });
  expect(records(op)).toBe(300);
  expect((await event).value).toMatchObject({ kinds: ['person'], ids: [] });
});

test('an id made of a key is the same on every device and in every version', () => {
  expect(hashedId('label', '019aaac2-7d80-7fff-bfff-ffffffffffff', 'language', 'de')).toBe(
    'cbfc4b88-4f8b-8d09-858e-34ca87583e3a',
  );
  expect(hashedId('contact_point', 'x', 'email', 'ü@example.org')).toBe('6d264c44-d83d-8061-bebd-2dc7909df2a8');
});
