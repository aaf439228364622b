import { staffMember } from '#db/schema/index.ts';
import { type DemoStaff, STAFF } from '#db/seed/demo/staff.ts';
import { TEMPLATES } from '#db/seed/demo/templates.ts';
import type { ProfileInput } from '#shared/contract/session.ts';
import type { Context } from '../context.ts';
import { getMeta } from '../database/meta.ts';
import { officeId } from '../session/index.ts';
import type { Desk } from './desk.ts';
import { WAITING } from './story/partners.ts';

/** The first day: the first colleague sets the program up, the others follow, templates are written. */
export async function setUpOffice(context: Context, desk: Desk): Promise<void> {
  const { client } = desk;
  const [first, ...others] = STAFF;
  await client.session.saveProfile(profileOf(first));
  desk.knowStaff(first.key, getMeta(context.sqlite, 'profile') ?? '');
  for (const member of others) {
    const { value } = context.writer.mutate('session.saveProfile', (write) =>
      write.insert(staffMember, profileOf(member)),
    );
    desk.knowStaff(member.key, value);
  }
  for (const template of TEMPLATES) await client.templates.save(template);
}

function profileOf({ name, email, office, role, language }: DemoStaff): ProfileInput {
  const zone = office === 'ceeja' ? 'Europe/Paris' : 'Asia/Tokyo';
  return { name, email, officeId: officeId(office), role, language, zone };
}

const OPEN = { which: { kind: 'options', values: ['open'] } } as const;
const LAYOUT = { order: [], visible: {}, widths: {} } as const;
const BY_STEP = { column: 'nextStep', direction: 'asc' } as const;
const BY_RECEIPT = { column: 'received', direction: 'desc' } as const;

const options = (...values: readonly string[]) => ({ kind: 'options', values });

/** The views that the officer at work keeps. */
export async function saveViews(desk: Desk): Promise<void> {
  const { views } = desk.client;
  const mine = { ...OPEN, ownerId: options(desk.staffId(STAFF[0].key)) };
  const inquiries = (name: string, shared: boolean, filters: object, sort: object = BY_STEP) =>
    views.save({ list: 'inquiries', name, shared, definition: { filters, sort, layout: LAYOUT } });
  await inquiries('Meine offenen', false, mine);
  await inquiries('Wartet auf Präfektur', false, { ...OPEN, tag: options(WAITING) });
  await inquiries('岐阜県の案件', true, { region: options('jis:21') }, BY_RECEIPT);
  await inquiries('Drittregionen', true, { which: options('open', 'third') });
}

/** Typing that was not finished: an inquiry, and an answer in one of the officer's own. */
export async function leaveDrafts(desk: Desk): Promise<void> {
  const { drafts, inquiries } = desk.client;
  const typed = {
    subject: 'Anruf: Sägewerk aus dem Kinzigtal sucht Abnehmer',
    description: 'Hat auf der Messe von uns gehört, schickt noch Maße und Mengen.',
    ...{ language: 'de', channel: 'phone', person: null, organisation: null, forms: ['trade'] },
  };
  await drafts.save({ key: 'inquiry:new', value: JSON.stringify(typed) });
  const filter = { ownerId: [desk.staffId(STAFF[0].key)], status: ['matching' as const] };
  const { rows } = await inquiries.page({
    filter,
    sort: { by: 'received', direction: 'desc' },
    cursor: null,
    limit: 1,
  });
  const [row] = rows;
  if (row === undefined) return;
  await drafts.save({ key: `entry:${row.id}`, value: 'Rückruf am Vormittag: bittet um zwei weitere Adressen und ' });
}
