import { expect } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { encoder } from '../src-main/backend/exchange/testing/encode.ts';
import { msgOf } from '../src-main/backend/exchange/testing/msg-fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import {
  check,
  expectStep,
  fieldOf,
  importButton,
  importRows,
  importScreen,
  mapColumn,
  plannedRows,
  showOutcome,
  tableOf,
} from './pages/csv.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dropFiles, type TestFile } from './pages/files.ts';
import { choose, dialog, field, goTo, toast, undoByToast } from './pages/frame.ts';
import { mailReview } from './pages/mail.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const PEOPLE = 'SELECT count(*) FROM person WHERE deleted_at IS NULL';

/** A list of names as it is kept in Japan, behind a sheet with remarks. */
async function workbook(): Promise<TestFile> {
  const content = await writeXlsx({
    sheets: [
      { name: 'ご注意', rows: [['この名簿は架空のものです']] },
      {
        name: '名簿',
        rows: [
          ['氏名', 'フリガナ', '会社名', '役職', 'メール', '国', '担当の窓口'],
          ['𠮷田 花子', 'ヨシダ ハナコ', '関ノ森刃物', '課長', 'hanako@example.org', '日本', '窓口一'],
          ['髙島 彩乃', 'タカシマ アヤノ', '別の会社', '理事', 'ayano@example.org', '日本', '窓口二'],
        ],
      },
    ],
  });
  return { name: '名簿.xlsx', content };
}

/** What a Japanese phone sends: vCard 2.1 in Shift_JIS with readings in half-width kana. */
const PHONE: TestFile = {
  name: 'denwacho.vcf',
  content: encoder('shift_jis')(
    [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N:渡邉;一郎;;;',
      'SOUND;X-IRMC-N:ﾜﾀﾅﾍﾞ;ｲﾁﾛｳ;;;',
      'TEL;CELL;VOICE:090-1234-5678',
      'EMAIL;CELL:ichiro@example.org',
      'ORG:代表工芸表;営業部',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N:関ノ森;大輔;;;',
      'TEL;CELL:080-1234-5678',
      'EMAIL;CELL:daisuke@sekinomori.example.jp',
      'TITLE:会長',
      'ORG:関ノ森刃物',
      'END:VCARD',
      '',
    ].join('\r\n'),
  ),
};

/** A card with a postal address, and two organisations with the title of each in a group of its own. */
const TWO_POSTS: TestFile = {
  name: 'weber.vcf',
  content: Buffer.from(
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Anna Weber',
      'N:Weber;Anna;;;',
      'EMAIL:anna.weber@example.org',
      'ADR:;;3 rue du Bois;Colmar;;68000;France',
      'a.ORG:Forêt Est',
      'a.TITLE:Directrice',
      'b.ORG:Hochschule am Rhein',
      'b.ROLE:Dozentin',
      'END:VCARD',
      '',
    ].join('\r\n'),
  ),
};

const sheet = ({ page, t }: Desk) => page.getByRole('combobox', { name: t('imports:csv.sheet') });
const choiceFor = ({ page, t }: Desk, name: string) =>
  page.getByRole('radiogroup', { name: t('imports:csv.doubts.title') }).getByRole('radio', { name });

const known = (dataFolder: string) => [
  rowsOf(
    dataFolder,
    `SELECT id, family_native, given_native, family_kana, given_kana, title, honorific, name_order, name_language, note
      FROM person WHERE deleted_at IS NULL ORDER BY id`,
  ),
  rowsOf(dataFolder, 'SELECT person_id, role FROM affiliation WHERE deleted_at IS NULL ORDER BY id'),
  rowsOf(dataFolder, 'SELECT owner_id, value FROM contact_point WHERE deleted_at IS NULL ORDER BY id'),
];

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`workbooks and contacts, ${language}, ${scheme}`, () => {
    const seeded = { language, scheme, seed: (dataFolder: string) => seedOffice(dataFolder, language) };

    test('a workbook: its sheet, columns that are saved, a doubt decided by keyboard, updates and their undo', async ({
      openOffice,
    }, info) => {
      const { desk, dataFolder, pageErrors } = await openOffice(seeded);
      const { page, t } = desk;
      const before = known(dataFolder);
      await goTo(desk, 'people');
      await dropFiles(page, page.getByRole('main'), [await workbook()]);
      await expectStep(desk, 'columns');
      await expect(sheet(desk)).toHaveValue('ご注意');
      await choose(page, t('imports:csv.sheet'), '名簿');
      await expect(fieldOf(desk, 'フリガナ')).toHaveValue(t('imports:fields.fullKana'));
      await expect(page.getByRole('combobox', { name: t('imports:csv.encoding') })).toHaveCount(0);
      await mapColumn(desk, '担当の窓口', 'tags');

      await page.getByRole('button', { name: t('imports:csv.mapping.save') }).click();
      const saving = dialog(page, t('imports:csv.mapping.title'));
      await expectAccessible(page, 'import: columns to save');
      await field(saving, t('imports:csv.mapping.name')).fill('会員名簿');
      await page.keyboard.press('Enter');
      await expect(toast(page, t('imports:csv.mapping.saved', { name: '会員名簿' }))).toBeVisible();
      await expect(page.getByRole('combobox', { name: t('imports:csv.mapping.label') })).toHaveValue('会員名簿');
      await info.attach('columns', { body: await page.screenshot(), contentType: 'image/png' });
      await expectAccessible(page, 'import: columns of a workbook');

      await check(desk);
      await expect(importButton(desk, 1)).toBeDisabled();
      await showOutcome(desk, 'doubtful', 1);
      await plannedRows(desk).getByRole('row', { name: '髙島 彩乃' }).click();
      await expectAccessible(page, 'import: a doubtful row');
      await info.attach('doubt', { body: await page.screenshot(), contentType: 'image/png' });
      await choiceFor(desk, '髙島 彩乃').focus();
      await page.keyboard.press('Space');
      await expect(importButton(desk, 2)).toBeEnabled();
      const detail = page.getByRole('complementary', { name: t('imports:csv.rowTitle', { number: 3 }) });
      await expect(detail.getByRole('insertion').filter({ hasText: 'ayano@example.org' })).toBeVisible();
      await info.attach('decided', { body: await page.screenshot(), contentType: 'image/png' });

      // Another way, and back again: the last decision counts.
      await choiceFor(desk, t('imports:csv.doubts.skip')).check();
      await expect(importButton(desk, 1)).toBeEnabled();
      await choiceFor(desk, '髙島 彩乃').check();
      await importRows(desk, 2);
      expect(rowsOf(dataFolder, "SELECT value FROM contact_point WHERE value LIKE 'ayano@%'")).toHaveLength(1);
      await undoByToast(desk, t('imports:csv.imported', { count: 2 }));
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect(known(dataFolder)).toEqual(before);
      expect(pageErrors).toEqual([]);
    });

    test('saved columns are taken by themselves, and can be deleted and brought back', async ({ openOffice }) => {
      const { desk } = await openOffice(seeded);
      const { page, t } = desk;
      const list = tableOf('messe.csv', 'Wer;Was', 'Neu, Nora;nora@example.org');
      await goTo(desk, 'people');
      await dropFiles(page, page.getByRole('main'), [list]);
      await mapColumn(desk, 'Wer', 'fullName');
      await page.getByRole('button', { name: t('imports:csv.mapping.save') }).click();
      await dialog(page, t('imports:csv.mapping.title'))
        .getByRole('button', { name: t('imports:csv.mapping.confirm') })
        .click();
      await expect(toast(page, t('imports:csv.mapping.saved', { name: 'messe' }))).toBeVisible();
      await page.reload();
      await dropFiles(page, page.getByRole('main'), [list]);
      await expectStep(desk, 'columns');
      await expect(fieldOf(desk, 'Wer')).toHaveValue(t('imports:fields.fullName'));
      await expect(importScreen(desk)).toContainText(t('imports:csv.mapping.applied', { name: 'messe' }));
      await page.getByRole('button', { name: t('imports:csv.mapping.remove', { name: 'messe' }) }).click();
      await expect(page.getByRole('combobox', { name: t('imports:csv.mapping.label') })).toHaveCount(0);
      await undoByToast(desk, t('imports:csv.mapping.removed', { name: 'messe' }));
      await expect(page.getByRole('combobox', { name: t('imports:csv.mapping.label') })).toBeVisible();
    });

    test('contacts of a phone in Shift_JIS: someone new with readings, someone known updated, all undone', async ({
      openOffice,
    }, info) => {
      const { desk, dataFolder } = await openOffice(seeded);
      const { page, t } = desk;
      const before = known(dataFolder);
      await goTo(desk, 'people');
      await dropFiles(page, page.getByRole('main'), [PHONE]);
      await expectStep(desk, 'columns');
      await expect(importScreen(desk)).toContainText(t('imports:csv.cards', { count: 2 }));
      await expect(page.getByRole('combobox', { name: t('imports:csv.encoding') })).toHaveValue(
        t('imports:csv.encodings.shift_jis'),
      );
      await expect(fieldOf(desk, t('imports:fields.familyKana'))).toHaveValue(t('imports:fields.familyKana'));
      await info.attach('contacts', { body: await page.screenshot(), contentType: 'image/png' });
      await expectAccessible(page, 'import: columns of contacts');
      await check(desk);
      await showOutcome(desk, 'update', 1);
      await plannedRows(desk).getByRole('row', { name: '関ノ森 大輔' }).click();
      const detail = page.getByRole('complementary', { name: t('imports:csv.rowTitle', { number: 2 }) });
      await expect(detail.getByRole('insertion').filter({ hasText: '080-1234-5678' })).toBeVisible();
      await info.attach('update', { body: await page.screenshot(), contentType: 'image/png' });
      await importRows(desk, 2);
      expect(rowsOf(dataFolder, "SELECT family_kana, given_kana FROM person WHERE family_native = '渡邉'")).toEqual([
        { family_kana: 'ﾜﾀﾅﾍﾞ', given_kana: 'ｲﾁﾛｳ' },
      ]);
      await page.getByRole('button', { name: t('imports:csv.undo') }).click();
      await expect(importScreen(desk)).toContainText(t('imports:csv.undone'));
      expect(known(dataFolder)).toEqual(before);
    });

    test('a contact of two organisations belongs to both, and has its postal address', async ({ openOffice }, info) => {
      const { desk, dataFolder } = await openOffice(seeded);
      const { page, t } = desk;
      await goTo(desk, 'people');
      await dropFiles(page, page.getByRole('main'), [TWO_POSTS]);
      await expectStep(desk, 'columns');
      await expect(fieldOf(desk, t('imports:fields.otherAffiliations'))).toHaveValue(
        t('imports:fields.otherAffiliations'),
      );
      await expect(fieldOf(desk, t('imports:fields.addressLines'))).toHaveValue(t('imports:fields.addressLines'));
      await check(desk);
      await plannedRows(desk).getByRole('row', { name: 'Anna Weber' }).click();
      await info.attach('two posts', { body: await page.screenshot(), contentType: 'image/png' });
      await expectAccessible(page, 'import: a contact of two organisations');
      await importRows(desk, 1);
      const roles = `SELECT o.name_native AS at, a.role FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
        JOIN person p ON p.id = a.person_id WHERE p.given_native = 'Anna' AND p.family_native = 'Weber' ORDER BY a.role`;
      expect(rowsOf(dataFolder, roles)).toEqual([
        { at: 'Forêt Est', role: 'Directrice' },
        { at: 'Hochschule am Rhein', role: 'Dozentin' },
      ]);
      const address = `SELECT address_lines, postal_code, city, country FROM person
        WHERE given_native = 'Anna' AND family_native = 'Weber'`;
      expect(rowsOf(dataFolder, address)).toEqual([
        { address_lines: '3 rue du Bois', postal_code: '68000', city: 'Colmar', country: 'FR' },
      ]);
    });

    test('a message saved by Outlook is filed as a mail with its attachment', async ({ openOffice }) => {
      const { desk, dataFolder } = await openOffice(seeded);
      const { t } = desk;
      const content = msgOf({
        subject: '刃物の販路について',
        body: '拝啓\r\nコルマールでの展示を希望します。',
        sender: { name: '関ノ森 大輔', address: 'daisuke@sekinomori.example.jp' },
        to: [{ name: 'Helpdesk', address: 'helpdesk@example.org' }],
        sentAt: Date.UTC(2026, 10, 16, 0, 41),
        attachments: [
          { name: '見本.pdf', type: 'application/pdf', content: Uint8Array.from(Buffer.from('%PDF-1.7 x')) },
        ],
      });
      await goTo(desk, 'today');
      await dropFiles(desk.page, desk.page.getByRole('main'), [{ name: '刃物.msg', content }]);
      const review = mailReview(desk);
      await expect(review).toContainText('コルマールでの展示を希望します。');
      await expect(review).toContainText('見本.pdf');
      await expect(review.getByRole('radio', { name: /関ノ森|Sekinomori|SEKINOMORI/ }).first()).toBeChecked();
      await review.getByRole('radio', { name: t('imports:target.new') }).check();
      await review.getByRole('button', { name: t('imports:mail.file'), exact: true }).click();
      await expect
        .poll(() => numberOf(dataFolder, "SELECT count(*) FROM file WHERE name IN ('見本.pdf', '刃物.msg')"))
        .toBe(2);
      expect(numberOf(dataFolder, PEOPLE)).toBe(5);
    });
  });
}
