import { expect, test } from 'vitest';
import { HOUR, meet, onlyOneOn } from '../conflicts/testing/colleagues.ts';
import { device } from '../testing/device.ts';

test('each country has one note, undoable; an empty one is none', async () => {
  const { client } = await device('ceeja-1');
  await client.countryNotes.save({ country: 'JP', body: 'Visitenkarten mit beiden Händen.' });
  await client.countryNotes.save({ country: 'JP', body: 'Pünktlich sein.' });
  expect(await client.countryNotes.list()).toEqual([{ country: 'JP', body: 'Pünktlich sein.' }]);
  await client.changes.undo();
  expect(await client.countryNotes.list()).toEqual([{ country: 'JP', body: 'Visitenkarten mit beiden Händen.' }]);
  await client.countryNotes.save({ country: 'JP', body: ' ' });
  expect(await client.countryNotes.list()).toEqual([]);
});

test('notes written at the same time are asked about by the country’s name', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  await ceeja.client.countryNotes.save({ country: 'FR', body: 'a' });
  meet(ceeja, gifu);
  await ceeja.client.countryNotes.save({ country: 'FR', body: 'b' });
  gifu.wait(HOUR);
  await gifu.client.countryNotes.save({ country: 'FR', body: 'c' });
  meet(ceeja, gifu);
  expect(await onlyOneOn(ceeja)).toMatchObject({
    ...{ kind: 'country_note', own: null, fields: [{ field: 'body', standing: 'c', lost: 'b' }] },
    place: { kind: 'country_note', name: { is: 'country', country: 'FR' } },
  });
});
