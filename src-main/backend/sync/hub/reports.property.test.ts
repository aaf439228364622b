import fc from 'fast-check';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { entities } from '#db/schema/index.ts';
import { hashedId } from '../../changes/index.ts';
import { createInquiry, editInquiry, emptyHub, type HubLaptop, testHub } from '../../testing/hub-laptop.ts';
import { expectReportsToShow, laptopsOn } from '../../testing/hub-reports.ts';
import { PATIENCE } from '../../testing/patience.ts';
import { startPostgres, type TestServer } from '../../testing/postgres.ts';

const HOUR = 3_600_000;
/** A history that fails is made shorter for so long, so that the test still ends by telling it. */
const SHRINK_MS = 60_000;

vi.setConfig(PATIENCE);

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

type Step = { readonly on: number } & (
  | { readonly do: 'create' | 'meet' | 'exchange' }
  | {
      readonly do: 'edit';
      readonly field: 'subject' | 'description' | 'nextStepOn' | 'heldOn';
      readonly text: string | null;
    }
  | { readonly do: 'remove' | 'restore' }
  | { readonly do: 'set'; readonly text: string }
  | { readonly do: 'wait'; readonly hours: number }
);

const on = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ on, do: fc.constantFrom('create' as const, 'meet' as const, 'remove' as const, 'restore' as const) }),
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({
        on,
        do: fc.constant('edit' as const),
        field: fc.constantFrom('subject' as const, 'description' as const),
        text: fc.constantFrom('a', '岐阜', 'x\u0000y', '\\u0000', '\ufffe', '{"a":1}', "'; DROP"),
      }),
      fc.record({
        on,
        do: fc.constant('edit' as const),
        field: fc.constantFrom('nextStepOn' as const, 'heldOn' as const),
        text: fc.constantFrom('2026-02-28', '2028-02-29', null),
      }),
    ),
  },
  fc.record({ on, do: fc.constant('set' as const), text: fc.constantFrom('a', 'b') }),
  fc.record({ on, do: fc.constant('wait' as const), hours: fc.constantFrom(-5, 1, 40) }),
  { weight: 3, arbitrary: fc.record({ on, do: fc.constant('exchange' as const) }) },
);

const firstInquiry = ({ sqlite }: HubLaptop, isThere: boolean): string | undefined => {
  const text = 'SELECT id FROM inquiry WHERE (deleted_at IS NULL) = ? ORDER BY id LIMIT 1';
  return sqlite
    .prepare(text)
    .pluck()
    .get(isThere ? 1 : 0) as string | undefined;
};

async function run(laptops: readonly HubLaptop[], action: Step): Promise<void> {
  const laptop = laptops[action.on];
  if (laptop === undefined) return;
  const { writer } = laptop;
  const id = firstInquiry(laptop, action.do !== 'restore');
  switch (action.do) {
    case 'create':
      createInquiry(laptop, 'Holz');
      return;
    case 'meet':
      writer.mutate('meetings.create', (write) => {
        const meetingId = write.insert(entities.meeting, {
          ...{ title: 'Treffen', form: 'online', laterality: 'bilateral', startAt: write.now, endAt: write.now + HOUR },
          ...{ zone: 'Europe/Paris', otherZone: 'Asia/Tokyo', createdAt: write.now },
          briefing: [{ text: '名刺', done: false }],
        });
        const languages = { languageFrom: 'ja', languageTo: 'fr', mode: 'consecutive' } as const;
        write.insert(entities.interpreter, { meetingId, ...languages, booked: true, cost: 199.5 });
      });
      return;
    case 'edit':
      if (id !== undefined) editInquiry(laptop, id, { [action.field]: action.text });
      return;
    case 'remove':
      if (id !== undefined) editInquiry(laptop, id, { deletedAt: laptop.now() });
      return;
    case 'restore':
      if (id !== undefined) editInquiry(laptop, id, { deletedAt: null });
      return;
    case 'set': {
      const setting = { id: hashedId('setting', 'grant'), key: 'grant', value: action.text };
      writer.mutate('settings.set', (write) => write.put(entities.setting, setting));
      return;
    }
    case 'wait':
      // The first one's clock is right: by it a change of the others can be ahead.
      if (action.on !== 0) laptop.wait(action.hours * HOUR);
      return;
    case 'exchange':
      await laptop.exchange();
  }
}

test('every report shows what the tables of a laptop show, after whatever was edited, in whatever order it was pushed', async () => {
  const hub = await testHub(await server.database());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await emptyHub(hub, server);
      const laptops = await laptopsOn(hub, 3);
      for (const action of steps) await run(laptops, action);
      for (const laptop of laptops) await laptop.exchange();
      const [first] = laptops;
      await first?.exchange();
      if (first !== undefined) await expectReportsToShow(server, hub, first);
    }),
    { numRuns: 6, interruptAfterTimeLimit: SHRINK_MS },
  );
});

test('characters that no text has stand in the reports as the hub holds them', async () => {
  const hub = await testHub(await server.database());
  const [laptop] = await laptopsOn(hub, 1);
  if (laptop === undefined) throw new Error('a laptop');
  const id = createInquiry(laptop, 'Holz');
  await laptop.exchange();
  editInquiry(laptop, id, { subject: '\ufffe', description: 'x\u0000y' });
  await laptop.exchange();
  await expectReportsToShow(server, hub, laptop);
});

/** The values of lists need not hang on a record that is here: what is tested is whether they are put on. */
const OWNER = '01997000-0000-7000-8000-0000000000aa';

interface ListStep {
  readonly on: number;
  readonly do: 'label' | 'invite' | 'remove' | 'exchange';
  /** Which of the values. */
  readonly value: number;
  readonly attendance: 'invited' | 'attended';
}

const listStep: fc.Arbitrary<ListStep> = fc.record({
  on,
  do: fc.constantFrom('label', 'label', 'invite', 'invite', 'remove', 'remove', 'remove', 'exchange'),
  value: fc.nat(7),
  attendance: fc.constantFrom('invited', 'attended'),
});

/** Puts on a label or a guest, or takes both off. */
async function runOnLists(laptops: readonly HubLaptop[], action: ListStep): Promise<void> {
  const laptop = laptops[action.on];
  if (laptop === undefined) return;
  if (action.do === 'exchange') return void (await laptop.exchange());
  const value = String(action.value);
  const label = { id: hashedId('label', value), ownerId: OWNER, facet: 'tag', value } as const;
  const guest = { id: hashedId('guest', value), meetingId: OWNER, side: 'japan', role: 'host' } as const;
  laptop.writer.mutate('lists', (write) => {
    if (action.do === 'label') write.put(entities.label, label);
    if (action.do === 'invite') write.put(entities.participant, { ...guest, attendance: action.attendance });
    if (action.do !== 'remove') return;
    if (isThere(laptop, 'label', label.id)) write.remove(entities.label, label.id);
    if (isThere(laptop, 'participant', guest.id)) write.remove(entities.participant, guest.id);
  });
}

const isThere = ({ sqlite }: HubLaptop, table: string, id: string): boolean =>
  sqlite.prepare(`SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) !== undefined;

test('a value that is taken off a list on one laptop and put on again on another stands in the reports as on the laptops', async () => {
  const hub = await testHub(await server.database());
  await fc.assert(
    fc.asyncProperty(fc.array(listStep, { minLength: 80, maxLength: 120, size: 'max' }), async (steps) => {
      await emptyHub(hub, server);
      const laptops = await laptopsOn(hub, 3);
      for (const action of steps) await runOnLists(laptops, action);
      for (const laptop of laptops) await laptop.exchange();
      const [first] = laptops;
      await first?.exchange();
      if (first !== undefined) await expectReportsToShow(server, hub, first);
    }),
    { numRuns: 3, interruptAfterTimeLimit: SHRINK_MS },
  );
});
