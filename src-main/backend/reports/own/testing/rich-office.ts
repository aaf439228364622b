import fc from 'fast-check';
import {
  cooperation,
  cooperationParty,
  file,
  inquiry,
  interpreter,
  label,
  match,
  meeting,
  meetingInquiry,
  organisation,
  participant,
  person,
} from '#db/schema/index.ts';
import { addDays } from '#shared/domain/days.ts';
import type { LabelFacet } from '#shared/domain/lists.ts';
import { LISTS_OF_FIELDS as LISTS } from '#shared/domain/own-indicators/fields.ts';
import { hashedId, type Write } from '../../../changes/index.ts';
import { VALUES } from './random-definition.ts';

/** The records of an office in which every field that an own indicator asks about is filled or left empty at random. */

const hour = 3_600_000;
const start = Date.UTC(2026, 1, 20);
const ORGANISATIONS = 5;
/** What was recorded of each person. */
const PEOPLE = ['female', 'male', null, 'other'] as const;

const among = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(values: readonly T[]) => fc.option(among(values));
const some = (values: readonly string[] = []) => fc.subarray([...values], { maxLength: 2 });
const instant = fc.nat(24 * 60).map((n) => start + n * hour);
const day = fc.nat(60).map((n) => addDays('2026-02-20', n));
const gone = fc.nat(5).map((n) => n === 0);
const anOrganisation = fc.nat(ORGANISATIONS - 1);
const aPerson = fc.nat(PEOPLE.length - 1);

const organisations = fc.record({
  kind: among(LISTS.organisationKind),
  country: among(VALUES.country ?? []),
  regionCode: maybe(['nuts:FRF1', 'nuts:FRF2', 'nuts:DE1', 'jis:03']),
  size: maybe(LISTS.organisationSize),
  createdAt: instant,
  gone,
  labels: fc.record({
    sector: some(VALUES.sector),
    'form-offered': some(LISTS.form),
    'form-sought': some(LISTS.form),
    language: some(VALUES.language),
    tag: some(VALUES.tag),
  }),
});
const matches = fc.record({
  organisation: anOrganisation,
  state: among(LISTS.matchState),
  createdAt: instant,
  proposedAt: fc.option(instant),
  declinedAt: fc.option(instant),
  introducedAt: fc.option(instant),
  gone,
});
const inquiries = fc.record({
  receivedAt: instant,
  steps: fc.array(fc.option(instant), { minLength: 8, maxLength: 8 }),
  answeredAt: fc.option(instant),
  status: among(LISTS.status),
  outcome: maybe(LISTS.outcome),
  channel: among(LISTS.channel),
  priority: among(LISTS.priority),
  language: maybe(VALUES.language ?? []),
  officeId: maybe(VALUES.office ?? []),
  thirdRegion: maybe(VALUES['third-region'] ?? []),
  organisation: fc.option(anOrganisation),
  person: fc.option(aPerson),
  gone,
  labels: fc.record({
    form: some(LISTS.form),
    sector: some(VALUES.sector),
    region: some(['nuts:FRF1', 'nuts:FRF2', 'jis:03']),
    tag: some(VALUES.tag),
  }),
  matches: fc.uniqueArray(matches, { maxLength: 2, selector: (one) => one.organisation }),
});
const participants = fc.record({
  person: fc.option(aPerson),
  organisation: fc.option(anOrganisation),
  side: among(LISTS.side),
  role: among(LISTS.participantRole),
  attendance: among(LISTS.attendance),
  gone,
});
const meetings = fc.record({
  startAt: instant,
  state: among(LISTS.meetingState),
  form: among(LISTS.meetingForm),
  laterality: among(LISTS.laterality),
  language: maybe(VALUES.language ?? []),
  participants: fc.array(participants, { maxLength: 4 }),
  serves: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
  interpreted: fc.boolean(),
  gone,
});
const cooperations = fc.record({
  agreedOn: day,
  followUp3On: fc.option(day),
  followUp6On: fc.option(day),
  followUp12On: fc.option(day),
  type: among(LISTS.cooperationType),
  novelty: among(LISTS.novelty),
  inquiry: fc.option(fc.nat(7)),
  meeting: fc.option(fc.nat(3)),
  evidence: fc.boolean(),
  parties: fc.uniqueArray(anOrganisation, { maxLength: 3 }),
  gone,
});

export const aRichOffice = fc.record({
  organisations: fc.array(organisations, { minLength: ORGANISATIONS, maxLength: ORGANISATIONS }),
  inquiries: fc.array(inquiries, { maxLength: 8 }),
  meetings: fc.array(meetings, { maxLength: 4 }),
  cooperations: fc.array(cooperations, { maxLength: 4 }),
});
type RichOffice = typeof aRichOffice extends fc.Arbitrary<infer T> ? T : never;

const STEPS = [
  ...(['acknowledgedAt', 'qualifiedAt', 'matchingAt', 'introducedAt'] as const),
  ...(['meetingPlannedAt', 'meetingHeldAt', 'followUpAt', 'concludedAt'] as const),
];

/** Puts the records into the database. */
export function fillRichOffice(write: Write, office: RichOffice): void {
  const { now } = write;
  const people = PEOPLE.map((gender, at) =>
    write.insert(person, { familyNative: `P${at}`, nameOrder: 'given-first', gender, createdAt: now }),
  );
  const firms = office.organisations.map(({ labels, gone: isGone, ...fields }, at) => {
    const id = write.insert(organisation, { nameNative: `O${at}`, ...fields });
    putLabels(write, id, labels);
    if (isGone) write.remove(organisation, id);
    return id;
  });
  const personOf = (at: number | null) => (at === null ? null : (people[at] ?? null));
  const firmOf = (at: number | null) => (at === null ? null : (firms[at] ?? null));
  const cases = office.inquiries.map((one, at) => putInquiry(write, one, `2026-X-${at}`, firmOf, personOf));
  const sat = office.meetings.map((one) => {
    const { participants: guests, serves, interpreted, gone: isGone, ...fields } = one;
    const times = { endAt: one.startAt + hour, zone: 'Europe/Paris', otherZone: 'Asia/Tokyo' };
    const meetingId = write.insert(meeting, { title: 'M', ...fields, ...times, createdAt: one.startAt - 40 * hour });
    for (const { person: who, organisation: firm, gone: isOff, ...rest } of guests) {
      const id = write.insert(participant, {
        ...{ meetingId, personId: personOf(who), organisationId: firmOf(firm) },
        ...rest,
      });
      if (isOff) write.remove(participant, id);
    }
    for (const inquiryId of serves.flatMap((which) => cases[which] ?? []))
      write.insert(meetingInquiry, { meetingId, inquiryId });
    const speaking = { languageFrom: 'en', languageTo: 'ja', mode: 'consecutive' } as const;
    if (interpreted) write.insert(interpreter, { meetingId, ...speaking });
    if (isGone) write.remove(meeting, meetingId);
    return meetingId;
  });
  for (const { inquiry: of, meeting: at, evidence, parties, gone: isGone, ...fields } of office.cooperations) {
    const links = {
      inquiryId: (of === null ? null : cases[of]) ?? null,
      meetingId: (at === null ? null : sat[at]) ?? null,
    };
    const id = write.insert(cooperation, { title: 'K', ...fields, ...links, createdAt: now });
    for (const organisationId of parties.flatMap((party) => firmOf(party) ?? []))
      write.insert(cooperationParty, { cooperationId: id, organisationId });
    if (evidence) {
      const stored = { hash: 'a'.repeat(64), name: 'a.pdf', type: 'application/pdf', size: 1, addedAt: now };
      write.update(cooperation, id, { evidenceFileId: write.insert(file, { ownerId: id, ...stored }) });
    }
    if (isGone) write.remove(cooperation, id);
  }
}

type IdOf = (at: number | null) => string | null;

function putInquiry(write: Write, one: RichOffice['inquiries'][number], number: string, firmOf: IdOf, personOf: IdOf) {
  const { steps, labels, matches: candidates, gone: isGone, organisation: firm, person: who, ...fields } = one;
  const dated = Object.fromEntries(STEPS.map((step, at) => [step, steps[at] ?? null]));
  const id = write.insert(inquiry, {
    ...{ number, subject: number, receivedZone: 'Asia/Tokyo', statusSince: one.receivedAt, createdAt: write.now },
    ...{ ...fields, ...dated, requesterOrganisationId: firmOf(firm), requesterPersonId: personOf(who) },
  });
  putLabels(write, id, labels);
  for (const { organisation: at, gone: isOff, ...rest } of candidates) {
    const matchId = write.insert(match, { inquiryId: id, organisationId: firmOf(at) ?? '', ...rest });
    if (isOff) write.remove(match, matchId);
  }
  if (isGone) write.remove(inquiry, id);
  return id;
}

function putLabels(write: Write, ownerId: string, labels: Readonly<Record<string, readonly string[]>>): void {
  for (const [facet, values] of Object.entries(labels)) {
    for (const value of values)
      write.put(label, { id: hashedId('label', ownerId, facet, value), ownerId, facet: facet as LabelFacet, value });
  }
}
