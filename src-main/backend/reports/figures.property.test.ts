import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/days.ts';
import { officeHolidays } from '#shared/domain/deadlines.ts';
import { isWorkingDay } from '#shared/domain/work-calendar.ts';
import { device } from '../testing/device.ts';
import {
  anOffice,
  answeredAt,
  concludedAt,
  fillOffice,
  GENDERS,
  holdsOf,
  type Office,
  PLACES,
  seated,
} from './testing/random-office.ts';
import { reportOf } from './testing/report-of.ts';

/** Any days of the time in which the office has records, as someone at work in France or Japan sees them. */
const aPeriod = fc
  .record({ first: fc.nat(60), length: fc.nat(60), device: fc.constantFrom('ceeja-1', 'gifu-1') })
  .map(({ first, length, device: name }) => {
    const from = addDays('2026-02-15', first);
    return { name, from, to: addDays(from, length), zone: name === 'gifu-1' ? 'Asia/Tokyo' : 'Europe/Paris' };
  });
type AnyPeriod = typeof aPeriod extends fc.Arbitrary<infer T> ? T : never;

const dayIn = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  return (at: number): string => format.format(at);
};
/** Of the office that handles the cases: none is named, and so it is the French one. */
const dayOf = dayIn('Europe/Paris');
const tally = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((one) => one === key).length]));

/** Day by day, as a person with a calendar would. */
function workingDaysOf(one: Office['cases'][number]): number {
  const isHoliday = officeHolidays('FR');
  let count = 0;
  for (let day = addDays(dayOf(one.receivedAt), 1); day <= dayOf(answeredAt(one) ?? 0); day = addDays(day, 1)) {
    if (isWorkingDay(day, isHoliday) && !holdsOf(one).some(([from, to]) => from < day && day <= to)) count += 1;
  }
  return count;
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function expected({ cases, meetings, agreed, goneOrganisation }: Office, { from, to, zone }: AnyPeriod) {
  const day = dayIn(zone);
  const isIn = (at: number | null): boolean => at !== null && day(at) >= from && day(at) <= to;
  const live = cases.filter(({ deleted }) => !deleted);
  const received = live.filter(({ receivedAt }) => isIn(receivedAt));
  const answered = live.filter((one) => isIn(answeredAt(one)));
  const held = meetings.filter(({ state, startAt }) => state === 'held' && isIn(startAt));
  const attendees = held.flatMap(({ guests }) => {
    const there = seated(guests).filter(({ attended, deleted }) => attended && !deleted);
    return there.filter(
      (one) => one.person !== null || !there.some((other) => other.person !== null && other.place === one.place),
    );
  });
  const present = held.flatMap(({ guests }) => seated(guests).filter(({ attended, deleted }) => attended && !deleted));
  const introductions = live.flatMap(({ introduced }) =>
    [...new Map(introduced.toReversed().map((one) => [one.place, one])).values()].filter(({ at }) => isIn(at)),
  );
  const supported = new Set([
    ...received.flatMap(({ requester, partners }) => [...(requester === null ? [] : [requester]), ...partners]),
    ...introductions.map(({ place }) => place),
    ...present.map(({ place }) => place),
  ]);
  supported.delete(goneOrganisation);
  const regions = [...supported].flatMap((at) => PLACES[at]?.regionCode ?? []);
  const genders = attendees.flatMap(({ person }) => (person === null ? [] : (GENDERS[person] ?? [])));
  return {
    'inquiries-received': received.length,
    'inquiries-answered': answered.length,
    'inquiries-concluded': live.filter((one) => isIn(concludedAt(one))).length,
    'first-answer-days': middle(answered.map(workingDaysOf)),
    'third-region-cases': received.filter(
      ({ third, requester, partners }) =>
        third || [requester ?? -1, ...partners].some((at) => PLACES[at]?.side === 'third'),
    ).length,
    'organisations-supported': supported.size,
    'regions-supported': new Set(regions).size,
    introductions: introductions.length,
    'meetings-held': held.length,
    'meeting-participants': attendees.length,
    'women-among-participants':
      genders.length === 0 ? null : genders.filter((gender) => gender === 'female').length / genders.length,
    cooperations: agreed.filter((one) => !one.deleted && one.day >= from && one.day <= to).length,
    byChannel: tally(received.map(({ channel }) => channel)),
    byForm: tally(received.flatMap(({ forms }): readonly string[] => (forms.length === 0 ? [''] : forms))),
    participantsBySide: tally(attendees.map(({ place }) => PLACES[place]?.side ?? '')),
  };
}

test('every figure equals a count over the same records made by other means', async () => {
  await fc.assert(
    fc.asyncProperty(anOffice, aPeriod, async (office, period) => {
      const { client, backend } = await device(period.name);
      backend.context.writer.mutate('inquiries.create', (write) => fillOffice(write, office));
      const report = await reportOf(client, { from: period.from, to: period.to });
      const { byChannel, byForm, participantsBySide, ...figures } = expected(office, period);
      const reported = Object.keys(figures).map((id) => [id, report.value(id as 'introductions')]);
      expect(Object.fromEntries(reported)).toEqual(figures);
      expect(report.by('inquiries-received', 'channel')).toEqual(byChannel);
      expect(report.by('inquiries-received', 'form')).toEqual(byForm);
      expect(report.by('meeting-participants', 'side')).toEqual(participantsBySide);
      backend.close();
    }),
    { numRuns: 20 },
  );
});
