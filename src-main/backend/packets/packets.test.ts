import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { fold } from '#shared/domain/fold.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { signedMessage, TRAILER_BYTES } from '../sync/bundle/container.ts';
import { readUnproven, unpackContainer, verifyContainer, writeContainer } from '../sync/index.ts';
import { temporaryFolder } from '../testing/bundles.ts';
import { type Device, device, TEST_NOW } from '../testing/device.ts';
import { bodyOf } from './make.ts';

const PASSPHRASE = 'wood and water';
const REDACTION = { names: true, addresses: true, leaveOut: ['comment' as const] };
const NAMES = ['Zmarkowski', 'Quentin'];

async function office() {
  const officer = await device('ceeja-1');
  const { client } = officer;
  const { id: personId } = await client.people.create({ familyNative: 'Zmarkowski', givenNative: 'Quentin' });
  const { id } = await client.inquiries.create({
    ...{
      subject: 'Holzbau mit Zmarkowski',
      description: 'Quentin fragt: qz@marker.example',
      requesterPersonId: personId,
    },
    receivedAt: TEST_NOW,
  });
  const entry = { inquiryId: id, at: TEST_NOW, zone: 'Europe/Paris' } as const;
  await client.entries.create({ ...entry, kind: 'note', body: 'ZMARKOWSKI hat ein Sägewerk' });
  await client.entries.create({ ...entry, kind: 'comment', body: 'Streng-intern' });
  await client.files.add({ ownerId: id, file: new File(['x'], 'plan-zmarkowski.pdf') });
  const make = async (more: object = {}) =>
    receiveFile(
      await client.packets.make({
        ...{ inquiryIds: [id], adviserName: 'Prof. Rat', wish: 'sign-off', question: 'Passt das?', dueOn: null },
        ...{ language: 'ja', redaction: REDACTION, passphrase: PASSPHRASE, ...more },
      }),
    );
  return { officer, id, make };
}

async function open(at: Device, file: Blob, passphrase?: string) {
  const { upload } = await at.client.packets.receive({ upload: null, at: 0, part: file });
  return at.client.packets.open({ upload, name: 'x.ejrcpacket', ...(passphrase === undefined ? {} : { passphrase }) });
}

async function openedAt(at: Device, file: Blob) {
  const opened = await open(at, file, PASSPHRASE);
  if (opened.kind !== 'packet') throw new Error('no packet');
  return opened;
}

/** An adviser with an office of their own, who knows nothing of the consortium. */
async function answered() {
  const { officer, id, make } = await office();
  const file = await make();
  const adviser = await device('clair-7');
  const { token, cases } = await openedAt(adviser, file);
  const key = cases[0]?.key ?? '';
  const reply = async (text: string, answer: 'approve' | 'send-back' = 'approve') =>
    receiveFile(await adviser.client.packets.reply({ token, name: '助言 太郎', answers: [{ key, answer, text }] }));
  return { officer, adviser, id, file, reply };
}

test('a packet opens where nothing is known, says whom it is from, and leaves that office untouched', async () => {
  const { officer, make } = await office();
  const file = await make();
  const adviser = await device('clair-7');
  const before = adviser.backend.context.sqlite.prepare('SELECT count(*) FROM chg').pluck().get();
  const { maker, cases, question } = await openedAt(adviser, file);
  expect([maker.office, question]).toEqual(['CEEJA', 'Passt das?']);
  expect(maker.fingerprint).toMatch(/^(\d{4} ){5}\d{4}$/u);
  expect(JSON.stringify(cases)).toContain('hat ein Sägewerk');
  expect(cases[0]?.sections.map(({ title }) => title)).toContain('経過');
  expect(adviser.backend.context.sqlite.prepare('SELECT count(*) FROM chg').pluck().get()).toBe(before);
  const [line] = (await officer.client.disclosures.page({ filter: {}, cursor: null, limit: 5, language: 'en' })).rows;
  expect(line).toMatchObject({ kind: 'packet', format: 'ejrcpacket', records: 1, people: 0 });
  // Whom it was for stands in the request alone.
  expect(line?.scope).toBe(`For: Prof. Rat · chosen records: 1`);
  const { sqlite } = officer.backend.context;
  expect(sqlite.prepare('SELECT scope FROM disclosure').pluck().all().join()).not.toContain('Rat');
});

/** Decrypts packets as whoever knows the passphrase can. @returns all that one says, as text */
async function opener(): Promise<(file: Blob) => Promise<string>> {
  const folder = temporaryFolder();
  const path = join(folder, 'p.ejrcpacket');
  const stranger = await device('clair-7');
  const { identity } = await stranger.backend.context.keys();
  const key = { identity, passphrase: PASSPHRASE };
  const run = { signal: new AbortController().signal, onRead: () => {} };
  return async (file) => {
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    const { about } = await readUnproven(path, key, run);
    const { maker } = about as { maker: { signingKey: string } };
    const container = await verifyContainer(path, () => maker.signingKey, run);
    const to = join(folder, `body-${Math.random()}`);
    await unpackContainer(container, { key, accept: () => {}, placeOf: () => to }, run);
    return JSON.stringify(about) + readFileSync(to, 'utf8');
  };
}

test('of what was redacted nothing is found in the decrypted bytes', async () => {
  const { make } = await office();
  const plain = await opener();
  const open = await plain(await make({ redaction: { names: false, addresses: false, leaveOut: [] } }));
  for (const word of [...NAMES, 'plan-zmarkowski', 'marker.example', 'Streng-intern']) expect(open).toContain(word);
  const question = 'Passt das Herrn Zmarkowski (qz@marker.example)?';
  const closed = await plain(await make({ question }));
  for (const word of NAMES) expect(fold(closed)).not.toContain(fold(word));
  for (const word of ['marker.example', 'Streng-intern']) expect(closed).not.toContain(word);
});

/** Family names that are found in no other word, as people write them in several ways. */
const FAMILIES = ['Qvarzenberg', 'Zwölfhäuser', '髙橋﨑', 'Wrzesińska'] as const;
const KINDS = ['note', 'comment', 'call'] as const;
const QUESTION = `Passen ${FAMILIES.join(' und ')} (frage@marker.example)?`;

/** Four cases, each with a requester of its own, whose texts name the people of the other ones as well. */
async function severalCases() {
  const { client, backend } = await device('ceeja-1');
  const people = [];
  for (const familyNative of FAMILIES) people.push((await client.people.create({ familyNative })).id);
  const all = FAMILIES.join(', ');
  const ids: string[] = [];
  for (const [at, requesterPersonId] of people.entries()) {
    const { id } = await client.inquiries.create({
      ...{ subject: `Fall ${at}: ${all}`, description: `${all} (fall${at}@marker.example)`, requesterPersonId },
      receivedAt: TEST_NOW,
    });
    for (const kind of KINDS) {
      const body = `MARKE-${kind} ${all.toUpperCase()}`;
      await client.entries.create({ inquiryId: id, at: TEST_NOW, zone: 'Europe/Paris', kind, body });
    }
    await client.inquiries.update({ ids: [id], patch: { nextStep: `Mit ${all} sprechen` } });
    await client.tasks.create({ inquiryId: id, title: `${all} anrufen` });
    await client.files.add({ ownerId: id, file: new File(['x'], `plan-${FAMILIES[(at + 1) % 4]}.pdf`) });
    ids.push(id);
  }
  return { client, ids, context: backend.context };
}

test('whatever cases go together and whatever is left out, nothing of it is found in any of them', async () => {
  const { context, ids } = await severalCases();
  const asked = fc.record({
    chosen: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
    names: fc.boolean(),
    addresses: fc.boolean(),
    leaveOut: fc.subarray([...KINDS]),
    language: fc.constantFrom(...LANGUAGES),
  });
  const common = { adviserName: 'Prof. Rat', wish: 'advice', question: QUESTION, dueOn: null, passphrase: '' } as const;
  fc.assert(
    fc.property(asked, ({ chosen, language, ...redaction }) => {
      const inquiryIds = chosen.map((at) => ids[at] ?? '');
      const keyed = inquiryIds.map((inquiryId) => ({ inquiryId, key: inquiryId }));
      const text = JSON.stringify(bodyOf(context, { ...common, inquiryIds, language, redaction }, keyed));
      const folded = fold(text);
      for (const [at, family] of FAMILIES.entries()) {
        // Whom no case of the packet knows is not known to be a name.
        if (chosen.includes(at)) expect(folded.includes(fold(family)), family).toBe(!redaction.names);
      }
      expect(text.includes('marker.example')).toBe(!redaction.addresses);
      for (const kind of KINDS) expect(text.includes(`MARKE-${kind}`), kind).toBe(!redaction.leaveOut.includes(kind));
    }),
    { numRuns: 40 },
  );
});

test('of several cases nothing that was redacted is found in the decrypted bytes', async () => {
  const { client, ids } = await severalCases();
  const made = await client.packets.make({
    ...{ inquiryIds: ids, adviserName: 'Prof. Rat', wish: 'advice', question: QUESTION, dueOn: null },
    ...{ language: 'de', passphrase: PASSPHRASE },
    redaction: { names: true, addresses: true, leaveOut: [...KINDS] },
  });
  const text = await (await opener())(await receiveFile(made));
  for (const family of FAMILIES) expect(fold(text)).not.toContain(fold(family));
  for (const word of ['marker.example', ...KINDS.map((kind) => `MARKE-${kind}`)]) expect(text).not.toContain(word);
  expect(text).toContain('[Person 4]');
});

test('somebody has the same number in every case of a packet', async () => {
  const { client, ids } = await severalCases();
  const made = await client.packets.make({
    ...{ inquiryIds: ids.slice(0, 2), adviserName: 'Prof. Rat', wish: 'advice', question: '?', dueOn: null },
    ...{ language: 'de', redaction: { names: true, addresses: true, leaveOut: [] }, passphrase: PASSPHRASE },
  });
  const { cases } = await openedAt(await device('clair-7'), await receiveFile(made));
  const [first, second] = cases.map(({ title }) => title.replace(/^Fall \d: /u, ''));
  expect(first).toMatch(/^\[Person 1\], \[Person 2\], /u);
  expect(second).toBe(first);
});

test('an answer may be given case by case, each lands on its own', async () => {
  const { client, ids } = await severalCases();
  const made = await client.packets.make({
    ...{ inquiryIds: ids, adviserName: 'Prof. Rat', wish: 'advice', question: '?', dueOn: null },
    ...{ language: 'de', redaction: REDACTION, passphrase: PASSPHRASE },
  });
  const adviser = await device('clair-7');
  const { token, cases } = await openedAt(adviser, await receiveFile(made));
  const answers = cases.slice(0, 2).map(({ key }, at) => ({ key, answer: 'advise' as const, text: `Rat ${at}` }));
  const reply = await receiveFile(await adviser.client.packets.reply({ token, name: '助言 太郎', answers }));
  const { upload } = await client.packets.receive({ upload: null, at: 0, part: reply });
  const opened = await client.packets.open({ upload, name: 'x.ejrcpacket' });
  await client.packets.take({ token: opened.token });
  const states = await Promise.all(ids.map(async (inquiryId) => (await client.advice.list({ inquiryId }))[0]));
  expect(states.map((one) => [one?.state, one?.answer])).toEqual([
    ['answered', 'Rat 0'],
    ['answered', 'Rat 1'],
    ['open', null],
    ['open', null],
  ]);
});

test('the answer comes back, is shown, and lands on the timeline with the adviser’s name; one undo takes it back', async () => {
  const { officer, id, reply } = await answered();
  const opened = await open(officer, await reply('承認します'));
  if (opened.kind !== 'reply') throw new Error('no reply');
  expect(opened).toMatchObject({ name: '助言 太郎', answers: [{ answer: 'approve', text: '承認します' }] });
  await officer.client.packets.take({ token: opened.token });
  const [request] = await officer.client.advice.list({ inquiryId: id });
  expect(request).toMatchObject({
    state: 'approved',
    answer: '承認します',
    adviserName: '助言 太郎',
    answeredById: null,
  });
  const words = (await officer.client.inquiries.timeline({ id })).filter((item) => item.type === 'entry');
  expect(JSON.stringify(words)).toContain('承認します');
  expect(await officer.client.changes.undo()).toMatchObject({ name: 'packets.take', kept: 0 });
  expect((await officer.client.advice.list({ inquiryId: id }))[0]).toMatchObject({ state: 'open', answer: null });
});

test('the same answer is not taken twice, nor one to what was withdrawn', async () => {
  const { officer, reply } = await answered();
  const file = await reply('ja');
  const [first, second] = [await open(officer, file), await open(officer, file)];
  await officer.client.packets.take({ token: first.token });
  await expect(officer.client.packets.take({ token: second.token })).rejects.toMatchObject({ code: 'ADVICE_ENDED' });
});

test('a request by packet waits for nobody inside, and an answer without its reason is not written', async () => {
  const { officer, reply } = await answered();
  expect(await officer.client.advice.queue({ queue: 'mine' })).toEqual([]);
  expect(await officer.client.advice.queue({ queue: 'asked' })).toHaveLength(1);
  await expect(reply('', 'send-back')).rejects.toMatchObject({ code: 'INVALID' });
});

describe('hostile packets', () => {
  const refusedAs = (reason: string) => ({ code: 'FILE_UNREADABLE', data: { reason } });
  const unreadable = async (at: Device, bytes: Uint8Array<ArrayBuffer>, reason: string, passphrase?: string) =>
    expect(open(at, new Blob([bytes]), passphrase)).rejects.toMatchObject(refusedAs(reason));

  test('without the passphrase, or with another one, it is asked for', async () => {
    const { make } = await office();
    const adviser = await device('clair-7');
    const file = await make();
    await expect(open(adviser, file)).rejects.toMatchObject({ code: 'SYNC_PASSPHRASE_NEEDED' });
    await expect(open(adviser, file, 'water and wood')).rejects.toMatchObject({ code: 'SYNC_PASSPHRASE_WRONG' });
  });

  test('any flipped bit and any missing end of an answer is refused', async () => {
    const { officer, reply } = await answered();
    const bytes = new Uint8Array(await (await reply('ja')).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const wrong = cut ? bytes.slice(0, at) : flipped;
        await expect(open(officer, new Blob([wrong]))).rejects.toBeDefined();
      }),
      { numRuns: 60 },
    );
    expect((await open(officer, new Blob([bytes]))).kind).toBe('reply');
  });

  test('a cut packet, another file, and a bundle are told for what they are', async () => {
    const { officer, make } = await office();
    const bytes = new Uint8Array(await (await make()).arrayBuffer());
    await unreadable(officer, bytes.slice(0, bytes.length - 3), 'truncated', PASSPHRASE);
    await unreadable(officer, new Uint8Array([0x50, 0x4b, 3, 4]), 'not-a-packet', PASSPHRASE);
  });

  test('whoever signs another’s packet with their own key is refused', async () => {
    const { make } = await office();
    const bytes = Buffer.from(await (await make()).arrayBuffer());
    const stranger = await device('iwate-9');
    const { sign } = await stranger.backend.context.keys();
    const body = bytes.subarray(0, bytes.length - TRAILER_BYTES);
    const signature = sign(signedMessage(createHash('sha512').update(body).digest()));
    const forged = new Uint8Array(Buffer.concat([body, signature, Buffer.from('EJRC-END\n')]));
    await unreadable(await device('clair-7'), forged, 'damaged', PASSPHRASE);
  });

  test('an answer to a packet that did not go out from here, or that lacks its secret, is refused', async () => {
    const { adviser, reply } = await answered();
    await unreadable(adviser, new Uint8Array(await (await reply('ja')).arrayBuffer()), 'not-for-this-device');
  });

  test.each([
    ['what inflates to more than a packet holds', 'packet.json', 17 * 1024 * 1024],
    ['what holds something else, by a name that leads out', '../../evil', 10],
  ])('%s is refused before it is inflated', async (_, name, size) => {
    const adviser = await device('clair-7');
    const folder = temporaryFolder();
    const { sign, signingKey, recipient } = await adviser.backend.context.keys();
    const [id, sender, consortium] = ['1', '2', '3'].map((end) => `01997000-0000-7000-8000-00000000000${end}`);
    if (sender === undefined || consortium === undefined) throw new Error('no ids');
    const maker = { name: 'x', office: 'x', code: 'XX', signingKey, recipient };
    const about = { id, kind: 'packet', schema: 1, consortium, sender, createdAt: 1, maker, replyKey: 'A'.repeat(43) };
    const content = Buffer.alloc(size);
    const part = { name, path: join(folder, 'part'), size, hash: createHash('sha256').update(content).digest('hex') };
    writeFileSync(part.path, content);
    const path = join(folder, 'packet');
    const run = { signal: new AbortController().signal, onRead: () => {} };
    // To the adviser's own key, so that no passphrase costs time.
    const sealing = { sender, consortium, lock: { recipients: [recipient] }, sign };
    await writeContainer(path, { about, parts: [part] }, sealing, run);
    const bytes = readFileSync(path);
    expect(bytes.length).toBeLessThan(10_000);
    await unreadable(adviser, new Uint8Array(bytes), 'damaged');
  });
});
