import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digest, stage } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import { bundlesIn, exchangeFolder, setUpFolder } from '../../testing/folder-laptop.ts';
import { CHANGES_PART } from '../bundle/bundle-header.ts';

test('an erasure takes own bundles that bring the person back out of the folder, and whoever was away still gets the rest', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const folder = exchangeFolder();
  const [a, b, c] = [
    await setUpFolder(ceeja, folder),
    await setUpFolder(gifu, folder),
    await setUpFolder(iwate, folder),
  ];
  await a.exchange();
  await c.exchange();
  const { id } = await ceeja.client.people.create({ familyNative: 'Erdmannsdorf', givenNative: 'Test' });
  await ceeja.client.inquiries.create({ subject: 'Holz', requesterPersonId: id });
  await a.exchange();
  await b.exchange();
  const early = bundlesIn(folder);
  const bringing = async (names: readonly string[]) => {
    const staged = await Promise.all(names.map((name) => stage(iwate, join(folder, name))));
    return staged.filter((one) => readFileSync(join(one.folder, CHANGES_PART)).includes('Erdmannsdorf')).length;
  };
  expect(await bringing(early)).toBeGreaterThan(0);

  await ceeja.client.privacy.erase({ kind: 'person', id });
  await a.exchange();
  await b.exchange();
  await a.exchange();
  expect(await bringing(bundlesIn(folder))).toBe(0);
  await c.exchange();
  expect(iwate.backend.context.sqlite.prepare('SELECT subject FROM inquiry').pluck().all()).toEqual(['Holz']);
  for (const way of [a, b, c, a, b, c]) await way.exchange();
  expect(new Set([ceeja, gifu, iwate].map(digest)).size).toBe(1);
  const quiet = readdirSync(folder);
  for (const way of [a, b, c]) await way.exchange();
  expect(readdirSync(folder)).toEqual(quiet);
});
