import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { regionName } from '#shared/domain/regions.ts';
import { expectAccessible } from './pages/axe.ts';
import { goTo } from './pages/frame.ts';
import { type Desk, test } from './pages/office.ts';
import { setPeriod } from './pages/reports.ts';
import { seedOffice, seedProfile } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const YEAR = new Date().getFullYear();

const recordsPane = ({ page, t }: Desk): Locator => page.getByRole('region', { name: t('reports:records.label') });

/** What a mark says, and that it opens as many records. */
async function expectToOpen(desk: Desk, mark: Locator, count: number): Promise<void> {
  await mark.click();
  await expect(recordsPane(desk).getByRole('listitem')).toHaveCount(count);
  await desk.page.keyboard.press('Escape');
  await expect(recordsPane(desk)).toBeHidden();
}

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`a period is looked at, its marks opened, and all of it set on paper, ${language}`, async ({ openOffice }) => {
    const { desk, pageErrors } = await openOffice({ language, scheme, seed: (folder) => seedOffice(folder, language) });
    const { page, t } = desk;
    const main = page.getByRole('main');
    const place = (code: string): string => regionName(code, language);

    await test.step('the days of the figures are those of the dashboard', async () => {
      await goTo(desk, 'reports');
      await setPeriod(desk, `${YEAR}-01-01`, `${YEAR}-12-31`);
      await page.getByRole('link', { name: t('dashboard:title'), exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/reports/dashboard.*from=${YEAR}-01-01`));
      await expect(main.getByRole('heading', { name: t('dashboard:section.funnel') })).toBeVisible();
      await expectAccessible(page, 'the dashboard');
    });

    await test.step('a step of the funnel and a key figure open as many records as they say', async () => {
      const reached = `${t('lists:status.qualified')}, ${t('dashboard:funnel.reached')}`;
      const step = main.getByRole('button', { name: t('dashboard:open', { name: reached, value: '2' }) });
      await expectToOpen(desk, step, 2);
      const meetings = t('dashboard:open', { name: t('indicators:name.meetings-held'), value: '1' });
      await expectToOpen(desk, main.getByRole('button', { name: meetings, exact: true }), 1);
    });

    await test.step('the matrix is walked through and opened by keyboard; its gaps open nothing or what asks for them', async () => {
      const counted = main.getByRole('radiogroup', { name: t('dashboard:of.label') });
      await counted.getByText(t('dashboard:of.cooperations'), { exact: true }).click();
      const [row, column] = [place('iso:DE'), place('jis:03')];
      const matrix = main.getByRole('table', { name: t('dashboard:section.matrix') });
      const cell = matrix.getByRole('button', { name: t('dashboard:matrix.cell', { row, column, count: 1 }) });
      await expect(cell).toBeVisible();
      // One stop of the Tab key, from which the arrows lead everywhere.
      await expect(matrix.locator('button[tabindex="0"]')).toHaveCount(1);
      await matrix.locator('button[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect(matrix.locator('button:focus')).toHaveAttribute('data-at', '0-1');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+Home');
      await expect(cell).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(recordsPane(desk).getByRole('heading', { level: 2 })).toContainText(`${row} – ${column}`);
      await expect(recordsPane(desk).getByRole('listitem')).toHaveCount(1);
      await expectAccessible(page, 'an opened cell of the matrix');
      await page.keyboard.press('Escape');
      await expect(cell).toBeFocused();
      const wished = t('dashboard:matrix.sought', { row: place('iso:FR'), column: place('jis:21'), count: '' });
      const asked = matrix.getByRole('button', { name: wished.split(/[：:]/)[0] ?? '' });
      await expectToOpen(desk, asked, Number(await asked.textContent()));
    });

    await test.step('the map says the same as a table, and each pair opens its records', async () => {
      const map = main.getByRole('figure', { name: t('dashboard:section.map') });
      await expect(map.getByRole('img', { name: t('dashboard:map.alt', { count: 1 }) })).toBeVisible();
      await map.getByRole('button', { name: t('dashboard:map.asTable') }).click();
      await expect(map.getByRole('row')).toHaveCount(2);
      await expectToOpen(desk, map.getByRole('row').nth(1).getByRole('button'), 1);
      await expectAccessible(page, 'the table of the map');
    });

    await test.step('the dashboard goes out as a PDF', async () => {
      const saving = page.waitForEvent('download');
      await main.getByRole('button', { name: t('dashboard:print.pdf') }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe(`dashboard_${YEAR}-01-01_${YEAR}-12-31_${language}.pdf`);
      expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    });
    expect(pageErrors).toEqual([]);
  });
}

test('an office in which nothing has happened says what belongs there', async ({ openOffice }) => {
  const { desk, pageErrors } = await openOffice({ language: 'de', seed: (folder) => seedProfile(folder, 'de') });
  const { page, t } = desk;
  await goTo(desk, 'reports');
  await page.getByRole('link', { name: t('dashboard:title'), exact: true }).click();
  await expect(page.getByText(t('dashboard:empty.hint'))).toBeVisible();
  await expectAccessible(page, 'an empty dashboard');
  expect(pageErrors).toEqual([]);
});
