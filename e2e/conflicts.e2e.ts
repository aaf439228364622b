import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './pages/axe.ts';
import { rowsOf } from './pages/database.ts';
import { COLLEAGUE, type Disputes, seedDisputes, TEXTS } from './pages/disputes.ts';
import { dialog, toast, undoByToast } from './pages/frame.ts';
import { inquiryPane } from './pages/inquiries.ts';
import { tabTo } from './pages/keys.ts';
import { type Desk, type Office, type OfficeOptions, test } from './pages/office.ts';

test.describe.configure({ mode: 'parallel' });

interface Disputed extends Office {
  readonly made: Disputes;
}

/** An office whose records a colleague in Gifu changed at the same time. */
async function openDisputed(
  openOffice: (options?: OfficeOptions) => Promise<Office>,
  options: Pick<OfficeOptions, 'language' | 'scheme'>,
): Promise<Disputed> {
  let made: Disputes | undefined;
  const office = await openOffice({
    ...options,
    seed: async (dataFolder) => {
      made = await seedDisputes(dataFolder, options.language ?? 'en');
    },
  });
  if (made === undefined) throw new Error('nothing was seeded');
  return { ...office, made };
}

const compared = ({ page, t }: Desk): Locator => dialog(page, t('conflicts:title'));
const card = ({ page, t }: Desk): Locator => page.getByRole('region', { name: t('conflicts:title') });

async function openRecord({ page }: Desk, path: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}${path}`);
}

const descriptionOf = ({ dataFolder, made }: Disputed): unknown =>
  rowsOf(dataFolder, 'SELECT description FROM inquiry WHERE id = ?', made.text)[0];
const decisionsIn = ({ dataFolder }: Office): unknown =>
  rowsOf(dataFolder, 'SELECT choice, count(*) AS n FROM resolution WHERE deleted_at IS NULL GROUP BY choice');

for (const language of ['de', 'ja'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${language}, ${scheme}: both texts stand side by side on the record, what differs is marked, and one is taken`, async ({
      openOffice,
    }) => {
      const office = await openDisputed(openOffice, { language, scheme });
      const { desk, made } = office;
      const { page, t } = desk;
      await openRecord(desk, `/inquiries/${made.text}`);
      const banner = inquiryPane(desk)
        .getByRole('status')
        .filter({ hasText: t('conflicts:banner.open', { count: 1 }) });
      await expect(banner).toBeVisible();
      await expectAccessible(page, 'a record with a conflict');

      await banner.getByRole('button', { name: t('conflicts:banner.compare') }).click();
      const open = compared(desk);
      await expect(open.getByText(COLLEAGUE)).toBeVisible();
      await expect(open.locator('mark[data-side="lost"]').first()).toHaveText('Juni drei');
      await expect(open.locator('mark[data-side="standing"]').first()).toHaveText('Mai vier');
      await expect(open.locator('[lang="de"]').first()).toBeVisible();
      await expectAccessible(page, 'two texts side by side');

      await open.getByRole('button', { name: t('conflicts:choice.take') }).click();
      await expect(open).toBeHidden();
      await expect(banner).toBeHidden();
      await expect(inquiryPane(desk).getByText(TEXTS.here).first()).toBeVisible();
      expect(descriptionOf(office)).toEqual({ description: TEXTS.here });
      expect(decisionsIn(office)).toEqual([{ choice: 'take', n: 1 }]);

      await undoByToast(desk, t('conflicts:said.take', { count: 1 }));
      await expect(banner).toBeVisible();
      expect(descriptionOf(office)).toEqual({ description: TEXTS.there });
      expect(decisionsIn(office)).toEqual([]);
      expect(office.pageErrors).toEqual([]);
    });
  }

  test(`${language}: the record’s history tells what lost against whom, and shows the text`, async ({ openOffice }) => {
    const { desk, made } = await openDisputed(openOffice, { language });
    const { t } = desk;
    await openRecord(desk, `/inquiries/${made.text}`);
    const history = inquiryPane(desk).getByRole('list', { name: t('inquiries:tab.history') });
    const lost = history.getByRole('listitem').filter({ hasText: t('conflicts:history.lost', { name: COLLEAGUE }) });
    await expect(lost).toHaveCount(1);
    await lost.getByText(t('conflicts:history.show')).click();
    await expect(lost.getByText(TEXTS.here)).toBeVisible();
  });

  test(`${language}: from Today through all of them without a mouse`, async ({ openOffice }) => {
    const office = await openDisputed(openOffice, { language });
    const { desk, dataFolder, made } = office;
    const { page, t } = desk;
    await expect(card(desk).getByRole('listitem')).toHaveCount(5);
    await expectAccessible(page, 'Today with conflicts');

    await tabTo(page, card(desk).getByRole('button', { name: t('conflicts:review') }));
    await page.keyboard.press('Enter');
    const open = compared(desk);
    await expect(open.getByText(t('conflicts:position', { at: 1, count: 5 }))).toBeVisible();
    for (const at of [2, 3, 4, 5]) {
      await page.keyboard.press('j');
      await expect(open.getByText(t('conflicts:position', { at, count: 5 }))).toBeVisible();
      await expectAccessible(page, `conflict ${at}`);
    }
    for (let at = 5; at > 1; at -= 1) await page.keyboard.press('k');

    // In the order of the newest: the person, the meeting, the deletion, the status, the text.
    const seen = { text: false, deletion: false };
    for (let left = 5; left > 0; left -= 1) {
      const isText = (await open.getByRole('heading', { name: t('conflicts:field.description') }).count()) > 0;
      const isDeletion = (await open.getByText(t('conflicts:notThere')).count()) > 0;
      if (isText) {
        await page.keyboard.press('3');
        const combined = open.getByRole('textbox', { name: t('conflicts:combined.label') });
        await expect(combined).toBeFocused();
        await expect(combined).toHaveValue(`${TEXTS.there}\n\n${TEXTS.here}`);
        await page.keyboard.press('Control+End');
        await page.keyboard.type(' 123');
        await page.keyboard.press('Control+Enter');
      } else await page.keyboard.press(isDeletion ? '2' : '1');
      seen.text ||= isText;
      seen.deletion ||= isDeletion;
      if (left > 1) await expect(card(desk).getByRole('listitem')).toHaveCount(left - 1);
    }
    expect(seen).toEqual({ text: true, deletion: true });
    await expect(open).toBeHidden();
    await expect(card(desk)).toHaveCount(0);
    expect(descriptionOf(office)).toEqual({ description: `${TEXTS.there}\n\n${TEXTS.here} 123` });
    expect(rowsOf(dataFolder, 'SELECT deleted_at, next_step FROM inquiry WHERE id = ?', made.deleted)).toEqual([
      { deleted_at: null, next_step: '見本を返送する' },
    ]);
    expect(decisionsIn(office)).toEqual([
      { choice: 'combine', n: 1 },
      { choice: 'keep', n: 4 },
      { choice: 'take', n: 1 },
    ]);
    expect(office.pageErrors).toEqual([]);
  });

  test(`${language}: several are decided alike, and one undo opens them all again`, async ({ openOffice }) => {
    const office = await openDisputed(openOffice, { language });
    const { desk, dataFolder, made } = office;
    const { page, t } = desk;
    const statusOf = () => rowsOf(dataFolder, 'SELECT status, concluded_at FROM inquiry WHERE id = ?', made.status);
    const before = statusOf();
    await expect(card(desk).getByRole('listitem')).toHaveCount(5);
    const boxes = card(desk).getByRole('checkbox');
    for (let at = 0; at < 5; at += 1) await boxes.nth(at).check();
    await card(desk)
      .getByRole('button', { name: t('conflicts:choice.take') })
      .click();
    await expect(card(desk)).toHaveCount(0);
    await expect(toast(page, t('conflicts:said.take', { count: 5 }))).toBeVisible();
    expect(statusOf()).toEqual([{ status: 'matching', concluded_at: null }]);
    expect(descriptionOf(office)).toEqual({ description: TEXTS.here });

    await page.keyboard.press('Control+z');
    await expect(card(desk).getByRole('listitem')).toHaveCount(5);
    expect(statusOf()).toEqual(before);
    expect(descriptionOf(office)).toEqual({ description: TEXTS.there });
    expect(decisionsIn(office)).toEqual([]);
  });
}
