import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { setMeta } from '../../src-main/backend/database/meta.ts';
import { consortiumId, heldVector } from '../../src-main/backend/sync/index.ts';
import { COLLEAGUE, changeHere, changeThere, createRecords } from './disputes.ts';
import type { TestFile } from './files.ts';
import { type Laptop, meet, openLaptop, profile } from './laptops.ts';
import { OFFICER } from './seed.ts';

export const PASSPHRASE = 'fjord lantern mosaic pepper glove';
/** The inquiry of the clock that is ahead. */
export const AHEAD = '関の刃物の見本市';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Exchange files of a colleague, for an office that has not taken them in yet. */
export interface ColleagueFiles {
  /** What was done there since both met; some of it was done here at the same time. */
  readonly news: TestFile;
  /** What came after that: without `news` it lacks something. */
  readonly later: TestFile;
  /** The same as `news`, protected by `PASSPHRASE`. */
  readonly locked: TestFile;
  /** `later`, and one more inquiry that a clock three days ahead wrote. */
  readonly ahead: TestFile;
  /** The line by which one more laptop asks to be let in. */
  readonly request: TestFile;
}

/**
 * Fills an empty data folder with an office whose colleague in Gifu went on working elsewhere.
 * @param now epoch ms
 */
export async function seedWithFiles(dataFolder: string, now: number): Promise<ColleagueFiles> {
  const [elsewhere, fresh] = await Promise.all(
    ['colleague', 'fresh'].map((who) => mkdtemp(join(tmpdir(), `ejrc-${who}-`))),
  );
  const clock = { now: now - 12 * DAY };
  const here = openLaptop(dataFolder, clock, 1);
  const there = openLaptop(elsewhere ?? '', clock, 2);
  const newcomer = openLaptop(fresh ?? '', clock, 3);
  try {
    const { sqlite, ports } = here.backend.context;
    setMeta(there.backend.context.sqlite, 'consortium', consortiumId(sqlite, ports));
    await here.client.session.saveProfile(profile(OFFICER, 'ceeja', 'de'));
    await there.client.session.saveProfile(profile(COLLEAGUE, 'gifu', 'ja'));
    const made = await createRecords(here.client, now - 9 * DAY);
    meet(here, there);
    clock.now = now - 5 * HOUR;
    await changeHere(here.client, made, now);
    clock.now = now - 2 * HOUR;
    await changeThere(there.client, made, now);
    await addNews(there, made.text, now);
    const news = await fileOf(there, { kind: 'everyone' });
    const locked = await fileOf(there, { kind: 'passphrase', passphrase: PASSPHRASE });
    believeArrived(there);
    await there.client.inquiries.create({ subject: '和紙の共同展示', language: 'ja' });
    const named = { name: '岐阜県庁 予備のノートパソコン', ownerName: '架空 花子', officeName: 'Gifu' };
    const { text } = await newcomer.client.devices.request(named);
    const later = await fileOf(there, { kind: 'everyone' });
    clock.now = now + 3 * DAY;
    await there.client.inquiries.create({ subject: AHEAD, language: 'ja' });
    const ahead = await fileOf(there, { kind: 'everyone' });
    return { news, locked, later, ahead, request: { name: 'a.txt', content: text } };
  } finally {
    for (const { backend } of [here, there, newcomer]) backend.close();
    for (const folder of [elsewhere, fresh]) await rm(folder ?? '', { recursive: true, force: true });
  }
}

/** An exchange file is made like this in the window, too. */
async function fileOf({ client }: Laptop, to: Parameters<Laptop['client']['sync']['exportBundle']>[0]['to']) {
  const file = await receiveFile(await client.sync.exportBundle({ to }));
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

async function addNews({ client }: Laptop, inquiryId: string, now: number): Promise<void> {
  const common = { nextStepOn: null, receivedAt: now - DAY, language: 'ja', channel: 'email' } as const;
  for (const subject of ['美濃和紙の照明器具', '関の刃物と料理学校', '飛騨の木工体験ツアー']) {
    await client.inquiries.create({ ...common, subject, labels: { form: ['trade'], region: ['jis:21'] } });
  }
  await client.organisations.create({
    ...{ nameNative: '架空和紙工房', nameLanguage: 'ja', nameLatin: 'Kakuu Washi Kobo', kind: 'company' },
    ...{ country: 'JP', regionCode: 'jis:21' },
  });
  const zone = 'Asia/Tokyo';
  await client.entries.create({ inquiryId, kind: 'note', body: '工房から返事がありました。', at: now - DAY, zone });
  await client.tasks.create({ inquiryId, title: '見学の日程を確認する', dueOn: '2026-12-01' });
  await client.files.add({ ownerId: inquiryId, file: new File(['%PDF-1.4 '.repeat(9000)], '見学案内.pdf') });
}

/** Has it go on as if all it has had been taken in here. */
function believeArrived({ backend }: Laptop): void {
  const { sqlite } = backend.context;
  const held = JSON.stringify(Object.fromEntries(heldVector(sqlite)));
  const others = 'SELECT id, ?, 0 FROM device WHERE id <> ?';
  sqlite
    .prepare(`INSERT INTO peer (device, held, held_at) ${others} ON CONFLICT DO UPDATE SET held = excluded.held`)
    .run(held, backend.context.writer.device.id);
}
