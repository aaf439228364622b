import { expect, type Page } from '@playwright/test';
import { rowsOf } from './pages/database.ts';
import { dialog, field, footer, goTo, toast } from './pages/frame.ts';
import { inquiryGrid, inquiryPane, inquiryRow, openTab } from './pages/inquiries.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';
import { launch } from './support/launch.ts';

test.describe.configure({ mode: 'parallel' });

const SUBJECT = 'Three-way trade in lacquer ware';
const seed = (dataFolder: string) => seedOffice(dataFolder);

/** One more window, as a second start of the program on the same data folder opens it. */
async function openWindow(desk: Desk, dataFolder: string): Promise<Desk> {
  const page = await desk.page.context().newPage();
  const second = await launch({ dataFolder });
  await page.goto(second.url);
  return { ...desk, page };
}

async function openInquiry(desk: Desk): Promise<void> {
  await goTo(desk, 'inquiries');
  await inquiryRow(desk, SUBJECT).click();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2, name: SUBJECT })).toBeVisible();
}

test('a change made in one window shows in another one without reloading it', async ({ openOffice }) => {
  const { desk: one, dataFolder } = await openOffice({ seed });
  const two = await openWindow(one, dataFolder);
  await openInquiry(one);
  await goTo(two, 'inquiries');
  await two.page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const nextStep = field(inquiryPane(one), one.t('inquiries:fact.nextStep'));
  await nextStep.fill('Send the samples');
  await nextStep.press('Enter');
  await inquiryRow(two, SUBJECT).click();
  await expect(field(inquiryPane(two), two.t('inquiries:fact.nextStep'))).toHaveValue('Send the samples');

  await inquiryPane(one)
    .getByRole('button', { name: one.t('inquiries:move.acknowledged') })
    .click();
  await expect(inquiryRow(two, SUBJECT)).toContainText(two.t('lists:status.acknowledged'));
  await expect(inquiryPane(two).getByRole('list', { name: two.t('inquiries:tab.history') })).toContainText(
    `${two.t('lists:status.received')} → ${two.t('lists:status.acknowledged')}`,
  );
  expect(await two.page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('the address of a second start opens one window, once', async ({ openOffice, browser }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { t } = desk;
  const second = await launch({ dataFolder, env: { LC_ALL: 'en_GB.UTF-8' } });
  await expect.poll(() => second.output()).toContain(t('startup:host.running'));

  const visit = async (): Promise<Page> => {
    const stranger = await browser.newContext({ locale: 'en-GB' });
    const page = await stranger.newPage();
    await page.goto(second.url);
    return page;
  };
  const first = await visit();
  await expect(footer(first)).toContainText(t('desk:saved'));
  expect(new URL(first.url()).search).not.toContain('token');
  const late = await visit();
  await expect(late.getByRole('heading', { name: t('startup:page.title') })).toBeVisible();
  await first.context().close();
  await late.context().close();
});

test('typing survives the end of the program, and the window goes on when the program is back', async ({
  openOffice,
}) => {
  const office = await openOffice({ seed });
  const { desk } = office;
  const { page, t } = desk;
  await openInquiry(desk);
  const entry = field(page, t('inquiries:entry.text'));
  await entry.fill('They prefer mornings');
  await expect(footer(page)).toContainText(t('desk:saved'));

  await office.stop();
  await expect(footer(page)).toContainText(t('desk:lost'));
  await entry.pressSequentially(', and so do we');
  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:entry.add'), exact: true })
    .click();
  await expect(toast(page, t('errors:DISCONNECTED.title'))).toBeVisible();
  await expect(entry).toHaveValue('They prefer mornings, and so do we');

  const again = await office.start();
  const newWindow = await office.context.newPage();
  await newWindow.goto(again.url);
  await expect(footer(page)).toContainText(t('desk:saved'), { timeout: 15_000 });
  await expect(entry).toHaveValue('They prefer mornings, and so do we');
  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:entry.add'), exact: true })
    .click();
  await expect(entry).toHaveValue('');
  expect(rowsOf(office.dataFolder, 'SELECT body FROM entry WHERE body LIKE ?', 'They prefer%')).toEqual([
    { body: 'They prefer mornings, and so do we' },
  ]);
});

test('what was acknowledged before the program was killed is there afterwards, drafts too', async ({ openOffice }) => {
  const office = await openOffice({ seed });
  const { desk } = office;
  const { page, t } = desk;
  await openInquiry(desk);
  await field(page, t('inquiries:entry.text')).fill('Half a sentence');
  await expect.poll(() => rowsOf(office.dataFolder, 'SELECT key FROM draft').length).toBe(1);
  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:move.acknowledged') })
    .click();
  await expect(inquiryRow(desk, SUBJECT)).toContainText(t('lists:status.acknowledged'));

  await office.program().kill();
  const again = await office.start();
  await page.goto(again.url);
  await goTo(desk, 'inquiries');
  await expect(inquiryGrid(desk)).toBeVisible();
  await inquiryRow(desk, SUBJECT).click();
  await expect(inquiryRow(desk, SUBJECT)).toContainText(t('lists:status.acknowledged'));
  await expect(field(page, t('inquiries:entry.text'))).toHaveValue('Half a sentence');
});

test('a new inquiry that was being typed is offered again in the next window', async ({ openOffice }) => {
  const office = await openOffice({ seed });
  const { desk } = office;
  const { page, t } = desk;
  await page.getByRole('button', { name: t('inquiries:new.command') }).click();
  const drawer = dialog(page, t('inquiries:new.title'));
  await field(drawer, t('inquiries:column.subject')).fill('Begun on the train');
  await expect.poll(() => rowsOf(office.dataFolder, 'SELECT key FROM draft').length).toBe(1);
  await page.close();

  const next = await openWindow(desk, office.dataFolder);
  await next.page.getByRole('main').getByRole('button', { name: 'Begun on the train' }).click();
  await expect(field(dialog(next.page, t('inquiries:new.title')), t('inquiries:column.subject'))).toHaveValue(
    'Begun on the train',
  );
});

test('what was typed a moment before leaving is still there', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await openInquiry(desk);
  const entry = field(page, t('inquiries:entry.text'));
  await entry.fill('In the middle of a');
  await openTab(desk, t('inquiries:tab.details'));
  await openTab(desk, t('inquiries:tab.history'));
  await expect(entry).toHaveValue('In the middle of a');

  const drawer = dialog(page, t('inquiries:new.title'));
  await page.getByRole('button', { name: t('inquiries:new.command') }).click();
  await field(drawer, t('inquiries:column.subject')).fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: t('inquiries:new.command') }).click();
  await expect(field(drawer, t('inquiries:column.subject'))).toHaveValue('Half a thought');
});

test('a form that could not be sent stays open with everything in it', async ({ openOffice }) => {
  const office = await openOffice({ seed });
  const { page, t } = office.desk;
  await page.getByRole('button', { name: t('inquiries:new.command') }).click();
  const drawer = dialog(page, t('inquiries:new.title'));
  await field(drawer, t('inquiries:column.subject')).fill('Sent into the void');
  await office.stop();
  await expect(footer(page)).toContainText(t('desk:lost'));
  await drawer.getByRole('button', { name: t('inquiries:new.submit') }).click();
  await expect(drawer.getByRole('alert')).toContainText(t('errors:DISCONNECTED.title'));
  await expect(field(drawer, t('inquiries:column.subject'))).toHaveValue('Sent into the void');
});
