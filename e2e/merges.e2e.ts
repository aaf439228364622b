import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dialog, goTo, toast, undoByToast } from './pages/frame.ts';
import { history, inquiryPane } from './pages/inquiries.ts';
import { type Desk, type Office, test } from './pages/office.ts';
import { COLLEAGUES_NOTE, type Doubles, seedDoubles, TWICE } from './pages/seed-doubles.ts';

test.describe.configure({ mode: 'parallel' });

const THERE = 'SELECT count(*) FROM inquiry WHERE deleted_at IS NULL';

/** The card on Today about requests that were logged twice. */
const card = ({ page, t }: Desk): Locator => page.getByRole('region', { name: t('merges:title'), exact: true });

const compared = (desk: Desk, { survivor }: Doubles): Locator =>
  dialog(desk.page, desk.t('merges:dialog.title', { number: survivor.number }));

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test.describe(`requests logged twice, ${language}, ${scheme}`, () => {
    /** An office that has just heard of a colleague's double. */
    async function open(openOffice: (options: object) => Promise<Office>): Promise<Office & { doubles: Doubles }> {
      const seeded: Doubles[] = [];
      const seed = async (folder: string) => void seeded.push(await seedDoubles(folder, language));
      const office = await openOffice({ language, scheme, seed });
      const [doubles] = seeded;
      if (doubles === undefined) throw new Error('nothing was seeded');
      await goTo(office.desk, 'today');
      return { ...office, doubles };
    }

    test('Today offers to merge; side by side shows what will stand; the undo brings both back', async ({
      openOffice,
    }) => {
      const { desk, dataFolder, doubles, pageErrors } = await open(openOffice);
      const { page, t } = desk;
      await expect(card(desk)).toContainText(doubles.survivor.number);
      await expect(card(desk)).toContainText(doubles.other.number);
      await expectAccessible(page, 'Today with a request logged twice');

      await card(desk)
        .getByRole('button', { name: t('merges:merge') })
        .click();
      const table = compared(desk, doubles).getByRole('table');
      const status = table.getByRole('row', { name: t('merges:row.status') }).getByRole('cell');
      await expect(status).toHaveText([
        t('lists:status.received'),
        `${t('lists:status.acknowledged')} (${t('merges:dialog.stands')})`,
      ]);
      await expectAccessible(page, 'what a merge would make');
      await compared(desk, doubles)
        .getByRole('button', { name: t('merges:dialog.submit') })
        .click();

      const said = t('merges:done', { parts: doubles.other.number, number: doubles.survivor.number });
      await expect(toast(page, said)).toBeVisible();
      await expect(card(desk)).toBeHidden();
      expect(numberOf(dataFolder, THERE)).toBe(1);
      await undoByToast(desk, said);
      await expect(card(desk)).toBeVisible();
      expect(numberOf(dataFolder, THERE)).toBe(2);
      expect(pageErrors).toEqual([]);
    });

    test('the record offers it too; the other number leads to the survivor, by link and by search', async ({
      openOffice,
    }) => {
      const { desk, dataFolder, doubles, pageErrors } = await open(openOffice);
      const { page, t } = desk;
      const { survivor, other } = doubles;
      const { origin } = new URL(page.url());
      await page.goto(`${origin}/inquiries/${other.id}`);
      const offer = inquiryPane(desk).getByRole('status').filter({ hasText: survivor.number });
      await expect(offer).toBeVisible();
      await expectAccessible(page, 'a record that stands twice');
      await offer.getByRole('button', { name: t('merges:merge') }).click();
      await compared(desk, doubles)
        .getByRole('button', { name: t('merges:dialog.submit') })
        .click();
      await expect(page).toHaveURL(new RegExp(survivor.id));
      await expect(history(desk)).toContainText(COLLEAGUES_NOTE);
      await expect(history(desk)).toContainText(t('merges:history', { number: other.number }));
      expect(rowsOf(dataFolder, 'SELECT count(*) AS n FROM entry WHERE deleted_at IS NULL')).toEqual([{ n: 2 }]);

      await goTo(desk, 'today');
      await page.goto(`${origin}/inquiries/${other.id}`);
      await expect(page).toHaveURL(new RegExp(survivor.id));
      const arrived = t('merges:arrived', { part: other.number, number: survivor.number });
      await expect(toast(page, arrived)).toBeVisible();
      await expect(inquiryPane(desk)).toContainText(t('merges:also'));
      await expectAccessible(page, 'a record with what became part of it');

      await page.keyboard.press('Control+k');
      await dialog(page, t('app:palette.label')).getByRole('combobox').fill(other.number);
      const hit = page.getByRole('option').filter({ hasText: other.number });
      await expect(hit).toContainText(TWICE);
      await hit.click();
      await expect(page).toHaveURL(new RegExp(survivor.id));
      expect(pageErrors).toEqual([]);
    });

    test('two requests in one mail stay two, and the undo asks again', async ({ openOffice }) => {
      const { desk, dataFolder } = await open(openOffice);
      const { page, t } = desk;
      await card(desk)
        .getByRole('button', { name: t('merges:apart') })
        .click();
      await expect(toast(page, t('merges:apartDone'))).toBeVisible();
      await expect(card(desk)).toBeHidden();
      expect(numberOf(dataFolder, THERE)).toBe(2);
      await undoByToast(desk, t('merges:apartDone'));
      await expect(card(desk)).toBeVisible();
    });
  });
}
