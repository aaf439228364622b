import { expect } from '@playwright/test';
import { expectAccessible, expectTabsAccessible } from './pages/axe.ts';
import { dialog, goTo, pick, show, toast } from './pages/frame.ts';
import { inquiryPane, inquiryRow, openTab } from './pages/inquiries.ts';
import { planner } from './pages/meetings.ts';
import { type Desk, test } from './pages/office.ts';
import { figureRow } from './pages/reports.ts';
import { seedOffice, seedProfile } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const CASE = '木質バイオマスの共同研究先を探しています';
const SCREENS = ['today', 'inquiries', 'organisations', 'people', 'meetings', 'sync', 'settings'] as const;
const SETTINGS = ['profile', 'look', 'deadlines', 'templates', 'data'] as const;

async function closeWithEscape({ page }: Desk): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    const open = { scheme, seed: (dataFolder: string) => seedOffice(dataFolder) };

    test('the first run', async ({ openOffice }) => {
      const { desk } = await openOffice({ scheme });
      await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('welcome:title') })).toBeVisible();
      await expectAccessible(desk.page, 'welcome');
    });

    test('an office in which nothing has happened yet', async ({ openOffice }) => {
      const { desk } = await openOffice({ scheme, seed: (dataFolder) => seedProfile(dataFolder) });
      for (const screen of SCREENS) {
        await goTo(desk, screen);
        await expect(desk.page.getByRole('heading', { level: 1, name: desk.t(`app:nav.${screen}`) })).toBeVisible();
        await expectAccessible(desk.page, `${screen}, empty`);
      }
      await goTo(desk, 'reports');
      await expect(desk.page.getByRole('heading', { level: 1, name: desk.t('reports:title') })).toBeVisible();
      await expectAccessible(desk.page, 'reports, empty');
    });

    test('Today, the palette and the cheat sheet', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, 'today');
      await page.keyboard.press('Control+k');
      await expect(dialog(page, t('app:palette.label'))).toBeVisible();
      await expectAccessible(page, 'palette, before typing');
      await page.keyboard.type('ta');
      await expect(page.getByRole('option').filter({ hasText: 'TAKASHIMA' })).toBeVisible();
      await expectAccessible(page, 'palette, with results');
      await closeWithEscape(desk);
      await page.keyboard.press('?');
      await expect(dialog(page, t('app:keys.title'))).toBeVisible();
      await expectAccessible(page, 'cheat sheet');
      await closeWithEscape(desk);
    });

    test('the parts of the settings', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'settings');
      for (const part of SETTINGS) {
        const heading = page.getByRole('heading', { level: 2, name: t(`settings:${part}.title`) });
        await heading.scrollIntoViewIfNeeded();
        await expect(heading).toBeVisible();
        await expectAccessible(page, `settings, ${part}`);
      }
      await page.getByRole('button', { name: 'Receipt', exact: true }).click();
      await expect(dialog(page, t('settings:templates.edit'))).toBeVisible();
      await expectAccessible(page, 'reply template');
    });

    test('reports', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'reports');
      await expect(figureRow(desk, 'inquiries-received')).toBeVisible();
      await expectAccessible(page, 'report');
      const rule = t('reports:rule', { name: t('indicators:name.inquiries-received') });
      await page.getByRole('button', { name: rule, exact: true }).click();
      await page
        .getByRole('button', { name: t('ui:chart.asTable') })
        .first()
        .click();
      await expectAccessible(page, 'report, with a rule and a chart as table');
      await figureRow(desk, 'inquiries-received').getByRole('cell').first().getByRole('button').click();
      await expect(page.getByRole('region', { name: t('reports:records.label') }).getByRole('link')).not.toHaveCount(0);
      await expectAccessible(page, 'report, with the records of a figure');
      await page
        .getByRole('main')
        .getByRole('button', { name: t('reports:export.button'), exact: true })
        .click();
      await expect(dialog(page, t('reports:export.title'))).toBeVisible();
      await expectAccessible(page, 'export');
    });

    test('the list of inquiries', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'inquiries');
      await expect(inquiryRow(desk, CASE)).toBeVisible();
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      await expect(page.getByRole('region', { name: t('ui:bulk.label') })).toBeVisible();
      await expectAccessible(page, 'inquiries, all chosen');
      await page.getByRole('button', { name: t('inquiries:facet.region'), exact: true }).click();
      await expect(page.getByRole('dialog', { name: t('inquiries:facet.region') })).toBeVisible();
      await expectAccessible(page, 'filter by region');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t('ui:columns.title') }).click();
      await expectAccessible(page, 'column chooser');
      await page.keyboard.press('Escape');
      await show(desk, t('inquiries:shape.board'));
      await expect(page.getByText(CASE)).toBeVisible();
      await expectAccessible(page, 'board');
    });

    test('the record of an inquiry', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'inquiries');
      await inquiryRow(desk, CASE).click();
      await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText(CASE);
      await expectTabsAccessible(page, 'inquiry');
      const partners = await openTab(desk, t('inquiries:tab.partners'));
      await partners.getByRole('button', { name: t('inquiries:partners.suggest') }).click();
      await expect(partners.getByRole('heading', { name: t('inquiries:partners.suggestions') })).toBeVisible();
      await expectAccessible(page, 'partners with suggestions');
      await inquiryPane(desk)
        .getByRole('button', { name: t('inquiries:moreMoves') })
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, 'more steps');
      await page.getByRole('menuitem', { name: t('lists:status.concluded') }).click();
      await expect(dialog(page, t('inquiries:conclude.title'))).toBeVisible();
      await expectAccessible(page, 'conclude');
      await closeWithEscape(desk);
      await inquiryPane(desk)
        .getByRole('button', { name: t('inquiries:change') })
        .click();
      await expect(dialog(page, t('inquiries:requester.title'))).toBeVisible();
      await expectAccessible(page, 'requester');
      await closeWithEscape(desk);
      await inquiryPane(desk)
        .getByRole('button', { name: t('inquiries:move.introduced') })
        .click();
      await expect(toast(page, t('inquiries:moved', { status: t('lists:status.introduced') }))).toBeVisible();
      await expectAccessible(page, 'a toast with Undo');
      await page
        .getByRole('banner')
        .getByRole('button', { name: t('inquiries:new.command') })
        .click();
      await expect(dialog(page, t('inquiries:new.title'))).toBeVisible();
      await expectAccessible(page, 'new inquiry');
    });

    test('organisations and people', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'organisations');
      await page.getByRole('row', { name: 'Iwate Timber' }).click();
      await expectTabsAccessible(page, 'organisation');
      await page.getByRole('button', { name: t('organisations:new.button'), exact: true }).click();
      await expect(dialog(page, t('organisations:new.title'))).toBeVisible();
      await expectAccessible(page, 'new organisation');
      await closeWithEscape(desk);
      await goTo(desk, 'people');
      await page.getByRole('row', { name: 'Schäfer' }).click();
      await expectTabsAccessible(page, 'person');
      await page.getByRole('button', { name: t('people:new.button'), exact: true }).click();
      await expect(dialog(page, t('people:new.title'))).toBeVisible();
      await expectAccessible(page, 'new person');
    });

    test('meetings', async ({ openOffice }) => {
      const { desk } = await openOffice(open);
      const { page, t } = desk;
      await goTo(desk, 'meetings');
      await page.getByRole('row', { name: 'Wood, lacquer' }).click();
      await expectTabsAccessible(page, 'meeting');
      for (const shape of ['month', 'week'] as const) {
        await show(desk, t(`meetings:shape.${shape}`));
        await expectAccessible(page, `meetings, ${shape}`);
      }
      await page
        .getByRole('region', { name: t('meetings:title'), exact: true })
        .getByText(t('meetings:newShort'))
        .click();
      await expect(dialog(page, t('meetings:new'))).toBeVisible();
      await expectAccessible(page, 'planner');
      await pick(planner(desk), t('meetings:planner.addPerson'), 'takashima', 'TAKASHIMA');
      await expect(planner(desk).getByRole('listitem').filter({ hasText: 'TAKASHIMA' })).toBeVisible();
      await expectAccessible(page, 'planner, with a guest');
    });
  });
}
