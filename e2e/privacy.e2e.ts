import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { numberOf } from './pages/database.ts';
import { goTo, toast } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { type SeededOffice, seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

for (const [language, scheme] of [
  ['de', 'dark'],
  ['ja', 'light'],
] as const) {
  test(`a person is erased after the word was typed, and nothing brings them back, ${language}, ${scheme}`, async ({
    openOffice,
  }) => {
    const seeded: SeededOffice[] = [];
    const seed = async (folder: string) => void seeded.push(await seedOffice(folder, language));
    const { desk, dataFolder, pageErrors } = await openOffice({ language, scheme, seed });
    const { page, t } = desk;
    const id = seeded[0]?.people.takashima ?? '';
    const standing = () => numberOf(dataFolder, "SELECT count(*) FROM person WHERE family_native <> '' AND id = ?", id);
    await page.goto(`${new URL(page.url()).origin}/people/${id}`);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('privacy:erase.button') })
      .click();
    const confirm = page.getByRole('dialog');
    const button = confirm.getByRole('button', { name: t('privacy:erase.confirm') });
    await expect(button).toBeDisabled();
    await expectAccessible(page, 'what an erasure takes');
    await confirm.getByRole('textbox').fill(t('privacy:erase.word'));
    expect(standing()).toBe(1);
    await button.click();
    await expect(toast(page, t('privacy:erase.done'))).toBeVisible();
    const done = t('privacy:note.devices', { done: 1, all: 1 });
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: done })).toBeVisible();
    expect(standing()).toBe(0);
    await expectAccessible(page, 'an erased person');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('alert').last()).toBeVisible();
    expect(standing()).toBe(0);
    // Where they took part, somebody took part.
    const { meetings } = seeded[0] ?? {};
    await page.goto(`${new URL(page.url()).origin}/meetings/${meetings?.held}`);
    await expect(page.getByRole('main')).toContainText({ de: 'Gelöschte Person', ja: '消去済みの人物' }[language]);
    await goTo(desk, 'settings');
    const list = page.getByRole('heading', { name: t('privacy:list.title') });
    await list.scrollIntoViewIfNeeded();
    await expect(page.getByRole('main')).toContainText(done);
    await expectAccessible(page, 'the settings with an erasure');
    expect(pageErrors).toEqual([]);
  });
}

for (const [language, scheme] of [
  ['fr', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`everything about a person is handed out as a file, and stands in the privacy log, ${language}, ${scheme}`, async ({
    openOffice,
  }) => {
    const seeded: SeededOffice[] = [];
    const seed = async (folder: string) => void seeded.push(await seedOffice(folder, language));
    const { desk, pageErrors } = await openOffice({ language, scheme, seed });
    const { page, t } = desk;
    await page.goto(`${new URL(page.url()).origin}/people/${seeded[0]?.people.takashima}`);
    await page
      .getByRole('main')
      .getByRole('button', { name: t('access:button') })
      .click();
    const readable = page.getByRole('menuitem', { name: t('access:format.html') });
    await expect(readable).toBeVisible();
    await expectAccessible(page, 'the forms of what is stored about a person');
    const downloading = page.waitForEvent('download');
    await readable.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^access-.*\.html$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(t('access:kind.person'));
    expect(text).toContain('髙島');
    await expect(toast(page, t('access:done'))).toBeVisible();
    await goTo(desk, 'settings');
    await expect(page.getByRole('table').filter({ hasText: t('disclosures:kind.access') })).toBeVisible();
    expect(pageErrors).toEqual([]);
  });
}
