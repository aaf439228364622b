import { expect, type Locator, type Page } from '@playwright/test';
import type { InquiryStatus } from '#shared/domain/lists.ts';
import type { Desk } from './office.ts';

export const inquiryGrid = ({ page, t }: Desk): Locator => page.getByRole('grid', { name: t('inquiries:title') });

/** The row of the list that shows these words. */
export const inquiryRow = (desk: Desk, words: string | RegExp): Locator =>
  inquiryGrid(desk).getByRole('row', { name: words });

/** The open inquiry beside the list. */
export const inquiryPane = ({ page, t }: Desk): Locator =>
  page.getByRole('region', { name: t('inquiries:record'), exact: true });

/** Where the open inquiry stands, as its bar of nine steps says it. */
export const currentStep = (desk: Desk): Locator =>
  inquiryPane(desk)
    .getByRole('list', { name: desk.t('inquiries:steps') })
    .getByRole('listitem')
    .filter({ hasText: desk.t('ui:step.current') });

export async function expectStatus(desk: Desk, status: InquiryStatus): Promise<void> {
  await expect(currentStep(desk)).toContainText(desk.t(`lists:status.${status}`));
}

/** Opens a part of the record. */
export async function openTab({ page }: { readonly page: Page }, name: string): Promise<Locator> {
  const tab = page.getByRole('tab', { name });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  return page.getByRole('tabpanel', { name });
}

/** Presses the record's primary button, the next step, and waits until the case stands there. */
export async function takeStep(desk: Desk, to: InquiryStatus): Promise<void> {
  await inquiryPane(desk)
    .getByRole('button', { name: desk.t(`inquiries:move.${to}`) })
    .click();
  await expectStatus(desk, to);
}

/** Opens the case of this subject from the list. */
export async function openInquiry(desk: Desk, subject: string): Promise<void> {
  await inquiryRow(desk, subject).click();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText(subject);
}

/** The history of the open case. */
export const history = (desk: Desk): Locator =>
  inquiryPane(desk).getByRole('list', { name: desk.t('inquiries:tab.history') });
