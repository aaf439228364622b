import { expect, type Locator } from '@playwright/test';
import type { StaffRole } from '#shared/domain/lists.ts';
import { expectAccessible } from './pages/axe.ts';
import { rowsOf } from './pages/database.ts';
import { dropFiles } from './pages/files.ts';
import { dialog, goTo, type ScreenId, show, toast } from './pages/frame.ts';
import { inquiryGrid, inquiryPane, openTab } from './pages/inquiries.ts';
import { tabTo } from './pages/keys.ts';
import { mailFile } from './pages/mail.ts';
import { meetingPane } from './pages/meetings.ts';
import { type Desk, test } from './pages/office.ts';
import { type SeededOffice, seedOffice, withOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

/** The small office, whose only colleague has become a senior adviser since it was filled. */
async function seedForAdviser(dataFolder: string, language: 'de' | 'ja'): Promise<SeededOffice> {
  const seeded = await seedOffice(dataFolder, language);
  await withOffice(dataFolder, async (client) => {
    const { profile } = await client.session.get();
    if (profile === null) throw new Error('no profile');
    const { id: _, ...own } = profile;
    await client.session.saveProfile({ ...own, role: 'adviser' satisfies StaffRole });
  });
  return seeded;
}

const SCREENS = [
  'today',
  'inquiries',
  'organisations',
  'people',
  'meetings',
  'advice',
  'reports',
  'sync',
  'settings',
] as const satisfies readonly ScreenId[];

/** What the shared buttons of a record do: none of it edits anything. */
const ON_EVERY_RECORD = ['ui:record.copyLink', 'ui:record.next', 'ui:record.previous', 'ui:pane.back'] as const;

/** The names of what can be pressed there, without what stands on every record. */
async function buttonsIn(place: Locator, { t }: Desk): Promise<readonly string[]> {
  const names = await place
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? ''));
  const shared: readonly string[] = ON_EVERY_RECORD.map((key) => t(key));
  return [...new Set(names)].filter((name) => !shared.some((one) => name.startsWith(one)));
}

/** Fields that take typing or a choice; ticks and choices of what is shown are none. */
const fieldsIn = (place: Locator): Locator =>
  place.locator('input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea, select');

const changesIn = (dataFolder: string) => rowsOf(dataFolder, 'SELECT count(*) AS n FROM chg');

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`${language}, ${scheme}: no edit of a case stands before a senior adviser, and no key does one`, async ({
    openOffice,
  }) => {
    let seeded: SeededOffice | undefined;
    const { desk, dataFolder, pageErrors } = await openOffice({
      language,
      scheme,
      seed: async (dataFolder) => {
        seeded = await seedForAdviser(dataFolder, language);
      },
    });
    const { page, t } = desk;
    const origin = new URL(page.url()).origin;
    const before = changesIn(dataFolder);
    const [inquiry] = seeded?.inquiries ?? [];

    await test.step('C starts no inquiry on any screen, and no button does', async () => {
      for (const screen of SCREENS) {
        await goTo(desk, screen);
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await page.keyboard.press('c');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByRole('button', { name: t('inquiries:new.command') })).toHaveCount(0);
      }
    });

    await test.step('the palette and the list of keys offer none', async () => {
      for (const words of ['inquiries:new.command', 'imports:mail.command', 'meetings:new'] as const) {
        await page.keyboard.press('Control+k');
        const palette = dialog(page, t('app:palette.label'));
        await palette.getByRole('combobox').fill(t(words));
        await expect(palette.getByRole('option', { name: t(words), exact: true })).toHaveCount(0);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(palette).toBeHidden();
      }
    });

    await test.step('the list of inquiries: F2 opens no cell, chosen ones can be taken along only', async () => {
      await goTo(desk, 'inquiries');
      const grid = inquiryGrid(desk);
      await tabTo(page, grid);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('F2');
      await expect(grid.getByRole('textbox')).toHaveCount(0);
      await page.keyboard.press('Control+a');
      const bar = page.getByRole('region', { name: t('ui:bulk.label') });
      await expect(bar.getByRole('button', { name: t('exports:copy.button') })).toBeVisible();
      for (const edit of ['column.status', 'column.owner', 'column.priority', 'column.tags', 'bulk.remove'] as const) {
        await expect(bar.getByRole('button', { name: t(`inquiries:${edit}`), exact: true })).toHaveCount(0);
      }
    });

    await test.step('the board moves no card', async () => {
      await page.goto(`${origin}/inquiries`);
      await show(desk, t('inquiries:shape.board'));
      const board = page.getByRole('region', { name: t('inquiries:shape.board') });
      await expect(board.getByRole('listitem').first()).toBeVisible();
      await expect(board.locator('[draggable=true]')).toHaveCount(0);
      await expect(board.locator('[aria-haspopup=menu]')).toHaveCount(0);
      await board.getByRole('listitem').first().getByRole('button').focus();
      await page.keyboard.press('Control+ArrowRight');
      await show(desk, t('inquiries:shape.table'));
    });

    await test.step('an inquiry is read: no field, no button that edits', async () => {
      await page.goto(`${origin}/inquiries/${inquiry}`);
      const pane = inquiryPane(desk);
      await expect(pane.getByText(t('advice:readOnly'))).toBeVisible();
      for (const tab of ['details', 'partners', 'outcome', 'tasks', 'files'] as const) {
        const panel = await openTab(desk, t(`inquiries:tab.${tab}`));
        await expect(fieldsIn(pane)).toHaveCount(0);
        const allowed = tab === 'partners' ? [t('inquiries:partners.suggest')] : [];
        const files = tab === 'files' ? ['programme.txt'] : [];
        const found = await buttonsIn(panel, desk);
        expect(
          found.filter((name) => !allowed.includes(name) && !files.some((file) => name.includes(file))),
          tab,
        ).toEqual([]);
      }
      await expectAccessible(page, 'an inquiry that is read');
    });

    await test.step('a mail that is dropped on it is not filed', async () => {
      await dropFiles(page, inquiryPane(desk), [mailFile('iwate-iso-2022-jp.eml')]);
      await expect(toast(page, t('errors:ROLE_READ_ONLY.title'))).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    await test.step('meetings: N plans none, nor does the calendar or the address of the planner', async () => {
      await goTo(desk, 'meetings');
      await page.keyboard.press('n');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('button', { name: t('meetings:newShort'), exact: true })).toHaveCount(0);
      await show(desk, t('meetings:shape.month'));
      await expect(page.getByRole('table')).toBeVisible();
      const [before = '', after = ''] = t('meetings:planOn', { day: '|' }).split('|');
      await expect(page.getByRole('button', { name: new RegExp(`^${before}.+${after}$`, 'u') })).toHaveCount(0);
      await show(desk, t('meetings:shape.table'));
      await page.goto(`${origin}/meetings/new?inquiry=${inquiry}`);
      await expect(page.getByRole('grid', { name: t('meetings:title') })).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    for (const which of ['planned', 'held'] as const) {
      await test.step(`a ${which} meeting is read: no field, no button that edits`, async () => {
        await page.goto(`${origin}/meetings/${seeded?.meetings[which]}`);
        const pane = meetingPane(desk);
        await expect(pane.getByText(t('advice:readOnlyMeeting'))).toBeVisible();
        for (const tab of ['sides', 'preparation', 'minutes', 'results', 'files'] as const) {
          const panel = await openTab(desk, t(`meetings:tab.${tab}`));
          expect(await buttonsIn(panel, desk), tab).toEqual([]);
          // What is minded with a country is everybody's to write; it is no part of the meeting.
          const notes = tab !== 'preparation' ? 0 : which === 'planned' ? 3 : 2;
          await expect(fieldsIn(panel)).toHaveCount(notes);
          await expect(fieldsIn(pane)).toHaveCount(notes);
        }
        const online = which === 'planned' ? [t('meetings:fact.openLink')] : [];
        expect(await buttonsIn(pane, desk)).toEqual([t('meetings:ics.save'), ...online]);
      });
    }

    expect(changesIn(dataFolder)).toEqual(before);
    expect(pageErrors).toEqual([]);
  });
}
