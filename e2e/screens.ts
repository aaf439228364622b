import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createPainter, openBrowser } from './screens/draw.ts';
import { type OfficeName, openStillOffice, type StillOffice } from './screens/offices.ts';
import type { Scene } from './screens/scene.ts';
import { SCENES } from './screens/scenes.ts';
import { chooseRecords } from './screens/shown-records.ts';
import { readWishes, USAGE, type Wishes } from './screens/wishes.ts';

/** `npm run screens`: draws the screens of the demo office for whoever looks after their beauty. */

const FOLDER = join(import.meta.dirname, '..', 'screens');
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** @returns how many scenes could not be drawn */
async function drawAll(scenes: readonly Scene[], wishes: Wishes): Promise<number> {
  const browser = await openBrowser();
  try {
    let failed = 0;
    for (const [name, ofOffice] of Map.groupBy(scenes, ({ office = 'demo' }) => office)) {
      failed += await drawOffice(name, ofOffice, browser, wishes);
    }
    return failed;
  } finally {
    await browser.close();
  }
}

async function drawOffice(
  name: OfficeName,
  scenes: readonly Scene[],
  browser: Browser,
  wishes: Wishes,
): Promise<number> {
  if (name === 'demo') say('Filling the demo office …');
  const office = await openStillOffice(name);
  try {
    return await drawScenes(office, name === 'demo', scenes, browser, wishes);
  } finally {
    await office.close();
  }
}

/** Scene by scene, each in all languages at once, but where windows would get in each other's way. */
async function drawScenes(
  office: StillOffice,
  isDemo: boolean,
  scenes: readonly Scene[],
  browser: Browser,
  { languages, schemes, large }: Wishes,
): Promise<number> {
  const records = isDemo ? await chooseRecords(office.client) : undefined;
  const canvas = { folder: FOLDER, schemes, large };
  const painters = await Promise.all(
    languages.map((language) => createPainter(browser, office.issueAddress(), language, canvas)),
  );
  let failed = 0;
  for (const [at, scene] of scenes.entries()) {
    const began = Date.now();
    const failures: unknown[] = [];
    let before = Promise.resolve();
    const drawings = painters.map((painter) => {
      const draw = () =>
        painter.draw(scene, { records, files: office.files }).catch((error) => void failures.push(error));
      const drawing = scene.inTurn ? before.then(draw) : draw();
      before = drawing;
      return drawing;
    });
    await Promise.all(drawings);
    if (failures.length > 0) failed += 1;
    const outcome = failures.length > 0 ? `failed: ${failures[0]}` : `${Date.now() - began} ms`;
    say(`${at + 1}/${scenes.length} ${scene.name}: ${outcome}`);
  }
  return failed;
}

async function main(args: readonly string[]): Promise<number> {
  const wishes = readWishes(args);
  const scenes = SCENES.filter(
    ({ name }) => wishes.parts.length === 0 || wishes.parts.some((part) => name.includes(part)),
  );
  if (wishes.help) say(USAGE);
  else if (wishes.list) for (const { name } of scenes) say(name);
  else if (scenes.length === 0) say(`No screen is called so; -- --list says their names.`);
  else return drawAll(scenes, wishes);
  return 0;
}

try {
  const failed = await main(process.argv.slice(2));
  if (failed > 0) say(`${failed} of the screens could not be drawn.`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
