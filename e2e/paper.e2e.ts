import { expect } from '@playwright/test';
import { goTo } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { setPeriod } from './pages/reports.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const YEAR = new Date().getFullYear();

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`figures and dashboard are printed by the browser without what stands around them, ${language}`, async ({
    openOffice,
  }) => {
    const { desk, pageErrors } = await openOffice({ language, scheme, seed: (folder) => seedOffice(folder, language) });
    const { page, t } = desk;
    const main = page.getByRole('main');
    await goTo(desk, 'reports');
    await setPeriod(desk, `${YEAR}-01-01`, `${YEAR}-12-31`);
    for (const [tab, chapter] of [
      [t('reports:written.figures'), t('reports:section.cases')],
      [t('dashboard:title'), t('dashboard:section.funnel')],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await expect(main.getByRole('heading', { name: chapter, exact: true })).toBeVisible();
      await expect(main.locator('svg').first()).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

      await expect(main.getByRole('heading', { name: chapter, exact: true })).toBeVisible();
      for (const around of [page.getByRole('navigation').first(), page.getByRole('link', { name: tab, exact: true })])
        await expect(around).toBeHidden();
      await expect(main.getByRole('button', { name: t('ui:chart.asTable') }).first()).toBeHidden();
      await expect(main.getByRole('textbox').first()).toBeHidden();
      // All of it is there, not only what the window shows.
      const whole = await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
      expect(whole).toBe(true);
      const cut = await main.evaluate((element) =>
        Array.from(element.querySelectorAll('svg')).filter((svg) => {
          const place = svg.closest('figure')?.getBoundingClientRect();
          return place !== undefined && svg.getBoundingClientRect().right > place.right + 1;
        }),
      );
      expect(cut).toEqual([]);
      // Dark ink on light paper, whatever the scheme.
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      expect(ink).toBe('rgb(27, 31, 39)');

      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      await expect(page.getByRole('link', { name: tab, exact: true })).toBeVisible();
    }
    expect(pageErrors).toEqual([]);
  });
}
