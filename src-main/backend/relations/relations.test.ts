import { expect, test } from 'vitest';
import { HOUR, meet, onlyOneOn, openOn } from '../conflicts/testing/colleagues.ts';
import { type Device, device } from '../testing/device.ts';

const make = async ({ client }: Device, nameNative: string, country = 'FR'): Promise<string> =>
  (await client.organisations.create({ kind: 'cluster', nameNative, country })).id;

const said = async ({ client }: Device, organisationId: string) =>
  (await client.relations.of({ organisationId })).map(
    ({ kind, direction, organisation }) => `${kind} ${direction} ${organisation.nameNative}`,
  );

test('a relation is told by both ends, each in its own direction', async () => {
  const at = await device('ceeja-1');
  const [cluster, company] = [await make(at, 'Pôle'), await make(at, 'Atelier')];
  await at.client.relations.add({
    kind: 'member-of',
    organisationId: company,
    otherOrganisationId: cluster,
    note: 'n',
  });
  expect(await said(at, company)).toEqual(['member-of out Pôle']);
  expect(await said(at, cluster)).toEqual(['member-of in Atelier']);
  expect((await at.client.organisations.get({ id: cluster })).counts.relations).toBe(1);
});

test('one without a direction is one, from whichever end it is noted, and takes the newer terms', async () => {
  const at = await device('ceeja-1');
  const [alsace, gifu] = [await make(at, 'Alsace'), await make(at, '岐阜県', 'JP')];
  const first = await at.client.relations.add({
    kind: 'twin-region',
    organisationId: alsace,
    otherOrganisationId: gifu,
  });
  const terms = { fromOn: '2014-11-22', toOn: null, note: 'Erklärung' };
  const again = { kind: 'twin-region', organisationId: gifu, otherOrganisationId: alsace, ...terms } as const;
  expect((await at.client.relations.add(again)).id).toBe(first.id);
  expect(await at.client.relations.of({ organisationId: alsace })).toMatchObject([{ ...terms, direction: 'both' }]);
});

test('a relation to itself, or one that ends before it begins, is refused', async () => {
  const at = await device('ceeja-1');
  const [a, b] = [await make(at, 'A'), await make(at, 'B')];
  const refused = { code: 'INVALID', data: { field: 'otherOrganisationId', reason: 'same-organisation' } };
  const itself = at.client.relations.add({ kind: 'partner', organisationId: a, otherOrganisationId: a });
  await expect(itself).rejects.toMatchObject(refused);
  const { id } = await at.client.relations.add({
    kind: 'partner',
    organisationId: a,
    otherOrganisationId: b,
    fromOn: '2026-01-01',
  });
  const ends = at.client.relations.update({ id, patch: { toOn: '2025-01-01' } });
  await expect(ends).rejects.toMatchObject({ data: { field: 'toOn', reason: 'before-start' } });
  expect(await at.client.relations.of({ organisationId: a })).toMatchObject([{ toOn: null }]);
});

test('noting, changing and removing each have one undo; a deleted organisation’s relations rest with it', async () => {
  const at = await device('ceeja-1');
  const [a, b] = [await make(at, 'A'), await make(at, 'B')];
  const { id, op } = await at.client.relations.add({ kind: 'partner', organisationId: a, otherOrganisationId: b });
  await at.client.relations.remove({ id });
  expect(await said(at, a)).toEqual([]);
  await at.client.changes.undo();
  expect(await said(at, a)).toEqual(['partner both B']);
  await at.client.organisations.remove({ ids: [b] });
  expect(await said(at, a)).toEqual([]);
  await at.client.organisations.restore({ ids: [b] });
  expect(await said(at, a)).toEqual(['partner both B']);
  await at.client.changes.undo({ op: op ?? 0 });
  expect(await said(at, a)).toEqual([]);
});

test('the graph holds neighbours and their neighbours, not what lies beyond', async () => {
  const at = await device('ceeja-1');
  const ids = [await make(at, 'A'), await make(at, 'B'), await make(at, 'C'), await make(at, 'D')];
  for (const [i, id] of ids.entries()) {
    const other = ids[i + 1];
    if (other === undefined) continue;
    await at.client.relations.add({
      kind: 'part-of',
      organisationId: id,
      otherOrganisationId: other,
      toOn: '2020-01-01',
    });
  }
  const graph = await at.client.relations.graph({ organisationId: ids[0] ?? '' });
  expect(graph.nodes.map(({ organisation, distance }) => [organisation.nameNative, distance])).toEqual([
    ['A', 0],
    ['B', 1],
    ['C', 2],
  ]);
  expect(graph.edges).toMatchObject([
    { from: ids[0], to: ids[1], isPast: true },
    { from: ids[1], to: ids[2], isPast: true },
  ]);
});

test('of very many neighbours so many are drawn as there is room for, and the others counted', async () => {
  const at = await device('ceeja-1');
  const hub = await make(at, 'Hub');
  for (let i = 0; i < 45; i += 1) {
    const member = await make(at, `Member ${i}`);
    await at.client.relations.add({ kind: 'member-of', organisationId: member, otherOrganisationId: hub });
  }
  const { nodes, edges, left } = await at.client.relations.graph({ organisationId: hub });
  expect([nodes.length, edges.length, left]).toEqual([40, 39, 6]);
});

test('the same relation noted on two laptops is one, and differing notes are asked about on the organisation', async () => {
  const [ceeja, gifu] = [await device('ceeja-1'), await device('gifu-1')];
  const [a, b] = [await make(ceeja, 'A'), await make(ceeja, 'B')];
  meet(ceeja, gifu);
  const { id } = await ceeja.client.relations.add({ kind: 'partner', organisationId: a, otherOrganisationId: b });
  meet(ceeja, gifu);
  await ceeja.client.relations.update({ id, patch: { note: 'Rahmenvertrag' } });
  gifu.wait(HOUR);
  await gifu.client.relations.add({ kind: 'partner', organisationId: b, otherOrganisationId: a, note: '基本協定' });
  meet(ceeja, gifu);
  for (const at of [ceeja, gifu]) {
    expect(await at.client.relations.of({ organisationId: a })).toMatchObject([{ note: '基本協定' }]);
    const conflict = await onlyOneOn(at);
    expect(conflict).toMatchObject({
      kind: 'relation',
      place: { kind: 'organisation' },
      fields: [{ lost: 'Rahmenvertrag' }],
    });
  }
  await gifu.client.conflicts.resolve({ choice: 'take', ids: [(await onlyOneOn(gifu)).id] });
  meet(ceeja, gifu);
  expect(await openOn(ceeja)).toEqual([]);
  expect(await ceeja.client.relations.of({ organisationId: b })).toMatchObject([{ note: 'Rahmenvertrag' }]);
});

test('relations follow a merge: two that say the same become one, one between the merged goes, and a parting brings all back', async () => {
  const at = await device('ceeja-1');
  const [a, twin, cluster, other] = [
    await make(at, 'Stahlwerk'),
    await make(at, 'Stahlwerk GmbH'),
    await make(at, 'Pôle'),
    await make(at, 'Atelier'),
  ];
  const add = (kind: 'member-of' | 'partner', organisationId: string, otherOrganisationId: string) =>
    at.client.relations.add({ kind, organisationId, otherOrganisationId });
  await add('member-of', a, cluster);
  await add('member-of', twin, cluster);
  await add('partner', other, twin);
  await add('partner', a, twin);
  const before = [await said(at, a), await said(at, twin)];
  const { op } = await at.client.merges.merge({ kind: 'organisation', ids: [a, twin] });
  expect((await said(at, a)).toSorted()).toEqual(['member-of out Pôle', 'partner both Atelier']);
  expect(await said(at, other)).toEqual(['partner both Stahlwerk']);
  expect(await said(at, cluster)).toEqual(['member-of in Stahlwerk']);
  await at.client.changes.undo({ op: op ?? 0 });
  expect([await said(at, a), await said(at, twin)]).toEqual(before);
});
