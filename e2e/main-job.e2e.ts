import { expect } from '@playwright/test';
import type { Language } from '#shared/domain/lists.ts';
import { regionByCode, regionName } from '#shared/domain/regions.ts';
import { sectorName } from '#shared/domain/sectors.ts';
import { numberOf, rowsOf } from './pages/database.ts';
import { dropFiles } from './pages/files.ts';
import { choose, chooseSeveral, dialog, field, footer, goTo, pick, toast, undoByToast } from './pages/frame.ts';
import {
  expectStatus,
  history,
  inquiryGrid,
  inquiryPane,
  inquiryRow,
  openInquiry,
  openTab,
  takeStep,
} from './pages/inquiries.ts';
import { endReview, fileMail, foundOrganisation, mailFile, mailReview } from './pages/mail.ts';
import { addParticipant, bookInterpreter, meetingPane, planner, sideColumn } from './pages/meetings.ts';
import { type Desk, type Office, test } from './pages/office.ts';
import { FIGURES } from './pages/report-figures.ts';
import { casesOf, exportReport, figureOnScreen, figureRow, figuresOf, setPeriod } from './pages/reports.ts';
import { beginAs } from './pages/welcome.ts';

test.describe.configure({ mode: 'parallel' });

/** The three mails that arrive in the story: who asks, who can help, and who joins from a third country. */
const ASKING = {
  file: 'iwate-iso-2022-jp.eml',
  subject: '欧州クラスターとの協力に関するご相談（岩手県）',
  name: '佐々木',
};
const HELPING = {
  file: 'freiburg-windows-1252.eml',
  subject: 'Gesprächspartner in Gifu und Iwate – Reise im März 2027',
  name: 'Weißmüller',
  organisation: 'Maschinenbau Südbaden',
};
const JOINING = {
  file: 'singapore-gb18030.eml',
  subject: '关于参加三方会议的咨询',
  name: '小芳',
  organisation: '海港贸易服务',
};

const FIRST_DAY = '2026-11-01';
const REGION = 'nuts:DE13';
const DAY = 86_400_000;

interface Story {
  readonly language: Language;
  readonly officer: string;
  readonly office: string;
  readonly zone: string;
}

const STORIES: readonly Story[] = [
  { language: 'en', officer: 'Marta Exempel', office: 'CEEJA', zone: 'Europe/Paris' },
  { language: 'ja', officer: '例田 花子', office: 'Iwate', zone: 'Asia/Tokyo' },
];

for (const { language, officer, office: place, zone } of STORIES) {
  test(`from an e-mail to a meeting to the report, in ${language}`, async ({ openOffice }) => {
    const office = await openOffice({ browser: { timezoneId: zone } });
    const desk = await test.step('the first run', () =>
      beginAs(office.desk, { language, name: officer, email: 'desk@ejrc.example.eu', office: place, role: 'officer' }));
    const number = await test.step('three mails are dropped and filed', () => fileMails(desk));
    await test.step('the inquiry is completed', () => completeInquiry(desk));
    await test.step('it is answered and qualified', () => answerAndQualify(desk));
    await test.step('partners are suggested, added and introduced', () => introducePartners(desk));
    await test.step('a trilateral meeting is planned', () => planMeeting(desk, today(zone)));
    await test.step('it is held', () => holdMeeting(desk));
    await test.step('a memorandum comes of it, and the case is concluded', () => concludeWithMemorandum(desk));
    await test.step('steps are undone and done again', () => undoAndRedo(desk));
    await test.step('the whole history stands on one page', () => readHistory(desk));
    await test.step('the report says what the database says', () => checkReport(desk, office, zone));
    expect(office.pageErrors).toEqual([]);
    await test.step('after a restart everything is there', () => findEverything(desk, office, number));
  });
}

/** Today in a zone, as `YYYY-MM-DD`. */
const today = (zone: string, days = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now() + days * DAY);

const countryIn = ({ language }: Desk, code: string): string =>
  new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;

async function fileMails(desk: Desk): Promise<string> {
  const { page, t } = desk;
  await dropFiles(
    page,
    page.getByRole('main'),
    [ASKING, HELPING, JOINING].map(({ file }) => mailFile(file)),
  );
  const review = mailReview(desk);
  await expect(review.getByRole('heading', { name: ASKING.subject })).toBeVisible();
  await expect(review).toContainText('岩手県では、自動車・半導体関連産業と木質バイオマスの分野で');
  await expect(field(review, t('imports:sender.family'))).toHaveValue('佐々木');
  await expect(field(review, t('imports:organisation.name'))).toHaveValue('岩手県');
  const number = await fileMail(desk, 'fileNext');

  await expect(review.getByRole('heading', { name: HELPING.subject })).toBeVisible();
  await foundOrganisation(desk, { name: HELPING.organisation, kind: 'cluster', country: countryIn(desk, 'DE') });
  await fileMail(desk, 'fileNext');
  await expect(review.getByRole('heading', { name: JOINING.subject })).toBeVisible();
  await foundOrganisation(desk, { name: JOINING.organisation, kind: 'company', country: countryIn(desk, 'SG') });
  await fileMail(desk, 'file');
  await endReview(desk);

  await goTo(desk, 'organisations');
  await page.getByRole('row', { name: HELPING.organisation }).click();
  await chooseSeveral(page.getByRole('main'), t('lists:facet.sector'), [sectorName('C', desk.language)]);
  await chooseSeveral(page.getByRole('main'), t('lists:facet.form-offered'), [t('lists:form.industry')]);
  const region = page
    .getByRole('main')
    .getByRole('combobox', { name: t('organisations:field.regionCode'), exact: true });
  await region.fill(regionByCode(REGION)?.names[desk.language] ?? '');
  await page
    .getByRole('option', { name: regionByCode(REGION)?.names[desk.language] ?? '' })
    .first()
    .click();
  await expect(toast(page, t('operations:organisations.update'))).toBeVisible();
  return number;
}

async function completeInquiry(desk: Desk): Promise<void> {
  const { page, t, language } = desk;
  await goTo(desk, 'inquiries');
  await expect(inquiryGrid(desk).getByRole('row')).toHaveCount(4);
  await openInquiry(desk, ASKING.subject);
  const pane = inquiryPane(desk);
  await expect(pane.getByRole('link', { name: /佐々木/ })).toBeVisible();
  await expect(history(desk)).toContainText('岩手県庁の佐々木と申します');

  const forms = (['industry', 'research-innovation'] as const).map((form) => t(`lists:form.${form}`));
  await chooseSeveral(pane, t('inquiries:fact.forms'), forms);
  await chooseSeveral(pane, t('inquiries:fact.regions'), [`${regionByCode(REGION)?.names[language]} (DE13)`]);
  const nextStep = field(pane, t('inquiries:fact.nextStep'));
  await nextStep.fill('木材クラスターに電話');
  await nextStep.press('Enter');

  const details = await openTab(desk, t('inquiries:tab.details'));
  await chooseSeveral(details, t('inquiries:fact.sectors'), [sectorName('C', language)]);
  await choose(details, t('inquiries:fact.thirdRegion'), regionName('third:south-east-asia', language));
  await expect(inquiryRow(desk, ASKING.subject)).toContainText(t('lists:form.industry'));
  await expect(page.getByRole('alert').filter({ hasText: t('errors:UNEXPECTED.title') })).toHaveCount(0);
}

async function answerAndQualify(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const panel = await openTab(desk, t('inquiries:tab.history'));
  await takeStep(desk, 'acknowledged');
  await field(panel, t('inquiries:entry.text')).fill('お問い合わせありがとうございます。候補を探します。');
  await choose(panel, t('inquiries:entry.kind'), t('lists:entryKind.email-out'));
  await panel.getByRole('button', { name: t('inquiries:entry.add'), exact: true }).click();
  await expect(history(desk)).toContainText('候補を探します');
  await expect(toast(page, t('operations:entries.create'))).toBeVisible();
  await takeStep(desk, 'qualified');
  await takeStep(desk, 'matching');
}

async function introducePartners(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const panel = await openTab(desk, t('inquiries:tab.partners'));
  await panel.getByRole('button', { name: t('inquiries:partners.suggest') }).click();
  const suggested = panel.getByRole('list', { name: t('inquiries:partners.suggestions') }).getByRole('listitem');
  await expect(suggested.first()).toContainText(HELPING.organisation);
  await expect(suggested.first()).toContainText(t('inquiries:partners.reason.sector'));
  await suggested
    .first()
    .getByRole('button', { name: t('inquiries:partners.shortlist') })
    .click();

  const list = panel.getByRole('list', { name: t('inquiries:tab.partners'), exact: true }).getByRole('listitem');
  await expect(list).toHaveCount(1);
  await panel.getByRole('textbox', { name: t('inquiries:partners.add') }).fill(JOINING.organisation);
  await page.getByRole('option').filter({ hasText: JOINING.organisation }).first().click();
  await expect(list).toHaveCount(2);
  for (const partner of [HELPING.organisation, JOINING.organisation]) {
    const line = list.filter({ hasText: partner });
    await line.getByRole('button', { name: t('inquiries:partners.actions') }).click();
    await page.getByRole('menuitem', { name: t('inquiries:partners.introduce'), exact: true }).click();
    await expect(line).toContainText(t('lists:matchState.introduced'));
  }
  await expectStatus(desk, 'introduced');
}

async function planMeeting(desk: Desk, day: string): Promise<void> {
  const { t } = desk;
  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:planMeeting') })
    .click();
  const form = planner(desk);
  await expect(field(form, t('meetings:column.title'))).toHaveValue(ASKING.subject);
  const guests = form.getByRole('list', { name: t('meetings:column.participants') }).getByRole('listitem');
  await expect(guests).toHaveCount(3);
  const on = field(form, t('meetings:planner.day'));
  await on.fill(day);
  await on.press('Tab');
  await field(form, t('meetings:fact.link')).fill('https://meet.example.org/iwate');
  await expect(form).toContainText('JST');
  await form.getByRole('button', { name: t('meetings:planner.submit') }).click();
  await expect(form).toBeHidden();

  const pane = meetingPane(desk);
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText(ASKING.subject);
  await expect(pane).toContainText(t('lists:laterality.trilateral'));
  for (const side of ['europe', 'japan', 'third'] as const) {
    await expect(sideColumn(desk, side).getByRole('listitem')).toHaveCount(1);
  }
  await addParticipant(desk, 'europe', HELPING.name);
  await bookInterpreter(desk, { name: '通訳 山川', mode: 'consecutive', cost: 450 });
  await expect(pane).toContainText('通訳 山川');
}

async function holdMeeting(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const pane = meetingPane(desk);
  await pane.getByRole('button', { name: t('meetings:markHeld') }).click();
  await expect(toast(page, t('meetings:said.held'))).toBeVisible();
  await pane.getByRole('button', { name: t('meetings:sides.allCame') }).click();
  await expect(pane.getByRole('button', { name: t('meetings:sides.allCame') })).toHaveCount(0);
  const minutes = await openTab(desk, t('meetings:tab.minutes'));
  const english = minutes.getByRole('textbox').first();
  await english.fill('All three sides wish to sign a memorandum.');
  await english.press('Control+Enter');
  await pane.getByRole('link', { name: ASKING.subject }).click();
  await expectStatus(desk, 'meeting-held');
}

async function concludeWithMemorandum(desk: Desk): Promise<void> {
  const { page, t } = desk;
  await takeStep(desk, 'follow-up');
  const outcome = await openTab(desk, t('inquiries:tab.outcome'));
  await outcome.getByRole('button', { name: t('cooperations:add') }).click();
  const form = dialog(page, t('cooperations:title'));
  for (const party of [HELPING.organisation, JOINING.organisation]) {
    await pick(form, t('cooperations:parties'), party);
  }
  await expect(form.getByRole('listitem')).toHaveCount(3);
  await form.getByRole('button', { name: t('cooperations:submit'), exact: true }).click();
  await expect(form).toBeHidden();
  await expect(outcome).toContainText(t('lists:cooperationType.memorandum'));

  await inquiryPane(desk)
    .getByRole('button', { name: t('inquiries:move.concluded') })
    .click();
  const conclude = dialog(page, t('inquiries:conclude.title'));
  await conclude.getByRole('radio', { name: t('lists:outcome.agreement') }).check();
  await conclude.getByRole('button', { name: t('inquiries:conclude.submit') }).click();
  await expectStatus(desk, 'concluded');
}

async function undoAndRedo(desk: Desk): Promise<void> {
  const { page, t } = desk;
  const moved = t('operations:inquiries.move');
  await undoByToast(desk, t('inquiries:moved', { status: t('lists:status.concluded') }));
  await expectStatus(desk, 'follow-up');
  await page.keyboard.press('Control+Shift+z');
  await expect(toast(page, t('desk:redone', { what: moved }))).toBeVisible();
  await expectStatus(desk, 'concluded');
  await page.keyboard.press('Control+z');
  await expect(toast(page, t('desk:undone', { what: moved }))).toBeVisible();
  await expectStatus(desk, 'follow-up');
  await page.keyboard.press('Control+Shift+z');
  await expectStatus(desk, 'concluded');
}

/** What an adviser wants to find without looking into any other place. */
async function readHistory(desk: Desk): Promise<void> {
  const { t } = desk;
  await openTab(desk, t('inquiries:tab.history'));
  for (const text of [
    '岩手県庁の佐々木と申します',
    '候補を探します',
    `${HELPING.organisation}: ${t('lists:matchState.introduced')}`,
    `${t('lists:meetingState.held')}: ${ASKING.subject}`,
    `${t('lists:status.follow-up')} → ${t('lists:status.concluded')}`,
  ]) {
    await expect(history(desk)).toContainText(text);
  }
}

/** Each figure as plain SQL would have it: the screen, the database and the exported workbook must agree. */
async function checkReport(desk: Desk, { dataFolder }: Office, zone: string): Promise<void> {
  const { page, t } = desk;
  await goTo(desk, 'reports');
  await setPeriod(desk, FIRST_DAY, today(zone, 1));
  await expect(figureRow(desk, 'inquiries-received')).toBeVisible();
  const workbook = await exportReport(desk, 'xlsx');
  const exported = figuresOf(workbook);
  const begin = Date.parse(`${FIRST_DAY}T00:00:00${zone === 'Asia/Tokyo' ? '+09:00' : '+01:00'}`);
  for (const { indicator, sql, expected } of FIGURES) {
    const counted = numberOf(dataFolder, sql, { begin });
    expect(counted, `${indicator} in the database`).toBe(expected);
    expect(await figureOnScreen(desk, indicator), `${indicator} on the screen`).toBe(counted);
    expect(exported.get(indicator), `${indicator} in the workbook`).toBe(counted);
  }
  const numbers = rowsOf(dataFolder, 'SELECT number FROM inquiry').map((row) => (row as { number: string }).number);
  expect([...casesOf(workbook)].sort()).toEqual(numbers.sort());

  await figureRow(desk, 'introductions').getByRole('button', { name: /2/ }).click();
  const behind = page.getByRole('region', { name: t('reports:records.label') });
  await expect(behind).toContainText(t('reports:records.count.match', { count: 2 }));
  await expect(behind.getByRole('listitem')).toHaveCount(2);
  expect((await exportReport(desk, 'pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
}

async function findEverything(before: Desk, office: Office, number: string): Promise<void> {
  const { page, t } = before;
  await office.stop();
  const again = await office.start();
  await page.goto(again.url);
  await expect(page.getByRole('heading', { level: 1, name: t('today:title') })).toBeVisible();
  await expect(footer(page)).toContainText(t('desk:saved'));

  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await page.getByRole('option').filter({ hasText: number }).first().click();
  await expect(inquiryPane(before).getByRole('heading', { level: 2 })).toHaveText(ASKING.subject);
  await expectStatus(before, 'concluded');
  await readHistory(before);
  const files = await openTab(before, t('inquiries:tab.files'));
  await expect(files).toContainText('岩手県産業概要（2026年度版）.pdf');
  await expect(files).toContainText(ASKING.file);
  await goTo(before, 'meetings');
  await page.getByRole('button', { name: t('ui:filter.remove', { name: t('meetings:column.state') }) }).click();
  await page.getByRole('row', { name: ASKING.subject }).click();
  await expect(meetingPane(before)).toContainText(t('lists:meetingState.held'));
  expect(rowsOf(office.dataFolder, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
}
