import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inquiry, match, office, organisation, party } from '#db/schema/index.ts';
import { addDays, type Day } from '#shared/domain/days.ts';
import { INDICATORS } from '#shared/domain/indicators.ts';
import { CHANNELS, COOPERATION_FORMS, OUTCOMES } from '#shared/domain/lists.ts';
import { periodOfDays } from '#shared/domain/periods.ts';
import { officeId } from '../../session/offices.ts';
import { deliver } from '../../testing/deliver.ts';
import { type Device, device } from '../../testing/device.ts';
import { countedIn, plainCountedIn } from '../counted.ts';
import { type Figures, figuresOf, plainFiguresOf } from '../figures.ts';
import { anOffice, fillOffice } from '../testing/random-office.ts';
import { checkFacts } from './check-facts.ts';

/** Every figure with every breakdown, as it would be shown. */
const everything = (figures: Figures) => ({
  reached: figures.reached(),
  indicators: INDICATORS.map((indicator) => [
    indicator.id,
    figures.value(indicator),
    indicator.breakdowns.map((dimension) => [dimension, figures.breakdown(indicator, dimension)]),
  ]),
});

const START = Date.UTC(2026, 1, 20);
const HOUR = 3_600_000;
const instant = fc.nat(60 * 24).map((n) => START + n * HOUR);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 3 });
const which = fc.nat(40);
const day = fc.nat(70).map((n): Day => addDays('2026-02-15', n));
const aHold = fc.tuple(day, fc.nat(9)).map(([from, length]) => [from, addDays(from, length)] as const);

const casePatch = fc.record(
  {
    channel: fc.constantFrom(...CHANNELS.slice(0, 3)),
    language: maybe(fc.constantFrom('de', 'fr', 'ja')),
    officeId: maybe(fc.constantFrom(officeId('ceeja'), officeId('gifu'))),
    outcome: maybe(fc.constantFrom(...OUTCOMES.slice(0, 3))),
    status: fc.constantFrom('received' as const, 'matching' as const, 'concluded' as const),
    receivedAt: instant,
    answeredAt: maybe(instant),
    answerDueOn: maybe(day),
    heldOn: maybe(day),
    holds: maybe(fc.array(aHold, { maxLength: 2 })),
    concludedAt: maybe(instant),
    introducedAt: maybe(instant),
    followUpAt: maybe(instant),
    thirdRegion: maybe(fc.constantFrom('third:africa', 'third:asean')),
  },
  { requiredKeys: [] },
);
const placePatch = fc.record(
  {
    country: fc.constantFrom('FR', 'DE', 'JP', 'VN'),
    regionCode: maybe(fc.constantFrom('nuts:FRF1', 'nuts:DE1', 'jis:03', 'jis:21')),
    kind: fc.constantFrom('cluster' as const, 'company' as const, 'university' as const),
  },
  { requiredKeys: [] },
);
type Patch<A> = A extends fc.Arbitrary<infer T> ? T : never;

const aStep = fc.oneof(
  fc.record({ do: fc.constant('case' as const), which, patch: casePatch }),
  fc.record({ do: fc.constant('requester' as const), which, to: which }),
  fc.record({ do: fc.constant('forms' as const), which, values: fc.subarray(COOPERATION_FORMS.slice(0, 3)) }),
  fc.record({ do: fc.constant('sectors' as const), which, values: fc.subarray(['A', 'C', 'J']) }),
  fc.record({
    do: fc.constant('party' as const),
    which,
    to: which,
    role: fc.constantFrom('partner' as const, 'observer' as const),
  }),
  fc.record({ do: fc.constant('moveParty' as const), which, to: which }),
  fc.record({ do: fc.constant('match' as const), which, introducedAt: maybe(instant) }),
  fc.record({ do: fc.constant('moveMatch' as const), which, to: which }),
  fc.record({ do: fc.constant('place' as const), which, patch: placePatch }),
  fc.record({
    do: fc.constant('remove' as const),
    kind: fc.constantFrom('inquiry', 'organisation', 'party', 'match'),
    which,
  }),
  fc.record({
    do: fc.constant('merge' as const),
    kind: fc.constantFrom('inquiry' as const, 'organisation' as const),
    which,
    to: which,
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'absorb' as const) }),
  fc.record({
    do: fc.constant('office' as const),
    country: fc.constantFrom('FR' as const, 'JP' as const),
    zone: fc.constantFrom('Asia/Tokyo', 'Europe/Paris'),
  }),
  fc.record({ do: fc.constant('settings' as const), answerDays: fc.integer({ min: 1, max: 6 }) }),
);
type Step = Patch<typeof aStep>;

/** One of the records of a kind, deleted ones among them; undefined where there are none. */
function pick({ backend }: Device, kind: string, at: number): string | undefined {
  const ids = backend.context.sqlite.prepare(`SELECT id FROM ${kind} ORDER BY id`).pluck().all() as readonly string[];
  return ids[at % Math.max(1, ids.length)];
}

const ENTITIES = { inquiry, organisation, party, match } as const;

/** Does a step; what the program refuses changes nothing. */
async function run(here: Device, other: Device, step: Step): Promise<void> {
  const { client } = here;
  const { writer } = here.backend.context;
  const change = (name: string, work: Parameters<typeof writer.mutate>[1]) => {
    try {
      writer.mutate(name, work);
    } catch {
      // A patch that says what is there already, or of a record that is deleted.
    }
  };
  const one = (kind: string) => ('which' in step ? (pick(here, kind, step.which) ?? '') : '');
  const to = (kind: string) => ('to' in step ? (pick(here, kind, step.to) ?? '') : '');
  switch (step.do) {
    case 'case':
      return change('inquiries.update', (write) => write.update(inquiry, one('inquiry'), step.patch));
    case 'requester':
      return change('inquiries.update', (write) =>
        write.update(inquiry, one('inquiry'), { requesterOrganisationId: to('organisation') }),
      );
    case 'forms':
      await client.labels.set({ ownerIds: [one('inquiry')], facet: 'form', values: step.values }).catch(() => {});
      return;
    case 'sectors':
      await client.labels.set({ ownerIds: [one('inquiry')], facet: 'sector', values: step.values }).catch(() => {});
      return;
    case 'party':
      return change('inquiries.update', (write) =>
        write.insert(party, { inquiryId: one('inquiry'), organisationId: to('organisation'), role: step.role }),
      );
    case 'moveParty':
      return change('inquiries.update', (write) => write.update(party, one('party'), { inquiryId: to('inquiry') }));
    case 'match':
      return change('inquiries.update', (write) =>
        write.update(match, one('match'), { introducedAt: step.introducedAt }),
      );
    case 'moveMatch':
      return change('inquiries.update', (write) => write.update(match, one('match'), { inquiryId: to('inquiry') }));
    case 'place':
      return change('organisations.update', (write) => write.update(organisation, one('organisation'), step.patch));
    case 'remove': {
      const entity = ENTITIES[step.kind as keyof typeof ENTITIES];
      return change('inquiries.remove', (write) => write.remove(entity as typeof inquiry, one(step.kind)));
    }
    case 'merge':
      await client.merges.merge({ kind: step.kind, ids: [one(step.kind), to(step.kind)], chosen: {} }).catch(() => {});
      return;
    case 'undo':
    case 'redo':
      await client.changes[step.do]().catch(() => {});
      return;
    case 'absorb':
      deliver(other, here);
      return;
    case 'office':
      return change('inquiries.update', (write) =>
        write.update(office, officeId('gifu'), { country: step.country, zone: step.zone }),
      );
    case 'settings':
      await client.settings.save({ answerDays: step.answerDays });
  }
}

const aPeriod = fc
  .record({
    first: fc.nat(60),
    length: fc.nat(70),
    zone: fc.constantFrom('Europe/Paris', 'Asia/Tokyo', 'Asia/Kathmandu'),
  })
  .map(({ first, length, zone }) => {
    const from = addDays('2026-02-10', first);
    return periodOfDays(from, addDays(from, length), zone);
  });

test('the figures from the facts are those from the records, whatever happens to these, here or elsewhere', async () => {
  const laptops = [await device('ceeja-1'), await device('gifu-1')] as const;
  const moment = fc.record({ at: fc.nat(1), step: aStep, looks: fc.boolean(), period: aPeriod });
  await fc.assert(
    fc.asyncProperty(anOffice, fc.array(moment, { minLength: 4, maxLength: 24 }), async (records, moments) => {
      laptops[0].backend.context.writer.mutate('inquiries.create', (write) => fillOffice(write, records));
      deliver(laptops[0], laptops[1]);
      for (const { at, step, looks, period } of moments) {
        const [here, other] = at === 0 ? laptops : ([laptops[1], laptops[0]] as const);
        await run(here, other, step);
        if (!looks) continue;
        const { context } = here.backend;
        expect(everything(figuresOf(context, period))).toEqual(everything(plainFiguresOf(context, period)));
        expect(JSON.stringify(countedIn(context, period))).toBe(JSON.stringify(plainCountedIn(context, period)));
        expect(context.caseFacts.catchUp()).toBe(true);
      }
      for (const { backend } of laptops) {
        backend.context.caseFacts.catchUp();
        expect(checkFacts(backend.context.sqlite)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
}, 240_000);
