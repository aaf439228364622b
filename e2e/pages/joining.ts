import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { rowsOf } from './database.ts';
import { choose, dialog, field, goTo } from './frame.ts';
import { openInquiry, openTab } from './inquiries.ts';
import type { Desk, Office } from './office.ts';
import { type SavedFile, savedBy } from './sync.ts';

export const CASE = 'Three-way trade in lacquer ware';
export const NEWCOMER = '架空 花子';

/** The new laptop asks, the colleague approves and makes its file, and it begins with all there is. */
export async function joinOffice(colleague: Desk, newcomer: Desk): Promise<void> {
  const { page, t } = newcomer;
  await page.getByText(t('welcome:way.join'), { exact: true }).click();
  await page.getByLabel(t('welcome:name')).fill(NEWCOMER);
  await page.getByRole('button', { name: t('welcome:join.ask.make') }).click();
  const line = page.getByRole('textbox', { name: t('devices:request.line') });
  await expect(line).toHaveValue(/^ejrc-desk-join:1:/u);
  const digits =
    (await page
      .locator('strong')
      .filter({ hasText: /^\d{4} \d{4}/u })
      .textContent()) ?? '';

  const snapshot = await approve(colleague, await line.inputValue(), digits);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('welcome:join.open.choose') }).click();
  await (await choosing).setFiles({ name: snapshot.name, mimeType: '', buffer: snapshot.content });
  await page.getByRole('button', { name: t('welcome:join.question.confirm') }).click();
  await expect(page.getByText(t('welcome:joined.lead'))).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: t('welcome:joined.notListed') }).click();
  await page.getByLabel(t('welcome:name')).fill(NEWCOMER);
  await choose(page, t('welcome:office'), 'Gifu');
  await page.getByRole('button', { name: t('welcome:begin') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
}

async function approve(desk: Desk, request: string, digits: string): Promise<SavedFile> {
  const { page, t } = desk;
  await goTo(desk, 'sync');
  await expect(page.getByText(t('sync:alone.title'))).toBeVisible();
  await expectAccessible(page, 'the exchange of an office alone');
  await page.getByRole('button', { name: t('sync:who.add') }).click();
  const add = dialog(page, t('devices:add.title'));
  await field(add, t('devices:add.line')).fill('ejrc-desk-join:1:nothing');
  await expect(add.getByRole('alert')).toContainText(t('errors:JOIN_REQUEST_REFUSED.hint'));
  await field(add, t('devices:add.line')).fill(`Guten Tag,\n\n${request}\n\nViele Grüße`);
  await expect(add.getByText(digits)).toBeVisible();
  await expect(add.getByText(NEWCOMER).first()).toBeVisible();
  await expectAccessible(page, 'a join request');
  await add.getByRole('button', { name: t('devices:add.approve') }).click();
  const file = await savedBy(page, () => add.getByRole('button', { name: t('devices:snapshot.make') }).click());
  await expect(add.getByText(t('devices:snapshot.next'))).toBeVisible();
  await add
    .getByRole('button', { name: t('ui:dialog.close') })
    .last()
    .click();
  return file;
}

/** Types into the description of the case, and waits until it stands in the database. */
export async function describeCase({ desk, dataFolder }: Office, text: string): Promise<void> {
  await goTo(desk, 'inquiries');
  await openInquiry(desk, CASE);
  const details = await openTab(desk, desk.t('inquiries:tab.details'));
  const description = field(details, desk.t('inquiries:fact.description'));
  await description.fill(text);
  await description.blur();
  await expect.poll(() => rowsOf(dataFolder, 'SELECT 1 FROM inquiry WHERE description = ?', text)).toHaveLength(1);
}
