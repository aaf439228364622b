import { expect, test } from 'vitest';
import type { Hit } from '#shared/contract/search.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';

const find = async ({ client }: Device, text: string, options: { kinds?: Hit['kind'][]; limit?: number } = {}) =>
  (await client.search.find({ text, ...options })).hits;
const kindsOf = (hits: readonly Hit[]) => hits.map(({ kind }) => kind);
const marked = ({ matches }: Hit) =>
  matches.map(({ field, text, ranges }) => [field, ...ranges.map(([from, to]) => text.slice(from, to))]);

const at = { at: TEST_NOW, zone: 'Europe/Paris' };

/** One of each kind speaks of 観光. */
async function office() {
  const here = await device('ceeja-1');
  const { client } = here;
  const { id: organisationId } = await client.organisations.create({
    ...{ kind: 'association', country: 'JP', nameNative: '岐阜県観光連盟', regionCode: 'jis:21', regionVersion: null },
  });
  const { id: personId } = await client.people.create({
    ...{ familyNative: '髙島', givenNative: '花子', note: '観光に詳しい' },
    contactPoints: [{ kind: 'email', value: 'hanako@example.org' }],
    affiliation: { organisationId, role: 'Leiterin' },
  });
  const { id: inquiryId } = await client.inquiries.create({
    ...{
      subject: 'Wanderwege im Elsass',
      description: 'Austausch über 観光 in den Vogesen',
      requesterOrganisationId: organisationId,
    },
    labels: { form: ['tourism'], region: ['nuts:FRF1'], tag: ['Wandern'] },
  });
  const { id: entryId } = await client.entries.create({
    inquiryId,
    kind: 'note',
    body: 'Herr Müller: 観光は大事です。',
    ...at,
  });
  const { id: fileId } = await client.files.add({
    ownerId: entryId,
    file: new File(['Notizen zu 観光'], 'Vogesen.txt'),
  });
  const { id: meetingId } = await client.meetings.create({
    ...{
      title: '観光ワークショップ',
      form: 'online',
      startAt: TEST_NOW,
      endAt: TEST_NOW + 3_600_000,
      zone: 'Europe/Paris',
    },
    ...{ inquiryIds: [inquiryId], participants: [{ personId }] },
  });
  return { here, client, organisationId, personId, inquiryId, entryId, fileId, meetingId };
}

test('one search finds people, organisations, inquiries, entries, meetings and files, names before texts', async () => {
  const { here, ...made } = await office();
  const hits = await find(here, '観光');
  expect(kindsOf(hits)).toEqual(['organisation', 'meeting', 'inquiry', 'person', 'entry', 'file']);
  expect(hits.map(({ id }) => id)).toEqual([
    ...[made.organisationId, made.meetingId, made.inquiryId, made.personId, made.entryId, made.fileId],
  ]);
});

test('each hit says where it holds what was typed, in the text as it is stored', async () => {
  const { here } = await office();
  expect((await find(here, '観光')).map(marked)).toEqual([
    [['nameNative', '観光']],
    [['title', '観光']],
    [['description', '観光']],
    [['note', '観光']],
    [['body', '観光']],
    [['content', '観光']],
  ]);
  expect((await find(here, 'mueller 観光')).map(marked)).toEqual([[['body', 'Müller', '観光']]]);
});

test('an entry leads to its inquiry, and a file to that on which it lies', async () => {
  const { here, inquiryId } = await office();
  const [entry] = await find(here, 'mueller');
  expect(entry).toMatchObject({ kind: 'entry', inquiry: { id: inquiryId, subject: 'Wanderwege im Elsass' } });
  const [file] = await find(here, 'vogesen', { kinds: ['file'] });
  expect(file).toMatchObject({ kind: 'file', name: 'Vogesen.txt', owner: { kind: 'inquiry', id: inquiryId } });
});

test('addresses, roles, tags, regions and numbers find their records', async () => {
  const { here, client, inquiryId } = await office();
  const { number } = await client.inquiries.get({ id: inquiryId });
  expect(kindsOf(await find(here, 'hanako@example'))).toEqual(['person']);
  expect(kindsOf(await find(here, 'leiterin'))).toEqual(['person']);
  expect(kindsOf(await find(here, 'wandern'))).toEqual(['inquiry']);
  expect(kindsOf(await find(here, 'gifu'))).toEqual(['organisation']);
  expect(kindsOf(await find(here, number))).toEqual(['inquiry']);
});

test('whole names come before beginnings, beginnings before other texts, then the newest', async () => {
  const here = await device('ceeja-1');
  for (const familyNative of ['Kellermann', 'Keller', 'Oberkeller', 'Keller'])
    await here.client.people.create({ familyNative });
  await here.client.people.create({ familyNative: 'Roth', note: 'kennt Keller' });
  const names = (await find(here, 'keller')).map((hit) => hit.kind === 'person' && hit.person.familyNative);
  expect(names).toEqual(['Keller', 'Keller', 'Kellermann', 'Roth', 'Oberkeller']);
});

test('of each kind the best few come, and the answer tells of which there are more', async () => {
  const here = await device('ceeja-1');
  for (let n = 0; n < 9; n += 1) await here.client.people.create({ familyNative: `Keller${n}` });
  const { hits, more } = await here.client.search.find({ text: 'keller', limit: 4 });
  expect(hits).toHaveLength(4);
  expect(more).toEqual(['person']);
});

test('filters stand in the same text as words, in the words of any of the four languages', async () => {
  const { here } = await office();
  const found = async (text: string) => kindsOf(await find(here, text));
  expect(await found('観光 kind:entry')).toEqual(['entry']);
  expect(await found('観光 種類:記録,案件')).toEqual(['inquiry', 'entry']);
  expect(await found('観光 -kind:entry,file,meeting')).toEqual(['organisation', 'inquiry', 'person']);
  expect(await found('観光 status:received')).toEqual(['inquiry', 'entry', 'file']);
  expect(await found('観光 状況:受付')).toEqual(['inquiry', 'entry', 'file']);
  expect(await found('観光 status:concluded')).toEqual([]);
  expect(await found('観光 -status:received kind:inquiry')).toEqual([]);
  expect(await found('観光 status:planned')).toEqual(['meeting']);
  expect(await found('owner:me kind:inquiry')).toEqual(['inquiry']);
  expect(await found('owner:none kind:inquiry')).toEqual([]);
  expect(await found('zuständig:"Test ceeja-1" kind:inquiry')).toEqual(['inquiry']);
  expect(await found('office:ceeja kind:inquiry')).toEqual(['inquiry']);
  expect(await found('form:tourism')).toEqual(['inquiry', 'entry', 'file']);
  expect(await found('region:gifu')).toEqual(['organisation']);
  expect(await found('region:岐阜')).toEqual(['organisation']);
  expect(await found('region:nuts:FRF kind:inquiry')).toEqual(['inquiry']);
  expect(await found('country:japan')).toEqual(['organisation']);
  expect(await found('side:japan type:association')).toEqual(['organisation']);
  expect(await found('tag:wandern')).toEqual(['inquiry', 'entry', 'file']);
});

test('a value that names nothing is told, and finds nothing', async () => {
  const { client } = await office();
  expect(await client.search.find({ text: '観光 status:xyz' })).toMatchObject({
    hits: [],
    unknown: [{ filter: 'status', value: 'xyz' }],
  });
});

test('a filter that is still being typed does not count', async () => {
  const { here } = await office();
  expect(await find(here, '観光 status:')).toHaveLength(6);
});

test('a minus leaves out, a phrase is met as a whole', async () => {
  const { here } = await office();
  expect(kindsOf(await find(here, '観光 -vogesen -müller'))).toEqual(['organisation', 'meeting', 'person']);
  expect(kindsOf(await find(here, '"Herr Müller"'))).toEqual(['entry']);
  expect(await find(here, '"Müller Herr"')).toEqual([]);
  expect(await find(here, '"Herr Mülle"')).toEqual([]);
});

test('nothing is found by blanks, marks and a minus alone', async () => {
  const { here } = await office();
  for (const text of ['', '  ', '%', '"', '-観光', '*', 'AND', '"観光" XOR', 'NEAR('])
    expect(await find(here, text)).toEqual([]);
});

test('deleted records are not found, and are found again once they are back', async () => {
  const { here, client, inquiryId, personId } = await office();
  await client.people.remove({ ids: [personId] });
  expect(kindsOf(await find(here, '髙島'))).toEqual([]);
  await client.changes.undo();
  expect(kindsOf(await find(here, '髙島'))).toEqual(['person']);
  await client.inquiries.remove({ ids: [inquiryId] });
  expect(kindsOf(await find(here, '観光'))).toEqual(['organisation', 'meeting', 'person']);
});

test('a filter’s values are offered as they are typed', async () => {
  const { client } = await office();
  const offered = async (filter: 'status' | 'owner' | 'region' | 'tag' | 'kind', text: string) =>
    (await client.search.complete({ filter, text })).map(({ value, label }) => [value, label]);
  expect(await offered('status', 'eing')).toEqual([['received', null]]);
  expect(await offered('status', 'follow')).toEqual([['follow-up', null]]);
  expect(await offered('owner', '')).toEqual([
    ['me', null],
    ['none', null],
    ['Test ceeja-1', 'Test ceeja-1'],
  ]);
  expect(await offered('region', 'ぎふ')).toEqual([['jis:21', 'Gifu']]);
  expect(await offered('tag', 'wan')).toEqual([['Wandern', 'Wandern']]);
});

test('a part of a compound word finds the titles that hold it, after those that begin with it', async () => {
  const here = await device('ceeja-1');
  for (const subject of ['Wintertourismus im Schwarzwald', 'Messe', 'Tourismus in Gifu'])
    await here.client.inquiries.create({ subject });
  const found = async (text: string) =>
    (await find(here, text)).map((hit) => (hit.kind === 'inquiry' ? hit.subject : hit.kind));
  expect(await found('tourismus')).toEqual(['Tourismus in Gifu', 'Wintertourismus im Schwarzwald']);
  expect(await found('im tourismus')).toEqual(['Wintertourismus im Schwarzwald']);
  expect(await found('tourismus -winter')).toEqual(['Tourismus in Gifu']);
  expect(await found('gifu -tourismus')).toEqual([]);
  const { rows } = await here.client.inquiries.page({
    ...{ filter: { text: 'tourismus wald' }, sort: { by: 'received', direction: 'desc' }, cursor: null, limit: 10 },
  });
  expect(rows.map(({ subject }) => subject)).toEqual(['Wintertourismus im Schwarzwald']);
});

test('a list’s filter finds each record of its kind that the search finds', async () => {
  const { here } = await office();
  for (const subject of ['Wintertourismus', 'Ōsaka and Kyōto', '観光とスキー', 'Müller in Straßburg'])
    await here.client.inquiries.create({ subject });
  for (const familyNative of ['Oberkeller', 'たかしま', 'Müller']) await here.client.people.create({ familyNative });
  const typed = [
    'tourismus',
    'osaka',
    'oosaka',
    'スキー',
    'ｽｷｰ',
    '観光',
    'mueller',
    'strassburg',
    'keller',
    'takashima',
  ];
  for (const text of [...typed, 'kyoto osaka', '"Ōsaka and"', '観光 -スキー', 'vogesen', 'leiterin', 'm']) {
    const found = await find(here, text, { limit: 50 });
    const inquiries = await here.client.inquiries.page({
      ...{ filter: { text }, sort: { by: 'received', direction: 'desc' }, cursor: null, limit: 50 },
    });
    const people = await here.client.people.page({
      ...{ filter: { text }, sort: { by: 'name', direction: 'asc' }, language: 'en', cursor: null, limit: 50 },
    });
    const listed = new Set([...inquiries.rows, ...people.rows].map(({ id }) => id));
    const missed = found.filter(({ kind, id }) => (kind === 'inquiry' || kind === 'person') && !listed.has(id));
    expect([text, missed]).toEqual([text, []]);
  }
});
