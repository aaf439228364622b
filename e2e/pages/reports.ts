import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { ReportFormatName } from '#shared/contract/reports.ts';
import type { IndicatorId } from '#shared/domain/indicators.ts';
import { readSheets } from '../../src-main/backend/exchange/xlsx/testing/read-workbook.ts';
import { dialog } from './frame.ts';
import type { Desk } from './office.ts';

/** Sets the days of the report, both included, by typing them. */
export async function setPeriod({ page, t }: Desk, from: string, to: string): Promise<void> {
  for (const [label, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const input = page.getByRole('textbox', { name: t(`reports:period.${label}`), exact: true });
    await input.fill(day);
    await input.press('Tab');
  }
  await expect(page).toHaveURL(new RegExp(`from=${from}.*to=${to}`));
}

/** The row of a figure in its chapter's table. */
export const figureRow = ({ page, t }: Desk, indicator: IndicatorId): Locator => {
  const rule = t('reports:rule', { name: t(`indicators:name.${indicator}`) });
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: rule, exact: true }) });
};

/** What the screen says for a figure. */
export async function figureOnScreen(desk: Desk, indicator: IndicatorId): Promise<number> {
  const text = await figureRow(desk, indicator).getByRole('cell').first().textContent();
  return Number(text?.replaceAll(/[^\d.]/g, ''));
}

/** Exports the report and reads the file that the browser saved. */
export const exportReport = (desk: Desk, format: ReportFormatName | 'all'): Promise<Buffer> =>
  exportReportAs(desk, desk.t(`reports:export.${format}`));

/** The same by what the choice is called: a format, or a template by its name. */
export async function exportReportAs({ page, t }: Desk, choice: string): Promise<Buffer> {
  await page
    .getByRole('main')
    .getByRole('button', { name: t('reports:export.button'), exact: true })
    .click();
  const form = dialog(page, t('reports:export.title'));
  await form.getByRole('radio', { name: choice, exact: true }).check();
  // All formats at once take a while on a machine that does other things.
  const saving = page.waitForEvent('download', { timeout: 90_000 });
  await form.getByRole('button', { name: t('reports:export.button'), exact: true }).click();
  const path = await (await saving).path();
  await expect(form).toBeHidden();
  return readFile(path);
}

/** The figures in an exported workbook: its first sheet names each indicator in its last column. */
export function figuresOf(workbook: Buffer): ReadonlyMap<string, number> {
  const [sheet] = readSheets(workbook);
  const figures = new Map<string, number>();
  for (const [place, { value: indicator }] of sheet?.cells ?? []) {
    const row = /^I(\d+)$/.exec(place)?.[1];
    const value = sheet?.cells.get(`D${row}`);
    if (value?.type === 'n' && value.value !== '') figures.set(indicator, Number(value.value));
  }
  return figures;
}

/** The numbers of the cases in an exported workbook, one row each on its last sheet. */
export function casesOf(workbook: Buffer): readonly string[] {
  const cells = readSheets(workbook).at(-1)?.cells ?? new Map();
  return [...cells].flatMap(([place, { value }]) => (/^A\d+$/.test(place) && /^\d{4}-/.test(value) ? [value] : []));
}
