import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/lists.ts';
import { type Backend, type BackendOptions, openBackend } from '../../src-main/backend/backend.ts';
import { mailOf } from '../../src-main/backend/imports/testing/files.ts';
import { fileIt } from '../../src-main/backend/imports/testing/office.ts';
import { changesSince, heldVector, mergeChanges } from '../../src-main/backend/sync/index.ts';
import { saveProfile } from './seed.ts';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/** What the request is called that was logged here and by a colleague. */
export const TWICE = 'Partner für Wasserstoff gesucht';
/** What the colleague wrote on theirs. */
export const COLLEAGUES_NOTE = '岐阜県のクラスターに照会済み。';

/** The two inquiries that hold the same mail; the first stays when they are merged. */
export interface Doubles {
  readonly survivor: { readonly id: string; readonly number: string };
  readonly other: { readonly id: string; readonly number: string };
}

/** An office that has just heard of a colleague's who logged the same mail. */
export async function seedDoubles(
  dataFolder: string,
  language: Language = 'en',
  ports?: (place: number) => BackendOptions['ports'],
): Promise<Doubles> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'ejrc-desk-colleague-'));
  const open = (dataDir: string, place: number): Backend => {
    const own = ports?.(place);
    return openBackend({ dataDir, rootDir, ...(own === undefined ? {} : { ports: own }) });
  };
  const [here, there] = [open(dataFolder, 1), open(elsewhere, 2)];
  try {
    const survivor = await logMail(here, language);
    const other = await logMail(there, 'ja');
    await answer(clientOf(there), other.id);
    const changes = [...changesSince(there.context.sqlite, heldVector(here.context.sqlite))];
    here.context.writer.absorb(() => mergeChanges(here.context.sqlite, changes, here.context.ports.now()));
    return { survivor, other };
  } finally {
    here.close();
    there.close();
    await rm(elsewhere, { recursive: true, force: true });
  }
}

const clientOf = ({ router, context }: Backend): Client => createRouterClient(router, { context });

async function logMail(backend: Backend, language: Language) {
  const client = clientOf(backend);
  await saveProfile(client, language);
  const target = { kind: 'new', subject: TWICE, language: 'de', forms: ['industry'] } as const;
  const { id, number } = await fileIt(client, mailOf({ Subject: TWICE }, 'Guten Tag, können Sie uns helfen?'), {
    target: { ...target, forms: [...target.forms] },
  });
  return { id, number };
}

/** The colleague was faster. */
async function answer(client: Client, inquiryId: string): Promise<void> {
  const at = { at: Date.UTC(2026, 10, 17, 1), zone: 'Asia/Tokyo' };
  await client.entries.create({ inquiryId, kind: 'note', body: COLLEAGUES_NOTE, language: 'ja', ...at });
  await client.inquiries.move({ ids: [inquiryId], to: 'acknowledged' });
  await client.inquiries.update({ ids: [inquiryId], patch: { nextStep: '返信を待つ' } });
  await client.tasks.create({ inquiryId, title: 'クラスターに電話する' });
}
