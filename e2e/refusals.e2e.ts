import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { rowsOf } from './pages/database.ts';
import { field, goTo, toast } from './pages/frame.ts';
import { expectStatus, inquiryGrid, inquiryPane, inquiryRow, openTab } from './pages/inquiries.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const CASE = 'Three-way trade in lacquer ware';
/** Two cases that nobody asked for yet: whoever qualifies them has to be told what is missing. */
const BARE = ['A call that broke off', 'A letter without a name'] as const;
const MEBIBYTE = 1024 * 1024;

async function seed(dataFolder: string): Promise<void> {
  await seedOffice(dataFolder);
  await withOffice(dataFolder, async (client) => {
    for (const subject of BARE) await client.inquiries.create({ subject, channel: 'letter' });
  });
}

async function openCase(desk: Desk, subject: string): Promise<void> {
  await goTo(desk, 'inquiries');
  await inquiryRow(desk, subject).click();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText(subject);
}

test('a step that lacks something says what, before it is tried and after', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  const statuses = () => rowsOf(dataFolder, 'SELECT DISTINCT status FROM inquiry WHERE subject IN (?, ?)', ...BARE);
  const lacks = `${t('errors:lack.requester')}, ${t('errors:lack.form')}`;
  await openCase(desk, BARE[0]);

  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:moreMoves') })
    .click();
  const qualified = page.getByRole('menuitem', { name: t('lists:status.qualified') });
  await expect(qualified).toContainText(t('errors:lack.requester'));
  await expect(qualified).toContainText(t('errors:lack.form'));
  await expect(qualified).toBeDisabled();
  await page.keyboard.press('Escape');

  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:move.acknowledged') })
    .click();
  await expectStatus(desk, 'acknowledged');
  // It says that it lacks something, and yet can be pressed: that is how one learns what.
  const next = inquiryPane(desk).getByRole('button', { name: t('inquiries:move.qualified') });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.click({ force: true });
  await expect(toast(page, t('errors:MOVE_NOT_ALLOWED.title'))).toContainText(
    t('errors:MOVE_NOT_ALLOWED.hint', { lacks }),
  );
  await expectStatus(desk, 'acknowledged');
  expect(statuses()).toHaveLength(2);
});

test('of several that are moved at once none moves when one may not', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  await goTo(desk, 'inquiries');
  await expect(inquiryRow(desk, CASE)).toBeVisible();
  const statuses = () => rowsOf(dataFolder, 'SELECT subject, status FROM inquiry ORDER BY subject');
  const before = statuses();
  await inquiryGrid(desk).focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: t('ui:bulk.label') });
  await bar.getByRole('button', { name: t('inquiries:column.status') }).click();
  await page.getByRole('menuitem', { name: t('lists:status.qualified') }).click();
  await expect(toast(page, t('errors:MOVE_NOT_ALLOWED.title'))).toBeVisible();
  expect(statuses()).toEqual(before);
});

test('a file that is too large or empty is refused by name, and the others are kept', async ({ openOffice }, info) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  await openCase(desk, CASE);
  const panel = await openTab(desk, t('inquiries:tab.files'));
  const choosing = page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: t('records:files.add') }).click();
  const files = {
    'film.mov': Buffer.alloc(31 * MEBIBYTE, 1),
    'nothing.txt': Buffer.alloc(0),
    'letter.txt': Buffer.from('Dear helpdesk'),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(info.outputPath(name), content);
  await (await choosing).setFiles(Object.keys(files).map((name) => info.outputPath(name)));
  await expect(toast(page, t('errors:FILE_TOO_LARGE.title', { name: 'film.mov', limitMb: 30 }))).toBeVisible();
  await expect(toast(page, t('errors:FILE_EMPTY.title', { name: 'nothing.txt' }))).toBeVisible();
  await expect(panel.getByRole('list', { name: t('inquiries:tab.files') })).toContainText('letter.txt');
  expect(rowsOf(dataFolder, "SELECT name FROM file WHERE name <> 'programme.txt'")).toEqual([{ name: 'letter.txt' }]);
});

test('a value that cannot be saved stays in its field with the reason', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  await openCase(desk, CASE);
  const details = await openTab(desk, t('inquiries:tab.details'));
  const subject = field(details, t('inquiries:column.subject'));
  await subject.fill('x'.repeat(501));
  await subject.press('Enter');
  const refusal = details.getByRole('alert');
  await expect(refusal).toContainText(t('errors:BAD_REQUEST.title'));
  await expect(subject).toHaveValue('x'.repeat(501));
  expect(rowsOf(dataFolder, 'SELECT id FROM inquiry WHERE subject = ?', CASE)).toHaveLength(1);
  await refusal.getByRole('button', { name: t('ui:edit.discard') }).click();
  await expect(subject).toHaveValue(CASE);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an address that leads nowhere says so and leads back', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const origin = new URL(page.url()).origin;
  await page.goto(`${origin}/inquiries/00000000-0000-4000-8000-000000000000`);
  await expect(page.getByRole('main')).toContainText(t('errors:NOT_FOUND.title'));
  await page.goto(`${origin}/nowhere`);
  await expect(page.getByRole('heading', { name: t('app:notFound.title') })).toBeVisible();
  await page.getByRole('link', { name: t('app:notFound.back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
});

test('there is a plain word where nothing can be undone', async ({ openOffice }) => {
  const { desk } = await openOffice();
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1, name: t('welcome:title') })).toBeVisible();
  await page.getByLabel(t('welcome:name')).fill('Marta Exempel');
  await page.getByRole('button', { name: t('welcome:begin') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toast(page, t('errors:NOTHING_TO_UNDO.title'))).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(toast(page, t('errors:NOTHING_TO_REDO.title'))).toBeVisible();
});
