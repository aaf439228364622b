import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { entities } from '#db/schema/index.ts';
import { type Random, seededRandom } from '#db/seed/random.ts';
import { type CarriedChange, changesSince, digestOf, heldVector } from '../../src-main/backend/sync/index.ts';
import { type Figure, measured, perSecond, times } from '../harness.ts';
import { type ActualStore, actualStore, messagesOf } from './actual.ts';
import { EDITS, editsOf, UNDISPUTED_EDITS } from './edits.ts';
import { countFields, creationsOf, deliveryOf, historyOfCases } from './history.ts';
import { LORO, type MemoryPeer, type RecordEdit, YJS } from './memory-peers.ts';
import { emptyOffice, type Office } from './office.ts';
import { type Copy, copyOf, noteWrites } from './written.ts';

const DEVICES = 4;
/** What a device did goes out in so many deliveries; so often one comes again, with the one before. */
const PARTS = 4;
const REPEATED = 0.3;

/** Parts of what one device did on their way to another: from one to another, both included. */
interface Delivery {
  readonly to: number;
  readonly from: number;
  readonly parts: readonly [number, number];
}

/**
 * Figure 2: four devices edit the same fields of the same cases without knowing of each other, and then exchange it all. Every
 * edit collides with three others. A change is one field that got its value on another device; what comes again is not counted.
 * Beside it the same over fields of which no conflict is kept, so that a reader sees what opening conflicts costs.
 * @param edits by each device
 */
export function measureConvergence(edits: number): readonly Figure[] {
  const shared = creationsOf(historyOfCases(edits).filter(({ kind }) => kind === 'inquiry'));
  return [allEdits(shared, edits), undisputedEdits(shared, edits)];
}

function allEdits(shared: readonly CarriedChange[], edits: number): Figure {
  const { cases, plans, deliveries } = collisionsOf(shared, EDITS);
  const { ours, actual, merged } = exchange(shared, plans, deliveries);
  const limit = writeAgain(shared, plans, deliveries);
  const memory = [YJS, LORO].map(
    (peer) => `${peer.name} ${perSecond(merged, exchangeInMemory(peer, cases, plans, deliveries))}`,
  );
  return {
    number: '2a',
    what: `durable merge, ${DEVICES} devices x ${edits} colliding edits, ${merged} changes, equal digests`,
    ours: perSecond(merged, ours),
    peer: `Actual ${perSecond(merged, actual)}; limit, the same rows written without a look ${perSecond(merged, limit)} (${times(actual / limit)}); in memory: ${memory.join(', ')}`,
    ratio: times(actual / ours),
    target: '>= 70 k/s, >= 5x',
    holds: merged / ours >= 70 && actual / ours >= 5,
  };
}

function undisputedEdits(shared: readonly CarriedChange[], edits: number): Figure {
  const { plans, deliveries } = collisionsOf(shared, UNDISPUTED_EDITS);
  const { ours, actual, merged } = exchange(shared, plans, deliveries);
  return {
    number: '2b',
    what: `the same over fields of which no conflict is kept, ${edits} edits each, ${merged} changes`,
    ours: perSecond(merged, ours),
    peer: `Actual ${perSecond(merged, actual)}`,
    ratio: times(actual / ours),
    target: '(information)',
    holds: true,
  };
}

/** What each device does to the shared cases, and the ways on which that comes to the others. */
function collisionsOf(shared: readonly CarriedChange[], among: typeof EDITS) {
  const random = seededRandom(2);
  const cases = shared.map(({ record }) => record);
  const plans = Array.from({ length: DEVICES }, () => inRandomOrder(editsOf(cases, random, among), random));
  return { cases, plans, deliveries: deliveriesInAnyOrder(random) };
}

const inRandomOrder = <T>(all: readonly T[], random: Random): readonly T[] =>
  all
    .map((each) => ({ each, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);

/** Every device gets each part of what the others did in its order, but the others' parts mixed, and some again. */
function deliveriesInAnyOrder(random: Random): readonly Delivery[] {
  const next = new Map<string, number>();
  const ways = Array.from({ length: DEVICES * DEVICES }, (_, i) => ({
    to: i % DEVICES,
    from: Math.floor(i / DEVICES),
  }));
  const turns = ways.filter(({ to, from }) => to !== from).flatMap((way) => Array.from({ length: PARTS }, () => way));
  return inRandomOrder(turns, random).map((way) => {
    const key = `${way.from} ${way.to}`;
    const part = next.get(key) ?? 0;
    next.set(key, part + 1);
    return { ...way, parts: [random.chance(REPEATED) ? Math.max(0, part - 1) : part, part] };
  });
}

const partOf = <T>(all: readonly T[], [first, last]: Delivery['parts']): readonly T[] =>
  all.slice(Math.floor((all.length * first) / PARTS), Math.floor((all.length * (last + 1)) / PARTS));

/** Runs the exchange with our database and with Actual's, delivery by delivery in turn. */
function exchange(
  shared: readonly CarriedChange[],
  plans: readonly (readonly RecordEdit[])[],
  deliveries: readonly Delivery[],
) {
  const offices = plans.map((_, n) => emptyOffice(n + 1));
  const stores = offices.map(({ dataDir, sqlite }) => actualStore(join(dataDir, 'actual.sqlite'), sqlite));
  try {
    const own = madeIn(offices, shared, plans);
    for (const [n, store] of stores.entries())
      for (const changes of [shared, own[n] ?? []]) store.apply(messagesOf(changes));
    let [ours, actual] = [0, 0];
    for (const { to, from, parts } of deliveries) {
      const changes = partOf(own[from] ?? [], parts);
      const [fresh, messages] = [deliveryOf(changes)(), messagesOf(changes)];
      ours += measured(() => {
        offices[to]?.receive(fresh);
      });
      actual += measured(() => stores[to]?.apply(messages));
    }
    assertEqual(offices.map(({ sqlite }) => digestOf(sqlite)));
    assertEqual(stores.map(contentOf));
    const merged = own.reduce((sum, changes) => sum + countFields(changes), 0) * (DEVICES - 1);
    return { ours, actual, merged };
  } finally {
    for (const { sqlite } of stores) sqlite.close();
    for (const office of offices) office.close();
  }
}

/**
 * Runs it once more, and writes what came of each delivery into a copy of its office again, without a look. To note it would slow
 * the merge down, so this is no merge that is measured. @returns ms for the copies
 */
function writeAgain(
  shared: readonly CarriedChange[],
  plans: readonly (readonly RecordEdit[])[],
  deliveries: readonly Delivery[],
): number {
  const offices = plans.map((_, n) => emptyOffice(n + 1));
  const notes = offices.map(({ sqlite }) => noteWrites(sqlite));
  const copies: Copy[] = [];
  try {
    const own = madeIn(offices, shared, plans);
    for (const office of offices) copies.push(copyOf(office));
    for (const take of notes) take();
    let duration = 0;
    for (const { to, from, parts } of deliveries) {
      offices[to]?.receive(deliveryOf(partOf(own[from] ?? [], parts))());
      const written = notes[to]?.() ?? [];
      duration += measured(() => copies[to]?.write(written));
    }
    return duration;
  } finally {
    for (const each of [...copies, ...offices]) each.close();
  }
}

/** Lets each office take in the shared cases and carry out its plan, an edit each in turn. */
function madeIn(
  offices: readonly Office[],
  shared: readonly CarriedChange[],
  plans: readonly (readonly RecordEdit[])[],
) {
  for (const { receive, sqlite } of offices) {
    receive(shared);
    sqlite.pragma('synchronous = OFF');
  }
  const held = offices.map(({ sqlite }) => heldVector(sqlite));
  for (const i of plans[0]?.keys() ?? []) {
    for (const [n, { writer }] of offices.entries()) {
      const edit = plans[n]?.[i];
      if (edit === undefined) continue;
      writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, edit.record, edit.values));
    }
  }
  for (const { sqlite } of offices) sqlite.pragma('synchronous = FULL');
  return offices.map(({ sqlite }, n) => [...changesSince(sqlite, held[n] ?? new Map())]);
}

const contentOf = ({ sqlite }: ActualStore): unknown =>
  sqlite.prepare('SELECT id, next_step, next_step_on, status, priority, owner_id FROM inquiry ORDER BY id').raw().all();

function assertEqual(contents: readonly unknown[]): void {
  if (!contents.every((content) => isDeepStrictEqual(content, contents[0]))) throw new Error('the devices differ');
}

/** The same exchange between documents in memory. @returns ms */
function exchangeInMemory(
  peer: MemoryPeer,
  cases: readonly string[],
  plans: readonly (readonly RecordEdit[])[],
  deliveries: readonly Delivery[],
): number {
  const shared = peer.share(cases);
  const docs = plans.map((_, n) => peer.open(shared, n));
  const sent = docs.map((doc, n) =>
    Array.from({ length: PARTS }, (_, part) => doc.edit(partOf(plans[n] ?? [], [part, part]))),
  );
  let duration = 0;
  for (const {
    to,
    from,
    parts: [first, last],
  } of deliveries) {
    for (const update of sent[from]?.slice(first, last + 1) ?? [])
      duration += measured(() => docs[to]?.receive(update));
  }
  assertEqual(docs.map(({ content }) => content()));
  return duration;
}
