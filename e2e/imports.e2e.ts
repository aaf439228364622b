import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Language } from '#shared/domain/lists.ts';
import { expectAccessible } from './pages/axe.ts';
import {
  check,
  chooseTable,
  expectStep,
  fieldOf,
  importButton,
  importRows,
  importScreen,
  LONG_WORK_MS,
  mapColumn,
  plannedRows,
  showOutcome,
  tableFile,
  tableOf,
} from './pages/csv.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dropFiles } from './pages/files.ts';
import { choose, dialog, goTo, toast, undoByToast } from './pages/frame.ts';
import { type Desk, type OfficeOptions, test } from './pages/office.ts';
import { seedOffice, seedProfile } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const PEOPLE = 'SELECT count(*) FROM person WHERE deleted_at IS NULL';
const ORGANISATIONS = 'SELECT count(*) FROM organisation WHERE deleted_at IS NULL';
const OPERATIONS = 'SELECT count(*) FROM operation';

const empty = (language: Language): OfficeOptions => ({
  language,
  seed: (dataFolder) => seedProfile(dataFolder, language),
});
const filled = (language: Language): OfficeOptions => ({
  language,
  seed: (dataFolder) => seedOffice(dataFolder, language),
});

/** Goes to the import from the list of such records, as whoever looks for it there does. */
async function startFrom(desk: Desk, list: 'people' | 'organisations'): Promise<void> {
  await goTo(desk, list);
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: desk.t(`records:import.${list}`) })
    .first()
    .click();
  await expectStep(desk, 'file');
}

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`tables, ${language}, ${scheme}`, () => {
    test('people with Japanese headings in CP932, then undone from the last page', async ({ openOffice }) => {
      const { desk, dataFolder, pageErrors } = await openOffice({ ...empty(language), scheme });
      const { page, t } = desk;
      await startFrom(desk, 'people');
      await expectAccessible(page, 'import: file');
      await chooseTable(desk, tableFile('people-cp932.csv'));
      await expectStep(desk, 'columns');
      await expect(page.getByRole('combobox', { name: t('imports:csv.encoding') })).toHaveValue(
        t('imports:csv.encodings.shift_jis'),
      );
      await expect(importScreen(desk)).toContainText('髙橋 由美 · 渡邉 一郎 · 加納 さくら');
      for (const [column, field] of [
        ['氏名', 'fullName'],
        ['フリガナ', 'fullKana'],
        ['会社名', 'organisation'],
        ['役職', 'role'],
        ['電子メール', 'email'],
        ['国', 'country'],
        ['備考', 'note'],
      ] as const)
        await expect(fieldOf(desk, column)).toHaveValue(t(`imports:fields.${field}`));
      await expectAccessible(page, 'import: columns');

      await check(desk);
      await expect(plannedRows(desk).getByRole('row')).toHaveCount(5);
      await expect(importScreen(desk)).toContainText(t('imports:csv.newOrganisations', { count: 3 }));
      await plannedRows(desk).getByRole('row', { name: '髙橋 由美' }).click();
      const detail = page.getByRole('complementary', { name: t('imports:csv.rowTitle', { number: 2 }) });
      await expect(detail).toContainText('タカハシ');
      await expect(detail).toContainText('①訪欧団に同行\n②通訳は不要');
      await expectAccessible(page, 'import: dry run');
      expect(numberOf(dataFolder, PEOPLE)).toBe(0);

      await importRows(desk, 4);
      expect([numberOf(dataFolder, PEOPLE), numberOf(dataFolder, ORGANISATIONS)]).toEqual([4, 3]);
      expect(rowsOf(dataFolder, 'SELECT family_native, given_kana FROM person ORDER BY family_native')).toEqual([
        { family_native: '加納', given_kana: 'サクラ' },
        { family_native: '山﨑', given_kana: 'メグミ' },
        { family_native: '渡邉', given_kana: 'イチロウ' },
        { family_native: '髙橋', given_kana: 'ユミ' },
      ]);
      await expectAccessible(page, 'import: done');

      await page.getByRole('button', { name: t('imports:csv.undo') }).click();
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect([numberOf(dataFolder, PEOPLE), numberOf(dataFolder, ORGANISATIONS)]).toEqual([0, 0]);
      await expect(page.getByRole('button', { name: t('imports:csv.undo') })).toHaveCount(0);
      await expectAccessible(page, 'import: undone');

      await page.getByRole('button', { name: t('imports:csv.again') }).click();
      await expectStep(desk, 'file');
      expect(pageErrors).toEqual([]);
    });

    test('organisations from a windows-1252 table with semicolons; Ctrl+Z and redo are told on the last page', async ({
      openOffice,
    }) => {
      const { desk, dataFolder } = await openOffice({ ...empty(language), scheme });
      const { page, t } = desk;
      await startFrom(desk, 'organisations');
      await chooseTable(desk, tableFile('organisations-windows-1252.csv'));
      await expectStep(desk, 'columns');
      const encoding = page.getByRole('combobox', { name: t('imports:csv.encoding') });
      await expect(encoding).toHaveValue(t('imports:csv.encodings.windows-1252'));
      await expect(page.getByRole('combobox', { name: t('imports:csv.delimiter') })).toHaveValue(
        t('imports:csv.delimiters.semicolon'),
      );
      await expect(importScreen(desk)).toContainText('Maschinenbau Südbaden e. V.');

      // The samples show at once what another reading would make of the file.
      await choose(page, t('imports:csv.encoding'), t('imports:csv.encodings.shift_jis'));
      await expect(importScreen(desk)).not.toContainText('Südbaden');
      await choose(page, t('imports:csv.encoding'), t('imports:csv.encodings.windows-1252'));
      await expect(importScreen(desk)).toContainText('Straße');
      await choose(page, t('imports:csv.delimiter'), t('imports:csv.delimiters.comma'));
      await expect(importScreen(desk)).toContainText('Firmenname;Kategorie;Land');
      await choose(page, t('imports:csv.delimiter'), t('imports:csv.delimiters.semicolon'));

      await mapColumn(desk, 'Bemerkungen', 'culturalNotes');
      await check(desk);
      await importRows(desk, 3);
      expect(
        rowsOf(dataFolder, 'SELECT name_native, region_code, cultural_notes FROM organisation ORDER BY 1'),
      ).toEqual([
        {
          name_native: 'Lebkuchen Weiß & Söhne GmbH',
          region_code: 'nuts:DE2',
          cultural_notes: 'Budget ca. 25.000 €',
        },
        {
          name_native: 'Maschinenbau Südbaden e. V.',
          region_code: 'nuts:DE1',
          cultural_notes: 'Interesse an Gifu – bitte 2027 ansprechen',
        },
        { name_native: 'Universität am Rhein', region_code: 'nuts:DEB', cultural_notes: null },
      ]);

      await page.keyboard.press('Control+z');
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect(numberOf(dataFolder, ORGANISATIONS)).toBe(0);
      await page.keyboard.press('Control+Shift+z');
      await expect(importScreen(desk)).toContainText(t('imports:csv.imported', { count: 3 }));
      expect(numberOf(dataFolder, ORGANISATIONS)).toBe(3);
      await page.getByRole('button', { name: t('imports:csv.undo') }).click();
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect(numberOf(dataFolder, ORGANISATIONS)).toBe(0);
    });

    test('faulty rows are told one by one, nothing is written, and they can be taken along', async ({ openOffice }) => {
      const { desk, dataFolder } = await openOffice({ ...empty(language), scheme });
      const { page, t } = desk;
      const before = numberOf(dataFolder, OPERATIONS);
      await startFrom(desk, 'people');
      await chooseTable(desk, tableFile('people-with-errors.csv'));
      await check(desk);
      const rows = plannedRows(desk);
      await expect(rows.getByRole('row')).toHaveCount(4);
      for (const [label, error] of [
        ['Max Muster', 'too-many-cells'],
        ['kein.name@example.org', 'name-missing'],
        ['Ute Meier', 'broken-quotes'],
      ] as const)
        await expect(rows.getByRole('row').filter({ hasText: label })).toContainText(t(`imports:error.${error}`));
      await expect(importButton(desk, 2)).toBeDisabled();
      await expectAccessible(page, 'import: dry run with faulty rows');
      await showOutcome(desk, 'skip', 1);
      await expect(rows.getByRole('row').nth(1)).toContainText(t('imports:csv.sameAs', { row: 2 }));

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: t('imports:csv.downloadErrors') }).click();
      expect((await download).suggestedFilename()).toBe('people-with-errors-errors.csv');

      await page.getByRole('button', { name: t('imports:csv.back') }).click();
      await expectStep(desk, 'columns');
      expect(numberOf(dataFolder, PEOPLE)).toBe(0);
      expect(numberOf(dataFolder, OPERATIONS)).toBe(before);

      await check(desk);
      await page.getByRole('checkbox', { name: t('imports:csv.leaveOut', { count: 3 }) }).check();
      await importRows(desk, 2);
      await expect(importScreen(desk)).toContainText(t('imports:csv.leftOutRows', { number: '3' }));
      expect(numberOf(dataFolder, PEOPLE)).toBe(2);
      await undoByToast(desk, t('imports:csv.imported', { count: 2 }));
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect(numberOf(dataFolder, PEOPLE)).toBe(0);
    });
  });
}

test('what is no table is told by name and reason, and leaves the way open', async ({ openOffice }) => {
  const { desk } = await openOffice(empty('de'));
  const { page, t } = desk;
  await startFrom(desk, 'people');
  const refused = async (name: string, content: string | Uint8Array, code: string): Promise<void> => {
    const file = test.info().outputPath(name);
    await writeFile(file, content);
    await chooseTable(desk, pathToFileURL(file));
    const alert = importScreen(desk).getByRole('alert');
    await expect(alert).toContainText(t('imports:csv.unreadable', { name }));
    await expect(alert).toContainText(t(`imports:csv.failure.${code}`));
  };
  await refused('leer.csv', '', 'empty');
  await refused('nur-leerzeilen.csv', '\r\n \r\n', 'empty');
  await refused('bild.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0]), 'not-text');
  await refused('mappe.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0]), 'not-a-workbook');
  await refused('alt.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'old-workbook');
  await refused('riesig.csv', new Uint8Array(31 * 1024 * 1024).fill(65), 'too-large');
  await expectAccessible(page, 'import: refused file');
  await chooseTable(desk, tableFile('people-utf16le.csv'));
  await expectStep(desk, 'columns');
  await expect(page.getByRole('combobox', { name: t('imports:csv.encoding') })).toHaveValue(
    t('imports:csv.encodings.utf-16le'),
  );
});

test('known records are updated field by field, others skipped, and the undo brings all back', async ({
  openOffice,
}) => {
  const { desk, dataFolder } = await openOffice(filled('de'));
  const { page, t } = desk;
  const known = () => [
    rowsOf(dataFolder, 'SELECT family_native, given_native, title, honorific FROM person WHERE deleted_at IS NULL'),
    rowsOf(dataFolder, 'SELECT person_id, role, deleted_at IS NULL FROM affiliation WHERE deleted_at IS NULL'),
    rowsOf(dataFolder, 'SELECT owner_id, value FROM contact_point WHERE deleted_at IS NULL'),
  ];
  const before = known();
  const table = tableOf(
    'kontakte.tsv',
    'Vorname\tName\tTitel\tE-Mail\tFunktion\tLand',
    'Jörg\tBrändt\tProf. Dr.\tj.braendt@holzcluster.example.org\tVorstand\tDeutschland',
    'Élodie\tSchäfer-Lœwe\t\telodie.schaefer-loewe@rhine-mobility.example.org\t\tFrankreich',
    'Neu\tHier\t\tneu@example.org\t\tAtlantis',
  );
  await startFrom(desk, 'people');
  await chooseTable(desk, table);
  await check(desk);
  await showOutcome(desk, 'update', 1);
  await plannedRows(desk).getByRole('row', { name: 'Brändt' }).click();
  const detail = page.getByRole('complementary', { name: t('imports:csv.rowTitle', { number: 2 }) });
  await expect(detail.getByRole('deletion').first()).toHaveText('Dr.');
  await expect(detail.getByRole('insertion').first()).toHaveText('Prof. Dr.');

  // The record behind a row can be looked at, and the dry run is where it was left.
  await detail.getByRole('link', { name: t('imports:csv.openRecord') }).click();
  await expect(page).toHaveURL(/\/people\//);
  await page.goBack();
  await expectStep(desk, 'check');
  await showOutcome(desk, 'skip', 1);
  await expect(plannedRows(desk).getByRole('row').nth(1)).toContainText(t('imports:skipped.unchanged'));

  await showOutcome(desk, 'error', 1);
  await expect(plannedRows(desk).getByRole('row').nth(1)).toContainText(t('imports:error.country-unknown'));
  await page.getByRole('checkbox', { name: t('imports:csv.leaveOut', { count: 1 }) }).check();
  await importRows(desk, 1);
  expect(known()).not.toEqual(before);
  await undoByToast(desk, t('imports:csv.imported', { count: 1 }));
  await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
  expect(known()).toEqual(before);
});

test('halfway, a look at another screen loses nothing, and a dropped table takes the columns as they were mapped', async ({
  openOffice,
}) => {
  const { desk } = await openOffice(filled('de'));
  const { page, t } = desk;
  const table = tableOf('liste.csv', 'Name;Vorname;E-Mail;Vermerk', 'Okonkwo;Ada;ada@example.org;ruft zurück');
  await goTo(desk, 'inquiries');
  await dropFiles(page, page.getByRole('navigation', { name: t('app:frame.sidebar') }), [table]);
  await expectStep(desk, 'columns');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('imports:csv.title.people'));
  await mapColumn(desk, 'Vermerk', 'culturalNotes');
  await goTo(desk, 'meetings');
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expectStep(desk, 'columns');
  await expect(fieldOf(desk, 'Vermerk')).toHaveValue(t('imports:fields.culturalNotes'));

  await page
    .getByRole('radiogroup', { name: t('imports:csv.kind') })
    .getByText(t('imports:csv.kinds.organisations'))
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('imports:csv.title.organisations'));
  await dropFiles(page, page.getByRole('main').getByRole('table'), [table]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('imports:csv.title.people'));
  await expect(fieldOf(desk, 'Vermerk')).toHaveValue(t('imports:fields.culturalNotes'));
});

test('mails and a table dropped together: the mails are reviewed, the table waits below', async ({ openOffice }) => {
  const { desk } = await openOffice(filled('de'));
  const { page, t } = desk;
  await goTo(desk, 'today');
  await dropFiles(page, page.getByRole('main'), [
    new URL('fixtures/mail/reply-with-number.eml', import.meta.url),
    tableFile('people-fr-utf8.csv'),
    { name: 'foto.heic', content: 'x' },
  ]);
  const review = dialog(page, t('imports:mail.title'));
  await expect(toast(page, t('imports:mail.notMail', { name: 'foto.heic' }))).toBeVisible();
  await expect(review.getByRole('heading', { level: 3 })).toHaveText(/Introduction to Iwate Prefecture/);
  await review.getByRole('button', { name: t('imports:mail.skip') }).click();
  await expect(review).toBeHidden();
  await expectStep(desk, 'columns');
  await expect(fieldOf(desk, 'Prénom')).toHaveValue(t('imports:fields.givenNative'));
});

test('twenty thousand rows can be cancelled while they are checked, and are imported and undone at once', async ({
  openOffice,
}) => {
  const { desk, dataFolder } = await openOffice(empty('ja'));
  const { page, t } = desk;
  const lines = Array.from({ length: 20_000 }, (_, n) => `Familie${n},Vorname${n},p${n}@firma${n % 100}.example.de`);
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(dialog(page, t('app:palette.label'))).toBeVisible();
  await page.keyboard.insertText(t('imports:csv.command.people').slice(0, 5));
  await page.getByRole('option', { name: t('imports:csv.command.people') }).click();
  await expectStep(desk, 'file');
  await chooseTable(desk, tableOf('all.csv', 'Name,Vorname,E-Mail', ...lines));
  await expectStep(desk, 'columns');
  await page.getByRole('button', { name: t('imports:csv.check'), exact: true }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: t('ui:dialog.cancel') }).click();
  await expectStep(desk, 'columns');
  await expect(fieldOf(desk, 'Vorname')).toHaveValue(t('imports:fields.givenNative'));

  await check(desk, 'many');
  await importButton(desk, 20_000).click();
  await page.getByRole('button', { name: t('ui:dialog.cancel') }).click();
  await expect(importButton(desk, 20_000)).toBeEnabled();
  expect(numberOf(dataFolder, PEOPLE)).toBe(0);

  await importButton(desk, 20_000).click();
  // Whoever works elsewhere meanwhile is told there.
  await goTo(desk, 'meetings');
  const told = t('imports:csv.imported', { count: 20_000 });
  await expect(toast(page, told)).toBeVisible({ timeout: LONG_WORK_MS });
  expect(numberOf(dataFolder, PEOPLE)).toBe(20_000);
  await undoByToast(desk, told);
  await expect.poll(() => numberOf(dataFolder, PEOPLE), { timeout: LONG_WORK_MS }).toBe(0);
});
