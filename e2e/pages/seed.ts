import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/lists.ts';
import { openBackend } from '../../src-main/backend/backend.ts';
import { officeId } from '../../src-main/backend/session/offices.ts';
import { INQUIRIES, ORGANISATIONS, type OrganisationKey, PEOPLE, type PersonKey } from './seeded-records.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The seeded office's own record keepers: whom the first-run form would have asked for. */
export const OFFICER = 'Marta Exempel';

/** Ids of what was seeded, in the order of the records. */
export interface SeededOffice {
  readonly inquiries: readonly string[];
  readonly organisations: Readonly<Record<OrganisationKey, string>>;
  readonly people: Readonly<Record<PersonKey, string>>;
  readonly meetings: { readonly planned: string; readonly held: string };
}

/** Works on a data folder while no program has it, through the same procedures as the interface. */
export async function withOffice<T>(dataFolder: string, work: (client: Client) => Promise<T>): Promise<T> {
  const backend = openBackend({ dataDir: dataFolder, rootDir });
  try {
    return await work(createRouterClient(backend.router, { context: backend.context }));
  } finally {
    backend.close();
  }
}

/** Only the profile: an office in which nothing has happened yet. */
export const seedProfile = (dataFolder: string, language: Language = 'en'): Promise<unknown> =>
  withOffice(dataFolder, (client) => saveProfile(client, language));

/** A small office with something on every screen. */
export const seedOffice = (dataFolder: string, language: Language = 'en'): Promise<SeededOffice> =>
  withOffice(dataFolder, async (client) => {
    await saveProfile(client, language);
    const organisations = await createOrganisations(client);
    const people = await createPeople(client, organisations);
    const inquiries = await createInquiries(client, people, organisations);
    const meetings = await createMeetings(client, inquiries, organisations, people);
    await createSurroundings(client, inquiries, people);
    return { inquiries, organisations, people, meetings };
  });

export const saveProfile = (client: Client, language: Language) =>
  client.session.saveProfile({
    name: OFFICER,
    email: 'marta@ejrc.example.eu',
    officeId: officeId('ceeja'),
    role: 'officer',
    language,
    zone: 'Europe/Paris',
  });

/** Whoever is at work becomes manager. */
export async function asManager(client: Client): Promise<void> {
  const { profile } = await client.session.get();
  if (profile === null) throw new Error('nobody is at work');
  const { id: _, ...own } = profile;
  await client.session.saveProfile({ ...own, role: 'manager' });
}

async function createOrganisations(client: Client): Promise<Record<OrganisationKey, string>> {
  const ids: [string, string][] = [];
  for (const [key, organisation] of Object.entries(ORGANISATIONS)) {
    const labels = Object.fromEntries(
      Object.entries(organisation.labels).map(([facet, values]) => [facet, [...values]]),
    );
    ids.push([key, (await client.organisations.create({ ...organisation, labels })).id]);
  }
  return Object.fromEntries(ids) as Record<OrganisationKey, string>;
}

async function createPeople(
  client: Client,
  organisations: Readonly<Record<OrganisationKey, string>>,
): Promise<Record<PersonKey, string>> {
  const ids: [string, string][] = [];
  for (const [key, { of, role, person }] of Object.entries(PEOPLE)) {
    const made = await client.people.create({
      ...person,
      contactPoints: [...person.contactPoints],
      affiliation: { organisationId: organisations[of], role },
    });
    ids.push([key, made.id]);
  }
  return Object.fromEntries(ids) as Record<PersonKey, string>;
}

async function createInquiries(
  client: Client,
  people: Readonly<Record<PersonKey, string>>,
  organisations: Readonly<Record<OrganisationKey, string>>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { by, status, age, inquiry } of INQUIRIES) {
    const { id } = await client.inquiries.create({
      ...inquiry,
      receivedAt: Date.now() - age * DAY,
      requesterPersonId: people[by],
      requesterOrganisationId: organisations[PEOPLE[by].of],
    });
    if (status !== 'received') await client.inquiries.move({ ids: [id], to: status });
    ids.push(id);
  }
  return ids;
}

async function createMeetings(
  client: Client,
  inquiries: readonly string[],
  organisations: Readonly<Record<OrganisationKey, string>>,
  people: Readonly<Record<PersonKey, string>>,
): Promise<SeededOffice['meetings']> {
  const startAt = (days: number): number => Math.floor((Date.now() + days * DAY) / HOUR) * HOUR;
  const sides = [
    { personId: people.brandt, organisationId: organisations.blackForest },
    { personId: people.takashima, organisationId: organisations.iwateTimber },
    { personId: people.linh, organisationId: organisations.hanoiTrade },
  ];
  const common = { zone: 'Europe/Paris', otherZone: 'Asia/Tokyo', form: 'online' as const, participants: sides };
  const planned = await client.meetings.create({
    ...common,
    title: 'Wood, lacquer and logistics: a first talk',
    language: 'en',
    startAt: startAt(3),
    endAt: startAt(3) + HOUR,
    onlineUrl: 'https://meet.example.org/wood',
    agenda: '1. Introductions\n2. What each side offers\n3. Next steps',
    laterality: 'trilateral',
    inquiryIds: inquiries.slice(4, 5),
  });
  await client.meetings.addInterpreter({
    meetingId: planned.id,
    name: '通訳 山川',
    languageFrom: 'en',
    languageTo: 'ja',
    mode: 'consecutive',
  });
  const held = await client.meetings.create({
    ...common,
    form: 'in-person',
    title: '木造建築ワークショップ',
    language: 'ja',
    startAt: startAt(-20),
    endAt: startAt(-20) + 2 * HOUR,
    place: '盛岡市 木のホール',
    participants: sides.slice(0, 2),
  });
  await client.meetings.setState({ ids: [held.id], state: 'held', attended: true });
  await client.meetings.update({
    ids: [held.id],
    patch: { minutesEn: 'Both sides wish to go on.', minutesJa: '双方とも継続を希望。' },
  });
  await client.cooperations.create({
    title: 'Memorandum on timber construction',
    type: 'memorandum',
    agreedOn: new Date(startAt(-18)).toISOString().slice(0, 10),
    meetingId: held.id,
    organisationIds: [organisations.blackForest, organisations.iwateTimber],
  });
  return { planned: planned.id, held: held.id };
}

/** What stands around the cases: notes, tasks, partners, a file, a consent, a template. */
async function createSurroundings(
  client: Client,
  inquiries: readonly string[],
  people: Readonly<Record<PersonKey, string>>,
): Promise<void> {
  const [first = ''] = inquiries;
  const today = new Date().toISOString().slice(0, 10);
  const zone = 'Europe/Paris';
  await client.entries.create({
    inquiryId: first,
    kind: 'call',
    body: 'Spoke about the timetable.',
    at: Date.now() - DAY,
    zone,
    durationMinutes: 20,
  });
  await client.entries.create({
    inquiryId: first,
    kind: 'email-out',
    subject: 'Re: 木質バイオマス',
    body: 'お問い合わせありがとうございます。',
    language: 'ja',
    at: Date.now() - 2 * DAY,
    zone,
  });
  await client.tasks.create({ inquiryId: first, title: 'Ask the cluster for its brochure', dueOn: today });
  const [best] = await client.matches.suggest({ inquiryId: first });
  if (best) await client.matches.add({ inquiryId: first, organisationIds: [best.organisation.id] });
  await client.files.add({ ownerId: first, file: new File(['Programme'], 'programme.txt', { type: 'text/plain' }) });
  await client.consents.add({
    personId: people.schaefer,
    purpose: 'event-invitations',
    basis: 'consent',
    givenOn: today,
    wording: 'I agree to be invited.',
  });
  await client.templates.save({
    name: 'Receipt',
    language: 'en',
    subject: 'Your inquiry {{number}}',
    body: 'Dear {{person}}, thank you.',
  });
}
