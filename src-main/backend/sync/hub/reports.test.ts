import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { stampOf } from '#shared/domain/clock.ts';
import { allShapes } from '../../changes/fields.ts';
import { hashedId } from '../../changes/index.ts';
import { createInquiry, editInquiry, lineTo, testHub } from '../../testing/hub-laptop.ts';
import { columnsOf, expectReportsToShow, laptopsOn } from '../../testing/hub-reports.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';
import type { CarriedChange } from '../carried-change.ts';
import { issueErasure } from '../erasure/index.ts';
import { eraseOnHub } from './erase.ts';

const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
const HOUR = 3_600_000;

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

/** A change as only a broken or a newer program makes it. */
function strange(change: Partial<CarriedChange>): CarriedChange {
  const stamp = stampOf(Date.now() - HOUR);
  const device = '01997000-0000-7000-8000-00000000dead';
  const record = '01997000-0000-7000-8000-000000000002';
  const plain = {
    device,
    stamp,
    seq: 1,
    op: stamp,
    actor: null,
    kind: 'task',
    record,
    patch: '{}',
    base: null,
    seen: null,
  };
  return { ...plain, ...change };
}

const task = (title: unknown): string => JSON.stringify({ title, createdAt: 1 });

test('changes that break a rule, that nobody here knows, or whose record is missing, stop no push and stand in no report', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await laptopsOn(hub, 1);
  if (ceeja === undefined) throw new Error('a laptop');
  const stamp = stampOf(Date.now() - HOUR);
  const at = (seq: number) => ({ seq, stamp: stamp + seq, record: `01997000-0000-7000-8000-00000000${1000 + seq}` });
  const base = [{ stamp, device: ceeja.writer.device.id }];
  ceeja.receive([
    strange({ ...at(1), patch: task(17) }),
    strange({ ...at(2), patch: 'no JSON' }),
    strange({ ...at(3), patch: 'null\u0000\ud800' }),
    strange({ ...at(4), patch: '[1]' }),
    strange({ ...at(5), patch: '{"title":"t","createdAt":1e400}' }),
    strange({ ...at(6), patch: '{"title":"t","createdAt":1.5}' }),
    strange({ ...at(7), patch: '{"title":"t","createdAt":9007199254740993}' }),
    strange({ ...at(8), patch: '{"title":"orphan"}', base }),
    strange({ ...at(9), kind: 'hologram', patch: '{"shape":"cube"}' }),
    strange({ ...at(10), patch: '{"title":"kept","createdAt":1,"newField":{"deep":true}}' }),
    strange({ ...at(11), patch: '{"createdAt":1}' }),
    strange({ ...at(12), patch: '{"title":"\\u0000 \\\\u0000 \\ud83d\\ude00","createdAt":1.0,"__proto__":1}' }),
    strange({ ...at(13), kind: 'kind\u0000of', patch: '{}' }),
  ]);
  await ceeja.exchange();
  expect(await server.ask(hub.reader, 'SELECT title FROM report.task ORDER BY 1')).toEqual([
    ['kept'],
    ['\ufffd \\u0000 \u{1f600}'],
  ]);
  await expectReportsToShow(server, hub, ceeja);
  expect(await server.ask(hub.admin, 'SELECT count(*)::int FROM ejrc.change')).toEqual([[14]]);
});

test('rule 11: what was erased on the hub stands in the reports as in the tables of a laptop', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, gifu] = await laptopsOn(hub, 2);
  if (ceeja === undefined || gifu === undefined) throw new Error('two laptops');
  const inquiryId = createInquiry(ceeja, 'Holz');
  const { record, entryId } = ceeja.writer.mutate('people.create', (write) => {
    const name = { familyNative: 'Geheimrat', nameOrder: 'given-first', createdAt: write.now } as const;
    const record = write.insert(entities.person, name);
    write.insert(entities.label, { ownerId: record, facet: 'tag', value: 'geheim' });
    const entry = { inquiryId, kind: 'note', at: write.now, zone: 'Asia/Tokyo' } as const;
    return { record, entryId: write.insert(entities.entry, { ...entry, personId: record, body: 'geheim' }) };
  }).value;
  await ceeja.exchange();
  await gifu.exchange();
  gifu.writer.mutate('entries.update', (write) =>
    write.update(entities.entry, entryId, { body: 'geheim, noch immer' }),
  );
  await gifu.exchange();
  const { sign } = await ceeja.context.keys();
  const order = { kind: 'person', record, deviceId: ceeja.writer.device.id, orderedById: null, sign } as const;
  ceeja.writer.mutate('privacy.erase', (write) => issueErasure(ceeja.sqlite, write, order));
  await ceeja.exchange();
  expect(await server.ask(hub.reader, 'SELECT body FROM report.entry')).toEqual([['geheim, noch immer']]);
  await eraseOnHub(lineTo(hub.admin), { rootDir, now: Date.now() });
  expect(await server.ask(hub.reader, 'SELECT body FROM report.entry')).toEqual([[null]]);
  expect(await server.ask(hub.reader, 'SELECT * FROM report.person')).toEqual([]);
  await expectReportsToShow(server, hub, ceeja);
  await server.ask(hub.admin, 'SELECT ejrc.rebuild_state()');
  await expectReportsToShow(server, hub, ceeja);
});

test('a hub that learns of further fields shows what was pushed with them before', async () => {
  const hub = await testHub(await server.database());
  const [ceeja] = await laptopsOn(hub, 1);
  if (ceeja === undefined) throw new Error('a laptop');
  await server.ask(
    hub.admin,
    "DELETE FROM ejrc.field WHERE kind = 'inquiry' AND field = 'nextStep' OR kind = 'setting'",
  );
  editInquiry(ceeja, createInquiry(ceeja, 'Holz'), { nextStep: 'anrufen' });
  ceeja.writer.mutate('settings.set', (write) =>
    write.put(entities.setting, { id: hashedId('setting', 'k'), key: 'k', value: 'v' }),
  );
  await ceeja.exchange();
  expect(await server.ask(hub.reader, 'SELECT next_step FROM report.inquiry')).toEqual([[null]]);
  await testHub(hub.admin);
  await expectReportsToShow(server, hub, ceeja);
});

test('a change of a clock that is ahead is shown when its time has come', async () => {
  const hub = await testHub(await server.database());
  const [ceeja, gifu] = await laptopsOn(hub, 2);
  if (ceeja === undefined || gifu === undefined) throw new Error('two laptops');
  await ceeja.exchange();
  gifu.wait(30 * HOUR);
  createInquiry(gifu, 'morgen');
  await gifu.exchange();
  expect(await server.ask(hub.reader, 'SELECT subject FROM report.inquiry')).toEqual([]);
  const [[due] = []] = await server.ask(
    hub.admin,
    'SELECT round(extract(epoch FROM due - now()) / 3600)::int FROM ejrc.ahead',
  );
  expect(due).toBe(6);
  // Its time has come: the stamp is in the past by now.
  await server.ask(hub.admin, 'UPDATE ejrc.ahead SET due = now()');
  await server.ask(hub.admin, `UPDATE ejrc.change SET stamp = stamp - ${30 * HOUR}::bigint * 4096 WHERE batch = 2`);
  createInquiry(ceeja, 'heute');
  await ceeja.exchange();
  const subjects = await server.ask(hub.reader, 'SELECT subject FROM report.inquiry ORDER BY 1');
  expect(subjects).toEqual([['heute'], ['morgen']]);
});

test('every instant and every day of the schema is shown as one', () => {
  const numbers = allShapes().flatMap((shape) =>
    columnsOf(shape).flatMap(({ name, shown }) =>
      shown === 'whole' || shown === 'number' ? [`${shape.kind}.${name}`] : [],
    ),
  );
  // A new column of whole numbers is an instant or stands here.
  expect(numbers.sort()).toEqual([
    'contact_point.position',
    'disclosure.people',
    'disclosure.records',
    'entry.duration_minutes',
    'file.size',
    'interpreter.cost',
    'match.score',
    'office.position',
    'own_indicator.rule_version',
    'saved_view.position',
    'target.value',
  ]);
});
