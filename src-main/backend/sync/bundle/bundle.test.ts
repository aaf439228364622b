import { existsSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addTasks, bundleFor, bundleOf, digest, idOf, quiet, stage, take, workOf } from '../../testing/bundles.ts';
import { consortium } from '../../testing/consortium.ts';
import type { Device } from '../../testing/device.ts';
import { mergeChanges } from '../merge.ts';
import { heldByAll } from '../peers.ts';
import { applyStaged, previewOf, writeBundle } from './index.ts';

const createInquiry = async ({ client }: Device, subject: string): Promise<string> =>
  (await client.inquiries.create({ subject })).id;

const addFile = ({ client }: Device, ownerId: string, content: string) =>
  client.files.add({ ownerId, file: new File([content], '議事録.pdf') });

const preview = async (at: Device, path: string) => previewOf(at.backend.context, await stage(at, path), quiet());

const exchanges = ({ backend }: Device): unknown[] =>
  backend.context.sqlite
    .prepare('SELECT direction, changes, repeated, conflicts, files, refusal FROM exchange ORDER BY id')
    .all();

test('a bundle brings everything that the other laptop lacks, the attachments too, and nothing more', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const id = await createInquiry(ceeja, '南部鉄器');
  await addFile(ceeja, id, '%PDF-1.7 岐阜');
  await take(gifu, await bundleFor(ceeja, gifu));
  expect(digest(gifu)).toBe(digest(ceeja));
  const [file] = await gifu.client.files.list({ ownerId: id });
  expect(await (await gifu.client.files.read({ id: file?.id ?? '' })).text()).toBe('%PDF-1.7 岐阜');

  // Now gifu's word is known to ceeja, and the next bundle continues there.
  await take(ceeja, await bundleFor(gifu, ceeja));
  await createInquiry(ceeja, 'Keramik');
  const { header } = await bundleFor(ceeja, gifu);
  expect(header).toMatchObject({ files: 0, kinds: { inquiry: 1 }, changes: 1 });
  expect(workOf(gifu)).toEqual([]);
  expect(workOf(ceeja)).toEqual([]);
});

test('a bundle for several laptops continues where the one that holds least ends', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  await createInquiry(ceeja, 'eins');
  await take(gifu, await bundleFor(ceeja, gifu));
  await take(ceeja, await bundleFor(gifu, ceeja));
  const { sqlite } = ceeja.backend.context;
  const own = idOf(ceeja);
  const known = heldByAll(sqlite, [idOf(gifu)]).get(own) ?? 0;
  expect(known).toBeGreaterThan(0);
  expect(heldByAll(sqlite, [idOf(gifu), idOf(iwate)])).toEqual(new Map());
  await take(iwate, await bundleFor(ceeja, gifu, iwate));
  expect(digest(iwate)).toBe(digest(ceeja));
});

test('rule 4: what the receivers hold and the sender does not is no condition of its bundle', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  await take(ceeja, await bundleFor(gifu, ceeja));
  const since = new Map(heldByAll(ceeja.backend.context.sqlite, [idOf(gifu)]));
  since.set(idOf(gifu), (since.get(idOf(gifu)) ?? 0) + 50);
  await createInquiry(ceeja, 'eins');
  await take(iwate, await bundleOf(ceeja, { members: [idOf(gifu), idOf(iwate)] }, since));
  expect(digest(iwate)).toBe(digest(ceeja));
});

test('what one laptop says of a second reaches a third, and an older word takes nothing back', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const early = await bundleFor(gifu, iwate);
  await createInquiry(gifu, 'von Gifu');
  await take(ceeja, await bundleFor(gifu, ceeja));
  await take(iwate, await bundleFor(ceeja, iwate));
  const held = heldByAll(iwate.backend.context.sqlite, [idOf(gifu)]);
  expect(held.get(idOf(gifu))).toBe(heldByAll(ceeja.backend.context.sqlite, [idOf(gifu)]).get(idOf(gifu)));
  await take(iwate, early);
  expect(heldByAll(iwate.backend.context.sqlite, [idOf(gifu)])).toEqual(held);
});

test('rule 4: a bundle that does not continue what is held is refused and says what is lacking; the earlier one mends it', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  await take(ceeja, await bundleFor(gifu, ceeja));
  const held = heldByAll(ceeja.backend.context.sqlite, [idOf(gifu)]).get(idOf(ceeja)) ?? 0;
  await createInquiry(ceeja, 'eins');
  await createInquiry(ceeja, 'zwei');
  const first = await bundleFor(ceeja, gifu);
  await createInquiry(ceeja, 'drei');
  const members = [idOf(gifu)];
  const second = await bundleOf(ceeja, { members }, new Map(Object.entries(first.header.to)));

  const before = digest(gifu);
  const lacking = [{ device: idOf(ceeja), from: held + 1, to: held + 2 }];
  await expect(take(gifu, second)).rejects.toMatchObject({ code: 'lacks_changes', data: { lacking } });
  expect(await preview(gifu, second.path)).toMatchObject({
    lacking: [{ ...lacking[0], code: ceeja.backend.context.writer.device.code }],
    effect: null,
  });
  expect(digest(gifu)).toBe(before);
  await take(gifu, first);
  await take(gifu, second);
  expect(digest(gifu)).toBe(digest(ceeja));
});

test('rule 4: bundles that overlap, come again or come by a third laptop change nothing more, and are told as nothing new', async () => {
  const [ceeja, gifu, iwate] = await consortium('ceeja-1', 'gifu-1', 'iwate-1');
  const id = await createInquiry(ceeja, 'eins');
  const all = await bundleOf(ceeja, { members: [idOf(gifu), idOf(iwate)] });
  await take(iwate, all);
  await iwate.client.inquiries.update({ ids: [id], patch: { subject: '一' } });
  const fromIwate = await bundleOf(iwate, { members: [idOf(gifu)] });
  await take(gifu, fromIwate);
  const before = digest(gifu);
  expect((await preview(gifu, all.path)).effect).toMatchObject({ applied: 0, kinds: [], repeated: all.header.changes });
  for (const again of [all, fromIwate, fromIwate]) {
    expect(await take(gifu, again)).toMatchObject({ applied: 0, quarantined: 0, repeated: again.header.changes });
  }
  expect(digest(gifu)).toBe(before);
  expect(digest(gifu)).toBe(digest(iwate));
});

test('rule 8: the preview says exactly what will be done, and looking changes nothing', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const id = await createInquiry(ceeja, 'Holz');
  await take(gifu, await bundleFor(ceeja, gifu));
  await ceeja.client.inquiries.update({ ids: [id], patch: { description: 'von CEEJA' } });
  await gifu.client.inquiries.update({ ids: [id], patch: { description: '岐阜から' } });
  await createInquiry(ceeja, 'Keramik');
  const before = digest(gifu);
  const bundle = await bundleFor(ceeja, gifu);
  const { sender, effect, newestAt } = await preview(gifu, bundle.path);
  expect(digest(gifu)).toBe(before);
  expect(effect?.conflicts).toEqual([{ kind: 'inquiry', record: id, field: 'description' }]);
  expect(effect?.kinds).toEqual([{ kind: 'inquiry', made: 1, changed: 1 }]);
  expect(sender).toMatchObject({ owner: 'Test ceeja-1', office: 'CEEJA', standing: 'member' });
  expect(newestAt).toBeLessThanOrEqual(bundle.header.createdAt);
  expect(await take(gifu, bundle)).toMatchObject({ applied: effect?.applied, conflicts: effect?.conflicts });
});

test('rule 8: a bundle that fails on the way changes nothing: no record, no file, no word of others, no history', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const id = await createInquiry(ceeja, 'Holz');
  await addFile(ceeja, id, '%PDF-1.7 x');
  const staged = await stage(gifu, (await bundleFor(ceeja, gifu)).path);
  truncateSync(join(staged.folder, 'changes'), 40);
  const before = digest(gifu);
  const history = exchanges(gifu);
  await expect(applyStaged(gifu.backend.context, staged, quiet())).rejects.toMatchObject({ code: 'damaged' });
  expect(digest(gifu)).toBe(before);
  expect(exchanges(gifu)).toEqual(history);
  expect(heldByAll(gifu.backend.context.sqlite, [idOf(ceeja)])).toEqual(new Map());
  expect(staged.contents.map((hash) => gifu.backend.context.files.has(hash))).toEqual([false]);
});

test('rule 8: what came in and what went out stands in the history', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  await addFile(ceeja, await createInquiry(ceeja, 'Holz'), '%PDF-1.7 x');
  const bundle = await bundleFor(ceeja, gifu);
  const { changes } = bundle.header;
  const { applied, repeated } = await take(gifu, bundle);
  expect(exchanges(ceeja)).toMatchObject([{ direction: 'out', changes, files: 1 }]);
  expect(exchanges(gifu)).toMatchObject([{ direction: 'in', changes: applied, repeated, files: 1, refusal: null }]);
});

test('rule 9: kinds that only a newer version knows, and changes that wait, travel on in bundles', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const device = '01997000-0000-7000-8000-00000000dead';
  const stamp = (Date.UTC(2026, 10, 22) - Date.UTC(2020, 0, 1)) * 4096;
  const common = { device, actor: null, op: stamp, base: null, seen: null };
  const unknown = { ...common, stamp, seq: 1, kind: 'hologram', record: device, patch: '{"shape":"cube"}' };
  const broken = { ...common, stamp: stamp + 1, seq: 2, kind: 'task', record: device, patch: '{"title":17}' };
  const { writer, sqlite, ports } = ceeja.backend.context;
  writer.absorb(() => mergeChanges(sqlite, [unknown, broken], ports.now()));
  expect(await take(gifu, await bundleFor(ceeja, gifu))).toMatchObject({ quarantined: 1 });
  const kept = 'SELECT patch FROM chg c JOIN ref r ON r.n = c.kind WHERE r.value = ?';
  expect(gifu.backend.context.sqlite.prepare(kept).pluck().all('hologram')).toEqual(['{"shape":"cube"}']);
  const reasons = gifu.backend.context.sqlite.prepare('SELECT reason FROM quarantine').pluck().all();
  expect(reasons).toEqual(['rule']);
});

test('a content that is missing or damaged here stays out of the bundle, and one that comes mends it there', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const id = await createInquiry(ceeja, 'Holz');
  await addFile(ceeja, id, '%PDF-1.7 a');
  const whole = await bundleFor(ceeja, gifu);
  const { files } = ceeja.backend.context;
  const [hash = ''] = (await stage(gifu, whole.path)).contents;
  rmSync(files.pathOf(hash));
  const without = await bundleFor(ceeja, gifu);
  expect(without.header).toMatchObject({ files: 0, missingFiles: 1 });
  await take(gifu, without);
  expect(existsSync(gifu.backend.context.files.pathOf(hash))).toBe(false);
  await take(gifu, whole);
  expect(readFileSync(gifu.backend.context.files.pathOf(hash), 'utf8')).toBe('%PDF-1.7 a');
});

test('a bundle that is cancelled while it is written leaves nothing behind', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  const cancelled = new AbortController();
  const run = { signal: cancelled.signal, onProgress: () => cancelled.abort() };
  const path = join(ceeja.dataDir, 'a.ejrcsync');
  const outgoing = { since: new Map(), to: { members: [idOf(gifu)] } };
  await expect(writeBundle(ceeja.backend.context, path, outgoing, run)).rejects.toThrow();
  expect([existsSync(path), existsSync(`${path}.tmp`)]).toEqual([false, false]);
  expect(workOf(ceeja)).toEqual([]);
  expect(exchanges(ceeja)).toEqual([]);
});

test('the program goes on while a bundle is written, which holds what stood at one moment', async () => {
  const [ceeja, gifu] = await consortium('ceeja-1', 'gifu-1');
  addTasks(ceeja, 5000);
  let isWritten = false;
  const writing = bundleFor(ceeja, gifu).finally(() => {
    isWritten = true;
  });
  let edits = 0;
  for (; !isWritten; edits += 1) {
    addTasks(ceeja, 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { header } = await writing;
  expect(edits).toBeGreaterThan(1);
  expect(header.to).toEqual(header.held);
  await take(gifu, { path: (await bundleFor(ceeja, gifu)).path });
  expect(digest(gifu)).toBe(digest(ceeja));
});
