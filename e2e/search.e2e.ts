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
