import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restoreBackup, writeBackup } from '../backup/index.ts';
import { checkOffice } from '../check/index.ts';
import { introduce } from '../testing/consortium.ts';
import { exchange } from '../testing/deliver.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';

/** Words that begin as no other does, so that the index keeps them in one piece; each stands in another kind of text. */
const WORDS = ['qvarnskog', 'xylotropin', 'zwetschkern', 'jnwkfremd', 'wqlanhang', 'ydrasil'];

async function personWithWords({ client }: Device): Promise<string> {
  const { id } = await client.people.create({
    ...{ familyNative: 'Qvarnskog', givenNative: '秘密', familyKana: 'ひみつ', note: 'Xylotropin' },
    contactPoints: [{ kind: 'email', value: 'zwetschkern@example.org' }],
    labels: { tag: ['Jnwkfremd'] },
  });
  await client.files.add({ ownerId: id, file: new File(['Wqlanhang'], 'Ydrasil.txt') });
  return id;
}

/** The words whose bytes stand anywhere in a data folder. */
function found({ dataDir }: Pick<Device, 'dataDir'>, words: readonly string[] = WORDS): readonly string[] {
  const paths = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir, name));
  const bytes = Buffer.concat(paths.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path)));
  return words.filter((word) => bytes.includes(word));
}

/** Every piece that the index holds, also of rows that were taken out of it and not yet out of its pages. */
function pieces({ backend }: Device): readonly string[] {
  const { sqlite } = backend.context;
  return ['search_text', 'search_inner'].flatMap((table) => {
    sqlite.exec(`CREATE VIRTUAL TABLE temp.pieces USING fts5vocab(main, ${table}, row)`);
    const terms = sqlite.prepare('SELECT term FROM temp.pieces').pluck().all() as string[];
    sqlite.exec('DROP TABLE temp.pieces');
    return terms;
  });
}

const search = async ({ client }: Device, text: string) => (await client.search.find({ text })).hits.length;
const isSecret = (term: string): boolean =>
  WORDS.some((word) => word === term || (term.length > 3 && word.endsWith(term))) || /秘|密|himitsu|ひみ/u.test(term);

test('rule 11: an erasure reaches the index, down to the bytes of its pages', async () => {
  const here = await device('ceeja-1');
  const id = await personWithWords(here);
  const { id: other } = await here.client.people.create({ familyNative: 'Keller' });
  for (const word of [...WORDS, '秘密', 'himitsu']) expect(await search(here, word), word).toBeGreaterThan(0);
  expect(found(here)).toEqual(WORDS);
  expect(pieces(here).filter(isSecret).length).toBeGreaterThan(WORDS.length);

  await here.client.privacy.erase({ kind: 'person', id });
  for (const word of [...WORDS, '秘密', 'himitsu']) expect(await search(here, word), word).toBe(0);
  expect(pieces(here).filter(isSecret)).toEqual([]);
  expect(found(here)).toEqual([]);
  expect((await here.client.search.find({ text: 'keller' })).hits.map((hit) => hit.id)).toEqual([other]);
  expect(checkOffice(here.backend.context)).toEqual([]);
});

test('rule 11: the index of a colleague loses them with the exchange that brings the order', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  await introduce([ceeja.backend, gifu.backend]);
  const id = await personWithWords(ceeja);
  exchange(ceeja, gifu);
  expect(await search(gifu, 'qvarnskog')).toBe(1);
  await ceeja.client.privacy.erase({ kind: 'person', id });
  exchange(ceeja, gifu);
  for (const laptop of [ceeja, gifu]) {
    expect(await search(laptop, 'qvarnskog')).toBe(0);
    expect(pieces(laptop).filter(isSecret)).toEqual([]);
    expect(found(laptop)).toEqual([]);
    expect(checkOffice(laptop.backend.context)).toEqual([]);
  }
});

test('rule 11: a text that names an erased person loses their words in the index while its record stays', async () => {
  const here = await device('ceeja-1');
  const { client } = here;
  const id = await personWithWords(here);
  const { id: inquiryId } = await client.inquiries.create({
    subject: 'Holz',
    description: 'Xylotropin',
    requesterPersonId: id,
  });
  expect(await search(here, 'xylotropin kind:inquiry')).toBe(1);
  await client.privacy.erase({ kind: 'person', id });
  expect(await search(here, 'xylotropin')).toBe(0);
  expect((await client.search.find({ text: 'holz' })).hits.map((hit) => hit.id)).toEqual([inquiryId]);
  expect(found(here)).toEqual([]);
});

test('rule 11: a restored backup’s index is cleaned before anything is found in it', async () => {
  const here = await device('ceeja-1');
  const id = await personWithWords(here);
  expect(await search(here, 'qvarnskog')).toBe(1);
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'before.ejrcbackup');
  const run = { signal: new AbortController().signal, onProgress: () => {} };
  await writeBackup(here.backend.context, path, run);
  await here.client.privacy.erase({ kind: 'person', id });
  const { rootDir } = here.backend.context;
  here.backend.close();
  await restoreBackup({ dataDir: here.dataDir, rootDir }, path, TEST_NOW, run);
  const again = here.restart();
  expect(pieces(again).filter(isSecret)).toEqual([]);
  expect(await search(again, 'qvarnskog')).toBe(0);
});
