import { expect, type Locator } from '@playwright/test';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import { expectAccessible } from './pages/axe.ts';
import { choose, dialog, field, goTo, toast, undoByToast } from './pages/frame.ts';
import { type Desk, test } from './pages/office.ts';
import { seedOffice, withOffice } from './pages/seed.ts';
import { wordsOf } from './pages/words.ts';

test.describe.configure({ mode: 'parallel' });

const LATIN_PEOPLE = ['Müller', 'Muller', 'Nowak', 'Ostrowski'] as const;

const seedIn = (language: Language) => async (dataFolder: string) => {
  await seedOffice(dataFolder, language);
  await withOffice(dataFolder, async (client) => {
    for (const familyNative of LATIN_PEOPLE) await client.people.create({ familyNative, nameLanguage: 'pl' });
  });
};

/** What stands in the rows of the list, from top to bottom, of these words. */
async function orderOf(grid: Locator, words: readonly string[]): Promise<readonly string[]> {
  const rows = await grid.getByRole('row').allInnerTexts();
  return rows.flatMap((text) => words.find((word) => text.split('\n')[0]?.startsWith(word)) ?? []);
}

async function readIn({ page, t }: Desk, language: Language): Promise<Desk> {
  const desk = { page, t: await wordsOf(language), language };
  const name = new Intl.DisplayNames(language === 'ja' ? 'de' : 'ja', { type: 'language' }).of(language) ?? language;
  await page.getByRole('combobox', { name: t('settings:look.language'), exact: true }).click();
  await page.getByRole('option').nth(LANGUAGES.indexOf(language)).click();
  await expect(page.getByRole('heading', { level: 1, name: desk.t('app:nav.settings') }), name).toBeVisible();
  return desk;
}

/** Names as each language shows them, and the order of these with the seeded Latin ones. */
const SHOWN = {
  de: { title: 'Taro ONO', order: ['Muller', 'Müller', 'Nowak', 'Taro ONO', 'Ostrowski'] },
  ja: { title: '大野 太郎 様', order: ['大野 太郎', 'Muller', 'Müller', 'Nowak', 'Ostrowski'] },
} as const;

for (const language of ['de', 'ja'] as const) {
  const other = language === 'de' ? 'ja' : 'de';

  test(`${language}: a Japanese person is entered with romaji for the kana, and stands where the reader looks`, async ({
    openOffice,
  }) => {
    const { desk } = await openOffice({ language, seed: seedIn(language) });
    const { page, t } = desk;
    await goTo(desk, 'people');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('people:new.button'), exact: true })
      .first()
      .click();
    const form = dialog(page, t('people:new.title'));
    await field(form, t('people:field.familyNative')).fill('大野');
    await field(form, t('people:field.givenNative')).fill('太郎');
    // Nothing is guessed of kanji.
    await expect(form.getByRole('button', { name: t('records:suggest.take', { form: 'Ono' }) })).toHaveCount(0);
    await field(form, t('people:field.familyKana')).fill('おおの');
    await field(form, t('people:field.givenKana')).fill('たろう');
    await expect(form.getByRole('button', { name: t('records:suggest.take', { form: 'Ōno' }) })).toBeVisible();
    await form.getByRole('button', { name: t('records:suggest.take', { form: 'Ono' }) }).press('Enter');
    await form.getByRole('button', { name: t('records:suggest.take', { form: 'Taro' }) }).click();
    await expect(field(form, t('people:field.familyLatin'))).toHaveValue('Ono');
    await expect(field(form, t('people:field.givenLatin'))).toHaveValue('Taro');
    await expect(form).toContainText('大野 太郎 様');
    await expectAccessible(page, 'new person, with a Japanese name');

    await field(form, t('records:contact.kinds.email')).fill('taro@');
    await form.getByRole('button', { name: t('people:new.submit') }).click();
    await expect(form).toContainText('@example.org');
    await field(form, t('records:contact.kinds.email')).fill('taro.ono@example.org');
    await form.getByRole('button', { name: t('people:new.submit') }).click();
    await expect(page.getByRole('heading', { level: 2 })).toContainText(SHOWN[language].title);

    const inOrder = async (at: Desk, words: readonly string[]) => {
      await goTo(at, 'people');
      await expect(
        page
          .getByRole('row')
          .filter({ hasText: words[0] ?? '' })
          .first(),
      ).toBeVisible();
      expect(await orderOf(page.getByRole('grid'), words)).toEqual(words);
    };
    await inOrder(desk, SHOWN[language].order);
    await goTo(desk, 'settings');
    const turned = await readIn(desk, other);
    await inOrder(turned, SHOWN[other].order);
  });

  test(`${language}: a region is found in another language, and a relation is drawn`, async ({ openOffice }) => {
    const { desk } = await openOffice({ language, seed: seedIn(language) });
    const { page, t } = desk;
    const [cluster, house] =
      language === 'de' ? ['Cluster Mobilité du Rhin', 'Maison de la Mer'] : ['ライン・モビリティ', 'Maison de la Mer'];
    await goTo(desk, 'organisations');
    await page.getByRole('row').filter({ hasText: cluster }).click();

    const region = page.getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true });
    await region.fill(regionName('nuts:FRH0', other));
    await page
      .getByRole('option', { name: regionName('nuts:FRH0', language) })
      .first()
      .click();
    await expect(toast(page, t('operations:organisations.update'))).toBeVisible();
    await undoByToast(desk, t('operations:organisations.update'));

    await field(page, t('organisations:field.addressLines')).fill('1 rue de l’Exemple');
    await field(page, t('organisations:field.addressLines')).press('Control+Enter');
    const postcode = field(page, t('organisations:field.postalCode'));
    await postcode.fill('00000');
    await postcode.press('Enter');
    const country = language === 'de' ? 'Frankreich' : 'フランス';
    const envelope = page.getByLabel(t('organisations:profile.envelope'), { exact: true });
    await expect(envelope).toContainText(/rue de l’Exemple\s+00000 Strasbourg/);
    await expect(envelope).toContainText(country);
    await expectAccessible(page, 'organisation, profile');

    await page.getByRole('tab', { name: t('organisations:tab.relations') }).click();
    await page.getByRole('button', { name: t('organisations:relation.add') }).click();
    const form = dialog(page, t('organisations:relation.add'));
    await choose(form, t('organisations:relation.kind'), t('organisations:relation.hasMember'));
    await field(form, t('organisations:relation.other')).fill(house);
    await page.getByRole('option').filter({ hasText: house }).first().click();
    await expectAccessible(page, 'new relation');
    await form.getByRole('button', { name: t('records:affiliation.submit') }).click();
    await expect(page.getByRole('list', { name: t('organisations:relation.list') })).toContainText(house);
    const graph = page.getByRole('figure', { name: t('organisations:relation.graph') });
    await expect(graph).toContainText(t('organisations:relation.hasMember'));
    await expectAccessible(page, 'organisation, relations');

    await graph.getByRole('link').first().press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toContainText(house);
    await page.getByRole('tab', { name: t('organisations:tab.relations') }).click();
    await expect(graph).toContainText(t('lists:relationKind.member-of'));
  });
}

/** A person's own address: as it is typed, and as it stands on an envelope for each reader. */
const POST = {
  de: {
    region: 'Gifu',
    envelope: /〒500-8570\s+岐阜県岐阜市薮田南2-1-1/,
    latin: /2-1-1 Yabuta-Minami\s+Gifu 500-8570\s+Japan/,
  },
  ja: {
    region: '岐阜県',
    envelope: /〒500-8570\s+岐阜県岐阜市薮田南2-1-1/,
    latin: /〒500-8570\s+岐阜県岐阜市薮田南2-1-1/,
  },
} as const;

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`${language}, ${scheme}: a person’s postal address in both orders, its region’s list, and an undo`, async ({
    openOffice,
  }, info) => {
    const { desk } = await openOffice({ language, scheme, seed: seedIn(language) });
    const { page, t } = desk;
    await goTo(desk, 'people');
    await page.getByRole('row').filter({ hasText: 'Nowak' }).click();
    const post = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { level: 3, name: t('people:part.post') }) })
      .last();
    const saved = toast(page, t('operations:people.update'));
    const fill = async (label: string, text: string): Promise<void> => {
      await field(post, t(label)).fill(text);
      await field(post, t(label)).press('Control+Enter');
      await expect(saved).toBeVisible();
    };
    await choose(
      post,
      t('organisations:field.country'),
      new Intl.DisplayNames(language, { type: 'region' }).of('JP') ?? '',
    );
    await fill('organisations:field.addressLines', '薮田南2-1-1');
    await fill('organisations:field.postalCode', '5008570');
    await fill('organisations:field.city', '岐阜市');
    const region = post.getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true });
    await region.fill('ぎふけん');
    await page.getByRole('option', { name: POST[language].region }).first().click();
    await expect(post).toContainText('JIS X 0401');
    const envelope = post.getByLabel(t('organisations:profile.envelope'), { exact: true });
    await expect(envelope).toContainText(POST[language].envelope);
    await fill('organisations:field.addressLatin', '2-1-1 Yabuta-Minami');
    await fill('organisations:field.cityLatin', 'Gifu');
    await expect(envelope).toContainText(POST[language].latin);
    await envelope.scrollIntoViewIfNeeded();
    await info.attach('address', { body: await page.screenshot(), contentType: 'image/png' });
    await undoByToast(desk, t('operations:people.update'));
    await expect(field(post, t('organisations:field.cityLatin'))).toHaveValue('');
    await expectAccessible(page, 'person, postal address');
  });
}

for (const [language, scheme] of [
  ['de', 'light'],
  ['ja', 'dark'],
] as const) {
  test(`${language}, ${scheme}: a new person’s postal address comes with them, is kept with the draft, and goes in one step`, async ({
    openOffice,
  }) => {
    const { desk } = await openOffice({ language, scheme, seed: seedIn(language) });
    const { page, t } = desk;
    await goTo(desk, 'people');
    const open = () =>
      page
        .getByRole('main')
        .getByRole('button', { name: t('people:new.button'), exact: true })
        .first()
        .click();
    await open();
    const form = dialog(page, t('people:new.title'));
    await field(form, t('people:field.familyNative')).fill('早川');
    await expect(field(form, t('organisations:field.addressLines'))).toHaveCount(0);
    await form.getByRole('button', { name: t('people:part.post') }).press('Enter');
    // Whoever asks for the fields goes on in the first.
    await expect(form.getByRole('combobox', { name: t('organisations:field.country'), exact: true })).toBeFocused();
    await form.getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true }).fill('ぎふけん');
    await page.getByRole('option', { name: POST[language].region }).first().click();
    await field(form, t('organisations:field.addressLines')).fill('薮田南2-1-1');
    await field(form, t('organisations:field.postalCode')).fill('5008570');
    await field(form, t('organisations:field.city')).fill('岐阜市');
    await field(form, t('organisations:field.cityLatin')).fill('Gifu');
    await expectAccessible(page, 'new person, with a postal address');
    await expect(form).toContainText(t('records:draft.saved').split('{{')[0] ?? '');
    await form.press('Escape');
    await open();
    await expect(field(form, t('organisations:field.postalCode'))).toHaveValue('5008570');
    await expect(field(form, t('people:field.familyNative'))).toBeFocused();
    await form.getByRole('button', { name: t('people:new.submit') }).click();
    await expect(page.getByRole('heading', { level: 2 })).toContainText('早川');
    const envelope = page.getByLabel(t('organisations:profile.envelope'), { exact: true });
    await expect(envelope).toContainText(POST[language].envelope);
    await undoByToast(desk, t('operations:people.create'));
    await expect(page.getByRole('row').filter({ hasText: '早川' })).toHaveCount(0);
  });

  test(`${language}, ${scheme}: a new organisation’s postal address comes with it`, async ({ openOffice }) => {
    const { desk } = await openOffice({ language, scheme, seed: seedIn(language) });
    const { page, t } = desk;
    await goTo(desk, 'organisations');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('organisations:new.button'), exact: true })
      .first()
      .click();
    const form = dialog(page, t('organisations:new.title'));
    await field(form, t('organisations:field.nameNative')).fill('架空陶磁器組合');
    await choose(form, t('organisations:field.kind'), t('lists:organisationKind.cluster'));
    await form.getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true }).fill('ぎふけん');
    await page.getByRole('option', { name: POST[language].region }).first().click();
    await field(form, t('organisations:field.city')).fill('岐阜市');
    await form.getByRole('button', { name: t('people:part.post') }).click();
    await field(form, t('organisations:field.addressLines')).fill('薮田南2-1-1');
    await field(form, t('organisations:field.postalCode')).fill('5008570');
    await expectAccessible(page, 'new organisation, with a postal address');
    await form.getByRole('button', { name: t('organisations:new.submit') }).click();
    await expect(page.getByRole('heading', { level: 2 })).toContainText('架空陶磁器組合');
    await expect(page.getByLabel(t('organisations:profile.envelope'), { exact: true })).toContainText(
      POST[language].envelope,
    );
  });
}
