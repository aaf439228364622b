import { expect, test } from 'vitest';
import { device } from '../../testing/device.ts';

const MESSE = {
  name: 'Messe',
  kind: 'people',
  columns: [
    { header: 'Wer', field: 'fullName' },
    { header: '', field: null },
  ],
  existing: 'fill',
  country: 'JP',
  organisationKind: 'company',
} as const;

test('a mapping is saved, listed by name, replaced under its name and removed; each step is undone', async () => {
  const { client } = await device('ceeja-1');
  const save = (more = {}) => client.imports.saveMapping({ ...MESSE, columns: [...MESSE.columns], ...more });
  const { id } = await save();
  await save({ name: 'Alte Liste', kind: 'organisations', columns: [] });
  expect((await client.imports.mappings()).map(({ name }) => name)).toEqual(['Alte Liste', 'Messe']);
  const again = await save({ existing: 'update' });
  expect(again.id).toBe(id);
  expect(await client.imports.mappings()).toMatchObject([{ name: 'Alte Liste' }, { id, existing: 'update' }]);
  await client.changes.undo({ op: again.op ?? -1 });
  expect(await client.imports.mappings()).toMatchObject([{}, { ...MESSE, id }]);
  const { op } = await client.imports.removeMapping({ id });
  expect(await client.imports.mappings()).toHaveLength(1);
  await client.changes.undo({ op: op ?? -1 });
  expect(await client.imports.mappings()).toHaveLength(2);
});

test('nothing but a mapping can be removed as one', async () => {
  const { client, backend } = await device('ceeja-1');
  await client.settings.save({ answerDays: 3 });
  const id = backend.context.sqlite.prepare('SELECT id FROM setting').pluck().get() as string;
  await expect(client.imports.removeMapping({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await client.settings.get()).toMatchObject({ answerDays: 3 });
});
