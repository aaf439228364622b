import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dialog, field, goTo, toast } from './pages/frame.ts';
import { openTab } from './pages/inquiries.ts';
import { type Desk, type Office, test } from './pages/office.ts';
import { saveProfile, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

interface Twice {
  readonly first: string;
  readonly second: string;
  readonly inquiry: string;
}

const pairs = ({ page, t }: Desk): Locator =>
  page
    .getByRole('main')
    .getByRole('list', { name: t('duplicates:title') })
    .getByRole('listitem');

const THERE = 'SELECT count(*) FROM person WHERE deleted_at IS NULL';

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`people who stand twice, ${language}, ${scheme}`, () => {
    /** An office in which one person was put in twice, in two scripts, and asked something under the second name. */
    async function open(openOffice: (options: object) => Promise<Office>): Promise<Office & { twice: Twice }> {
      const seeded: Twice[] = [];
      const seed = (folder: string) =>
        withOffice(folder, async (client) => {
          await saveProfile(client, language);
          const { id: first } = await client.people.create({
            familyNative: 'Kirishima',
            givenNative: 'Aoi',
            note: 'mag Holz',
          });
          const { id: second } = await client.people.create({
            ...{ familyNative: '霧島', givenNative: '葵', familyKana: 'きりしま', givenKana: 'あおい' },
            contactPoints: [{ kind: 'email', value: 'aoi@kirishima.example.jp' }],
          });
          const { id: inquiry } = await client.inquiries.create({ subject: '木工', requesterPersonId: second });
          seeded.push({ first, second, inquiry });
        });
      const office = await openOffice({ language, scheme, seed });
      const [twice] = seeded;
      if (twice === undefined) throw new Error('nothing was seeded');
      await expect(office.desk.page.getByRole('heading', { level: 1 })).toBeVisible();
      return { ...office, twice };
    }

    test('typing a known person in another script warns, and the known one is taken', async ({ openOffice }) => {
      const { desk, dataFolder, twice, pageErrors } = await open(openOffice);
      const { page, t } = desk;
      await goTo(desk, 'people');
      await page
        .getByRole('main')
        .getByRole('button', { name: t('people:new.button'), exact: true })
        .click();
      const form = dialog(page, t('people:new.title'));
      await field(form, t('people:field.familyNative')).fill('キリシマ');
      await field(form, t('people:field.givenNative')).fill('アオイ');
      const known = form.getByRole('status').filter({ hasText: t('duplicates:typing.take') });
      await expect(known).toContainText('aoi@kirishima.example.jp');
      await expect(known).toContainText(t('duplicates:evidence.name'));
      await expectAccessible(page, 'a new person who may be there already');
      const line = known.getByRole('listitem').filter({ hasText: 'aoi@kirishima.example.jp' });
      await line.getByRole('button', { name: t('duplicates:typing.take') }).click();
      await expect(page).toHaveURL(new RegExp(twice.second));
      await expect(form).toBeHidden();
      expect(numberOf(dataFolder, THERE)).toBe(2);
      expect(pageErrors).toEqual([]);
    });

    test('a pair is merged field by field by keyboard, its links follow, the old name finds it; taken back after an edit', async ({
      openOffice,
    }) => {
      const { desk, dataFolder, twice, pageErrors } = await open(openOffice);
      const { page, t } = desk;
      await goTo(desk, 'today');
      await page.getByRole('link', { name: t('duplicates:today', { count: 1 }) }).click();
      await expect(pairs(desk)).toHaveCount(1);
      await expect(pairs(desk)).toContainText(t('duplicates:evidence.name'));
      await expectAccessible(page, 'pairs that may be one');
      await page.keyboard.press('m');
      const compared = page.getByRole('dialog');
      const native = compared.getByRole('row', { name: t('merges:row.native') }).getByRole('radio');
      await expect(native.first()).toBeChecked();
      await native.first().focus();
      await page.keyboard.press('ArrowRight');
      await expect(native.last()).toBeChecked();
      await expectAccessible(page, 'two people side by side');
      await compared.getByRole('button', { name: t('merges:dialog.submit') }).click();
      await expect(compared).toBeHidden();
      await expect(pairs(desk)).toHaveCount(0);
      expect(numberOf(dataFolder, THERE)).toBe(1);
      expect(
        rowsOf(dataFolder, 'SELECT family_native AS family, aliases FROM person WHERE id = ?', twice.first),
      ).toEqual([{ family: '霧島', aliases: 'Aoi Kirishima' }]);
      const asks = 'SELECT requester_person_id AS id FROM inquiry WHERE id = ?';
      expect(rowsOf(dataFolder, asks, twice.inquiry)).toEqual([{ id: twice.first }]);

      await page.keyboard.press('Control+k');
      await dialog(page, t('app:palette.label')).getByRole('combobox').fill('Kirishima');
      await page
        .getByRole('option')
        .filter({ hasText: /霧島|KIRISHIMA/u })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(twice.first));

      await giveTitle(desk);
      const history = await openTab(desk, t('records:tab.history'));
      await expectAccessible(page, 'the history of someone who was merged');
      await history.getByRole('button', { name: t('merges:parts.takeBackOf', { name: '霧島 葵' }) }).click();
      await expect(toast(page, t('merges:parts.done', { name: '霧島 葵' }))).toBeVisible();
      expect(numberOf(dataFolder, THERE)).toBe(2);
      const stands = 'SELECT family_native AS family, title FROM person WHERE id = ?';
      expect(rowsOf(dataFolder, stands, twice.first)).toEqual([{ family: 'Kirishima', title: 'Dr.' }]);
      expect(rowsOf(dataFolder, asks, twice.inquiry)).toEqual([{ id: twice.second }]);
      expect(pageErrors).toEqual([]);
    });

    test('not a duplicate stays away, after a new start too', async ({ openOffice }) => {
      const { desk, stop, start } = await open(openOffice);
      const { page, t } = desk;
      await goTo(desk, 'people');
      await page
        .getByRole('link', { name: t('duplicates:open') })
        .first()
        .click();
      await expect(pairs(desk)).toHaveCount(1);
      await page.keyboard.press('n');
      await expect(toast(page, t('duplicates:apartDone'))).toBeVisible();
      await expect(pairs(desk)).toHaveCount(0);
      await expect(page.getByText(t('duplicates:none.title'))).toBeVisible();
      await expectAccessible(page, 'no pair left');
      await stop();
      const { url } = await start();
      await page.goto(url);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto(new URL('/duplicates', page.url()).href);
      await expect(page.getByText(t('duplicates:none.title'))).toBeVisible();
      await expect(pairs(desk)).toHaveCount(0);
    });

    /** Someone writes a title into the profile that is open. */
    async function giveTitle({ page, t }: Desk): Promise<void> {
      const title = field(page.getByRole('main'), t('people:field.title'));
      await title.fill('Dr.');
      await title.press('Enter');
      await expect(toast(page, t('operations:people.update'))).toBeVisible();
    }
  });
}
