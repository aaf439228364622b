import { expect } from '@playwright/test';
import { rowsOf } from './pages/database.ts';
import { choose, dialog, field, goTo, pick, toast, undoByToast } from './pages/frame.ts';
import { inquiryPane, openInquiry, openTab } from './pages/inquiries.ts';
import { planner } from './pages/meetings.ts';
import { test } from './pages/office.ts';
import { OFFICER, seedOffice } from './pages/seed.ts';
import { INQUIRIES } from './pages/seeded-records.ts';

test.describe.configure({ mode: 'parallel' });

const seed = (dataFolder: string) => seedOffice(dataFolder);

test('whoever the planner does not find is created on the spot and invited', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  await page.goto(new URL('/meetings/new', page.url()).href);
  const form = planner(desk);
  await field(form, t('meetings:column.title')).fill('First talk');

  await form.getByLabel(t('meetings:planner.addOrganisation'), { exact: true }).fill('Sendai Robotics');
  await page.getByRole('option', { name: t('ui:choice.create', { name: 'Sendai Robotics' }) }).click();
  const organisation = dialog(page, t('organisations:new.title'));
  await expect(field(organisation, t('organisations:field.nameNative'))).toHaveValue('Sendai Robotics');
  await choose(organisation, t('organisations:field.kind'), t('lists:organisationKind.company'));
  await choose(organisation, t('organisations:field.country'), 'Japan');
  await organisation.getByRole('button', { name: t('organisations:new.submit') }).click();
  const guests = form.getByRole('list', { name: t('meetings:column.participants') });
  await expect(guests).toContainText('Sendai Robotics');

  await form.getByLabel(t('meetings:planner.addPerson'), { exact: true }).fill('Abe');
  await page.getByRole('option', { name: t('ui:choice.create', { name: 'Abe' }) }).click();
  const person = dialog(page, t('people:new.title'));
  await pick(person, t('people:field.organisation'), 'Sendai Robotics');
  await person.getByRole('button', { name: t('people:new.submit') }).click();
  await expect(guests.getByRole('listitem')).toHaveCount(1);
  await expect(guests).toContainText('Abe · Sendai Robotics');
  await expect(field(form, t('meetings:column.title'))).toHaveValue('First talk');

  await form.getByRole('button', { name: t('meetings:planner.submit') }).click();
  await expect(form).toBeHidden();
  const invited =
    'SELECT p.family_native person, o.name_native organisation FROM participant g JOIN meeting m ON m.id = g.meeting_id LEFT JOIN person p ON p.id = g.person_id LEFT JOIN organisation o ON o.id = g.organisation_id WHERE m.title = ?';
  expect(rowsOf(dataFolder, invited, 'First talk')).toEqual([{ person: 'Abe', organisation: 'Sendai Robotics' }]);
});

test('a new inquiry from a record knows who asks, apart from one that was begun before', async ({ openOffice }) => {
  const { desk } = await openOffice({ seed });
  const { page, t } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('c');
  const drawer = dialog(page, t('inquiries:new.title'));
  await field(drawer, t('inquiries:column.subject')).fill('Half a thought');
  await page.keyboard.press('Escape');

  await goTo(desk, 'people');
  await page.getByRole('row', { name: /TAKASHIMA/ }).click();
  const head = page.getByRole('region', { name: t('people:record.label'), exact: true });
  await head.getByRole('button', { name: t('records:newInquiry.button') }).click();
  await expect(field(drawer, t('inquiries:column.subject'))).toHaveValue('');
  await expect(drawer.getByLabel(t('inquiries:requester.person'))).toHaveValue(/TAKASHIMA/);
  await expect(drawer.getByLabel(t('inquiries:requester.organisation'))).not.toHaveValue('');
  await field(drawer, t('inquiries:column.subject')).fill('Wood from Gifu');
  await drawer.getByRole('button', { name: t('inquiries:new.submit') }).click();
  await expect(inquiryPane(desk).getByRole('heading', { level: 2 })).toHaveText('Wood from Gifu');
  await expect(inquiryPane(desk)).toContainText('TAKASHIMA');

  await page.keyboard.press('c');
  await expect(field(drawer, t('inquiries:column.subject'))).toHaveValue('Half a thought');
});

test('an edit in place says so, and its message takes it back', async ({ openOffice }) => {
  const { desk, dataFolder } = await openOffice({ seed });
  const { page, t } = desk;
  const [first] = INQUIRIES;
  await goTo(desk, 'inquiries');
  await openInquiry(desk, first?.inquiry.subject ?? '');
  const details = await openTab(desk, t('inquiries:tab.details'));
  await choose(details, t('inquiries:column.priority'), t('lists:priority.high'));
  await expect(toast(page, t('operations:inquiries.update'))).toBeVisible();
  await undoByToast(desk, t('operations:inquiries.update'));
  await expect.poll(() => rowsOf(dataFolder, "SELECT id FROM inquiry WHERE priority = 'high'")).toHaveLength(1);

  await goTo(desk, 'settings');
  const name = field(page, t('settings:profile.name'));
  await expect(name).toHaveValue(OFFICER);
  await name.fill('Somebody Else');
  await name.press('Enter');
  await undoByToast(desk, t('operations:session.saveProfile'));
  await expect(name).toHaveValue(OFFICER);
});
