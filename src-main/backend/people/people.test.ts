import { describe, expect, test } from 'vitest';
import type { NewPerson } from '#shared/contract/people.ts';
import { type Device, device } from '../testing/device.ts';
import { createPerson, findPersonByEmail } from './index.ts';

const takashima: NewPerson = {
  familyNative: '髙島',
  givenNative: '花子',
  familyKana: 'たかしま',
  givenKana: 'はなこ',
  familyLatin: 'Takashima',
  givenLatin: 'Hanako',
  nameLanguage: 'ja',
};

async function organisationIn(client: Device['client'], country: string): Promise<string> {
  return (await client.organisations.create({ kind: 'cluster', nameNative: `Cluster ${country}`, country })).id;
}

describe('a new person', () => {
  test('is made with contact points, affiliation and languages in one operation', async () => {
    const { client } = await device('ceeja-1');
    const organisationId = await organisationIn(client, 'JP');
    const { id } = await client.people.create({
      ...takashima,
      labels: { language: ['ja', 'en'] },
      contactPoints: [
        { kind: 'email', value: 'Hanako.Takashima@example.jp' },
        { kind: 'phone', value: '03-3580-0131' },
      ],
      affiliation: { organisationId, role: '課長' },
    });
    expect(await client.people.get({ id })).toMatchObject({
      nameOrder: 'family-first',
      labels: { language: ['ja', 'en'] },
      contactPoints: [
        { kind: 'email', value: 'Hanako.Takashima@example.jp', key: 'hanako.takashima@example.jp' },
        { kind: 'phone', value: '03-3580-0131', key: '+81335800131' },
      ],
      affiliations: [{ role: '課長', organisation: { id: organisationId } }],
    });
  });

  test('is undone with all that came with it, and redone with all', async () => {
    const { client, backend } = await device('ceeja-1');
    const organisationId = await organisationIn(client, 'FR');
    const { id } = await client.people.create({
      ...takashima,
      labels: { tag: ['Messe'] },
      contactPoints: [{ kind: 'email', value: 'hanako@example.jp' }],
      affiliation: { organisationId },
      country: 'JP',
      regionCode: 'jis:21',
      addressLines: '薮田南2-1-1',
      postalCode: '5008570',
      city: '岐阜市',
    });
    const before = await client.people.get({ id });
    await client.changes.undo();
    expect(await client.people.get({ id })).toMatchObject({ labels: {}, contactPoints: [], affiliations: [] });
    expect((await client.people.get({ id })).deletedAt).not.toBeNull();
    expect(findPersonByEmail(backend.context, 'hanako@example.jp')).toBeNull();
    await client.changes.redo();
    expect(await client.people.get({ id })).toEqual(before);
  });

  test('is not made at all when one of its contact points can’t be read', async () => {
    const { client } = await device('ceeja-1');
    const points = [
      { kind: 'email', value: 'hanako@example.jp' },
      { kind: 'phone', value: '12' },
    ] as const;
    await expect(client.people.create({ ...takashima, contactPoints: [...points] })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'contactPoints.1.value', reason: 'not-a-phone' },
    });
    expect((await client.people.count({ filter: {} })).all).toBe(0);
  });

  test('can be made inside another operation', async () => {
    const { client, backend } = await device('ceeja-1');
    const { value } = backend.context.writer.mutate('test', (write) => createPerson(backend.context, write, takashima));
    expect((await client.people.get({ id: value })).familyNative).toBe('髙島');
  });

  test.each([
    [{ familyNative: '髙島' }, 'family-first'],
    [{ familyNative: '김' }, 'family-first'],
    [{ familyNative: 'Kovács', nameLanguage: 'hu' }, 'family-first'],
    [{ familyNative: 'Takashima', nameLanguage: 'ja-Latn' }, 'family-first'],
    [{ familyNative: 'Keller' }, 'given-first'],
    [{ familyNative: 'Keller', nameOrder: 'family-first' as const }, 'family-first'],
  ])('has the usual name order of its language or script: %o', async (input, order) => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create(input);
    expect((await client.people.get({ id })).nameOrder).toBe(order);
  });
});

test('Japanese names come back byte for byte', async () => {
  const { client } = await device('gifu-1');
  const typed = {
    familyNative: '髙島神𠮷',
    givenNative: '葛\u{e0100}子',
    familyKana: 'がギ',
    givenLatin: 'Yu\u0304ko',
  };
  const { id } = await client.people.create(typed);
  expect(await client.people.get({ id })).toMatchObject(typed);
  const { rows } = await client.people.page({
    filter: {},
    sort: { by: 'name', direction: 'asc' },
    cursor: null,
    limit: 10,
  });
  expect(rows[0]).toMatchObject(typed);
});

test('a person deleted and restored is the same person', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({
    ...takashima,
    contactPoints: [{ kind: 'email', value: 'h@example.jp' }],
  });
  const before = await client.people.get({ id });
  await client.people.remove({ ids: [id] });
  expect(await client.people.count({ filter: {} })).toEqual({ matching: 0, all: 0 });
  expect(await client.people.count({ filter: { deleted: true, text: 'zzz' } })).toEqual({ matching: 0, all: 1 });
  await client.people.restore({ ids: [id] });
  expect(await client.people.get({ id })).toEqual(before);
});

test('a record that is not there is refused by name', async () => {
  const { client } = await device('ceeja-1');
  const id = '019aaac2-7d80-7fff-bfff-ffffffffffff';
  const refusal = { code: 'NOT_FOUND', data: { kind: 'person' } };
  await expect(client.people.get({ id })).rejects.toMatchObject(refusal);
  await expect(client.people.update({ ids: [id], patch: { title: 'Dr.' } })).rejects.toMatchObject(refusal);
  await expect(client.people.remove({ ids: [id] })).rejects.toMatchObject(refusal);
  await expect(client.people.addAffiliation({ personId: id, organisationId: id })).rejects.toMatchObject(refusal);
});

describe('an affiliation', () => {
  test('that would end before it begins is refused, also by a later edit', async () => {
    const { client } = await device('ceeja-1');
    const { id: personId } = await client.people.create(takashima);
    const organisationId = await organisationIn(client, 'FR');
    const wrong = client.people.addAffiliation({ personId, organisationId, fromOn: '2026-04-01', toOn: '2026-03-31' });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID', data: { field: 'toOn', reason: 'before-start' } });
    const { id } = await client.people.addAffiliation({ personId, organisationId, fromOn: '2026-04-01' });
    const edit = client.people.updateAffiliation({ id, patch: { toOn: '2025-01-01' } });
    await expect(edit).rejects.toMatchObject({ code: 'INVALID' });
    expect((await client.people.get({ id: personId })).affiliations[0]?.toOn).toBeNull();
  });

  test('that lasts is named before one that ended', async () => {
    const { client } = await device('ceeja-1');
    const { id: personId } = await client.people.create(takashima);
    const [former, present] = [await organisationIn(client, 'FR'), await organisationIn(client, 'JP')];
    await client.people.addAffiliation({ personId, organisationId: present, role: '部長', fromOn: '2020-04-01' });
    await client.people.addAffiliation({
      personId,
      organisationId: former,
      fromOn: '2024-01-01',
      toOn: '2025-03-31',
    });
    const { affiliations } = await client.people.get({ id: personId });
    expect(affiliations.map(({ organisation }) => organisation.id)).toEqual([present, former]);
    const [found] = await client.people.find({ text: '髙島花子' });
    expect(found).toMatchObject({ organisation: { id: present }, role: '部長', affiliatedTo: null });
  });
});

describe('a consent', () => {
  test('counts until the day it is withdrawn or after the day it expires', async () => {
    const { client, setTime } = await device('ceeja-1');
    const { id: personId } = await client.people.create(takashima);
    const given = { personId, purpose: 'newsletter', basis: 'consent', givenOn: '2026-01-10' } as const;
    const { id } = await client.consents.add({ ...given, expiresOn: '2026-12-31', wording: 'Ich willige ein.' });
    const consenting = async () => (await client.people.count({ filter: { hasConsent: true } })).matching;
    expect(await consenting()).toBe(1);
    setTime(Date.UTC(2026, 11, 31, 9));
    expect(await consenting()).toBe(1);
    setTime(Date.UTC(2027, 0, 1, 9));
    expect(await consenting()).toBe(0);
    setTime(Date.UTC(2026, 10, 22, 9));
    await client.consents.withdraw({ id, on: '2026-11-22' });
    expect(await consenting()).toBe(0);
    expect((await client.people.get({ id: personId })).consents).toMatchObject([{ withdrawnOn: '2026-11-22' }]);
  });

  test('can’t expire or be withdrawn before it was given', async () => {
    const { client } = await device('ceeja-1');
    const { id: personId } = await client.people.create(takashima);
    const given = { personId, purpose: 'introduction', basis: 'public-task', givenOn: '2026-01-10' } as const;
    const refusal = { code: 'INVALID', data: { reason: 'before-start' } };
    await expect(client.consents.add({ ...given, expiresOn: '2026-01-09' })).rejects.toMatchObject(refusal);
    const { id } = await client.consents.add(given);
    await expect(client.consents.withdraw({ id, on: '2026-01-09' })).rejects.toMatchObject(refusal);
  });
});
