import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dropFiles } from './pages/files.ts';
import { dialog, field, footer, goTo } from './pages/frame.ts';
import { CASE, describeCase, joinOffice, NEWCOMER } from './pages/joining.ts';
import { type Desk, test } from './pages/office.ts';
import { OFFICER, seedOffice } from './pages/seed.ts';
import { card, chooseToTakeIn, deviceRow, digestIn, sendToAll, takeInDialog } from './pages/sync.ts';

test('two laptops come together by the screen alone: joining, files both ways, a conflict that is told, a folder', async ({
  openOffice,
}) => {
  const here = await openOffice({ language: 'de', seed: (dataFolder) => seedOffice(dataFolder, 'de') });
  const there = await openOffice({ language: 'ja', scheme: 'dark' });
  await joinOffice(here.desk, there.desk);

  await describeCase(here, 'Drei Seiten, ein Vertrag.');
  await describeCase(there, '三者で契約を結ぶ予定です。');

  await test.step('the file of the one is seen before it is taken in by the other', async () => {
    const file = await sendToAll(there.desk);
    const { page, t } = here.desk;
    await goTo(here.desk, 'sync');
    await dropFiles(page, page.getByRole('main'), [file]);
    const preview = takeInDialog(here.desk);
    await expect(preview.getByText(t('sync:preview.conflicts', { count: 1 }))).toBeVisible();
    await expect(preview.getByText(CASE)).toBeVisible();
    await expect(preview.getByText(t('sync:kind.staff_member'))).toBeVisible();
    await expectAccessible(page, 'the preview of a file');
    expect(numberOf(here.dataFolder, 'SELECT count(*) FROM conflict')).toBe(0);
    await preview.getByRole('button', { name: t('sync:preview.confirm') }).click();
    await expect(preview.getByText(t('sync:result.conflicts', { count: 1 }))).toBeVisible();
    await preview.getByRole('link', { name: t('sync:result.toConflicts') }).click();
    await expect(page.getByRole('region', { name: t('conflicts:title') })).toBeVisible();
    await goTo(here.desk, 'sync');
    await expect(deviceRow(here.desk, NEWCOMER)).toBeVisible();
    await expectAccessible(page, 'who has what');
  });

  await test.step('the file back makes both alike, and a damaged one says so', async () => {
    const file = await sendToAll(here.desk);
    const { page, t } = there.desk;
    await goTo(there.desk, 'sync');
    const damaged = Buffer.from(file.content);
    const middle = Math.floor(damaged.length / 2);
    damaged[middle] = (damaged[middle] ?? 0) ^ 1;
    const refused = await chooseToTakeIn(there.desk, { ...file, content: damaged });
    await expect(refused.getByRole('alert')).toContainText(t('errors:SYNC_DAMAGED.title'));
    await expectAccessible(page, 'a refused file');
    const choosing = page.waitForEvent('filechooser');
    await refused.getByRole('button', { name: t('sync:takeIn.chooseOther') }).click();
    await (await choosing).setFiles({ name: file.name, mimeType: '', buffer: file.content });
    await refused.getByRole('button', { name: t('sync:preview.confirm') }).click();
    await expect(refused.getByRole('link', { name: t('sync:result.toConflicts') })).toBeVisible();
    await refused
      .getByRole('button', { name: t('ui:dialog.close') })
      .last()
      .click();
    expect(digestIn(there.dataFolder)).toBe(digestIn(here.dataFolder));
    const history = card(there.desk, 'sync:history.title').getByRole('row');
    await expect(history.filter({ hasText: t('sync:reason.damaged') })).toHaveCount(1);
    await expect(deviceRow(there.desk, OFFICER)).toContainText(t('sync:who.all'));
  });

  const shared = await mkdtemp(join(tmpdir(), 'ejrc-desk-shared-'));
  await test.step('a folder carries on at the press of a button', async () => {
    for (const { desk } of [here, there]) await addFolder(desk, shared);
    await describeCase(here, 'Drei Seiten, zwei Verträge.');
    await exchangeNow(here.desk);
    await exchangeNow(there.desk);
    await exchangeNow(here.desk);
    expect(digestIn(there.dataFolder)).toBe(digestIn(here.dataFolder));
    expect(
      rowsOf(there.dataFolder, 'SELECT 1 FROM inquiry WHERE description = ?', 'Drei Seiten, zwei Verträge.'),
    ).toHaveLength(1);
    expect((await readdir(shared)).length).toBeGreaterThan(1);
    await expectAccessible(there.desk.page, 'ways');
    await expect(footer(there.desk.page)).toContainText(there.desk.t('sync:status.allHave'));
  });
  await rm(shared, { recursive: true, force: true });

  await test.step('a laptop gets a name, and is shut out until that is undone', async () => {
    await goTo(here.desk, 'sync');
    await renameDevice(here.desk, NEWCOMER, 'Gifu, Reserve');
    const file = await sendToAll(there.desk);
    await shutOut(here.desk, NEWCOMER);
    const { page, t } = here.desk;
    const refused = await chooseToTakeIn(here.desk, file);
    await expect(refused.getByRole('alert')).toContainText(t('errors:SYNC_REVOKED_SENDER.hint'));
    await refused
      .getByRole('button', { name: t('ui:dialog.close') })
      .last()
      .click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(deviceRow(here.desk, NEWCOMER).getByText(t('devices:standing.revoked'))).toBeHidden();
    const preview = await chooseToTakeIn(here.desk, file);
    await expect(preview.getByRole('button', { name: t('sync:preview.confirm') })).toBeVisible();
  });
  expect([...here.pageErrors, ...there.pageErrors]).toEqual([]);
});

const openMenu = async (desk: Desk, owner: string, item: string): Promise<void> => {
  await deviceRow(desk, owner).getByRole('button').last().click();
  await desk.page.getByRole('menuitem', { name: desk.t(item) }).click();
};

async function renameDevice(desk: Desk, owner: string, name: string): Promise<void> {
  await openMenu(desk, owner, 'devices:menu.rename');
  const form = dialog(desk.page, desk.t('devices:rename.title'));
  await field(form, desk.t('devices:rename.name')).fill(name);
  await form.getByRole('button', { name: desk.t('devices:rename.submit') }).click();
  await expect(form).toBeHidden();
  await expect(deviceRow(desk, owner)).toContainText(name);
}

async function shutOut(desk: Desk, owner: string): Promise<void> {
  const { page, t } = desk;
  await openMenu(desk, owner, 'devices:menu.revoke');
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(question).toContainText(t('devices:revoke.consequence'));
  await expectAccessible(page, 'the question before a laptop is shut out');
  await question.getByRole('button', { name: t('devices:revoke.confirm') }).click();
  await expect(deviceRow(desk, owner).getByText(t('devices:standing.revoked'))).toBeVisible();
}

async function addFolder(desk: Desk, path: string): Promise<void> {
  const { page, t } = desk;
  await goTo(desk, 'sync');
  await page.getByRole('button', { name: t('ways:addFolder') }).click();
  const form = dialog(page, t('ways:form.add.folder'));
  await field(form, t('ways:form.folder')).fill(join(path, 'missing'));
  await form.getByRole('button', { name: t('ways:form.test') }).click();
  await expect(form.getByRole('alert')).toContainText(t('errors:folder.folder_missing.title'));
  await field(form, t('ways:form.folder')).fill(path);
  await form.getByRole('button', { name: t('ways:form.test') }).click();
  await expect(form.getByRole('status')).toContainText(t('ways:form.works.folder'));
  await form.getByRole('button', { name: t('ways:form.save') }).click();
  await expect(form).toBeHidden();
  await expect(card(desk, 'ways:title').getByText(path)).toBeVisible();
}

async function exchangeNow(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await goTo(desk, 'sync');
  await page.getByRole('button', { name: t('sync:head.exchange') }).click();
  const result = page.getByRole('region', { name: t('sync:exchange.result') });
  await expect(result).toContainText(t('ways:form.name.folder'));
  await result.getByRole('button', { name: t('sync:exchange.dismiss') }).click();
}
