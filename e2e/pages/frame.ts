import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './office.ts';

export type ScreenId =
  | 'today'
  | 'inquiries'
  | 'organisations'
  | 'people'
  | 'meetings'
  | 'advice'
  | 'reports'
  | 'sync'
  | 'settings'
  | 'imports'
  | 'duplicates';

/** Leaves for a screen by the menu, as a person with a mouse does. */
export async function goTo({ page, t }: Desk, screen: ScreenId): Promise<void> {
  await page
    .getByRole('navigation', { name: t('app:frame.sidebar') })
    .getByRole('link', { name: t(`app:nav.${screen}`) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${screen}(\\?|$)`));
}

/** The message at the edge of the window that says so. */
export const toast = (page: Page, text: string): Locator => page.getByRole('alert').filter({ hasText: text }).last();

/** Takes back what a message said was done. */
export async function undoByToast({ page, t }: Desk, text: string): Promise<void> {
  await toast(page, text)
    .getByRole('button', { name: t('ui:toast.undo') })
    .click();
}

/** The line that says in words how things stand. */
export const footer = (page: Page): Locator => page.getByRole('contentinfo');

/** The open dialog or drawer of this title. */
export const dialog = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title });

/** The field of this name; Japanese and Latin names alike are matched whole. */
export const field = (root: Page | Locator, name: string): Locator => root.getByRole('textbox', { name, exact: true });

/** Chooses from a list that opens below a field. */
export async function choose(root: Page | Locator, label: string, option: string): Promise<void> {
  const page = 'page' in root ? root.page() : root;
  await root.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Chooses several from a list that stays open below a field, and closes it. */
export async function chooseSeveral(root: Page | Locator, label: string, options: readonly string[]): Promise<void> {
  const page = 'page' in root ? root.page() : root;
  const input = root.getByRole('combobox', { name: label, exact: true });
  for (const option of options) {
    await input.fill(option);
    await page.getByRole('option').filter({ hasText: option }).first().click();
  }
  await input.press('Escape');
  await input.blur();
}

/** Finds a record by typing and takes the one that says so. */
export async function pick(root: Page | Locator, label: string, typed: string, option: string = typed): Promise<void> {
  const page = 'page' in root ? root.page() : root;
  await root.getByLabel(label, { exact: true }).fill(typed);
  // What was proposed before typing may hold the same record, and moves when what was found takes its place.
  await expect(page.locator('[role=listbox][aria-busy=true]')).toHaveCount(0);
  await page.getByRole('option').filter({ hasText: option }).first().click();
}

/** Shows a list in another shape: table, board, month … */
export async function show({ page }: Desk, shape: string): Promise<void> {
  const radio = page.getByRole('radio', { name: shape, exact: true });
  await page.locator(`label[for="${await radio.getAttribute('id')}"]`).click();
  await expect(radio).toBeChecked();
}
