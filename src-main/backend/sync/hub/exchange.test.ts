import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entities } from '#db/schema/index.ts';
import {
  approve,
  consortiumOf,
  createInquiry,
  editInquiry,
  type HubLaptop,
  hubLaptop,
  revoke,
  type TestHub,
  testHub,
} from '../../testing/hub-laptop.ts';
import { lackedBy } from '../../testing/laptop.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import { raiseFloors } from '../compaction/floor.ts';
import { digestOf } from '../digest.ts';
import { knownPeers } from '../peers.ts';
import { heldVector } from '../vector.ts';

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const freshHub = async (): Promise<TestHub> => testHub(await server.database());

type Laptops = readonly [HubLaptop, HubLaptop, HubLaptop];
const threeLaptops = async (hub: TestHub): Promise<Laptops> =>
  (await consortiumOf(3, hub.device)) as unknown as Laptops;

const subjects = ({ sqlite }: HubLaptop): unknown =>
  sqlite.prepare('SELECT subject FROM inquiry ORDER BY 1').pluck().all();

/** Changes on the hub: how many, and how many different ones. */
const onHub = async ({ admin }: TestHub): Promise<readonly number[]> => {
  const [row = []] = await server.ask(admin, 'SELECT count(*), count(DISTINCT (device, seq)) FROM ejrc.change');
  return row.map(Number);
};

test('three laptops over a hub come to the same digest; what each did is there once', async () => {
  const hub = await freshHub();
  const [ceeja, gifu, iwate] = await threeLaptops(hub);
  const id = createInquiry(ceeja, 'Holz');
  expect(await ceeja.exchange()).toMatchObject({ pulled: 0, pushed: 4, heldBack: [] });
  expect(await gifu.exchange()).toMatchObject({ pulled: 1, pushed: 0 });
  editInquiry(gifu, id, { nextStep: '電話する' });
  createInquiry(iwate, '製材');
  expect(await iwate.exchange()).toMatchObject({ pulled: 1, pushed: 1 });
  expect(await gifu.exchange()).toMatchObject({ pulled: 1, pushed: 1 });
  for (const laptop of [ceeja, iwate]) await laptop.exchange();
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(digestOf(iwate.sqlite)).toBe(digestOf(ceeja.sqlite));
  expect(await onHub(hub)).toEqual([6, 6]);
  expect(await ceeja.exchange()).toMatchObject({ pulled: 0, pushed: 0 });
});

test('what came to one laptop by another way reaches the hub by it, and its author pushes nothing twice', async () => {
  const hub = await freshHub();
  const [ceeja, gifu, iwate] = await threeLaptops(hub);
  createInquiry(iwate, 'per Datei');
  gifu.receive(lackedBy(gifu, iwate));
  await gifu.exchange();
  await ceeja.exchange();
  expect(subjects(ceeja)).toEqual(['per Datei']);
  expect(await iwate.exchange()).toMatchObject({ pushed: 0, pulled: 0 });
  expect(await onHub(hub)).toEqual([4, 4]);
});

test('rule 4: a batch that continues nothing held here waits, is named, and is taken in when the rest is there', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  await ceeja.exchange();
  await gifu.exchange();
  createInquiry(ceeja, 'eins');
  await ceeja.exchange();
  createInquiry(ceeja, 'zwei');
  await ceeja.exchange();
  await server.ask(hub.admin, 'UPDATE ejrc.change SET patch = patch || $1 WHERE batch = 2', [' ']);
  const exchanged = await gifu.exchange();
  expect(exchanged.heldBack).toMatchObject([
    { batch: 2, problem: 'forged', sender: ceeja.writer.device.id, changes: 1 },
    { batch: 3, problem: 'lacks_changes' },
  ]);
  expect(subjects(gifu)).toEqual([]);
  gifu.receive(lackedBy(gifu, ceeja).slice(0, 1));
  expect(await gifu.exchange()).toMatchObject({ heldBack: [{ batch: 2 }] });
  expect(subjects(gifu)).toEqual(['eins', 'zwei']);
});

test('rule 10: a batch that no member signed waits and is named; others go on; once a member approves its device it is taken in', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  const stranger = await hubLaptop(7, hub.device);
  await approve(stranger, stranger);
  createInquiry(stranger, 'von einer Unbekannten');
  await stranger.exchange();
  createInquiry(ceeja, 'von ceeja');
  await ceeja.exchange();
  const waiting = [{ batch: 1, problem: 'unknown_sender', sender: stranger.writer.device.id, changes: 2 }];
  expect((await gifu.exchange()).heldBack).toEqual(waiting);
  expect(subjects(gifu)).toEqual(['von ceeja']);
  await approve(ceeja, stranger);
  await ceeja.exchange();
  expect((await gifu.exchange()).heldBack).toEqual([]);
  expect(subjects(gifu)).toEqual(['von ceeja', 'von einer Unbekannten']);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('rule 10: whoever has the password can’t speak for a member: a batch with a wrong signature is refused for good, and the true one follows', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  await ceeja.exchange();
  createInquiry(gifu, 'echt');
  const [, [, seq] = []] = [...heldVector(gifu.sqlite)];
  const forge = `WITH b AS (
      INSERT INTO ejrc.batch (consortium, sender, format, count, signature) SELECT id, $1, 1, 1, $3 FROM ejrc.consortium RETURNING id
    ) INSERT INTO ejrc.change (batch, place, device, seq, stamp, op, kind, record, patch, salt)
    SELECT id, 0, $1, $2, 1, 1, 'inquiry', gen_random_uuid(), '{"subject":"gefälscht"}', repeat('A', 22) FROM b`;
  await server.ask(hub.device, forge, [gifu.writer.device.id, seq, Buffer.alloc(64)]);
  expect((await ceeja.exchange()).heldBack).toMatchObject([{ problem: 'forged' }]);
  expect(await gifu.exchange()).toMatchObject({ pushed: 1, heldBack: [{ problem: 'forged' }] });
  expect(await ceeja.exchange()).toMatchObject({ pulled: 1, heldBack: [{ problem: 'forged' }] });
  expect(subjects(ceeja)).toEqual(['echt']);
  const refusals = 'SELECT refusal, sender FROM exchange WHERE refusal IS NOT NULL';
  expect(ceeja.sqlite.prepare(refusals).raw().all()).toEqual([['forged', gifu.writer.device.id]]);
});

test('rule 10: a batch moved to another consortium, renamed, shortened, reordered or changed anywhere is refused', async () => {
  const tampered = [
    'UPDATE ejrc.batch SET consortium = gen_random_uuid() WHERE id = $1',
    'UPDATE ejrc.batch SET sender = (SELECT sender FROM ejrc.batch WHERE id = 1) WHERE id = $1',
    'DELETE FROM ejrc.change WHERE batch = $1 AND place = 0',
    'UPDATE ejrc.change SET place = 100 - place WHERE batch = $1',
    "UPDATE ejrc.change SET actor = 'someone else' WHERE batch = $1 AND place = 0",
    'UPDATE ejrc.change SET stamp = stamp + 1 WHERE batch = $1 AND place = 1',
    "UPDATE ejrc.change SET base = '[]' WHERE batch = $1 AND place = 1",
    "UPDATE ejrc.change SET patch = replace(patch, 'a', 'e') WHERE batch = $1 AND place = 1",
    "UPDATE ejrc.change SET salt = repeat('A', 22) WHERE batch = $1 AND place = 1",
    "UPDATE ejrc.change SET salt = null, seals = '[]' WHERE batch = $1 AND place = 1",
    "UPDATE ejrc.change SET salt = null, seals = 'x' WHERE batch = $1 AND place = 1",
  ];
  const hub = await freshHub();
  const [reader, ...pushing] = await consortiumOf(tampered.length + 1, hub.device);
  if (reader === undefined) throw new Error('laptops');
  for (const [i, laptop] of pushing.entries()) {
    editInquiry(laptop, createInquiry(laptop, 'Holz'), { nextStep: 'anrufen' });
    await laptop.exchange();
    const [[batch] = []] = await server.ask(hub.admin, 'SELECT max(id) FROM ejrc.batch');
    if (i > 0) await server.ask(hub.admin, tampered[i] ?? '', [batch]);
  }
  await server.ask(hub.admin, tampered[0] ?? '', [1]);
  const { heldBack } = await reader.exchange();
  expect(heldBack.map(({ problem }) => problem)).toEqual(tampered.map(() => 'forged'));
  expect(subjects(reader)).toEqual([]);
});

test('rule 10: what a device pushed before its revocation stood on the hub counts on every laptop, what it pushes after counts on none', async () => {
  const hub = await freshHub();
  const [ceeja, gifu, stolen] = await threeLaptops(hub);
  await ceeja.exchange();
  createInquiry(stolen, 'vorher');
  await stolen.exchange();
  // Gifu hears of the revocation before it reads what was pushed before.
  revoke(ceeja, stolen);
  gifu.receive(lackedBy(gifu, ceeja));
  expect((await gifu.exchange()).heldBack).toEqual([]);
  expect(subjects(gifu)).toEqual(['vorher']);
  createInquiry(stolen, 'nachher');
  await ceeja.exchange();
  await expect(stolen.exchange()).rejects.toMatchObject({ code: 'revoked' });
  await pushRegardless(stolen);
  for (const laptop of [ceeja, gifu]) {
    expect((await laptop.exchange()).heldBack).toMatchObject([{ problem: 'revoked_sender' }]);
    expect(subjects(laptop)).toEqual(['vorher']);
  }
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

/** Has a revoked laptop push as one would whose program was tampered with. */
async function pushRegardless(laptop: HubLaptop): Promise<void> {
  const { sqlite } = laptop;
  sqlite.exec('DROP TRIGGER temp.guard_device_UPDATE');
  sqlite.prepare('UPDATE device SET revoked_at = NULL WHERE id = ?').run(laptop.writer.device.id);
  expect(await laptop.exchange()).toMatchObject({ pushed: 1 });
}

test('a laptop that no colleague has approved takes in, but pushes nothing and says why', async () => {
  const hub = await freshHub();
  const [ceeja] = await threeLaptops(hub);
  createInquiry(ceeja, 'Holz');
  await ceeja.exchange();
  const joining = await hubLaptop(5, hub.device);
  joining.receive(lackedBy(joining, ceeja));
  createInquiry(joining, 'wartet');
  createInquiry(ceeja, 'Stahl');
  await ceeja.exchange();
  await expect(joining.exchange()).rejects.toMatchObject({ code: 'not_approved' });
  expect(subjects(joining)).toEqual(['Holz', 'Stahl', 'wartet']);
  expect(await onHub(hub)).toEqual([5, 5]);
});

test('another consortium’s office is refused and changes nothing on either side', async () => {
  const hub = await freshHub();
  const [ceeja] = await threeLaptops(hub);
  await ceeja.exchange();
  const other = await hubLaptop(6, hub.device);
  await approve(other, other);
  other.sqlite.prepare("UPDATE meta SET value = '01997000-0000-7000-8000-00000000ffff' WHERE key = 'consortium'").run();
  await expect(other.exchange()).rejects.toMatchObject({ code: 'other_consortium' });
  expect(await onHub(hub)).toEqual([3, 3]);
});

test('contents of files come along: to every laptop whose records name them, once to the hub, and only as what their hash says', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  const content = Buffer.from('議事録');
  const attach = (laptop: HubLaptop) => {
    const hash = laptop.context.files.put('minutes.txt', content);
    laptop.writer.mutate('files.add', (write) =>
      write.insert(entities.file, {
        ...{ hash, name: 'minutes.txt', type: 'text/plain', size: content.length },
        ...{ ownerId: 'x', addedAt: write.now },
      }),
    );
    return hash;
  };
  const hash = attach(ceeja);
  expect(await ceeja.exchange()).toMatchObject({ filesPushed: 1 });
  attach(gifu);
  expect(await gifu.exchange()).toMatchObject({ filesPushed: 0, filesPulled: 0 });
  const iwate = await hubLaptop(2, hub.device);
  iwate.receive(lackedBy(iwate, ceeja));
  expect(await iwate.exchange().catch(({ code }) => code)).toMatchObject({ filesPulled: 1 });
  expect(Buffer.from(iwate.context.files.get('minutes.txt', hash))).toEqual(content);
  const forged = server.ask(hub.device, 'INSERT INTO ejrc.content (hash, bytes) VALUES ($1, $2)', [
    createHash('sha256').update('a').digest('hex'),
    Buffer.from('b'),
  ]);
  await expect(forged).rejects.toMatchObject({ code: '23514' });
});

test('each laptop knows of the others what they hold, from their own signed word', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  await ceeja.exchange();
  createInquiry(gifu, 'Holz');
  await gifu.exchange();
  const forged = 'INSERT INTO ejrc.device_vector (device, held, held_at, signature) VALUES ($1, $2, 1, $3)';
  await server.ask(hub.device, forged, [ceeja.writer.device.id, '{"nobody":9}', Buffer.alloc(64)]);
  await ceeja.exchange();
  expect(knownPeers(ceeja.sqlite).get(gifu.writer.device.id)?.held).toEqual(heldVector(gifu.sqlite));
  await gifu.exchange();
  expect(knownPeers(gifu.sqlite).get(ceeja.writer.device.id)?.held).toEqual(heldVector(ceeja.sqlite));
});

test('a hub that was restored from a backup, or set up anew, gets back what it lost', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  await ceeja.exchange();
  createInquiry(ceeja, 'eins');
  await ceeja.exchange();
  createInquiry(gifu, 'zwei');
  await gifu.exchange();
  await server.ask(hub.admin, 'DELETE FROM ejrc.change WHERE batch > 1');
  await server.ask(hub.admin, 'DELETE FROM ejrc.batch WHERE id > 1');
  for (const laptop of [ceeja, gifu, ceeja]) await laptop.exchange();
  expect(await onHub(hub)).toEqual([5, 5]);
  expect(subjects(ceeja)).toEqual(['eins', 'zwei']);
  await server.ask(hub.admin, 'DROP SCHEMA ejrc, report CASCADE');
  await testHub(hub.admin);
  for (const laptop of [ceeja, gifu]) await laptop.exchange();
  expect(await onHub(hub)).toEqual([5, 5]);
  expect(digestOf(gifu.sqlite)).toBe(digestOf(ceeja.sqlite));
});

test('rule 12: a laptop that compacted what the hub lost says so, and another one that still has it fills the hub', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  const id = createInquiry(ceeja, 'eins');
  for (const subject of ['zwei', 'drei']) editInquiry(ceeja, id, { subject });
  for (const laptop of [ceeja, gifu, ceeja]) await laptop.exchange();
  const lost = 'TRUNCATE ejrc.consortium, ejrc.batch, ejrc.change, ejrc.device_vector';
  await server.ask(hub.admin, lost);
  raiseFloors(ceeja.sqlite, heldVector(ceeja.sqlite));
  await expect(ceeja.exchange()).rejects.toMatchObject({ code: 'compacted' });
  expect((await gifu.exchange()).pushed).toBeGreaterThan(0);
  createInquiry(ceeja, 'vier');
  expect(await ceeja.exchange()).toMatchObject({ pushed: 1 });
});

test('the history counts what a hub brought as it does of a file: what was applied, and apart from that what waits', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  await ceeja.exchange();
  await gifu.exchange();
  createInquiry(gifu, 'heute');
  await gifu.exchange();
  await ceeja.exchange();
  gifu.wait(30 * 3_600_000);
  createInquiry(gifu, 'morgen');
  createInquiry(gifu, 'morgen auch');
  await gifu.exchange();
  await ceeja.exchange();
  const text = "SELECT changes, quarantined FROM exchange WHERE direction = 'in' ORDER BY id DESC LIMIT 2";
  expect(ceeja.sqlite.prepare(text).all()).toEqual([
    { changes: 0, quarantined: 2 },
    { changes: 1, quarantined: 0 },
  ]);
});

test('rule 7: a laptop that was put back as a whole sends nothing under its former name', async () => {
  const hub = await freshHub();
  const [ceeja, gifu] = await threeLaptops(hub);
  createInquiry(ceeja, 'Holz');
  await ceeja.exchange();
  const { sqlite } = ceeja;
  const before = sqlite.prepare('SELECT state FROM way').pluck().get();
  createInquiry(ceeja, 'Wasser');
  await ceeja.exchange();
  // As the image of its disk holds it.
  sqlite.exec("DELETE FROM chg WHERE record IN (SELECT unhex(id, '-') FROM inquiry WHERE subject = 'Wasser')");
  sqlite.prepare('UPDATE way SET state = ?').run(before);
  const pushed = await onHub(hub);
  for (let turn = 0; turn < 2; turn += 1) {
    await expect(ceeja.exchange()).rejects.toMatchObject({ code: 'put_back' });
  }
  expect(sqlite.prepare('SELECT problem FROM way').pluck().get()).toBe('put_back');
  expect(await onHub(hub)).toEqual(pushed);
  await gifu.exchange();
  expect(subjects(gifu)).toEqual(['Holz', 'Wasser']);
});
