import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { HOSTILE } from '../report/testing/hostile-texts.ts';
import { type IcsMeeting, type IcsOptions, writeIcs } from './write-ics.ts';

const meeting: IcsMeeting = {
  id: '0197a1b2-0000-7000-8000-000000000001',
  sequence: 3,
  changedAt: Date.UTC(2026, 4, 1, 6, 0),
  title: '水素バレーに関する三者面談, Grand Est; Gifu',
  state: 'planned',
  startAt: Date.UTC(2026, 5, 17, 7, 40),
  endAt: Date.UTC(2026, 5, 17, 9, 10),
  zone: 'Europe/Paris',
  otherZone: 'Asia/Tokyo',
  place: 'Beispielhaus, Saal 2; Colmar',
  onlineUrl: 'https://meet.example.org/a,b;c?x=1',
  agenda: '1. 挨拶\n2. Présentation\n3. Nächste Schritte',
  organiser: { name: 'Camille Exemple', email: 'camille@example.org' },
  attendees: [
    { name: '見本 花子', email: 'hanako@example.jp', kind: 'person', role: 'host', attendance: 'accepted' },
    {
      name: 'Jonas "Joe" Muster; Ltg.',
      email: 'jonas@example.org',
      kind: 'person',
      role: 'participant',
      attendance: 'invited',
    },
    { name: '例 太郎', email: 'taro@example.jp', kind: 'person', role: 'interpreter', attendance: 'invited' },
    { name: 'Sample Council', email: 'council@example.org', kind: 'group', role: 'observer', attendance: 'declined' },
    { name: 'Contoh Agency', email: null, kind: 'group', role: 'speaker', attendance: 'invited' },
  ],
};
const options: IcsOptions = {
  language: 'en',
  labels: { agenda: 'Agenda', online: 'Online', participants: 'Also invited' },
};

/** The file as a calendar program sees it: zones from the file itself, not from the machine. */
function read(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const first = (file: string): ICAL.Event => {
  const [event] = read(file);
  if (!event) throw new Error('no event');
  return event;
};
const instants = (event: ICAL.Event) => [event.startDate.toJSDate().getTime(), event.endDate.toJSDate().getTime()];

describe('a meeting', () => {
  const file = writeIcs([meeting], options);
  const event = first(file);

  test('has an identity that stays, and a sequence that rises', () => {
    expect([event.uid, event.sequence]).toEqual(['0197a1b2-0000-7000-8000-000000000001@ejrc-desk', 3]);
    expect(first(writeIcs([{ ...meeting, title: 'Moved', sequence: 4 }], options)).uid).toBe(event.uid);
    expect(file).toMatch(/\r\nDTSTAMP:20260501T060000Z\r\n/);
    expect(file).not.toContain('METHOD:');
  });

  test('is in the local time of its zone, which the file explains', () => {
    expect(file).toContain('DTSTART;TZID=Europe/Paris:20260617T094000');
    expect(file).toContain('\r\nTZID:Europe/Paris\r\n');
    expect(instants(event)).toEqual([meeting.startAt, meeting.endAt]);
  });

  test('keeps its texts, place and organiser', () => {
    expect([event.summary, event.location]).toEqual([meeting.title, meeting.place]);
    const organiser = event.component.getFirstProperty('organizer');
    expect([organiser?.getParameter('cn'), organiser?.getFirstValue()]).toEqual([
      'Camille Exemple',
      'mailto:camille@example.org',
    ]);
    expect(event.component.getFirstPropertyValue('url')).toBe('https://meet.example.org/a%2Cb%3Bc?x=1');
  });

  test('tells both sides their time, the agenda, and who has no address', () => {
    const description = event.description ?? '';
    expect(description).toContain('Wednesday, 17 June 2026');
    expect(description).toContain('09:40 CEST / 16:40 JST –\n11:10 CEST / 18:10 JST');
    expect(description).toContain('Agenda:\n1. 挨拶\n2. Présentation\n3. Nächste Schritte');
    expect(description).toContain('Also invited: Contoh Agency');
  });

  test('invites each participant with kind, role and answer', () => {
    const invited = event.attendees.map((attendee) => [
      attendee.getFirstValue(),
      ...['cn', 'cutype', 'role', 'partstat', 'rsvp'].map((name) => attendee.getParameter(name)),
    ]);
    expect(invited).toEqual([
      ['MAILTO:hanako@example.jp', '見本 花子', 'INDIVIDUAL', 'CHAIR', 'ACCEPTED', 'FALSE'],
      ['MAILTO:jonas@example.org', 'Jonas "Joe" Muster; Ltg.', 'INDIVIDUAL', 'REQ-PARTICIPANT', 'NEEDS-ACTION', 'TRUE'],
      ['MAILTO:taro@example.jp', '例 太郎', 'INDIVIDUAL', 'REQ-PARTICIPANT', 'NEEDS-ACTION', 'TRUE'],
      ['MAILTO:council@example.org', 'Sample Council', 'GROUP', 'OPT-PARTICIPANT', 'DECLINED', 'FALSE'],
    ]);
  });

  test('that is cancelled says so and asks for no answer', () => {
    const cancelled = first(writeIcs([{ ...meeting, state: 'cancelled' }], options));
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.attendees.every((attendee) => attendee.getParameter('rsvp') === 'FALSE')).toBe(true);
  });
});

test('no line is longer than 75 octets, and Japanese is folded between characters', () => {
  const long = { ...meeting, title: '水素'.repeat(200), agenda: '髙島𠮷野家'.repeat(100) };
  const file = writeIcs([long], options);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toContain('\ufffd');
  expect(first(file).summary).toBe(long.title);
  expect(first(file).description).toContain(long.agenda);
});

test('several meetings share a file, with each zone once', () => {
  const other = { ...meeting, id: 'b', zone: 'Asia/Tokyo', otherZone: 'Europe/Paris' };
  const file = writeIcs([meeting, other, { ...meeting, id: 'c' }], options);
  expect(read(file).map(({ uid }) => uid)).toEqual([`${meeting.id}@ejrc-desk`, 'b@ejrc-desk', 'c@ejrc-desk']);
  expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
  for (const event of read(file)) expect(instants(event)).toEqual([meeting.startAt, meeting.endAt]);
});

const ZONES = [
  ...['Europe/Paris', 'Europe/Lisbon', 'Europe/Athens', 'Europe/Warsaw', 'Europe/Dublin', 'Atlantic/Azores'],
  ...[
    'Asia/Tokyo',
    'Asia/Jakarta',
    'Asia/Bangkok',
    'Africa/Dakar',
    'Africa/Nairobi',
    'America/Sao_Paulo',
    'Europe/Kyiv',
    'UTC',
  ],
];

test('instants survive in every zone, on both sides of every change of the clocks', () => {
  const minute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
  const changes = [
    Date.UTC(2026, 2, 29, 1),
    Date.UTC(2026, 9, 25, 1),
    Date.UTC(2027, 2, 28, 1),
    Date.UTC(2028, 9, 29, 1),
  ];
  const around = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -180, max: 180 }))
    .map(([change, minutes]) => change / 60_000 + minutes);
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.oneof(minute, around), (zone, start) => {
      const startAt = start * 60_000;
      const endAt = startAt + 95 * 60_000;
      const event = first(writeIcs([{ ...meeting, zone, otherZone: 'Asia/Tokyo', startAt, endAt }], options));
      expect(instants(event)).toEqual([startAt, endAt]);
    }),
    { numRuns: 400 },
  );
});

test('a time from before a zone changed its rules is written in UTC', () => {
  // Morocco's clocks stood an hour ahead in 2025; the library's VTIMEZONE tells its latest rule only.
  const startAt = Date.UTC(2025, 5, 17, 8);
  const file = writeIcs([{ ...meeting, zone: 'Africa/Casablanca', startAt, endAt: startAt + 3_600_000 }], options);
  expect(file).toContain('\r\nDTSTART:20250617T080000Z\r\n');
  expect(instants(first(file))).toEqual([startAt, startAt + 3_600_000]);
});

test('a time that the clock shows twice is written in UTC', () => {
  const startAt = Date.UTC(2026, 9, 25, 0, 30);
  const file = writeIcs([{ ...meeting, startAt, endAt: startAt + 3_600_000 }], options);
  expect(file).toContain('\r\nDTSTART:20261025T003000Z\r\n');
  expect(instants(first(file))).toEqual([startAt, startAt + 3_600_000]);
});

test.each(LANGUAGES)('the description in %s names the day and both clocks in its language', (language) => {
  const text = first(writeIcs([meeting], { ...options, language })).description;
  expect(text).toContain({ en: '09:40 CEST', de: '09:40 MESZ', fr: '09:40 CEST', ja: '09:40 CEST' }[language]);
  expect(text).toContain('16:40 JST');
  expect(text).toContain({ en: 'June', de: 'Juni', fr: 'juin', ja: '6月' }[language]);
});

test.each(HOSTILE)('%j in every text keeps the file in shape', (text) => {
  const attendees = meeting.attendees.map((attendee) => ({ ...attendee, name: text }));
  const hostile = {
    ...meeting,
    title: text,
    place: text,
    agenda: text,
    attendees,
    organiser: { name: text, email: 'a@example.org' },
  };
  const file = writeIcs([hostile], { ...options, labels: { agenda: text, online: text, participants: text } });
  const event = first(file);
  const plain = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
  expect(event.summary).toBe(plain);
  expect(instants(event)).toEqual([meeting.startAt, meeting.endAt]);
  expect(file.replace(/\r\n/g, '')).not.toMatch(/(?!\t)\p{Cc}/u);
  expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

test('what is no address, link, id, zone or duration is left out or refused', () => {
  const injected = 'a@example.org\r\nATTENDEE:mailto:x@example.org';
  const attendees = [{ ...meeting.attendees[0], email: injected }] as IcsMeeting['attendees'];
  const file = writeIcs(
    [{ ...meeting, attendees, onlineUrl: 'javascript:alert(1)', organiser: { name: 'x', email: injected } }],
    options,
  );
  expect(file).not.toMatch(/^ATTENDEE|^ORGANIZER|^URL|javascript/m);
  expect(() => writeIcs([{ ...meeting, id: 'x\r\nUID:y' }], options)).toThrow(RangeError);
  expect(() => writeIcs([{ ...meeting, zone: 'Mars/Base' }], options)).toThrow(RangeError);
  expect(() => writeIcs([{ ...meeting, endAt: meeting.startAt - 1 }], options)).toThrow(RangeError);
});
