import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ListFormat } from '#shared/contract/exports.ts';
import { readSheets } from '../../src-main/backend/exchange/xlsx/testing/read-workbook.ts';
import { dialog } from './frame.ts';
import type { Desk } from './office.ts';

/** What the list of people shows: its rows from top to bottom, each the texts of its cells by their columns. */
export async function shownRows(page: Page): Promise<readonly Readonly<Record<string, string>>[]> {
  return page
    .locator('tr[data-index]')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map((row) =>
          Object.fromEntries(
            [...row.querySelectorAll('td[data-column]')].map((cell) => [
              cell.getAttribute('data-column') ?? '',
              (cell.querySelector('span span') ?? cell).textContent?.trim() ?? '',
            ]),
          ),
        ),
    );
}

/** Presses a button and reads the file that the browser saves for it. */
export async function savedBy(page: Page, button: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await button.click();
  const download = await saving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Exports the list of people that is on the screen. */
export async function exportPeople({ page, t }: Desk, format: ListFormat): Promise<{ name: string; bytes: Buffer }> {
  const title = t('exports:dialog.title.people');
  await page.getByRole('main').getByRole('button', { name: title }).click();
  const form = dialog(page, title);
  await form.getByRole('radio', { name: t(`exports:format.${format}`) }).check();
  const file = await savedBy(page, form.getByRole('button', { name: t('exports:dialog.button'), exact: true }));
  await expect(form).toBeHidden();
  return file;
}

/** A workbook's first sheet as rows of texts, its headings first. */
export function tableOf(workbook: Buffer): readonly (readonly string[])[] {
  const [sheet] = readSheets(workbook);
  const rows: string[][] = [];
  for (const [place, { value }] of sheet?.cells ?? []) {
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(place) ?? [];
    const row = rows[Number(number) - 1] ?? [];
    rows[Number(number) - 1] = row;
    row[letter.charCodeAt(0) - 65] = value;
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}
