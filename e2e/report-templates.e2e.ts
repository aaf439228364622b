import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { REPORT_FORMATS } from '#shared/contract/reports.ts';
import { expectAccessible } from './pages/axe.ts';
import { chooseFile } from './pages/files.ts';
import { goTo, toast } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { exportReport, exportReportAs } from './pages/reports.ts';
import { OFFICER, seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const YEAR = new Date().getFullYear();
const SUMMARY = { de: 'Ein gutes Jahr für beide Seiten.', ja: '双方にとって実り多い年でした。' } as const;
const NAME = '様式 Vorlage.docx';

/** An office whose manager issued a report, before a request was recorded late. */
async function seedIssued(folder: string, language: 'de' | 'ja'): Promise<void> {
  await seedOffice(folder, language);
  await withOffice(folder, async ({ session, reports, inquiries }) => {
    const { profile } = await session.get();
    if (profile === null) throw new Error('no profile');
    await session.saveProfile({ ...profile, role: 'manager' });
    const { id } = await reports.create({ from: `${YEAR}-01-01`, to: `${YEAR}-12-31`, language });
    await reports.saveText({ reportId: id, section: 'summary', body: SUMMARY[language] });
    await reports.issue({ id });
    await inquiries.create({ subject: 'Nachtrag 追記' });
  });
}

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`late data is announced on Today, and the report goes out in a template of one's own, ${language}`, async ({
    openOffice,
  }) => {
    const { desk, pageErrors } = await openOffice({
      ...{ language, scheme, seed: (folder: string) => seedIssued(folder, language) },
    });
    const { page, t } = desk;
    const main = page.getByRole('main');

    await test.step('a template with a field that no report has is refused by its name', async () => {
      await goTo(desk, 'settings');
      const section = main.getByRole('region', { name: t('reports:templates.title') });
      const saving = page.waitForEvent('download');
      await section.getByRole('button', { name: t('reports:templates.sample') }).click();
      const sample = await readFile(await (await saving).path());
      const parts = unzipSync(sample);
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('{{office}}', '{{offize}}');
      const wrong = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
      const add = section.getByRole('button', { name: t('reports:templates.add') });
      await chooseFile(page, add, { name: NAME, content: wrong });
      await expect(toast(page, 'offize')).toBeVisible();
      await chooseFile(page, add, { name: NAME, content: sample });
      await expect(section.getByRole('button', { name: t('reports:templates.save', { name: NAME }) })).toBeVisible();
      await section.scrollIntoViewIfNeeded();
      await expectAccessible(page, 'report templates');
    });

    await test.step('Today names the report and the record that changes it, and leads to the difference', async () => {
      await goTo(desk, 'today');
      const card = main.getByRole('region', { name: t('reports:announced.title') });
      await expect(card.getByRole('link', { name: 'Nachtrag 追記' })).toBeVisible({ timeout: 30_000 });
      await expectAccessible(page, 'an announced report');
      await card.getByRole('link').first().click();
      await expect(page).toHaveURL(/issue=/);
      await expect(page.getByText(t('reports:differences.hint'))).toBeVisible();
    });

    await test.step('the issued report is written into the template, and goes out in all formats at once', async () => {
      const file = await exportReportAs(desk, NAME);
      const text = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
      for (const part of [SUMMARY[language], OFFICER, t('indicators:name.inquiries-received')])
        expect(text).toContain(part);
      expect(text).not.toContain('{{');
      expect(text).not.toContain('追記');
      expect(Object.keys(unzipSync(await exportReport(desk, 'all')))).toHaveLength(REPORT_FORMATS.length);
    });
    expect(pageErrors).toEqual([]);
  });
}
