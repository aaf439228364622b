import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { dialog, field, goTo, toast } from './pages/frame.ts';
import { inquiryGrid, inquiryPane, inquiryRow } from './pages/inquiries.ts';
import { tabTo, takeItem } from './pages/keys.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

/** In the order of the list: by the day of receipt, the newest first. */
const NEWEST = '刃物の販路をフランスで開きたい';
const SECOND = 'Partenaires pour un corridor hydrogène';
const THIRD = 'Three-way trade in lacquer ware';

const title = (desk: Desk): Locator => inquiryPane(desk).getByRole('heading', { level: 2 });
const groupedGrid = ({ page, t }: Desk): Locator => page.getByRole('treegrid', { name: t('inquiries:title') });
const heads = (desk: Desk): Locator => groupedGrid(desk).locator('tr[aria-level="1"]');
const rows = (desk: Desk): Locator => groupedGrid(desk).locator('tr[aria-level="2"]');

async function openList(desk: Desk): Promise<Locator> {
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
  await desk.page.keyboard.press('g');
  await desk.page.keyboard.press('i');
  await expect(inquiryRow(desk, NEWEST)).toBeVisible();
  const grid = inquiryGrid(desk);
  await tabTo(desk.page, grid);
  return grid;
}

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  const setting = { language, scheme, seed: (folder: string) => seedOffice(folder, language) } as const;

  test(`from an open record the keyboard goes through the list it was opened from, ${language}`, async ({
    openOffice,
  }) => {
    const { desk, pageErrors } = await openOffice(setting);
    const { page, t } = desk;
    await openList(desk);
    const count = await inquiryGrid(desk).locator('tr[data-index]').count();
    await page.keyboard.press('ArrowDown');
    await expect(title(desk)).toHaveText(NEWEST);
    await expect(inquiryPane(desk)).toContainText(t('ui:record.place', { at: 1, of: count }));
    await page.keyboard.press('Alt+ArrowDown');
    await expect(title(desk)).toHaveText(SECOND);

    const next = inquiryPane(desk).getByRole('button', { name: t('ui:record.next') });
    await tabTo(page, next);
    await page.keyboard.press('Enter');
    await expect(title(desk)).toHaveText(THIRD);
    await expect(inquiryPane(desk)).toContainText(t('ui:record.place', { at: 3, of: count }));
    await expect(next).toBeFocused();
    await page.keyboard.press('k');
    await expect(title(desk)).toHaveText(SECOND);

    // Where the record takes all the room, the list goes on behind it.
    await page.setViewportSize({ width: 700, height: 768 });
    await expect(inquiryGrid(desk)).toBeHidden();
    await page.keyboard.press('j');
    await expect(title(desk)).toHaveText(THIRD);
    expect(pageErrors).toEqual([]);
  });

  test(`a list is filtered, grouped, and shared as a view without a mouse, ${language}`, async ({ openOffice }) => {
    const { desk, context, pageErrors } = await openOffice(setting);
    const { page, t } = desk;
    await openList(desk);
    const all = await inquiryGrid(desk).locator('tr[data-index]').count();

    await tabTo(
      page,
      page
        .getByRole('main')
        .getByRole('button', { name: t('inquiries:facet.status'), exact: true })
        .first(),
      'Shift+Tab',
    );
    await page.keyboard.press('Enter');
    const facet = dialog(page, t('inquiries:facet.status'));
    const noneOf = facet.getByRole('radio', { name: t('ui:filter.noneOf'), exact: true });
    await expect(facet).toBeVisible();
    await tabTo(page, facet.getByRole('radio', { name: t('ui:filter.any'), exact: true }));
    await page.keyboard.press('ArrowRight');
    await expect(noneOf).toBeChecked();
    await tabTo(page, facet.getByRole('checkbox', { name: t('lists:status.received') }));
    await page.keyboard.press('Space');
    await expectAccessible(page, 'a filter by what a record is not');
    await page.keyboard.press('Escape');
    const chip = t('ui:filter.chip', {
      name: t('inquiries:facet.status'),
      value: t('ui:filter.not', { names: t('lists:status.received') }),
    });
    await expect(page.getByRole('button', { name: chip })).toBeVisible();
    await expect(inquiryRow(desk, t('lists:status.received'))).toHaveCount(0);
    const fewer = await inquiryGrid(desk).locator('tr[data-index]').count();
    expect(fewer).toBeLessThan(all);

    await tabTo(page, page.getByRole('button', { name: t('ui:group.title') }));
    await page.keyboard.press('Enter');
    await takeItem(page, page.getByRole('menuitem', { name: t('inquiries:column.status') }));
    await expect(rows(desk)).toHaveCount(fewer);
    await tabTo(page, groupedGrid(desk));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(heads(desk).first()).toHaveAttribute('aria-expanded', 'false');
    expect(await rows(desk).count()).toBeLessThan(fewer);
    await page.keyboard.press('ArrowRight');
    await expect(rows(desk)).toHaveCount(fewer);
    await expectAccessible(page, 'a grouped list');

    await tabTo(page, page.getByRole('button', { name: t('ui:view.menu'), exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await takeItem(page, page.getByRole('menuitem', { name: t('ui:view.saveAs') }));
    const form = dialog(page, t('ui:view.saveAs'));
    await expect(field(form, t('ui:view.name'))).toBeFocused();
    await page.keyboard.type('Messe');
    await tabTo(page, form.getByRole('radio', { name: t('ui:view.onlyMe') }));
    await page.keyboard.press('ArrowDown');
    await expect(form.getByRole('radio', { name: t('ui:view.everyone') })).toBeChecked();
    await expectAccessible(page, 'the dialog of a view');
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(page).toHaveURL(/view=/);

    const link = page.url();
    const other = { ...desk, page: await context.newPage() };
    await other.page.goto(link);
    await expect(rows(other)).toHaveCount(fewer);
    await other.page.getByRole('button', { name: 'Messe' }).click();
    await expect(other.page.getByText(t('ui:view.shared'))).toBeVisible();
    expect(pageErrors).toEqual([]);
  });

  test(`chosen rows are copied as a table and the log tells of it, ${language}`, async ({ openOffice }) => {
    const { desk, context, pageErrors } = await openOffice(setting);
    const { page, t } = desk;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openList(desk);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await expect(toast(page, t('exports:copy.done', { count: 2 }))).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [head = [], ...lines] = copied
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
    expect(lines.map((line) => line[head.indexOf(t('exports:column.subject'))])).toEqual([NEWEST, SECOND]);

    await goTo(desk, 'settings');
    const log = page.getByRole('region', { name: t('disclosures:title') });
    await expect(log.getByRole('row').filter({ hasText: t('disclosures:format.clipboard') })).toHaveCount(1);
    expect(pageErrors).toEqual([]);
  });
}
