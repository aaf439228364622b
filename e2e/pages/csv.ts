import { expect, type Locator } from '@playwright/test';
import { chooseFile, type TestFile } from './files.ts';
import type { Desk } from './office.ts';

const FIXTURES = new URL('../fixtures/csv/', import.meta.url);

/** One of the tables that stand ready as files. */
export const tableFile = (name: string): URL => new URL(name, FIXTURES);

/** A table of these lines, in UTF-8. */
export const tableOf = (name: string, ...lines: readonly string[]): TestFile => ({ name, content: lines.join('\r\n') });

/** Long work shows its progress and can be cancelled; on a busy machine it may last this long. */
export const LONG_WORK_MS = 60_000;

/** The screen on which tables are imported. */
export const importScreen = ({ page }: Desk): Locator => page.getByRole('main');

type Step = 'file' | 'columns' | 'check' | 'done';

/** Waits until the import has come to this step. */
export async function expectStep(desk: Desk, step: Step): Promise<void> {
  const { page, t } = desk;
  const steps = page.getByRole('list', { name: t('imports:csv.steps') });
  await expect(steps.locator('[aria-current="step"]')).toHaveText(t(`imports:csv.step.${step}`));
}

/** Chooses the table in the first step. */
export async function chooseTable(desk: Desk, file: TestFile): Promise<void> {
  await chooseFile(desk.page, desk.page.getByRole('button', { name: desk.t('imports:csv.choose') }), file);
}

/** What a column of the table becomes. */
export const fieldOf = ({ page, t }: Desk, column: string): Locator =>
  page.getByRole('combobox', { name: t('imports:csv.fieldOf', { column }), exact: true });

/** Makes something else of a column. */
export async function mapColumn(desk: Desk, column: string, field: string): Promise<void> {
  await fieldOf(desk, column).click();
  await desk.page.getByRole('option', { name: desk.t(`imports:fields.${field}`), exact: true }).click();
}

/** Lets the rows be compared and waits for the outcome; so many of them take their time. */
export async function check(desk: Desk, rows: 'few' | 'many' = 'few'): Promise<void> {
  await desk.page.getByRole('button', { name: desk.t('imports:csv.check'), exact: true }).click();
  await expect(plannedRows(desk)).toBeVisible({ timeout: rows === 'few' ? 10_000 : LONG_WORK_MS });
}

export const plannedRows = ({ page, t }: Desk): Locator => page.getByRole('grid', { name: t('imports:csv.table') });

type Shown = 'create' | 'update' | 'skip' | 'doubtful' | 'error';

/** Shows only the rows of one outcome. */
export async function showOutcome({ page, t }: Desk, outcome: Shown, count: number): Promise<void> {
  const outcomes = page.getByRole('radiogroup', { name: t('imports:csv.outcomes') });
  await outcomes.getByText(`${t(`imports:csv.outcome.${outcome}`)} ${count}`, { exact: true }).click();
}

export const importButton = ({ page, t }: Desk, count: number): Locator =>
  page.getByRole('button', { name: t('imports:csv.apply', { count }), exact: true });

/** Imports what the dry run showed. */
export async function importRows(desk: Desk, count: number): Promise<void> {
  await importButton(desk, count).click();
  await expectStep(desk, 'done');
  await expect(importScreen(desk).getByText(desk.t('imports:csv.imported', { count }))).toBeVisible();
}
