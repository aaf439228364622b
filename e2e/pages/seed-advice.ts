import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language, StaffRole } from '#shared/domain/lists.ts';
import { meet, openLaptop, profile } from './laptops.ts';

const DAY = 86_400_000;

/** The colleague whose laptop has met this one's; both are invented. */
export const OFFICER = 'Marta Exempel';
export const ADVISER = '架空 みどり';
export const CASE = 'Holzbau: Werkstätten in Hida gesucht';
export const QUESTION = 'Passt Hida, oder sollen wir zuerst in Iwate fragen?';
export const NOTE = 'Der Verband reist im Mai mit zwölf Personen.';
export const FILE_TEXT = 'Treffpunkt: Bahnhof Takayama, Westausgang';

/** A case of an officer in Alsace that waits for a sign-off of the adviser in Gifu; the folder is `role`'s laptop. @returns its id */
export async function seedAdvice(
  dataFolder: string,
  {
    role,
    language,
    now = Date.now(),
  }: { readonly role: StaffRole; readonly language: Language; readonly now?: number },
): Promise<string> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'ejrc-desk-colleague-'));
  const clock = { now: now - 3 * DAY };
  const own = openLaptop(dataFolder, clock, 1);
  const other = openLaptop(elsewhere, clock, 2);
  const [officer, adviser] = role === 'adviser' ? [other, own] : [own, other];
  try {
    await officer.client.session.saveProfile(profile(OFFICER, 'ceeja', role === 'adviser' ? 'de' : language));
    const advising = profile(ADVISER, 'gifu', role === 'adviser' ? language : 'ja');
    await adviser.client.session.saveProfile(advising);
    meet(officer, adviser);
    const { client } = officer;
    const { id } = await client.inquiries.create({ subject: CASE, language: 'de', receivedAt: clock.now });
    await client.entries.create({
      inquiryId: id,
      kind: 'note',
      body: NOTE,
      language: 'de',
      at: clock.now,
      zone: 'Europe/Paris',
    });
    await client.tasks.create({ inquiryId: id, title: 'Angebot einholen' });
    if (role === 'adviser') {
      const { profile: asked } = await adviser.client.session.get();
      const request = { inquiryId: id, wish: 'sign-off', question: QUESTION, adviserId: asked?.id ?? null } as const;
      await client.advice.ask({ ...request, dueOn: new Date(now - DAY).toISOString().slice(0, 10) });
    }
    meet(officer, adviser);
    // Contents travel with bundles, which these laptops have no need of.
    await own.client.files.add({ ownerId: id, file: new File([FILE_TEXT], 'treffpunkt.txt') });
    await adviser.client.session.saveProfile({ ...advising, role: 'adviser' });
    meet(officer, adviser);
    return id;
  } finally {
    own.backend.close();
    other.backend.close();
    await rm(elsewhere, { recursive: true, force: true });
  }
}
