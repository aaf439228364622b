import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { digestOf } from '../../src-main/backend/sync/digest.ts';
import { dialog, goTo } from './frame.ts';
import type { Desk } from './office.ts';

/** A file that was saved, as it lies on a stick. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The records of a data folder as one hash, read beside the running program. */
export function digestIn(dataFolder: string): string {
  const sqlite = new Database(join(dataFolder, 'desk.sqlite'), { readonly: true, fileMustExist: true });
  try {
    return digestOf(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Waits for the file that a person's step makes and saves. */
export async function savedBy(page: Page, step: () => Promise<unknown>): Promise<SavedFile> {
  const saving = page.waitForEvent('download');
  await step();
  const download = await saving;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** The card of this heading. */
export const card = ({ page, t }: Desk, title: string): Locator => page.getByRole('region', { name: t(title) });

/** The row of the device whose owner or code says so. */
export const deviceRow = (desk: Desk, words: string): Locator =>
  card(desk, 'sync:who.title').getByRole('listitem').filter({ hasText: words });

export const takeInDialog = ({ page, t }: Desk): Locator => dialog(page, t('sync:takeIn.title'));

/** Makes the file for everyone and saves it. */
export async function sendToAll(desk: Desk): Promise<SavedFile> {
  const { page, t } = desk;
  await goTo(desk, 'sync');
  await page.getByRole('button', { name: t('sync:head.send') }).click();
  const send = dialog(page, t('sync:send.title'));
  const file = await savedBy(page, () => send.getByRole('button', { name: t('sync:send.make') }).click());
  await expect(send.getByText(file.name)).toBeVisible();
  await send
    .getByRole('button', { name: t('ui:dialog.close') })
    .last()
    .click();
  await expect(send).toBeHidden();
  return file;
}

/** Chooses a file to take in; its preview or its refusal follows. */
export async function chooseToTakeIn(desk: Desk, { name, content }: SavedFile): Promise<Locator> {
  const { page, t } = desk;
  await page.getByRole('button', { name: t('sync:head.takeIn') }).click();
  const choosing = page.waitForEvent('filechooser');
  await takeInDialog(desk)
    .getByRole('button', { name: t('sync:takeIn.choose') })
    .click();
  await (await choosing).setFiles({ name, mimeType: '', buffer: content });
  return takeInDialog(desk);
}
