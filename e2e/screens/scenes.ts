import { tableFile } from '../pages/csv.ts';
import { dropFiles } from '../pages/files.ts';
import { dialog, show } from '../pages/frame.ts';
import { mailFile, mailReview } from '../pages/mail.ts';
import type { Desk } from '../pages/office.ts';
import { TWICE } from '../pages/seed-doubles.ts';
import { DUPLICATES, ORGANISATIONS, PEOPLE } from './contact-scenes.ts';
import { DASHBOARD } from './dashboard-scenes.ts';
import { command, press, type Scene, scrollTo, tabScenes } from './scene.ts';
import { SYNC } from './sync-scenes.ts';

const FRAME: readonly Scene[] = [
  { name: 'welcome', office: 'first', at: '/' },
  {
    name: 'welcome-join',
    office: 'first',
    at: '/',
    act: async ({ page, t }) => {
      await page.getByText(t('welcome:way.join'), { exact: true }).click();
      await page.getByLabel(t('welcome:name')).fill('架空 花子');
      await page.getByRole('button', { name: t('welcome:join.ask.make') }).click();
      await page.getByRole('textbox', { name: t('devices:request.line') }).waitFor();
    },
  },
  { name: 'today', at: '/today' },
  { name: 'advice', at: '/advice' },
  ...['asked', 'open', 'ended'].map((queue) => ({ name: `advice-${queue}`, at: `/advice?queue=${queue}` })),
  { name: 'palette', at: '/today', act: ({ page }) => page.keyboard.press('Control+k') },
  {
    name: 'palette-search',
    at: '/today',
    act: async ({ page, t }) => {
      await page.keyboard.press('Control+k');
      await dialog(page, t('app:palette.label')).getByRole('combobox').fill('sato');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'cheat-sheet', at: '/today', act: ({ page }) => page.keyboard.press('?') },
];

const EMPTY: readonly Scene[] = (
  ['today', 'inquiries', 'organisations', 'people', 'meetings', 'reports', 'sync'] as const
).map((screen) => ({ name: `empty-${screen}`, office: 'empty', at: `/${screen}` }));

const inquiryTabs = {
  history: 'inquiries:tab.history',
  details: 'inquiries:tab.details',
  partners: 'inquiries:tab.partners',
  outcome: 'inquiries:tab.outcome',
  tasks: 'inquiries:tab.tasks',
  files: 'inquiries:tab.files',
  review: 'inquiries:tab.review',
};

const INQUIRIES: readonly Scene[] = [
  { name: 'inquiries', at: '/inquiries' },
  { name: 'inquiries-grouped', at: '/inquiries?group=status' },
  { name: 'inquiries-grouped-labels', at: '/inquiries?group=form' },
  {
    name: 'inquiries-chosen',
    at: '/inquiries',
    act: async ({ page }) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
    },
  },
  {
    name: 'inquiries-filter',
    at: '/inquiries',
    act: ({ page, t }) => page.getByRole('button', { name: t('inquiries:facet.region'), exact: true }).click(),
  },
  {
    name: 'inquiries-columns',
    at: '/inquiries',
    act: ({ page, t }) => page.getByRole('button', { name: t('ui:columns.title') }).click(),
  },
  {
    name: 'inquiries-view-dialog',
    at: '/inquiries',
    act: async ({ page, t }) => {
      await page.getByRole('button', { name: t('ui:view.menu') }).click();
      await page.getByRole('menuitem', { name: t('ui:view.saveAs') }).click();
      await page.getByLabel(t('ui:view.name'), { exact: true }).fill('岐阜 · Holz');
    },
  },
  { name: 'inquiries-board', at: '/inquiries', act: (desk) => show(desk, desk.t('inquiries:shape.board')) },
  {
    name: 'inquiries-view',
    at: '/inquiries',
    act: async ({ page, t }) => {
      await page
        .getByRole('navigation', { name: t('app:frame.sidebar') })
        .getByRole('link', { name: 'Meine offenen' })
        .click();
      await page
        .getByRole('row', { name: t('lists:status.introduced') })
        .first()
        .click();
      await page.getByRole('tabpanel').waitFor();
    },
  },
  ...tabScenes('inquiry', ({ matching }) => `/inquiries/${matching}`, inquiryTabs),
  { name: 'inquiry-japanese', at: ({ japanese }) => `/inquiries/${japanese}` },
  ...tabScenes('inquiry-concluded', ({ concluded }) => `/inquiries/${concluded}`, {
    history: inquiryTabs.history,
    outcome: inquiryTabs.outcome,
  }),
  {
    name: 'inquiry-suggestions',
    at: ({ matching }) => `/inquiries/${matching}`,
    act: async ({ page, t }) => {
      await page.getByRole('tab', { name: t(inquiryTabs.partners) }).click();
      await page.getByRole('button', { name: t('inquiries:partners.suggest') }).click();
      await page.getByRole('heading', { name: t('inquiries:partners.suggestions') }).waitFor();
    },
  },
  {
    name: 'inquiry-moves',
    at: ({ matching }) => `/inquiries/${matching}`,
    act: ({ page, t }) => page.getByRole('button', { name: t('inquiries:moreMoves') }).click(),
  },
  {
    name: 'inquiries-packet',
    at: '/inquiries',
    act: async (desk) => {
      for (const at of [1, 2, 3]) await desk.page.getByRole('row').nth(at).locator('[data-check]').click();
      await press(desk, 'packets:make.open');
      await dialog(desk.page, desk.t('packets:make.title')).getByRole('listitem').nth(2).waitFor();
    },
  },
  {
    name: 'inquiry-new',
    at: '/inquiries',
    act: ({ page, t }) =>
      page
        .getByRole('banner')
        .getByRole('button', { name: t('inquiries:new.command') })
        .click(),
  },
];

const DOUBLES: readonly Scene[] = [
  { name: 'doubles-today', office: 'double', at: '/today' },
  {
    name: 'doubles-dialog',
    office: 'double',
    at: '/today',
    act: async (desk) => {
      await press(desk, 'merges:merge');
      await desk.page.getByRole('table', { name: desk.t('merges:dialog.table') }).waitFor();
    },
  },
  {
    name: 'doubles-record',
    office: 'double',
    at: '/today',
    act: async ({ page }) => {
      await page.getByRole('main').getByRole('link', { name: TWICE }).first().click();
      await page.getByRole('tabpanel').waitFor();
    },
  },
];

/** Lets go of a mail over the window, as from the desktop, and waits for its review. */
async function dropMail(desk: Desk, name: string): Promise<void> {
  await dropFiles(desk.page, desk.page.getByRole('main'), [mailFile(name)]);
  await mailReview(desk).getByRole('radiogroup').first().waitFor();
}

const MAIL: readonly Scene[] = ['iwate-iso-2022-jp', 'freiburg-windows-1252', 'baltic-html-only'].map((name) => ({
  name: `mail-${name}`,
  at: '/today',
  act: (desk) => dropMail(desk, `${name}.eml`),
}));

const MEETINGS: readonly Scene[] = [
  { name: 'meetings', at: '/meetings' },
  { name: 'meetings-month', at: '/meetings', act: (desk) => show(desk, desk.t('meetings:shape.month')) },
  { name: 'meetings-week', at: '/meetings', act: (desk) => show(desk, desk.t('meetings:shape.week')) },
  ...tabScenes('meeting', ({ planned }) => `/meetings/${planned}`, {
    sides: 'meetings:tab.sides',
    preparation: 'meetings:tab.preparation',
  }),
  ...tabScenes('meeting-held', ({ held }) => `/meetings/${held}`, {
    minutes: 'meetings:tab.minutes',
    results: 'meetings:tab.results',
  }),
  { name: 'meetings-planner', at: '/meetings/new?day=2026-12-08' },
  { name: 'meetings-planner-inquiry', at: ({ matching }) => `/meetings/new?inquiry=${matching}` },
];

/** The office's own indicators, one after the other. */
const ownLine = ({ page }: Desk) => page.getByRole('main').getByRole('listitem');

const REPORTS: readonly Scene[] = [
  { name: 'reports', at: '/reports' },
  { name: 'reports-records', at: '/reports?figure=inquiries-received' },
  { name: 'reports-targets', at: '/reports', act: (desk) => command(desk, 'reports:targets.button') },
  { name: 'reports-written', at: '/reports/written' },
  { name: 'reports-new', at: '/reports/written', act: (desk) => command(desk, 'reports:written.new') },
  { name: 'reports-text', at: ({ report }) => `/reports/${report}` },
  { name: 'reports-issue', at: ({ report, issue }) => `/reports/${report}?issue=${issue}` },
  {
    name: 'reports-map',
    at: ({ report, issue }) => `/reports/${report}?issue=${issue}`,
    act: ({ page }) => page.getByRole('main').locator('img').first().scrollIntoViewIfNeeded(),
  },
  { name: 'reports-own', office: 'managed', at: '/reports/own' },
  { name: 'reports-own-figures', office: 'managed', at: '/reports', act: scrollTo('reports:section.own-indicators') },
  {
    name: 'reports-own-new',
    office: 'managed',
    at: '/reports/own',
    act: (desk) => command(desk, 'own-indicators:new'),
  },
  {
    name: 'reports-own-edit',
    office: 'managed',
    at: '/reports/own',
    act: async (desk) => {
      await ownLine(desk).first().getByRole('button').first().click();
      await dialog(desk.page, desk.t('own-indicators:editor.edit')).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'reports-own-problem',
    office: 'managed',
    at: '/reports/own',
    act: async (desk) => {
      const { page, t } = desk;
      await ownLine(desk).last().getByRole('button').first().click();
      const form = dialog(page, t('own-indicators:editor.edit'));
      await form
        .getByRole('button', { name: t('own-indicators:editor.remove', { number: 1 }) })
        .last()
        .click();
      await form.getByRole('status').waitFor();
    },
  },
  { name: 'reports-own-empty', office: 'empty', at: '/reports/own' },
  { name: 'reports-export', at: '/reports', act: (desk) => command(desk, 'reports:export.button') },
  ...DASHBOARD,
];

/** Each card of the settings, brought into view by its heading. */
const SETTINGS: readonly Scene[] = ['profile', 'look', 'deadlines', 'templates', 'data'].map((part) => ({
  name: `settings-${part}`,
  at: '/settings',
  act: scrollTo(`settings:${part}.title`),
}));

const PRIVACY: readonly Scene[] = [
  { name: 'settings-erased', at: '/settings', act: scrollTo('privacy:list.title') },
  {
    name: 'settings-disclosures',
    at: '/settings',
    act: async (desk, files) => {
      await scrollTo('disclosures:title')(desk, files);
      const unfold = desk.t('disclosures:day', { count: 5, n: '5' });
      await desk.page.getByRole('button', { name: unfold, exact: true }).click();
    },
  },
];

/** Lets go of a table over the import, and waits for its columns. */
async function dropTable(desk: Desk, name: string): Promise<void> {
  const { page, t } = desk;
  await dropFiles(page, page.getByRole('main'), [tableFile(name)]);
  await page.getByRole('table', { name: t('imports:csv.columns') }).waitFor();
}

const IMPORTS: readonly Scene[] = [
  { name: 'imports-file', at: '/imports?kind=people' },
  { name: 'imports-columns', at: '/imports?kind=people', act: (desk) => dropTable(desk, 'people-utf8-bom.csv') },
  ...['people-with-errors', 'people-utf8-bom'].map((name) => ({
    name: `imports-check-${name}`,
    at: '/imports?kind=people',
    act: async (desk: Desk) => {
      await dropTable(desk, `${name}.csv`);
      await command(desk, 'imports:csv.check');
    },
  })),
];

/** On Today in the office with conflicts, then whatever opens there. */
const disputed = (name: string, act?: Scene['act']): Scene => ({
  name,
  office: 'disputed',
  at: '/today',
  ...(act && { act }),
});

/** Opens the conflict about this record from Today. */
const compare = async ({ page, t }: Desk, record: string): Promise<void> => {
  const card = page.getByRole('region', { name: t('conflicts:title') });
  await card.getByRole('button', { name: record }).click();
  await dialog(page, t('conflicts:title')).waitFor();
};

const WORKSHOPS = 'Holzbau-Werkstätten in Iwate besuchen';

/** Follows the name of the record out of the conflict. */
async function openCompared(desk: Desk): Promise<void> {
  await compare(desk, WORKSHOPS);
  const open = dialog(desk.page, desk.t('conflicts:title'));
  await open.getByRole('link', { name: WORKSHOPS }).click();
  await open.waitFor({ state: 'hidden' });
}

const CONFLICTS: readonly Scene[] = [
  disputed('conflicts-today'),
  disputed('conflicts-chosen', async ({ page, t }) => {
    const boxes = page.getByRole('region', { name: t('conflicts:title') }).getByRole('checkbox');
    for (const at of [0, 1]) await boxes.nth(at).check();
  }),
  disputed('conflicts-text', (desk) => compare(desk, WORKSHOPS)),
  disputed('conflicts-combine', async (desk) => {
    await compare(desk, WORKSHOPS);
    await desk.page.keyboard.press('3');
  }),
  disputed('conflicts-status', (desk) => compare(desk, '刃物の販路をフランスで開きたい')),
  disputed('conflicts-time', (desk) => compare(desk, '木造建築の意見交換会')),
  disputed('conflicts-deletion', (desk) => compare(desk, 'Three-way trade in lacquer ware')),
  disputed('conflicts-record', openCompared),
  disputed('conflicts-history', async (desk) => {
    await openCompared(desk);
    await desk.page.getByText(desk.t('conflicts:history.show')).click();
  }),
];

/** Every scene in the order of the program's menu. */
export const SCENES: readonly Scene[] = [
  ...FRAME,
  ...INQUIRIES,
  ...MAIL,
  ...ORGANISATIONS,
  ...PEOPLE,
  ...DUPLICATES,
  ...MEETINGS,
  ...REPORTS,
  ...SYNC,
  ...SETTINGS,
  ...PRIVACY,
  ...IMPORTS,
  ...CONFLICTS,
  ...EMPTY,
  ...DOUBLES,
];
