import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { expectAccessible } from './pages/axe.ts';
import { exportPeople, savedBy, shownRows, tableOf } from './pages/exports.ts';
import { choose, dialog, goTo, toast } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

/** The seeded office, and an invitation in two languages. */
const seedWith = (language: 'de' | 'ja') => async (folder: string) => {
  await seedOffice(folder, language);
  await withOffice(folder, async (client) => {
    await client.templates.save({
      ...{ name: 'Messe', language: 'de', subject: 'Einladung zur Messe' },
      body: '{{salutation}},\n\nwir laden Sie ein.\n\n{{officer}}, {{day}}',
    });
    await client.templates.save({
      ...{ name: 'Messe', language: 'ja', subject: '見本市のご案内' },
      body: '{{organisation}}\n{{salutation}}\n\nご案内申し上げます。\n\n{{day}}\n{{officer}}',
    });
  });
};
const JAPAN = { de: 'Japan', ja: '日本' } as const;

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  const setting = { language, scheme, seed: seedWith(language) } as const;

  test(`a filtered list goes out as it is shown, and the log tells of it, ${language}`, async ({ openOffice }) => {
    const { desk, pageErrors } = await openOffice(setting);
    const { page, t } = desk;
    await goTo(desk, 'people');
    await page.getByRole('button', { name: t('people:filter.country'), exact: true }).click();
    const facet = page.getByRole('dialog', { name: t('people:filter.country') });
    await facet.getByRole('textbox').fill(JAPAN[language]);
    await facet.getByRole('checkbox', { name: JAPAN[language] }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('ui:columns.title') }).click();
    await page.getByRole('checkbox', { name: t('people:column.kana') }).check();
    await page.keyboard.press('Escape');
    await expect(page.locator('tr[data-index]')).toHaveCount(2);
    const shown = await shownRows(page);

    await page
      .getByRole('main')
      .getByRole('button', { name: t('exports:dialog.title.people') })
      .click();
    await expect(dialog(page, t('exports:dialog.title.people'))).toBeVisible();
    await expectAccessible(page, 'the dialog of an export');
    await page.keyboard.press('Escape');
    const workbook = await exportPeople(desk, 'xlsx');
    expect(workbook.name).toMatch(/^people_\d{4}-\d\d-\d\d\.xlsx$/);
    const [head = [], ...rows] = tableOf(workbook.bytes);
    const cell = (row: readonly string[], column: string) => row[head.indexOf(t(`exports:column.${column}`))];
    expect(rows.map((row) => cell(row, 'fullName'))).toEqual(shown.map(({ name }) => name));
    expect(rows.map((row) => cell(row, 'kana'))).toEqual(shown.map(({ kana }) => kana));
    expect(rows.map((row) => cell(row, 'email'))).toEqual(shown.map(({ contact }) => contact));
    expect(rows.map((row) => cell(row, 'organisationShown'))).toEqual(shown.map(({ organisation }) => organisation));

    const cards = await exportPeople(desk, 'vcard');
    const parsed = ICAL.parse(cards.bytes.toString('utf8')) as unknown as [][];
    const emails = parsed.map((card) => new ICAL.Component(card).getFirstPropertyValue('email'));
    expect(emails).toEqual(shown.map(({ contact }) => contact));

    await goTo(desk, 'settings');
    const log = page.getByRole('region', { name: t('disclosures:title') });
    const lines = log.getByRole('row').filter({ hasText: t('disclosures:kind.list') });
    await expect(lines).toHaveCount(2);
    await expect(lines.first()).toContainText('vCard');
    await expect(lines.last()).toContainText(`${t('disclosures:scope.country')}: ${JAPAN[language]}`);
    await log.scrollIntoViewIfNeeded();
    await expectAccessible(page, 'the privacy log');
    expect(pageErrors).toEqual([]);
  });

  test(`a German and a Japanese person get a letter each in their language, ${language}`, async ({ openOffice }) => {
    const { desk, pageErrors } = await openOffice(setting);
    const { page, t } = desk;
    await goTo(desk, 'people');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('letters:title') })
      .click();
    const letters = dialog(page, t('letters:title'));
    await choose(letters, t('letters:template'), 'Messe');
    const addressees = letters.getByRole('region', { name: t('letters:addressees') });
    await expect(addressees.getByRole('button')).toHaveCount(5);
    // French and Vietnamese speakers have no text of their own.
    await expect(addressees.getByText(t('letters:lack.template'))).toHaveCount(2);
    const make = letters.getByRole('button', { name: t('letters:make', { count: 3 }) });
    await expect(make).toBeDisabled();
    await addressees.getByRole('button', { name: /TAKASHIMA|髙島/ }).click();
    await expect(letters.getByRole('textbox', { name: t('letters:text') })).toHaveValue(
      /岩手木材振興協会\n髙島 彩乃 様/,
    );
    await expectAccessible(page, 'letters before they are made');
    await letters.getByRole('checkbox', { name: t('letters:leaveOut', { count: 2 }) }).check();
    const { name, bytes } = await savedBy(page, make);
    await expect(toast(page, t('letters:saved', { name }))).toBeVisible();
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/<w:sectPr/g)).toHaveLength(3);
    expect(document).toContain('髙島 彩乃 様');
    expect(document).toContain('Guten Tag Dr. Jörg Brändt,');
    // The day stands as each addressee writes it, whoever makes the letters.
    expect(document).toMatch(/, \d{1,2}\. \p{L}+ \d{4}/u);
    expect(document).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/u);
    expect(document).not.toContain('{{');

    await goTo(desk, 'settings');
    const log = page.getByRole('region', { name: t('disclosures:title') });
    const line = log.getByRole('row').filter({ hasText: t('disclosures:kind.letters') });
    await expect(line).toContainText(`${t('disclosures:scope.template')}: Messe`);
    await expect(line.getByRole('cell').last()).toHaveText('3');
    expect(pageErrors).toEqual([]);
  });
}

test('only chosen rows go out, by keyboard alone', async ({ openOffice }) => {
  const { desk } = await openOffice({ language: 'en', seed: (folder) => seedOffice(folder) });
  const { page, t } = desk;
  await goTo(desk, 'people');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: t('ui:bulk.label') })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(t('exports:dialog.title.people').slice(0, 12));
  await page.keyboard.press('Enter');
  const form = dialog(page, t('exports:dialog.title.people'));
  await expect(form.getByRole('radio', { name: t('exports:dialog.chosenRows', { count: 1 }) })).toBeChecked();
  const { bytes } = await savedBy(page, form.getByRole('button', { name: t('exports:dialog.button'), exact: true }));
  expect(tableOf(bytes)).toHaveLength(2);
});
