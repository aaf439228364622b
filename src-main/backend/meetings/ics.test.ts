import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { device } from '../testing/device.ts';

const startAt = Date.UTC(2026, 11, 2, 8);
const times = { startAt, endAt: startAt + 3_600_000, zone: 'Europe/Paris', form: 'hybrid' } as const;

async function events(client: Client, ids: string[], language: 'de' | 'ja' = 'de') {
  const file = await client.meetings.ics({ ids, language });
  const calendar = new ICAL.Component(ICAL.parse(await file.text()));
  return { file, calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

test('a meeting is written as a calendar file with its zone, its people and their answers', async () => {
  const { client } = await device('ceeja-1');
  const gifu = await client.organisations.create({
    ...{ kind: 'prefecture', nameNative: '岐阜県', nameLanguage: 'ja', nameEn: 'Gifu Prefecture', country: 'JP' },
  });
  const person = await client.people.create({
    ...{
      familyNative: '髙島',
      givenNative: '一郎',
      familyLatin: 'Takashima',
      givenLatin: 'Ichiro',
      nameOrder: 'family-first',
    },
    affiliation: { organisationId: gifu.id },
    contactPoints: [{ kind: 'email', value: 'takashima@example.jp' }],
  });
  const { id } = await client.meetings.create({
    ...{ ...times, title: '意見交換会', place: 'Colmar', agenda: 'Begrüßung', participants: [] },
  });
  await client.meetings.addParticipant({ meetingId: id, personId: person.id, attendance: 'accepted' });
  await client.meetings.addParticipant({ meetingId: id, organisationId: gifu.id, role: 'host' });
  await client.meetings.addInterpreter({
    ...{ meetingId: id, name: 'Y. Sato', languageFrom: 'de', languageTo: 'ja', mode: 'consecutive' },
  });
  const { file, calendar, events: found } = await events(client, [id]);
  const [event] = found;
  expect([file.name, file.type]).toEqual(['meeting-2026-12-02.ics', 'text/calendar']);
  expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Paris');
  expect(event?.startDate.toJSDate().getTime()).toBe(startAt);
  expect([event?.summary, event?.location, event?.sequence]).toEqual(['意見交換会', 'Colmar', 0]);
  const [attendee, ...others] = event?.attendees ?? [];
  expect(attendee?.getFirstValue()).toBe('MAILTO:takashima@example.jp');
  expect(attendee?.getParameter('cn')).toBe('Ichiro TAKASHIMA, Gifu Prefecture');
  expect(attendee?.getParameter('partstat')).toBe('ACCEPTED');
  expect(others).toEqual([]);
  expect(event?.description).toContain('Tagesordnung:\nBegrüßung');
  expect(event?.description).toContain('Teilnehmende: Gifu Prefecture, Y. Sato');
  const inJapanese = await events(client, [id], 'ja');
  expect(inJapanese.events[0]?.description).toContain('参加者: 岐阜県, Y. Sato');
});

test('a new time or state makes calendars update, a new agenda does not; the event stays the same one', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.meetings.create({ ...times, title: 'x' });
  const read = async () => (await events(client, [id])).events[0];
  const uid = (await read())?.uid;
  await client.meetings.update({ ids: [id], patch: { agenda: 'neu' } });
  expect((await read())?.sequence).toBe(0);
  await client.meetings.update({ ids: [id], patch: { startAt: startAt + 60_000 } });
  await client.meetings.setState({ ids: [id], state: 'cancelled' });
  const after = await read();
  expect([after?.sequence, after?.uid]).toEqual([2, uid]);
  expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('several meetings go into one file', async () => {
  const { client } = await device('ceeja-1');
  const a = await client.meetings.create({ ...times, title: 'a' });
  const b = await client.meetings.create({ ...times, title: 'b' });
  const { file, events: found } = await events(client, [a.id, b.id]);
  expect([file.name, found.map(({ summary }) => summary)]).toEqual(['meetings.ics', ['a', 'b']]);
});
