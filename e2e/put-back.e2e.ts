import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { machineStateDir } from '../src-main/backend/data-dir.ts';
import { expectAccessible } from './pages/axe.ts';
import { rowsOf } from './pages/database.ts';
import { goTo } from './pages/frame.ts';
import { describeCase, joinOffice } from './pages/joining.ts';
import { type Office, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';
import { card, chooseToTakeIn, sendToAll } from './pages/sync.ts';

/** What this machine counts of an office outside of its folder: the image of a disk holds that, too. */
async function countOf(dataFolder: string): Promise<string> {
  const place = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex');
  return join(machineStateDir() ?? '', 'openings', `${place.slice(0, 32)}.json`);
}

/** Starts the program again, and opens its window. */
async function begin({ desk, start }: Office): Promise<void> {
  const { url } = await start();
  await desk.page.goto(url);
}

const deviceIn = (dataFolder: string): unknown => rowsOf(dataFolder, "SELECT value FROM meta WHERE key = 'device'")[0];

test('a laptop whose whole machine was put back says so, goes on as a new device, and loses nothing', async ({
  openOffice,
}) => {
  const here = await openOffice({ language: 'de', seed: (dataFolder) => seedOffice(dataFolder, 'de') });
  const there = await openOffice({ language: 'ja', scheme: 'dark' });
  await joinOffice(here.desk, there.desk);
  const image = await mkdtemp(join(tmpdir(), 'ejrc-desk-image-'));
  await there.stop();
  await cp(there.dataFolder, join(image, 'data'), { recursive: true });
  await cp(await countOf(there.dataFolder), join(image, 'count.json'));
  await begin(there);
  await describeCase(there, '戻される前の説明です。');
  const sent = await sendToAll(there.desk);
  await goTo(here.desk, 'sync');
  const taken = await chooseToTakeIn(here.desk, sent);
  await taken.getByRole('button', { name: here.desk.t('sync:preview.confirm') }).click();
  await expect
    .poll(() => rowsOf(here.dataFolder, "SELECT 1 FROM inquiry WHERE description LIKE '戻%'"))
    .toHaveLength(1);
  await taken
    .getByRole('button', { name: here.desk.t('ui:dialog.close') })
    .last()
    .click();
  const answer = await sendToAll(here.desk);

  await there.stop();
  await rm(there.dataFolder, { recursive: true });
  await cp(join(image, 'data'), there.dataFolder, { recursive: true });
  await cp(join(image, 'count.json'), await countOf(there.dataFolder));
  await begin(there);
  const former = deviceIn(there.dataFolder);
  await describeCase(there, '戻された後の説明です。');

  const { page, t } = there.desk;
  await goTo(there.desk, 'sync');
  const refused = await chooseToTakeIn(there.desk, answer);
  await expect(refused.getByRole('alert')).toContainText(t('errors:SYNC_PUT_BACK.title'));
  await expectAccessible(page, 'the word that a laptop was put back');
  await refused
    .getByRole('button', { name: t('ui:dialog.close') })
    .last()
    .click();
  await expect(card(there.desk, 'devices:own.unapproved.title')).toBeVisible();
  expect(deviceIn(there.dataFolder)).not.toEqual(former);
  expect(rowsOf(there.dataFolder, "SELECT 1 FROM inquiry WHERE description LIKE '戻された後%'")).toHaveLength(1);
  expect(JSON.parse(await readFile(join(there.dataFolder, 'device.json'), 'utf8'))).not.toMatchObject({ id: former });
  await rm(image, { recursive: true, force: true });
});
