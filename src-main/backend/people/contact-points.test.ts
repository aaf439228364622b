import { expect, test } from 'vitest';
import { device } from '../testing/device.ts';
import { findPersonByEmail } from './index.ts';

const keller = { familyNative: 'Keller', givenNative: 'Anna' };

test('contact points are exactly those that were set, in their order', async () => {
  const { client } = await device('ceeja-1');
  const { id: ownerId } = await client.people.create(keller);
  const values = async () => (await client.people.get({ id: ownerId })).contactPoints.map(({ value }) => value);
  const set = (...emails: string[]) =>
    client.people.setContactPoints({ ownerId, points: emails.map((value) => ({ kind: 'email', value })) });
  await set('a@example.org', 'b@example.org');
  await set('b@example.org', 'c@example.org');
  expect(await values()).toEqual(['b@example.org', 'c@example.org']);
  await client.changes.undo();
  expect(await values()).toEqual(['a@example.org', 'b@example.org']);
  expect((await set('a@example.org', 'b@example.org')).op).toBeNull();
});

test('the same address in another spelling is one contact point', async () => {
  const { client } = await device('ceeja-1');
  const { id: ownerId } = await client.people.create(keller);
  const first = await client.people.addContactPoint({ ownerId, kind: 'email', value: 'Anna@Example.org' });
  await client.people.addContactPoint({ ownerId, kind: 'phone', value: '+49 30 901820' });
  const again = await client.people.addContactPoint({ ownerId, kind: 'email', value: 'anna@example.org' });
  expect(again.id).toBe(first.id);
  const { contactPoints } = await client.people.get({ id: ownerId });
  expect(contactPoints.map(({ value }) => value)).toEqual(['anna@example.org', '+49 30 901820']);
});

test('a removed address is found no more, and can be put in again', async () => {
  const { client, backend } = await device('ceeja-1');
  const { id: ownerId } = await client.people.create(keller);
  const point = { ownerId, kind: 'email', value: 'anna@example.org' } as const;
  const { id } = await client.people.addContactPoint(point);
  await client.people.removeContactPoint({ id });
  expect(findPersonByEmail(backend.context, 'anna@example.org')).toBeNull();
  await client.people.addContactPoint(point);
  expect(findPersonByEmail(backend.context, 'ANNA@example.org')?.id).toBe(ownerId);
});

test('a local phone number is meant in the organisation’s country, else in the office’s', async () => {
  const { client } = await device('gifu-1');
  const { id: organisationId } = await client.organisations.create({
    kind: 'agency',
    nameNative: 'Agence Est',
    country: 'FR',
    contactPoints: [{ kind: 'phone', value: '03 88 15 68 68' }],
  });
  expect((await client.organisations.get({ id: organisationId })).contactPoints[0]?.key).toBe('+33388156868');
  const phone = { kind: 'phone', value: '03 88 15 68 68' } as const;
  const inFrance = await client.people.create({ ...keller, affiliation: { organisationId }, contactPoints: [phone] });
  expect((await client.people.get({ id: inFrance.id })).contactPoints[0]?.key).toBe('+33388156868');
  const inJapan = await client.people.create({ ...keller, contactPoints: [{ kind: 'phone', value: '058-272-1111' }] });
  expect((await client.people.get({ id: inJapan.id })).contactPoints[0]?.key).toBe('+81582721111');
  const told = await client.people.create({ ...keller, phoneCountry: 'FR', contactPoints: [phone] });
  expect((await client.people.get({ id: told.id })).contactPoints[0]?.key).toBe('+33388156868');
});

test('what is no address is refused and nothing changes', async () => {
  const { client } = await device('ceeja-1');
  const { id: ownerId } = await client.people.create(keller);
  await expect(client.people.addContactPoint({ ownerId, kind: 'email', value: 'anna' })).rejects.toMatchObject({
    code: 'INVALID',
    data: { field: 'value', reason: 'not-an-email' },
  });
  expect((await client.people.get({ id: ownerId })).contactPoints).toEqual([]);
});

test('an address that several people share finds the one known longest', async () => {
  const { client, backend } = await device('ceeja-1');
  const contactPoints = [{ kind: 'email', value: 'info@example.org' } as const];
  const first = await client.people.create({ ...keller, contactPoints });
  await client.people.create({ familyNative: 'Roth', contactPoints });
  expect(findPersonByEmail(backend.context, 'info@example.org')?.id).toBe(first.id);
  await client.people.remove({ ids: [first.id] });
  expect(findPersonByEmail(backend.context, 'info@example.org')?.familyNative).toBe('Roth');
});
