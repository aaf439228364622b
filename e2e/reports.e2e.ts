import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './pages/axe.ts';
import { dialog, goTo, toast, undoByToast } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { exportReport, figureRow, setPeriod } from './pages/reports.ts';
import { seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const YEAR = new Date().getFullYear();
const SUMMARY = { de: 'Ein gutes Jahr für beide Seiten.', ja: '双方にとって実り多い年でした。' } as const;

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`a report is written, issued, questioned by late data and corrected, ${language}`, async ({ openOffice }) => {
    const seed = (folder: string) => seedOffice(folder, language);
    const office = await openOffice({ language, scheme, seed });
    const { desk, pageErrors, dataFolder } = office;
    const { page, t } = desk;
    const main = page.getByRole('main');
    const press = (name: string) => main.getByRole('button', { name, exact: true }).click();

    await test.step('a target stands beside its figure', async () => {
      await goTo(desk, 'reports');
      await setPeriod(desk, `${YEAR}-01-01`, `${YEAR}-12-31`);
      await press(t('reports:targets.button'));
      const targets = dialog(page, t('reports:targets.title'));
      await targets.getByRole('textbox', { name: t('indicators:name.meetings-held'), exact: true }).fill('5');
      await targets.getByRole('textbox', { name: t('indicators:name.first-answer-in-time'), exact: true }).fill('90');
      await expectAccessible(page, 'targets');
      await targets.getByRole('button', { name: t('reports:targets.save') }).click();
      await expect(targets).toBeHidden();
      await expect(figureRow(desk, 'meetings-held').getByRole('cell').first()).toHaveText('5');
      await expect(figureRow(desk, 'first-answer-in-time').getByRole('cell').first()).toHaveText(/^90\s?%$/);
    });

    await test.step('a report is begun, and its text and story save themselves', async () => {
      await page.getByRole('link', { name: t('reports:written.tab'), exact: true }).click();
      await expect(page.getByText(t('reports:written.empty.title'))).toBeVisible();
      const views = page.getByRole('navigation', { name: t('reports:written.views') });
      await expect(views.locator('[aria-current]')).toHaveText(t('reports:written.tab'));
      await press(t('reports:written.new'));
      const form = dialog(page, t('reports:written.new'));
      await form.getByRole('button', { name: new RegExp(t('reports:period.lastQuarter')) }).click();
      await page.getByRole('menuitem', { name: t('reports:period.thisYear'), exact: true }).click();
      await expectAccessible(page, 'a new report');
      await form.getByRole('button', { name: t('reports:written.create') }).click();
      const summary = page.getByRole('textbox', {
        name: t('reports:written.text', { section: t('reports:section.summary') }),
      });
      await summary.fill(SUMMARY[language]);
      await summary.blur();
      await expect(toast(page, t('operations:reports.saveText'))).toBeVisible();
      await page.getByRole('textbox', { name: t('reports:written.storyPick') }).fill('2');
      await page.getByRole('option').first().click();
      const story = page.getByRole('textbox', { name: t('reports:written.storyBody') });
      await story.fill('Ω 成功');
      await story.blur();
      await expect(page.getByText('Ω 成功').nth(1)).toBeVisible();
      await expectAccessible(page, 'a report in the making');
    });

    await test.step('issued, it says what it said, and undo takes the issue back', async () => {
      await press(t('reports:written.issueButton'));
      await expect(page).toHaveURL(/issue=/);
      await undoByToast(desk, t('operations:reports.issue'));
      await page.getByRole('link', { name: t('reports:written.back') }).click();
      await page
        .getByRole('listitem')
        .getByRole('link')
        .filter({ hasText: String(YEAR) })
        .click();
      await press(t('reports:written.issueButton'));
      await expect(page.getByText(t('reports:differences.none'))).toBeVisible();
      await expect(page.getByText(SUMMARY[language])).toBeVisible();
      await expectAccessible(page, 'an issued report');
    });

    let expected = 0;
    await test.step('late data is announced with its record, and the issue stays', async () => {
      const before = await figureRow(desk, 'inquiries-received').getByRole('cell').nth(1).textContent();
      expect(pageErrors).toEqual([]);
      await office.stop();
      await withOffice(dataFolder, (client) => client.inquiries.create({ subject: 'Nachtrag 追記' }));
      const shown = new URL(page.url());
      const { url } = await office.start();
      await page.goto(url);
      // While the program was closed nobody answered, and the new one knows the window only by its new address.
      expected = pageErrors.length;
      await page.goto(new URL(shown.pathname + shown.search, url).href);
      const changed = page.getByRole('region', { name: /\d/ }).filter({ hasText: t('reports:differences.hint') });
      await expect(changed).toBeVisible();
      await changed.getByText(t('reports:differences.causes')).first().click();
      await expect(changed.getByRole('link', { name: 'Nachtrag 追記' }).first()).toBeVisible();
      await expect(figureRow(desk, 'inquiries-received').getByRole('cell').nth(1)).toHaveText(before ?? '');
      await expectAccessible(page, 'what late data would change');
    });

    await test.step('a correction takes its place, shows the difference, and goes out as a Word document', async () => {
      await press(t('reports:written.draft'));
      await press(t('reports:written.correctButton'));
      await expect(page.getByRole('heading', { name: t('reports:section.corrections'), level: 2 })).toBeVisible();
      const file = await exportReport(desk, 'docx');
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
      for (const text of [SUMMARY[language], 'Ω 成功', t('reports:section.corrections')]) expect(xml).toContain(text);
    });
    expect(pageErrors.slice(expected)).toEqual([]);
  });
}
