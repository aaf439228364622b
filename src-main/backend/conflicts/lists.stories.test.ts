import { expect, test } from 'vitest';
import { checkOffice } from '../check/index.ts';
import { digestOf } from '../sync/index.ts';
import { deliver } from '../testing/deliver.ts';
import { type Device, device } from '../testing/device.ts';
import { colleagues, HOUR, meet, openOn } from './testing/colleagues.ts';

/**
 * What stands in lists that two laptops change at once. Putting something on a list outranks taking it off by someone who had
 * not seen that; taking it off stands where nobody put it on anew. Nobody is asked: a list shows for itself what is on it.
 */

function expectAgreement(...laptops: readonly Device[]): void {
  const [first, ...others] = laptops.map(({ backend }) => digestOf(backend.context.sqlite));
  for (const other of others) expect(other).toBe(first);
  for (const { backend } of laptops) expect(checkOffice(backend.context)).toEqual([]);
}

const tag = ({ client }: Device, id: string, add: readonly string[], remove: readonly string[] = []) =>
  client.labels.change({ ownerIds: [id], facet: 'tag', add: [...add], remove: [...remove] });
const tagsOn = async ({ client }: Device, id: string) => (await client.inquiries.get({ id })).labels.tag ?? [];

test('one puts a tag on, the other takes another one off: both are done', async () => {
  const { ceeja, gifu, id } = await colleagues();
  await tag(ceeja, id, ['Messe']);
  meet(ceeja, gifu);
  await tag(ceeja, id, [], ['Messe']);
  await tag(gifu, id, ['水素']);
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) expect(await tagsOn(at, id)).toEqual(['水素']);
  expectAgreement(ceeja, gifu);
});

test('both put the same tag on, one takes it off again without having met: it stays, for the other put it on', async () => {
  const { ceeja, gifu, id } = await colleagues();
  await tag(ceeja, id, ['Messe']);
  gifu.wait(HOUR);
  await tag(gifu, id, ['Messe']);
  ceeja.wait(2 * HOUR);
  await tag(ceeja, id, [], ['Messe']);
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) {
    expect(await tagsOn(at, id)).toEqual(['Messe']);
    expect(await openOn(at)).toEqual([]);
  }
  await tag(gifu, id, [], ['Messe']);
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) expect(await tagsOn(at, id)).toEqual([]);
  expectAgreement(ceeja, gifu);
});

test('one takes a tag off late, the other had taken it off and put it on again: it stays', async () => {
  const { ceeja, gifu, id } = await colleagues();
  await tag(ceeja, id, ['Messe']);
  meet(ceeja, gifu);
  await tag(gifu, id, [], ['Messe']);
  gifu.wait(HOUR);
  await tag(gifu, id, ['Messe']);
  ceeja.wait(5 * HOUR);
  await tag(ceeja, id, [], ['Messe']);
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) expect(await tagsOn(at, id)).toEqual(['Messe']);
  expectAgreement(ceeja, gifu);
});

test('one sets a whole list of regions anew, the other adds one: what was added stays beside the new list', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const set = ({ client }: Device, values: string[]) => client.labels.set({ ownerIds: [id], facet: 'region', values });
  await set(ceeja, ['jis:03', 'jis:21']);
  meet(ceeja, gifu);
  await set(ceeja, ['nuts:FRF1']);
  await set(gifu, ['jis:03', 'jis:21', 'iso:VN']);
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) {
    const { region = [] } = (await at.client.inquiries.get({ id })).labels;
    expect(region.toSorted()).toEqual(['iso:VN', 'nuts:FRF1']);
  }
  expectAgreement(ceeja, gifu);
});

test('an undo of putting a tag on does not take away the colleague’s', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const { op } = await tag(ceeja, id, ['Messe']);
  gifu.wait(HOUR);
  await tag(gifu, id, ['Messe']);
  meet(ceeja, gifu);
  await ceeja.client.changes.undo({ op: op ?? 0 });
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) expect(await tagsOn(at, id)).toEqual(['Messe']);
  expectAgreement(ceeja, gifu);
});

test('a participant is uninvited here and invited anew there: invited', async () => {
  const { ceeja, gifu } = await colleagues();
  const at = Date.UTC(2026, 11, 1, 8);
  const person = await ceeja.client.people.create({ familyNative: '髙島' });
  const organisation = await ceeja.client.organisations.create({
    nameNative: '架空木材',
    kind: 'company',
    country: 'JP',
  });
  const { id } = await ceeja.client.meetings.create({
    ...{ title: 'Vorgespräch', form: 'online', zone: 'Europe/Paris', startAt: at, endAt: at + HOUR },
    participants: [{ personId: person.id, side: 'japan' }],
  });
  meet(ceeja, gifu);
  const invited = async ({ client }: Device) => (await client.meetings.get({ id })).participants;
  const [participant] = await invited(ceeja);
  const ids = [participant?.id ?? ''];
  await gifu.client.meetings.removeParticipant({ ids });
  gifu.wait(HOUR);
  await gifu.client.meetings.addParticipant({ meetingId: id, personId: person.id, side: 'japan' });
  await gifu.client.meetings.addParticipant({ meetingId: id, organisationId: organisation.id });
  ceeja.wait(5 * HOUR);
  await ceeja.client.meetings.removeParticipant({ ids });
  meet(ceeja, gifu);
  for (const one of [ceeja, gifu]) {
    expect((await invited(one)).map(({ person: p, organisation: o }) => p?.id ?? o?.id)).toEqual([
      person.id,
      organisation.id,
    ]);
  }
  expectAgreement(ceeja, gifu);
});

test('a participant is uninvited here while an acceptance is noted there: a person decides', async () => {
  const { ceeja, gifu } = await colleagues();
  const at = Date.UTC(2026, 11, 1, 8);
  const person = await ceeja.client.people.create({ familyNative: '髙島' });
  const { id } = await ceeja.client.meetings.create({
    ...{ title: 'Vorgespräch', form: 'online', zone: 'Europe/Paris', startAt: at, endAt: at + HOUR },
    participants: [{ personId: person.id, side: 'japan' }],
  });
  meet(ceeja, gifu);
  const [participant] = (await ceeja.client.meetings.get({ id })).participants;
  const ids = [participant?.id ?? ''];
  await gifu.client.meetings.updateParticipant({ ids, patch: { attendance: 'accepted' } });
  await ceeja.client.meetings.removeParticipant({ ids });
  meet(ceeja, gifu);
  const open = await gifu.client.conflicts.ofRecord({ id });
  expect(open).toMatchObject([
    { kind: 'participant', deletion: true, own: { is: 'person' }, place: { kind: 'meeting' } },
  ]);
  await gifu.client.conflicts.resolve({ choice: 'take', ids: open.map((one) => one.id) });
  meet(ceeja, gifu);
  for (const one of [ceeja, gifu]) {
    expect((await one.client.meetings.get({ id })).participants).toMatchObject([{ attendance: 'accepted' }]);
  }
  expectAgreement(ceeja, gifu);
});

test('three laptops, in whatever order they meet, come to the same list', async () => {
  const { ceeja, gifu, id } = await colleagues();
  const iwate = await device('iwate-1');
  meet(ceeja, iwate);
  await tag(ceeja, id, ['Messe']);
  gifu.wait(HOUR);
  await tag(gifu, id, ['Messe']);
  deliver(gifu, iwate);
  ceeja.wait(2 * HOUR);
  await tag(ceeja, id, [], ['Messe']);
  iwate.wait(3 * HOUR);
  await tag(iwate, id, [], ['Messe']);
  deliver(ceeja, gifu);
  deliver(iwate, ceeja);
  deliver(ceeja, iwate);
  deliver(iwate, gifu);
  for (const at of [ceeja, gifu, iwate]) expect(await tagsOn(at, id)).toEqual([]);
  expectAgreement(ceeja, gifu, iwate);
});
