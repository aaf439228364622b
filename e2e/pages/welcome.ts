import { expect } from '@playwright/test';
import type { Language, StaffRole } from '#shared/domain/lists.ts';
import { choose, field } from './frame.ts';
import type { Desk } from './office.ts';
import { wordsOf } from './words.ts';

interface Newcomer {
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly office: string;
  readonly role: StaffRole;
}

/** The first run: chooses the language in the form, says who works here, and begins. */
export async function beginAs({ page, t: before }: Desk, who: Newcomer): Promise<Desk> {
  const t = await wordsOf(who.language);
  const ownName = new Intl.DisplayNames([who.language], { type: 'language' }).of(who.language) ?? who.language;
  await expect(page.getByRole('heading', { level: 1, name: before('welcome:title') })).toBeVisible();
  await choose(page, before('welcome:language'), ownName);
  await expect(page.getByRole('heading', { level: 1, name: t('welcome:title') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', who.language);

  await page.getByLabel(t('welcome:name')).fill(who.name);
  await field(page, t('welcome:email')).fill(who.email);
  await choose(page, t('welcome:office'), who.office);
  await choose(page, t('welcome:role'), t(`lists:staffRole.${who.role}`));
  await page.getByRole('button', { name: t('welcome:begin') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
  return { page, t, language: who.language };
}
