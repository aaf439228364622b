import fc from 'fast-check';
import {
  cooperation,
  inquiry,
  label,
  match,
  meeting,
  organisation,
  participant,
  party,
  person,
} from '#db/schema/index.ts';
import { addDays } from '#shared/domain/days.ts';
import { CHANNELS, COOPERATION_FORMS } from '#shared/domain/lists.ts';
import { localDay } from '#shared/domain/zones.ts';
import { hashedId, type Write } from '../../changes/index.ts';

/** The records of an office as plain data, and how they are put into one. */

const hour = 3_600_000;
const start = Date.UTC(2026, 1, 20);

export const PLACES = [
  { country: 'FR', side: 'europe', regionCode: 'nuts:FRF1' },
  { country: 'DE', side: 'europe', regionCode: 'nuts:DE1' },
  { country: 'JP', side: 'japan', regionCode: 'jis:03' },
  { country: 'JP', side: 'japan', regionCode: 'jis:03' },
  { country: 'VN', side: 'third', regionCode: null },
  { country: 'FR', side: 'europe', regionCode: null },
] as const;
export const GENDERS = ['female', 'male', null, 'female'] as const;

const instant = fc.integer({ min: 0, max: 24 * 60 }).map((n) => start + n * hour);
const place = fc.nat(PLACES.length - 1);
const guest = fc.record({
  person: fc.option(fc.nat(GENDERS.length - 1)),
  place,
  attended: fc.boolean(),
  deleted: fc.boolean(),
});
const aCase = fc.record({
  receivedAt: instant,
  answerAfter: fc.option(fc.integer({ min: 0, max: 400 })),
  held: fc.option(fc.tuple(fc.nat(6), fc.nat(9))),
  concludedAfter: fc.option(fc.integer({ min: 0, max: 600 })),
  deleted: fc.boolean(),
  channel: fc.constantFrom(...CHANNELS.slice(0, 3)),
  forms: fc.subarray([...COOPERATION_FORMS.slice(0, 3)]),
  requester: fc.option(place),
  partners: fc.uniqueArray(place, { maxLength: 2 }),
  introduced: fc.array(fc.record({ place, at: fc.option(instant) }), { maxLength: 2 }),
  third: fc.boolean(),
});
const aMeeting = fc.record({
  startAt: instant,
  state: fc.constantFrom('held' as const, 'planned' as const, 'cancelled' as const),
  guests: fc.array(guest, { maxLength: 4 }),
});
export const anOffice = fc.record({
  cases: fc.array(aCase, { maxLength: 12 }),
  meetings: fc.array(aMeeting, { maxLength: 4 }),
  agreed: fc.array(fc.record({ day: fc.nat(70).map((n) => addDays('2026-02-10', n)), deleted: fc.boolean() }), {
    maxLength: 5,
  }),
  goneOrganisation: place,
});
export type Office = typeof anOffice extends fc.Arbitrary<infer T> ? T : never;

/** A hold begins some days after receipt and lasts some days. */
export const holdsOf = ({ receivedAt, held }: Office['cases'][number]) => {
  if (held === null) return [];
  const from = addDays(localDay(receivedAt, 'Europe/Paris'), held[0]);
  return [[from, addDays(from, held[1])] as const];
};
export const answeredAt = ({ receivedAt, answerAfter }: Office['cases'][number]): number | null =>
  answerAfter === null ? null : receivedAt + answerAfter * hour;

export const concludedAt = ({ receivedAt, concludedAfter }: Office['cases'][number]): number | null =>
  concludedAfter === null ? null : receivedAt + concludedAfter * hour;

/** A person or an organisation has one seat in a meeting; who comes twice keeps the first. */
export function seated(guests: Office['meetings'][number]['guests']) {
  const keyOf = ({ person, place }: (typeof guests)[number]): string => (person === null ? `o${place}` : `p${person}`);
  return [...new Map(guests.toReversed().map((one) => [keyOf(one), one])).values()];
}

/** Puts an office's records into the database. */
export function fillOffice(write: Write, office: Office): void {
  const { now } = write;
  const organisations = PLACES.map(({ country, regionCode }, at) =>
    write.insert(organisation, { kind: 'cluster', nameNative: `O${at}`, country, regionCode, createdAt: now }),
  );
  const placed = (at: number): string => organisations[at] ?? '';
  write.remove(organisation, placed(office.goneOrganisation));
  const people = GENDERS.map((gender, at) =>
    write.insert(person, { familyNative: `P${at}`, nameOrder: 'given-first', gender, createdAt: now }),
  );
  for (const [at, one] of office.cases.entries()) putCase(write, one, `2026-X-${at}`, placed);
  for (const one of office.meetings) putMeeting(write, one, placed, people);
  for (const { day, deleted } of office.agreed) {
    const agreed = { type: 'memorandum', novelty: 'new', agreedOn: day, createdAt: now } as const;
    const id = write.insert(cooperation, { title: day, ...agreed });
    if (deleted) write.remove(cooperation, id);
  }
}

type Placed = (place: number) => string;

function putCase(write: Write, one: Office['cases'][number], number: string, placed: Placed): void {
  const { receivedAt, channel } = one;
  const concluded = concludedAt(one);
  const id = write.insert(inquiry, {
    number,
    subject: number,
    receivedAt,
    receivedZone: 'Asia/Tokyo',
    channel,
    requesterOrganisationId: one.requester === null ? null : placed(one.requester),
    thirdRegion: one.third ? 'third:africa' : null,
    status: concluded === null ? 'received' : 'concluded',
    statusSince: receivedAt,
    answeredAt: answeredAt(one),
    concludedAt: concluded,
    holds: holdsOf(one),
    createdAt: write.now,
  });
  for (const value of one.forms) {
    write.put(label, { id: hashedId('label', id, 'form', value), ownerId: id, facet: 'form', value });
  }
  for (const partner of one.partners) {
    write.insert(party, { inquiryId: id, organisationId: placed(partner), role: 'partner' });
  }
  for (const { place, at: introducedAt } of one.introduced.toReversed()) {
    const organisationId = placed(place);
    const state = introducedAt === null ? 'shortlisted' : 'introduced';
    const matchId = hashedId('match', id, organisationId);
    write.put(match, { id: matchId, inquiryId: id, organisationId, state, introducedAt, createdAt: write.now });
  }
  if (one.deleted) write.remove(inquiry, id);
}

function putMeeting(
  write: Write,
  { startAt, state, guests }: Office['meetings'][number],
  placed: Placed,
  people: readonly string[],
): void {
  const times = { startAt, endAt: startAt + hour, zone: 'Europe/Paris', otherZone: 'Asia/Tokyo' };
  const kind = { form: 'online', laterality: 'bilateral', state } as const;
  const meetingId = write.insert(meeting, { title: 'M', ...kind, ...times, createdAt: write.now });
  for (const { person: who, place, attended, deleted } of seated(guests)) {
    const id = write.insert(participant, {
      meetingId,
      personId: who === null ? null : (people[who] ?? null),
      organisationId: placed(place),
      side: PLACES[place]?.side ?? 'europe',
      role: 'participant',
      attendance: attended ? 'attended' : 'absent',
    });
    if (deleted) write.remove(participant, id);
  }
}
