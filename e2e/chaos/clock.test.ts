import { strict as assert } from 'node:assert';
import { entities } from '#db/schema/index.ts';
import type { Random } from '#db/seed/random.ts';
import { digestOf } from '../../src-main/backend/sync/index.ts';
import { type Laptop, lackedBy, laptopPool } from '../../src-main/backend/testing/laptop.ts';
import { chaos } from './trials.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CENTURY = 100 * 365 * DAY;
/** Hours: with what the clocks go on at work, the difference stays below a day. */
const MOST_OFF = 13;
const pool = laptopPool();

chaos('clock up to a day ahead or behind, and stepping back at work', { long: 200, short: 40 }, (random) => {
  try {
    const [right, wrong] = [pool.take(1), pool.take(2)];
    const id = sharedInquiry(right, wrong);
    wrong.wait(random.pick([-1, 1]) * random.int(1, MOST_OFF) * HOUR);
    workInTurn(random, id, [right, wrong]);
    // Within the bound everything is taken in at once, and whoever edits last, knowing it, is not overruled.
    exchange(right, wrong);
    assert.equal(waitingIn(right) + waitingIn(wrong), 0);
    edit(right, id, 'zuletzt');
    exchange(right, wrong);
    for (const laptop of [right, wrong]) assert.equal(nextStepOf(laptop, id), 'zuletzt');
    assert.equal(digestOf(wrong.sqlite), digestOf(right.sqlite));
  } finally {
    pool.giveBack();
  }
});

chaos('clock more than a day ahead', { long: 200, short: 40 }, (random) => {
  try {
    const [right, wrong] = [pool.take(1), pool.take(2)];
    const id = sharedInquiry(right, wrong);
    const ahead = random.int(25, 24 * 365) * HOUR;
    wrong.wait(ahead);
    workInTurn(random, id, [wrong]);
    const own = nextStepOf(wrong, id);
    edit(right, id, 'von heute');
    exchange(right, wrong);
    assert.ok(waitingIn(right) > 0);
    assert.equal(nextStepOf(right, id), 'von heute');
    assert.equal(nextStepOf(wrong, id), own);
    // Its time comes, or the clock is set right: nothing that was made is missing.
    right.wait(ahead);
    right.receive([]);
    assert.equal(waitingIn(right), 0);
    exchange(right, wrong);
    assert.equal(digestOf(wrong.sqlite), digestOf(right.sqlite));
  } finally {
    pool.giveBack();
  }
});

chaos('clock beyond 2089, which stamps cannot tell', { long: 200, short: 20 }, (random) => {
  try {
    const [right, wrong] = [pool.take(1), pool.take(2)];
    const id = sharedInquiry(right, wrong);
    const before = digestOf(wrong.sqlite);
    wrong.wait(CENTURY + random.int(0, 1000) * DAY);
    assert.throws(() => edit(wrong, id, 'im Jahr 2127'), /run out of stamps/);
    assert.equal(digestOf(wrong.sqlite), before);
    wrong.wait(right.now() - wrong.now());
    edit(wrong, id, 'wieder heute');
    exchange(right, wrong);
    assert.equal(nextStepOf(right, id), 'wieder heute');
  } finally {
    pool.giveBack();
  }
});

function sharedInquiry(maker: Laptop, other: Laptop): string {
  const { value: id } = maker.writer.mutate('inquiries.create', (write) =>
    write.insert(entities.inquiry, {
      ...{ number: '2026-D1-0001', subject: 'Uhr', channel: 'email', receivedAt: write.now },
      ...{ receivedZone: 'Asia/Tokyo', statusSince: write.now, createdAt: write.now },
    }),
  );
  exchange(maker, other);
  return id;
}

/** Edits, between which clocks go on or step back. Each is the newest where it is made, and stands there. */
function workInTurn(random: Random, id: string, laptops: readonly Laptop[]): void {
  for (let i = 0; i < 10; i += 1) {
    const laptop = random.pick(laptops);
    laptop.wait(random.int(-30, 60) * 60_000);
    const text = `Schritt ${i}`;
    edit(laptop, id, text);
    assert.equal(nextStepOf(laptop, id), text);
  }
}

const edit = ({ writer }: Laptop, id: string, nextStep: string) =>
  writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, id, { nextStep }));

function exchange(a: Laptop, b: Laptop): void {
  b.receive(lackedBy(b, a));
  a.receive(lackedBy(a, b));
}

const nextStepOf = ({ sqlite }: Laptop, id: string): unknown =>
  sqlite.prepare('SELECT next_step FROM inquiry WHERE id = ?').pluck().get(id);

const waitingIn = ({ sqlite }: Laptop): number =>
  sqlite.prepare('SELECT count(*) FROM quarantine').pluck().get() as number;
