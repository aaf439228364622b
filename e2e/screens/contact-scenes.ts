import { dialog, field } from '../pages/frame.ts';
import { command, press, type Scene, tabScenes } from './scene.ts';

export const ORGANISATIONS: readonly Scene[] = [
  { name: 'organisations', at: '/organisations' },
  ...tabScenes('organisation', ({ organisation }) => `/organisations/${organisation}`, {
    profile: 'records:tab.profile',
    people: 'organisations:tab.people',
    cases: 'records:tab.cases',
    history: 'records:tab.history',
  }),
  { name: 'cluster', at: ({ cluster }) => `/organisations/${cluster}` },
  ...tabScenes('cluster', ({ cluster }) => `/organisations/${cluster}`, { relations: 'organisations:tab.relations' }),
  {
    name: 'relation-new',
    at: ({ cluster }) => `/organisations/${cluster}`,
    act: async ({ page, t }) => {
      await page.getByRole('tab', { name: t('organisations:tab.relations') }).click();
      await page.getByRole('button', { name: t('organisations:relation.add') }).click();
    },
  },
  {
    name: 'organisation-new',
    at: '/organisations',
    act: async (desk) => {
      await command(desk, 'organisations:new.button');
      const form = dialog(desk.page, desk.t('organisations:new.title'));
      await field(form, desk.t('organisations:field.nameNative')).fill('架空木材組合');
      await form.getByRole('button', { name: desk.t('organisations:new.more') }).click();
    },
  },
];

export const PEOPLE: readonly Scene[] = [
  { name: 'people', at: '/people' },
  ...tabScenes('person', ({ person }) => `/people/${person}`, {
    profile: 'records:tab.profile',
    cases: 'records:tab.cases',
    consents: 'people:tab.consents',
    history: 'records:tab.history',
  }),
  { name: 'person-new', at: '/people', act: (desk) => command(desk, 'people:new.button') },
  {
    name: 'person-new-japanese',
    at: '/people',
    act: async (desk) => {
      await command(desk, 'people:new.button');
      const form = dialog(desk.page, desk.t('people:new.title'));
      for (const [name, text] of [
        ['familyNative', '大野'],
        ['givenNative', '太郎'],
        ['familyKana', 'おおの'],
        ['givenKana', 'たろう'],
      ]) {
        await field(form, desk.t(`people:field.${name}`)).fill(text ?? '');
      }
    },
  },
  {
    name: 'person-new-post',
    at: '/people',
    act: async (desk) => {
      await command(desk, 'people:new.button');
      const form = dialog(desk.page, desk.t('people:new.title'));
      await field(form, desk.t('people:field.familyNative')).fill('大野');
      await form.getByRole('button', { name: desk.t('people:part.post') }).click();
      await field(form, desk.t('organisations:field.addressLines')).fill('架空町1-2-3');
    },
  },
  {
    name: 'person-erase',
    at: ({ person }) => `/people/${person}`,
    act: async (desk) => {
      await press(desk, 'privacy:erase.button');
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'person-access',
    at: ({ person }) => `/people/${person}`,
    act: async ({ page, t }) => {
      await page
        .getByRole('main')
        .getByRole('button', { name: t('access:button') })
        .click();
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'person-region',
    at: ({ person }) => `/people/${person}`,
    act: async ({ page, t }) => {
      const region = page.getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true });
      await region.scrollIntoViewIfNeeded();
      await region.fill('gi');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'people-export',
    at: '/people',
    act: async (desk) => {
      await press(desk, 'exports:dialog.title.people');
      await dialog(desk.page, desk.t('exports:dialog.title.people')).waitFor();
    },
  },
  {
    name: 'people-letters',
    at: '/people',
    act: async (desk) => {
      await press(desk, 'letters:title');
      await desk.page.getByRole('dialog').waitFor();
    },
  },
];

export const DUPLICATES: readonly Scene[] = [
  {
    name: 'duplicates',
    at: '/duplicates',
    act: ({ page, t }) => page.getByRole('heading', { name: t('duplicates:title') }).waitFor(),
  },
  {
    name: 'people-merge',
    at: '/people',
    act: async (desk) => {
      for (const at of [1, 2]) await desk.page.getByRole('row').nth(at).locator('[data-check]').click();
      await press(desk, 'merges:merge');
      await desk.page.getByRole('table', { name: desk.t('merges:dialog.tableRecord') }).waitFor();
    },
  },
];
