import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { AHEAD, type ColleagueFiles, PASSPHRASE, seedWithFiles } from './pages/colleague-files.ts';
import { numberOf } from './pages/database.ts';
import { dropFiles, type TestFile } from './pages/files.ts';
import { dialog, goTo } from './pages/frame.ts';
import { type Desk, test } from './pages/office.ts';
import { card, takeInDialog } from './pages/sync.ts';

const INQUIRIES = 'SELECT count(*) FROM inquiry';

const LOOKS = [
  { language: 'de', scheme: 'light' },
  { language: 'ja', scheme: 'dark' },
] as const;

async function drop(desk: Desk, file: TestFile): Promise<Locator> {
  await goTo(desk, 'sync');
  await dropFiles(desk.page, desk.page.getByRole('main'), [file]);
  return takeInDialog(desk);
}

async function close(desk: Desk, shown: Locator): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
}

for (const { language, scheme } of LOOKS) {
  test(`files that lack something, are locked or come from a clock ahead, ${language}, ${scheme}`, async ({
    openOffice,
  }) => {
    const made: ColleagueFiles[] = [];
    const seed = async (dataFolder: string) => made.push(await seedWithFiles(dataFolder, Date.now()));
    const { desk, dataFolder, pageErrors } = await openOffice({ language, scheme, seed });
    const [files] = made;
    if (files === undefined) throw new Error('there are no files');
    const { page, t } = desk;
    const before = numberOf(dataFolder, INQUIRIES);

    await test.step('a file without what came before it says what it lacks, and changes nothing', async () => {
      const shown = await drop(desk, files.later);
      await expect(shown.getByRole('alert')).toContainText(t('errors:SYNC_LACKS_CHANGES.hint'));
      await expect(shown.getByRole('button', { name: t('sync:preview.confirm') })).toHaveCount(0);
      await expectAccessible(page, 'a file that lacks something');
      await close(desk, shown);
      expect(numberOf(dataFolder, INQUIRIES)).toBe(before);
    });

    await test.step('a locked file asks for its passphrase until it is the right one', async () => {
      const shown = await drop(desk, files.locked);
      const passphrase = shown.getByLabel(t('sync:takeIn.passphrase.label'), { exact: true });
      await expect(passphrase).toBeFocused();
      await page.keyboard.type('fjord lantern');
      await page.keyboard.press('Enter');
      await expect(shown.getByRole('alert')).toContainText(t('errors:SYNC_PASSPHRASE_WRONG.title'));
      await expectAccessible(page, 'a wrong passphrase');
      await passphrase.fill(PASSPHRASE);
      await page.keyboard.press('Enter');
      await shown.getByRole('button', { name: t('sync:preview.confirm') }).click();
      await expect(shown.getByRole('link', { name: t('sync:result.toConflicts') })).toBeVisible();
      await close(desk, shown);
      expect(numberOf(dataFolder, INQUIRIES)).toBeGreaterThan(before);
    });

    await test.step('what a clock far ahead wrote waits until a person takes it', async () => {
      const shown = await drop(desk, files.ahead);
      await expect(shown).toContainText(t('sync:preview.quarantined', { count: 1 }));
      await shown.getByRole('button', { name: t('sync:preview.confirm') }).click();
      await expect(shown.getByRole('button', { name: t('sync:preview.confirm') })).toBeHidden();
      await close(desk, shown);
      const waiting = card(desk, 'sync:quarantine.title');
      await expect(waiting).toContainText(t('sync:quarantine.reason.ahead'));
      await expectAccessible(page, 'what waits');
      const named = `SELECT count(*) FROM inquiry WHERE subject = '${AHEAD}'`;
      expect(numberOf(dataFolder, named)).toBe(0);
      await waiting.getByRole('button', { name: t('sync:quarantine.accept') }).click();
      await expect(waiting).toBeHidden();
      expect(numberOf(dataFolder, named)).toBe(1);
    });
    await expect(dialog(page, t('sync:takeIn.title'))).toBeHidden();
    expect(pageErrors).toEqual([]);
  });
}
