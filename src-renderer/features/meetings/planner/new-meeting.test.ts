import { describe, expect, test } from 'vitest';
import type { OrganisationRef, PersonRef } from '#shared/contract/common.ts';
import { type Guest, withGuests } from './guests.ts';
import { addressOf, draftOf, firstDraft, newMeetingOf } from './new-meeting.ts';

const organisation = (id: string) => ({ id, side: 'japan' }) as OrganisationRef;
const person = (id: string) => ({ id }) as PersonRef;
const guest = (who: Partial<Guest>): Guest => ({
  person: null,
  organisation: null,
  side: 'japan',
  role: 'participant',
  ...who,
});

const inquiries = [{ id: 'i', number: '2026-A7-0001', subject: 's', language: 'de', status: 'introduced' as const }];
const proposal = { title: 's', language: 'de', laterality: 'bilateral' as const, inquiries, participants: [] };
const beginning = { proposal, today: '2026-12-22', day: undefined, zone: 'Europe/Paris', otherZone: 'Asia/Tokyo' };

describe('guests', () => {
  test('are invited once each, and an organisation gives way to the first of its people', () => {
    const gifu = guest({ organisation: organisation('gifu') });
    const takashima = guest({ person: person('t'), organisation: organisation('gifu') });
    expect(withGuests([gifu], [gifu])).toEqual([gifu]);
    expect(withGuests([gifu], [takashima])).toEqual([takashima]);
    expect(withGuests([takashima], [takashima])).toEqual([takashima]);
  });
});

describe('a new meeting', () => {
  test('begins a week on, at the first hour of a day on which neither side rests', () => {
    // 29 December to 3 January are no working days in Japan only by custom; 1 January is a holiday in both countries.
    expect(firstDraft(beginning).plan).toMatchObject({ date: '2026-12-29', time: '09:00', zone: 'Europe/Paris' });
    expect(firstDraft({ ...beginning, today: '2026-12-25' }).plan.date).toBe('2027-01-04');
  });

  test('begins on the day that was chosen, even one on which someone rests', () => {
    expect(firstDraft({ ...beginning, day: '2027-01-01' }).plan).toMatchObject({ date: '2027-01-01', time: '09:00' });
  });

  test('is made of what was typed, without what its form has no use for', () => {
    const draft = { ...firstDraft(beginning), place: 'Colmar', onlineUrl: 'meet.example.org/a' };
    expect(newMeetingOf(draft)).toMatchObject({
      place: null,
      onlineUrl: 'https://meet.example.org/a',
      inquiryIds: ['i'],
    });
    expect(newMeetingOf({ ...draft, form: 'in-person' })).toMatchObject({ place: 'Colmar', onlineUrl: null });
    expect(newMeetingOf({ ...draft, title: ' ' })).toBeNull();
    expect(newMeetingOf({ ...draft, plan: { ...draft.plan, time: '' } })).toBeNull();
  });

  test('comes back from its draft; a draft of another form is none', () => {
    const draft = firstDraft(beginning);
    const typed = { ...draft, title: 'Zweites Gespräch' };
    expect(draftOf(JSON.parse(JSON.stringify(typed)), beginning)).toEqual(typed);
    for (const other of [undefined, null, '', {}, [], { title: 1 }]) expect(draftOf(other, beginning)).toEqual(draft);
    const moved = draftOf(typed, { ...beginning, day: '2027-02-01' });
    expect([moved.title, moved.plan.date]).toEqual(['Zweites Gespräch', '2027-02-01']);
  });
});

test.each([
  ['', null],
  ['  ', null],
  ['meet.example.org/a', 'https://meet.example.org/a'],
  ['https://meet.example.org', 'https://meet.example.org'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('the address %j means %j', (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});
