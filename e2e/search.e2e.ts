import { expect } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { dialog } from './pages/frame.ts';
import { test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

/** Readers of German see the name in Latin letters, readers of Japanese find it by the reading beside it. */
for (const [language, scheme, marked] of [
  ['de', 'light', 'TAKASHI'],
  ['ja', 'dark', 'たかし'],
] as const) {
  test(`one search for every record, marked and narrowed by filters, by keyboard, ${language}, ${scheme}`, async ({
    openOffice,
  }) => {
    const { desk, pageErrors } = await openOffice({ language, scheme, seed: (folder: string) => seedOffice(folder) });
    const { page, t } = desk;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = dialog(page, t('app:palette.label'));
    const typed = palette.getByRole('combobox');
    const options = palette.getByRole('option');

    await typed.fill('takashi');
    await expect(palette.locator('mark').first()).toHaveText(marked);

    await typed.fill('stat');
    await expect(options.filter({ hasText: 'status:' })).toContainText(t('app:filter.status'));
    await typed.fill('status:rec');
    const value = options.filter({ hasText: 'status:received' });
    await expect(value).toContainText(t('lists:status.received'));
    await expect(value).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(page, 'a filter’s values in the palette');
    await page.keyboard.press('Enter');
    await expect(typed).toHaveValue('status:received ');
    await expect(typed).toBeFocused();
    await expect(options.filter({ hasText: t('app:hit.inquiry') }).first()).toBeVisible();
    await expectAccessible(page, 'what a filter lets through');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page).toHaveURL(/\/inquiries\/[0-9a-f-]{36}/);
    expect(pageErrors).toEqual([]);
  });
}

for (const [language, scheme] of [
  ['fr', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`a search is found again among the recent ones, saved under a name and removed with undo, ${language}, ${scheme}`, async ({
    openOffice,
  }) => {
    const { desk, pageErrors } = await openOffice({ language, scheme, seed: (folder: string) => seedOffice(folder) });
    const { page, t } = desk;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const palette = dialog(page, t('app:palette.label'));
    const typed = palette.getByRole('combobox');
    const options = palette.getByRole('option');

    await page.keyboard.press('Control+k');
    await typed.fill('takashi');
    await expect(options.filter({ hasText: t('app:hit.person') }).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people\//);

    await page.keyboard.press('Control+k');
    await options.filter({ hasText: t('app:palette.recentSearches') }).click();
    await expect(typed).toHaveValue('takashi');
    await options.filter({ hasText: t('app:palette.saveSearch') }).click();
    const form = dialog(page, t('app:searches.title'));
    await expect(form.getByLabel(t('app:searches.name'))).toBeFocused();
    await form.getByLabel(t('app:searches.name')).fill('高島さん');
    await form.getByLabel(t('app:searches.shared')).check();
    await expectAccessible(page, 'the name of a search');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(page.getByText(t('operations:search.save'))).toBeVisible();

    await page.keyboard.press('Control+k');
    await options.filter({ hasText: '高島さん' }).click();
    await expect(typed).toHaveValue('takashi');
    await expectAccessible(page, 'a saved search in the field');
    await options.filter({ hasText: t('app:palette.removeSearch', { name: '高島さん' }) }).click();
    await expect(page.getByText(t('operations:search.removeSaved'))).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+k');
    await expect(options.filter({ hasText: '高島さん' })).toBeVisible();
    expect(pageErrors).toEqual([]);
  });
}
