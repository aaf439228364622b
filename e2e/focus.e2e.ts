import { expect, type Locator } from '@playwright/test';
import { dialog, field, goTo, type ScreenId, toast } from './pages/frame.ts';
import { inquiryPane, inquiryRow } from './pages/inquiries.ts';
import { tabTo, takeItem } from './pages/keys.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice } from './pages/seed.ts';

test.describe.configure({ mode: 'parallel' });

const seed = (dataFolder: string) => seedOffice(dataFolder);
const CASE = '刃物の販路をフランスで開きたい';

interface Way {
  readonly screen: ScreenId;
  /** What opens it, and the head of what opens. */
  readonly opener: (desk: Desk) => Locator;
  readonly title: (desk: Desk) => string;
}

const main = ({ page }: Desk): Locator => page.getByRole('main');

/** Where a drawer or dialog begins on each screen. */
const WAYS: readonly Way[] = [
  {
    screen: 'organisations',
    opener: (desk) => main(desk).getByRole('button', { name: desk.t('organisations:new.button'), exact: true }),
    title: ({ t }) => t('organisations:new.title'),
  },
  {
    screen: 'people',
    opener: (desk) => main(desk).getByRole('button', { name: desk.t('people:new.button'), exact: true }),
    title: ({ t }) => t('people:new.title'),
  },
  {
    screen: 'meetings',
    opener: (desk) => main(desk).getByRole('button', { name: desk.t('meetings:newShort'), exact: true }),
    title: ({ t }) => t('meetings:new'),
  },
  {
    screen: 'reports',
    opener: (desk) => main(desk).getByRole('button', { name: desk.t('reports:export.button'), exact: true }),
    title: ({ t }) => t('reports:export.title'),
  },
  {
    screen: 'settings',
    opener: (desk) => main(desk).getByRole('button', { name: 'Receipt', exact: true }),
    title: ({ t }) => t('settings:templates.edit'),
  },
];

for (const { screen, opener, title } of WAYS) {
  test(`${screen}: Tab leads to what opens, Enter opens it, and Esc leads back to it`, async ({ openOffice }) => {
    const { desk } = await openOffice({ seed });
    await goTo(desk, screen);
    const button = opener(desk);
    await expect(button).toBeVisible();
    await tabTo(desk.page, button);
    await expect(button).toHaveCSS('outline-style', 'solid');
    await desk.page.keyboard.press('Enter');
    const opened = dialog(desk.page, title(desk));
    await expect(opened).toBeVisible();
    await expect(opened.locator(':focus')).toHaveCount(1);
    await desk.page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expect(button).toBeFocused();
  });
}

test('a new inquiry that is given up leads back to where one was', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await goTo(desk, 'inquiries');
  await expect(inquiryRow(desk, CASE)).toBeVisible();
  const grid = page.getByRole('grid');
  await tabTo(page, grid);
  await page.keyboard.press('c');
  const drawer = dialog(page, t('inquiries:new.title'));
  await expect(field(drawer, t('inquiries:column.subject'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(grid).toBeFocused();
});

test('after a delete and its undo the keyboard still stands in the list', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await goTo(desk, 'inquiries');
  await expect(inquiryRow(desk, CASE)).toBeVisible();
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const pane = inquiryPane(desk);
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText(CASE);
  const more = pane.getByRole('button', { name: t('inquiries:moreMoves') });
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await takeItem(page, page.getByRole('menuitem', { name: t('inquiries:bulk.remove') }));
  await expect(inquiryRow(desk, CASE)).toBeHidden();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(toast(page, t('desk:undone', { what: t('operations:inquiries.remove') }))).toBeVisible();
  await expect(inquiryRow(desk, CASE)).toBeVisible();
  await expect(page.getByRole('grid')).toBeFocused();
});
