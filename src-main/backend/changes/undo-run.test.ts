import { expect, test } from 'vitest';
import { person } from '#db/schema/index.ts';
import { type Device, device } from '../testing/device.ts';
import { underWay } from './undo-run.ts';

const MANY = 3000;

/** An office in which one operation made so many people. */
async function crowded(): Promise<Device & { readonly op: number }> {
  const made = await device('ceeja-1');
  const { op } = made.backend.context.writer.mutate('imports.applyCsv', (write) => {
    for (let n = 0; n < MANY; n += 1) {
      write.insert(person, { familyNative: `Familie${n}`, nameOrder: 'given-first', createdAt: write.now });
    }
  });
  return { ...made, op: op ?? -1 };
}

const alive = ({ backend }: Device): unknown =>
  backend.context.sqlite.prepare('SELECT count(*) FROM person WHERE deleted_at IS NULL').pluck().get();

/** Settles at the first event that tells of an undo under way. */
async function begun({ backend }: Device): Promise<void> {
  for await (const { name } of backend.context.live.watch()) if (name === 'changes.underWay') return;
}

test('an undo of many records lets others read meanwhile, tells how far it is, and can be done again', async () => {
  const office = await crowded();
  const { client } = office;
  const beginning = begun(office);
  const undoing = client.changes.undo();
  await beginning;
  expect(await client.changes.underWay()).toMatchObject({ name: 'imports.applyCsv', as: 'undoes', total: MANY });
  expect((await client.people.count({ filter: {} })).all).toBe(MANY);
  expect(await undoing).toMatchObject({ name: 'imports.applyCsv', records: MANY, kept: 0 });
  expect(await client.changes.underWay()).toBeNull();
  expect(alive(office)).toBe(0);
  expect(await client.changes.redo()).toMatchObject({ kept: 0 });
  expect(alive(office)).toBe(MANY);
  expect(await client.changes.standing({ op: office.op })).not.toEqual({ op: null });
});

test('an undo of many records that is stopped takes nothing back, and is still offered', async () => {
  const office = await crowded();
  const { client } = office;
  const beginning = begun(office);
  const undoing = client.changes.undo();
  await beginning;
  await client.changes.stop();
  await expect(undoing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(underWay(office.backend.context)).toBeNull();
  expect(alive(office)).toBe(MANY);
  expect(await client.changes.standing({ op: office.op })).toEqual({ op: office.op });
  const { op } = await client.people.create({ familyNative: 'Später' });
  await client.changes.undo({ op: op ?? -1 });
  await client.changes.undo({ op: office.op });
  expect(alive(office)).toBe(0);
});

test('what others write while many records are taken back waits, and stands', async () => {
  const office = await crowded();
  const beginning = begun(office);
  const undoing = office.client.changes.undo();
  await beginning;
  const { id } = await office.client.people.create({ familyNative: 'Wartend' });
  await undoing;
  expect(alive(office)).toBe(1);
  expect(await office.client.people.get({ id })).toMatchObject({ familyNative: 'Wartend' });
});
