import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/lists.ts';
import { meet, openLaptop, profile } from './laptops.ts';
import { OFFICER } from './seed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The colleague in Gifu whose laptop has met this one's. */
export const COLLEAGUE = '架空 みどり';

/** Ids of records that both laptops changed at the same time; all of it invented. */
export interface Disputes {
  /** Both wrote the description; the colleague's stands. */
  readonly text: string;
  /** Moved on here, concluded there. */
  readonly status: string;
  /** Deleted here, edited there. */
  readonly deleted: string;
  readonly meeting: string;
  readonly person: string;
}

export const TEXTS = {
  before: 'Der Verband möchte im Mai drei Werkstätten in Iwate besuchen.',
  here: 'Der Verband möchte im Juni drei Werkstätten in Iwate besuchen. Zwölf Personen, Dolmetschen nötig.',
  there: 'Der Verband möchte im Mai vier Werkstätten in Iwate besuchen. 通訳は不要とのこと。',
} as const;

/**
 * Fills an empty data folder with records that a colleague's laptop has changed at the same time.
 * @param now epoch ms
 */
export async function seedDisputes(dataFolder: string, language: Language, now = Date.now()): Promise<Disputes> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'ejrc-desk-colleague-'));
  const clock = { now: now - 2 * DAY };
  const here = openLaptop(dataFolder, clock, 1);
  const there = openLaptop(elsewhere, clock, 2);
  try {
    await here.client.session.saveProfile(profile(OFFICER, 'ceeja', language));
    await there.client.session.saveProfile(profile(COLLEAGUE, 'gifu', 'ja'));
    const made = await createRecords(here.client, now);
    meet(here, there);
    clock.now = now - 5 * HOUR;
    await changeHere(here.client, made, now);
    clock.now = now - 2 * HOUR;
    await changeThere(there.client, made, now);
    meet(here, there);
    return made;
  } finally {
    here.backend.close();
    there.backend.close();
    await rm(elsewhere, { recursive: true, force: true });
  }
}

/** What both hold before they part. */
export async function createRecords(client: Client, now: number): Promise<Disputes> {
  const inquiry = async (values: Parameters<Client['inquiries']['create']>[0]) =>
    (await client.inquiries.create({ receivedAt: now - 9 * DAY, ...values })).id;
  const startAt = Math.floor((now + 6 * DAY) / HOUR) * HOUR;
  const text = await inquiry({
    ...{ subject: 'Holzbau-Werkstätten in Iwate besuchen', description: TEXTS.before },
    ...{ language: 'de', nextStepOn: null, labels: { form: ['industry'], region: ['jis:03'] } },
  });
  const meeting = await client.meetings.create({
    ...{ title: '木造建築の意見交換会', language: 'ja', form: 'online', startAt, endAt: startAt + HOUR },
    ...{ zone: 'Europe/Paris', otherZone: 'Asia/Tokyo', inquiryIds: [text] },
  });
  const person = await client.people.create({
    ...{ familyNative: '髙島', givenNative: '彩乃', familyLatin: 'TAKASHIMA', givenLatin: 'Ayano' },
    ...{ nameOrder: 'family-first', nameLanguage: 'ja', honorific: '様' },
  });
  return {
    text,
    status: await inquiry({
      subject: '刃物の販路をフランスで開きたい',
      language: 'ja',
      channel: 'form',
      nextStepOn: null,
    }),
    deleted: await inquiry({ subject: 'Three-way trade in lacquer ware', language: 'en', nextStepOn: null }),
    meeting: meeting.id,
    person: person.id,
  };
}

export async function changeHere(client: Client, made: Disputes, now: number): Promise<void> {
  await client.inquiries.update({ ids: [made.text], patch: { description: TEXTS.here } });
  await client.inquiries.move({ ids: [made.status], to: 'matching' });
  await client.inquiries.remove({ ids: [made.deleted] });
  await client.meetings.update({ ids: [made.meeting], patch: { startAt: Math.floor((now + 7 * DAY) / HOUR) * HOUR } });
  await client.people.update({
    ids: [made.person],
    patch: { culturalNotes: 'Bitte jede Tagesordnung eine Woche vorher.' },
  });
}

export async function changeThere(client: Client, made: Disputes, now: number): Promise<void> {
  await client.inquiries.update({ ids: [made.text], patch: { description: TEXTS.there } });
  await client.inquiries.move({ ids: [made.status], to: 'concluded', outcome: 'referral' });
  await client.inquiries.update({
    ids: [made.deleted],
    patch: { description: '漆器の見本を三点お預かりしました。', nextStep: '見本を返送する' },
  });
  await client.meetings.update({ ids: [made.meeting], patch: { startAt: Math.floor((now + 8 * DAY) / HOUR) * HOUR } });
  await client.people.update({
    ids: [made.person],
    patch: { culturalNotes: '会議の議題は三日前までに日本語で送ること。' },
  });
}
