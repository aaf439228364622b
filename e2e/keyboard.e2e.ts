import { expect, type Locator } from '@playwright/test';
import { rowsOf } from './pages/database.ts';
import { dialog, field, type ScreenId, toast } from './pages/frame.ts';
import { currentStep, inquiryGrid, inquiryPane, inquiryRow } from './pages/inquiries.ts';
import { inputMethodOf, tabTo, takeItem } from './pages/keys.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const seed = (dataFolder: string) => seedOffice(dataFolder);

/** G and a letter, for every screen of the menu. */
const GO_TO = {
  today: 't',
  inquiries: 'i',
  organisations: 'o',
  people: 'p',
  meetings: 'm',
  advice: 'a',
  reports: 'r',
  sync: 'y',
  settings: 's',
} as const satisfies Partial<Record<ScreenId, string>>;

/** What the head of each screen says. */
const TITLES = {
  today: 'today:title',
  inquiries: 'app:nav.inquiries',
  organisations: 'app:nav.organisations',
  people: 'app:nav.people',
  meetings: 'app:nav.meetings',
  advice: 'app:nav.advice',
  reports: 'reports:title',
  sync: 'app:nav.sync',
  settings: 'settings:title',
} as const satisfies Record<keyof typeof GO_TO, string>;

/** In the order of the list: by the day of receipt, the newest first. */
const NEWEST = '刃物の販路をフランスで開きたい';
const SECOND = 'Partenaires pour un corridor hydrogène';
const THIRD = 'Three-way trade in lacquer ware';

async function pressGoTo({ page, t }: Desk, screen: keyof typeof GO_TO): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(GO_TO[screen]);
  const entry = page
    .getByRole('navigation', { name: t('app:frame.sidebar') })
    .getByRole('link', { name: t(`app:nav.${screen}`) });
  await expect(entry).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1, name: t(TITLES[screen]) })).toBeVisible();
}

async function openInquiries(desk: Desk): Promise<Locator> {
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible();
  await pressGoTo(desk, 'inquiries');
  await expect(inquiryRow(desk, NEWEST)).toBeVisible();
  const grid = inquiryGrid(desk);
  await tabTo(desk.page, grid);
  return grid;
}

test('every screen is two keys away, and C begins a new inquiry on each of them', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const menu = page.getByRole('navigation', { name: t('app:frame.sidebar') }).getByRole('link');
  await expect(menu).toHaveCount(Object.keys(GO_TO).length);

  for (const screen of Object.keys(GO_TO) as (keyof typeof GO_TO)[]) {
    await pressGoTo(desk, screen);
    await page.keyboard.press('c');
    const drawer = dialog(page, t('inquiries:new.title'));
    await expect(field(drawer, t('inquiries:column.subject'))).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  }
});

test('an inquiry is logged without a mouse', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('c');
  const drawer = dialog(page, t('inquiries:new.title'));
  await expect(field(drawer, t('inquiries:column.subject'))).toBeFocused();
  await page.keyboard.type('A twin town for Brest');

  await page.keyboard.press('Tab');
  await page.keyboard.type('たかしま');
  await expect(page.getByRole('option', { name: t('ui:choice.create', { name: 'たかしま' }) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(drawer.getByLabel(t('inquiries:requester.person'))).toHaveValue('Ayano TAKASHIMA');

  await tabTo(page, drawer.getByRole('checkbox', { name: t('lists:form.tourism') }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(drawer).toBeHidden();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('A twin town for Brest');

  await tabTo(page, inquiryPane(desk).getByRole('button', { name: t('inquiries:move.acknowledged') }));
  await page.keyboard.press('Enter');
  await expect(currentStep(desk)).toContainText(t('lists:status.acknowledged'));
  await tabTo(page, field(page, t('inquiries:entry.text')));
  await page.keyboard.type('Called back, nobody in.');
  await page.keyboard.press('Control+Enter');
  await expect(inquiryPane(desk).getByRole('list', { name: t('inquiries:tab.history') })).toContainText(
    'Called back, nobody in.',
  );
});

test('the palette finds a record in any script and runs any action', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const palette = dialog(page, t('app:palette.label'));

  for (const typed of ['takashima', 'たかしま', '髙島']) {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(typed);
    await expect(palette.getByRole('option').filter({ hasText: 'TAKASHIMA' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}/);
    await pressGoTo(desk, 'today');
  }

  await page.keyboard.press('Control+k');
  await page.keyboard.type('short');
  const sheet = palette.getByRole('option').filter({ hasText: t('app:keys.sheet') });
  await expect(sheet).toBeVisible();
  while ((await sheet.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page, t('app:keys.title'))).toBeVisible();
});

test('the cheat sheet names the keys, and turns single letters off', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await openInquiries(desk);
  await page.keyboard.press('?');
  const sheet = dialog(page, t('app:keys.title'));
  for (const label of [
    t('app:keys.palette'),
    t('app:keys.goTo', { screen: t('app:nav.meetings') }),
    t('inquiries:new.command'),
    t('ui:table.next'),
    t('desk:undo'),
    t('desk:redo'),
  ]) {
    await expect(sheet.getByText(label, { exact: true })).toBeVisible();
  }
  await tabTo(page, sheet.getByRole('switch', { name: t('app:keys.letters') }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('c');
  await page.keyboard.press('Control+k');
  await expect(dialog(page, t('app:palette.label'))).toBeVisible();
  await expect(dialog(page, t('inquiries:new.title'))).toHaveCount(0);
});

test('the list obeys arrows, Enter, Space, Shift and Esc, and J and K from anywhere', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  const grid = await openInquiries(desk);
  const chosen = page.getByRole('region', { name: t('ui:bulk.label') }).getByRole('status');
  const title = inquiryPane(desk).getByRole('heading', { level: 2 });

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(NEWEST);
  await page.keyboard.press('ArrowDown');
  await expect(title).toHaveText(SECOND);
  await page.keyboard.press('Space');
  await expect(chosen).toHaveText(t('ui:bulk.chosen', { count: 1 }));
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(chosen).toHaveText(t('ui:bulk.chosen', { count: 3 }));
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(chosen).toHaveText(t('ui:bulk.chosen', { count: 2 }));
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(chosen).toHaveText(t('ui:bulk.chosen', { count: 6 }));
  await page.keyboard.press('Escape');

  await page.keyboard.press('Home');
  await expect(title).toHaveText(NEWEST);
  await tabTo(page, inquiryPane(desk).getByRole('tab', { selected: true }));
  await page.keyboard.press('j');
  await expect(title).toHaveText(SECOND);
  await page.keyboard.press('j');
  await expect(title).toHaveText(THIRD);
  await page.keyboard.press('k');
  await expect(title).toHaveText(SECOND);
});

test('F2 edits a cell where it stands: Enter saves, Esc gives up, Ctrl+Z takes it back', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  const grid = await openInquiries(desk);
  const editor = grid.getByRole('textbox', { name: t('inquiries:column.subject') });
  const subjects = () => rowsOf(dataFolder, 'SELECT subject FROM inquiry ORDER BY received_at DESC LIMIT 1');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await expect(editor).toBeFocused();
  await page.keyboard.type('never mind');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await expect(inquiryRow(desk, NEWEST)).toBeVisible();
  expect(subjects()).toEqual([{ subject: NEWEST }]);

  await page.keyboard.press('F2');
  await page.keyboard.type('Knives for French shops');
  await page.keyboard.press('Enter');
  await expect(grid).toBeFocused();
  await expect(inquiryRow(desk, 'Knives for French shops')).toBeVisible();
  expect(subjects()).toEqual([{ subject: 'Knives for French shops' }]);

  await page.keyboard.press('Control+z');
  await expect(toast(page, t('desk:undone', { what: t('operations:inquiries.update') }))).toBeVisible();
  await expect(inquiryRow(desk, NEWEST)).toBeVisible();
});

test('many are changed at once, and one undo takes all of it back', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  await openInquiries(desk);
  const priorities = () => rowsOf(dataFolder, 'SELECT priority, count(*) n FROM inquiry GROUP BY priority ORDER BY 1');
  const before = priorities();

  await page.keyboard.press('ArrowDown');
  for (const _ of [1, 2]) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: t('ui:bulk.label') });
  await tabTo(page, bar.getByRole('button', { name: t('inquiries:column.priority') }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await takeItem(page, page.getByRole('menuitem', { name: t('lists:priority.low') }));
  await expect(toast(page, t('inquiries:bulk.updated', { count: 3 }))).toBeVisible();
  expect(priorities()).toEqual([
    { priority: 'low', n: 3 },
    { priority: 'normal', n: 3 },
  ]);

  await page.keyboard.press('Control+z');
  await expect(toast(page, t('desk:undone', { what: t('operations:inquiries.update') }))).toBeVisible();
  expect(priorities()).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(toast(page, t('desk:redone', { what: t('operations:inquiries.update') }))).toBeVisible();
  expect(priorities()).toContainEqual({ priority: 'low', n: 3 });
});

test('keys that an input method takes do nothing else: no form is sent, no list answers', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  const grid = await openInquiries(desk);
  const inputMethod = await inputMethodOf(page);

  await page.keyboard.press('c');
  const drawer = dialog(page, t('inquiries:new.title'));
  const subject = field(drawer, t('inquiries:column.subject'));
  await expect(subject).toBeFocused();
  await inputMethod.compose('きかいの');
  await inputMethod.press('Enter');
  await inputMethod.commit('機械の');
  await inputMethod.compose('てんじかい');
  await inputMethod.press('Enter');
  await inputMethod.commit('展示会');
  await expect(subject).toHaveValue('機械の展示会');
  expect(rowsOf(dataFolder, 'SELECT id FROM inquiry')).toHaveLength(6);
  await page.keyboard.press('Enter');
  await expect(drawer).toBeHidden();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('機械の展示会');

  await tabTo(page, grid, 'Shift+Tab');
  await page.keyboard.press('F2');
  const cell = grid.getByRole('textbox');
  await inputMethod.compose('みほんいち');
  await inputMethod.press('Enter');
  await expect(cell).toBeFocused();
  await inputMethod.press('Escape');
  await expect(cell).toBeFocused();
  await inputMethod.commit('見本市');
  await page.keyboard.press('Enter');
  await expect(inquiryRow(desk, '見本市')).toBeVisible();

  await page.keyboard.press('Control+k');
  await inputMethod.compose('たかしま');
  const palette = dialog(page, t('app:palette.label'));
  await expect(palette.getByRole('option').first()).toBeVisible();
  await inputMethod.press('Enter');
  await expect(palette).toBeVisible();
  await inputMethod.commit('髙島');
  await expect(palette.getByRole('option').filter({ hasText: 'TAKASHIMA' })).toBeVisible();
});
