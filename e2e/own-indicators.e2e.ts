import { expect, type Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './pages/axe.ts';
import { dialog, goTo, toast, undoByToast } from './pages/frame.ts';
import { type Desk, test } from './pages/office.ts';
import { exportReport, setPeriod } from './pages/reports.ts';
import { asManager, seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const YEAR = new Date().getFullYear();
const NAME = { de: 'Anfragen aus Veranstaltungen Ω', ja: 'イベント経由の案件 Ω' } as const;

/** Opens the list of this name and chooses from it. */
async function choose(root: Locator, name: string, option: string): Promise<void> {
  const input = root.getByRole('textbox', { name, exact: true }).or(root.getByRole('combobox', { name, exact: true }));
  await input.first().click();
  await root.page().getByRole('option', { name: option, exact: true }).click();
}

/** The row of an own indicator in the figures. */
const rowOf = ({ page }: Desk, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: name }) });

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`a manager makes an indicator, sets its target, opens its records and issues it, ${language}`, async ({
    openOffice,
  }) => {
    const seed = async (folder: string) => {
      await seedOffice(folder, language);
      await withOffice(folder, asManager);
    };
    const { desk, pageErrors } = await openOffice({ language, scheme, seed });
    const { page, t } = desk;
    const main = page.getByRole('main');
    const press = (name: string) => main.getByRole('button', { name, exact: true }).first().click();
    const show = (name: string) =>
      page
        .getByRole('navigation', { name: t('reports:written.views') })
        .getByRole('link', { name, exact: true })
        .click();
    const name = NAME[language];
    let count = '';

    await test.step('the editor says what is missing, then shows figure, rule and records', async () => {
      await goTo(desk, 'reports');
      await show(t('own-indicators:tab'));
      await expect(page.getByText(t('own-indicators:empty.title'))).toBeVisible();
      await expectAccessible(page, 'no own indicators');
      await press(t('own-indicators:new'));
      const form = dialog(page, t('own-indicators:editor.new'));
      const keep = form.getByRole('button', { name: t('own-indicators:editor.save') });
      await expect(keep).toBeDisabled();
      // Whoever opens it types the name at once.
      await page.keyboard.type(name);
      await expect(keep).toBeEnabled();
      await choose(form, t('own-indicators:editor.measure'), t('own-indicators:measure.share'));
      await expect(form.getByRole('status')).toHaveText(t('errors:reason.indicator-share-conditions'));
      await expect(keep).toBeDisabled();
      await choose(form, t('own-indicators:editor.measure'), t('own-indicators:measure.count'));
      await form.getByRole('button', { name: t('own-indicators:editor.add'), exact: true }).click();
      await choose(form, `${t('own-indicators:editor.field')} 1`, t('own-indicators:field.channel'));
      await choose(form, `${t('own-indicators:editor.values')} 1`, t('lists:channel.event'));
      await page.keyboard.press('Escape');
      await choose(form, t('own-indicators:editor.breakdowns'), t('reports:dimension.form'));
      await page.keyboard.press('Escape');
      await expect(form.getByText(t('own-indicators:basis.inquiry.received'))).toBeVisible();
      await expect(form.getByText(t('own-indicators:field.channel'), { exact: false }).last()).toBeVisible();
      await expectAccessible(page, 'the editor of an indicator');
      await keep.click();
      await expect(form).toBeHidden();
    });

    await test.step('undo takes it back, and it is made again', async () => {
      await undoByToast(desk, t('operations:ownIndicators.save'));
      await expect(page.getByText(t('own-indicators:empty.title'))).toBeVisible();
      await page.keyboard.press('Control+Shift+z');
      await expect(main.getByRole('heading', { name })).toBeVisible();
      await expectAccessible(page, 'own indicators');
    });

    await test.step('it stands in the figures, with a target, and opens exactly its records', async () => {
      await show(t('reports:written.figures'));
      await setPeriod(desk, `${YEAR}-01-01`, `${YEAR}-12-31`);
      await press(t('reports:targets.button'));
      const targets = dialog(page, t('reports:targets.title'));
      await targets.getByRole('textbox', { name, exact: true }).fill('7');
      await targets.getByRole('button', { name: t('reports:targets.save') }).click();
      await expect(targets).toBeHidden();
      await expect(rowOf(desk, name).getByRole('cell').first()).toHaveText('7');
      const cell = rowOf(desk, name).getByRole('cell').nth(1);
      count = (await cell.textContent()) ?? '';
      expect(Number(count)).toBeGreaterThan(0);
      await cell.getByRole('button').click();
      const records = page.getByRole('heading', { name, level: 2 });
      await expect(records).toBeFocused();
      const pane = page
        .getByRole('region', { name: t('reports:records.label') })
        .or(page.locator('aside'))
        .last();
      await expect(
        page.getByText(t('reports:records.count.inquiry', { count: Number(count) }), { exact: true }),
      ).toBeVisible();
      await expect(pane.getByRole('listitem')).toHaveCount(Number(count));
      await expectAccessible(page, 'the records of an own indicator');
      await page.keyboard.press('Escape');
    });

    await test.step('an issued report has it, also as a Word document', async () => {
      await show(t('reports:written.tab'));
      await press(t('reports:written.new'));
      const form = dialog(page, t('reports:written.new'));
      await form.getByRole('button', { name: new RegExp(t('reports:period.lastQuarter')) }).click();
      await page.getByRole('menuitem', { name: t('reports:period.thisYear'), exact: true }).click();
      await form.getByRole('button', { name: t('reports:written.create') }).click();
      await press(t('reports:written.issueButton'));
      await expect(toast(page, t('operations:reports.issue'))).toBeVisible();
      await expect(rowOf(desk, name).getByRole('cell').nth(1)).toHaveText(count);
      const xml = strFromU8(unzipSync(await exportReport(desk, 'docx'))['word/document.xml'] ?? new Uint8Array());
      for (const text of [name, t('reports:section.own-indicators')]) expect(xml).toContain(text);
    });

    await test.step('another rule raises the version; what was issued stays', async () => {
      const shown = new URL(page.url());
      await page.getByRole('link', { name: t('reports:written.back') }).click();
      await show(t('own-indicators:tab'));
      await press(t('own-indicators:editOf', { name }));
      const form = dialog(page, t('own-indicators:editor.edit'));
      await form.getByRole('button', { name: t('own-indicators:editor.remove', { number: 1 }) }).click();
      await form.getByRole('button', { name: t('own-indicators:editor.save') }).click();
      await expect(form).toBeHidden();
      const second = new RegExp(t('own-indicators:version', { version: '2-[0-9a-f]{4}' }));
      await expect(main.getByText(second)).toBeVisible();
      await show(t('reports:written.figures'));
      await setPeriod(desk, `${YEAR}-01-01`, `${YEAR}-12-31`);
      await expect(rowOf(desk, name).getByRole('cell').nth(1)).not.toHaveText(count);
      await page.goto(shown.href);
      await expect(rowOf(desk, name).getByRole('cell').nth(1)).toHaveText(count);
      await expect(page.getByText(t('reports:differences.none'))).toBeVisible();
    });
    await test.step('a retired one stands in the list only', async () => {
      await page.getByRole('link', { name: t('reports:written.back') }).click();
      await show(t('own-indicators:tab'));
      await press(t('own-indicators:retireOf', { name }));
      await expect(main.getByText(t('own-indicators:retired'), { exact: true })).toBeVisible();
      await show(t('reports:written.figures'));
      await expect(page.getByRole('heading', { name: t('reports:section.cases'), exact: true })).toBeVisible();
      await expect(rowOf(desk, name)).toHaveCount(0);
    });
    expect(pageErrors).toEqual([]);
  });
}
