import { expect } from '@playwright/test';
import { rowsOf } from './pages/database.ts';
import { dialog, field, goTo, toast } from './pages/frame.ts';
import { inquiryPane, inquiryRow } from './pages/inquiries.ts';
import { test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';
import { INQUIRIES } from './pages/seeded-records.ts';

const seed = (dataFolder: string) => seedOffice(dataFolder);

test('a backup brings its state back inside the program, and the former state is kept', async ({
  openOffice,
}, info) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  const subjects = () => rowsOf(dataFolder, 'SELECT id FROM inquiry WHERE deleted_at IS NULL');

  await goTo(desk, 'settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('settings:data.backup') }).click();
  const backup = info.outputPath('office.ejrcbackup');
  await (await downloading).saveAs(backup);

  await page.keyboard.press('c');
  const drawer = dialog(page, t('inquiries:new.title'));
  await field(drawer, t('inquiries:column.subject')).fill('Logged after the backup');
  await drawer.getByRole('button', { name: t('inquiries:new.submit') }).click();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('Logged after the backup');

  await goTo(desk, 'settings');
  await page.getByRole('button', { name: t('settings:restore.button') }).click();
  const restore = dialog(page, t('settings:restore.title'));
  const choosing = page.waitForEvent('filechooser');
  await restore.getByRole('button', { name: t('settings:restore.choose') }).click();
  await (await choosing).setFiles(backup);
  await expect(restore.getByText('CEEJA', { exact: true })).toBeVisible();
  await expect(restore.getByText(String(INQUIRIES.length), { exact: true }).first()).toBeVisible();
  expect(subjects()).toHaveLength(INQUIRIES.length + 1);

  await restore.getByRole('button', { name: t('settings:restore.confirm') }).click();
  await expect(restore).toBeHidden({ timeout: 30_000 });
  await expect(toast(page, t('settings:restore.done', { when: '' }).split(':')[0] ?? '')).toBeVisible();
  expect(subjects()).toHaveLength(INQUIRIES.length);
  await goTo(desk, 'inquiries');
  await expect(inquiryRow(desk, INQUIRIES[0]?.inquiry.subject ?? '')).toBeVisible();
  await expect(inquiryRow(desk, 'Logged after the backup')).toHaveCount(0);

  await goTo(desk, 'settings');
  await page.getByRole('button', { name: t('settings:restore.button') }).click();
  await expect(restore).toContainText(t('settings:restore.reason.before-restore'));
});
