import { describe, expect, test } from 'vitest';
import { device } from '../../testing/device.ts';
import { mailFile, mailOf } from '../testing/files.ts';
import { fileIt, read } from '../testing/office.ts';

const IWATE = 'iwate-iso-2022-jp.eml';

describe('a mail filed as a new inquiry', () => {
  test('makes inquiry, sender, organisation, entry and files in one operation, and one undo takes all back', async () => {
    const { client, backend } = await device('ceeja-1');
    const file = mailFile(IWATE);
    const { proposedPerson: proposed, counterpart, attachments } = await read(client, file);
    const filed = await fileIt(client, file, {
      target: { kind: 'new', subject: '欧州クラスターとの協力', language: 'ja', forms: ['industry'] },
      person: {
        kind: 'new',
        person: {
          familyNative: proposed?.familyNative ?? '',
          givenNative: proposed?.givenNative ?? null,
          nameLanguage: 'ja',
          contactPoints: [{ kind: 'email', value: counterpart?.address ?? '' }],
        },
        role: '主任主査',
      },
      organisation: { kind: 'new', organisation: { nameNative: '岩手県', kind: 'prefecture', country: 'JP' } },
      attachments: attachments.map(({ index }) => index),
    });
    const inquiry = await client.inquiries.get({ id: filed.id });
    expect(inquiry).toMatchObject({
      number: filed.number,
      subject: '欧州クラスターとの協力',
      language: 'ja',
      channel: 'email',
      status: 'received',
      receivedAt: Date.UTC(2026, 10, 16, 0, 41, 57),
      receivedZone: 'Asia/Tokyo',
      person: { familyNative: '佐々木', givenNative: '健一' },
      organisation: { nameNative: '岩手県' },
      labels: { form: ['industry'] },
    });
    expect(inquiry.description).toContain('木質バイオマス');
    const [entry] = await client.entries.list({ inquiryId: filed.id });
    expect(entry).toMatchObject({
      id: filed.entryId,
      kind: 'email-in',
      subject: '欧州クラスターとの協力に関するご相談（岩手県）',
      language: 'ja',
      at: Date.UTC(2026, 10, 16, 0, 41, 57),
      zone: 'Asia/Tokyo',
      mailFrom: '佐々木 健一（岩手県） <sasaki.kenichi@pref-iwate.example.jp>',
      mailTo: 'EJRC Helpdesk <helpdesk@ejrc.example.eu>, 髙橋 由美 <takahashi.yumi@pref-iwate.example.jp>',
      person: { familyNative: '佐々木' },
    });
    expect(entry?.files.map(({ name, type }) => [name, type])).toEqual([
      [IWATE, expect.any(String)],
      ['岩手県産業概要（2026年度版）.pdf', 'application/pdf'],
    ]);
    const person = await client.people.get({ id: inquiry.person?.id ?? '' });
    expect(person.affiliations).toMatchObject([{ role: '主任主査', organisation: { nameNative: '岩手県' } }]);

    await client.changes.undo();
    const alive = (table: string) =>
      backend.context.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get();
    for (const table of ['inquiry', 'entry', 'file', 'person', 'organisation', 'affiliation', 'contact_point']) {
      expect(alive(table), table).toBe(0);
    }
    await client.changes.redo();
    expect(await client.inquiries.get({ id: filed.id })).toEqual(inquiry);
    expect(await client.entries.list({ inquiryId: filed.id })).toEqual([entry]);
  });

  test('keeps the mail file byte for byte', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await fileIt(client, mailFile(IWATE));
    const [entry] = await client.entries.list({ inquiryId: id });
    const kept = await client.files.read({ id: entry?.files[0]?.id ?? '' });
    expect(await kept.bytes()).toEqual(await mailFile(IWATE).bytes());
  });

  test('sets its deadlines from the day it was sent', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await fileIt(client, mailFile(IWATE));
    expect(await client.inquiries.get({ id })).toMatchObject({ answerDueOn: '2026-11-18' });
  });

  test('without a readable date counts as received when it is filed', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await fileIt(client, mailFile('broken.eml'));
    const { receivedAt, createdAt } = await client.inquiries.get({ id });
    expect(receivedAt).toBe(createdAt);
  });

  test('adds the address to a person who was known by name, if asked', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create({ familyNative: '佐々木', givenNative: '健一' });
    await fileIt(client, mailFile(IWATE), { person: { kind: 'known', id, addAddress: true } });
    expect(await client.people.get({ id })).toMatchObject({
      contactPoints: [{ kind: 'email', key: 'sasaki.kenichi@pref-iwate.example.jp' }],
    });
    expect((await read(client, mailFile(IWATE))).people).toMatchObject([{ person: { id }, by: 'address' }]);
  });
});

describe('a mail filed under a known inquiry', () => {
  test('is one more entry of its timeline and changes nothing else of it', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'Known' });
    const before = await client.inquiries.get({ id });
    const filed = await fileIt(client, mailFile(IWATE), { target: { kind: 'existing', inquiryId: id } });
    expect(filed.id).toBe(id);
    expect(await client.inquiries.get({ id })).toEqual({
      ...before,
      counts: { ...before.counts, entries: 1, files: 1 },
    });
  });

  test('is refused where the inquiry is not there, or deleted', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.inquiries.create({ subject: 'Known' });
    await client.inquiries.remove({ ids: [id] });
    const filing = fileIt(client, mailFile(IWATE), { target: { kind: 'existing', inquiryId: id } });
    await expect(filing).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind: 'inquiry' } });
  });
});

describe('the same mail twice', () => {
  test('is noticed by its Message-ID and refused, wherever it should go', async () => {
    const { client } = await device('ceeja-1');
    const { id, number } = await fileIt(client, mailFile(IWATE));
    expect((await read(client, mailFile(IWATE))).filedIn).toMatchObject({ id, number });
    const other = await client.inquiries.create({ subject: 'Other' });
    for (const target of [undefined, { kind: 'existing' as const, inquiryId: other.id }]) {
      const again = fileIt(client, mailFile(IWATE), target === undefined ? {} : { target });
      await expect(again).rejects.toMatchObject({ code: 'ALREADY_FILED', data: { inquiryId: id } });
    }
    expect((await client.inquiries.get({ id: other.id })).counts.entries).toBe(0);
  });

  test('is noticed by its content where it has no Message-ID, though a server added a header', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await fileIt(client, mailOf({ 'Message-ID': null }));
    const again = mailOf({ 'Message-ID': null, Received: 'from mx.example.eu; Mon, 16 Nov 2026 10:00:01 +0100' });
    expect((await read(client, again)).filedIn).toMatchObject({ id });
    expect((await read(client, mailOf({ 'Message-ID': null }, 'Another text'))).filedIn).toBeNull();
  });

  test('can be filed again once its entry was taken back', async () => {
    const { client } = await device('ceeja-1');
    await fileIt(client, mailFile(IWATE));
    await client.changes.undo();
    expect((await read(client, mailFile(IWATE))).filedIn).toBeNull();
    await expect(fileIt(client, mailFile(IWATE))).resolves.toMatchObject({ number: expect.stringMatching(/-0002$/u) });
  });
});

describe('a colleague’s own mail', () => {
  const sent = () =>
    mailOf({
      From: 'Test ceeja-1 <Officer@EJRC.example.eu>',
      To: 'Helpdesk <officer@ejrc.example.eu>, Claire Weber <claire.weber@grand-est-auto.example.eu>',
      Date: 'Tue, 17 Nov 2026 09:00:00 +0100',
    });

  test('is filed as an answer to its first receiver who is none of us, and marks the inquiry as answered', async () => {
    const { client, backend } = await device('ceeja-1');
    const { profile } = await client.session.get();
    if (profile === null) throw new Error('no profile');
    await client.session.saveProfile({ ...profile, email: 'officer@ejrc.example.eu' });
    const person = await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'claire.weber@grand-est-auto.example.eu' }],
    });
    const { id } = await client.inquiries.create({
      subject: 'Known',
      requesterPersonId: person.id,
      receivedAt: Date.UTC(2026, 10, 16, 9),
    });
    const draft = await read(client, sent());
    expect(draft).toMatchObject({ direction: 'out', people: [{ person: { id: person.id }, by: 'address' }] });
    expect(draft.inquiries).toMatchObject([{ inquiry: { id }, by: 'sender' }]);
    await fileIt(client, sent(), {
      target: { kind: 'existing', inquiryId: id },
      person: { kind: 'known', id: person.id, addAddress: false },
    });
    expect(await client.inquiries.get({ id })).toMatchObject({
      status: 'acknowledged',
      answeredAt: Date.UTC(2026, 10, 17, 8),
    });
    expect(await client.entries.list({ inquiryId: id })).toMatchObject([
      { kind: 'email-out', person: { id: person.id } },
    ]);
    const names = backend.context.sqlite.prepare('SELECT name FROM operation ORDER BY op DESC LIMIT 1').pluck().get();
    expect(names).toBe('imports.fileMail');
  });
});

describe('attachments', () => {
  test('are kept as chosen; a picture that the text shows is proposed, an ornament is not', async () => {
    const { client } = await device('ceeja-1');
    const shown = await read(client, mailFile('moravia-inline-image.eml'));
    expect(shown.attachments.map(({ name, keep }) => [name, keep])).toEqual([
      ['logo.png', true],
      ['floor plan (v2).pdf', true],
    ]);
    const pixel = [
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Hello</p>',
      '--b',
      'Content-Type: image/gif; name="p.gif"',
      'Content-Disposition: inline',
      'Content-ID: <p@x>',
      'Content-Transfer-Encoding: base64',
      '',
      'R0lGODlhAQABAAAAACw=',
      '--b--',
    ];
    const ornament = await read(
      client,
      mailOf({ 'Content-Type': 'multipart/related; boundary=b' }, pixel.join('\r\n')),
    );
    expect(ornament.attachments).toMatchObject([{ name: 'p.gif', keep: false }]);
    const { id } = await fileIt(client, mailFile('moravia-inline-image.eml'), { attachments: [1, 7] });
    const [entry] = await client.entries.list({ inquiryId: id });
    expect(entry?.files.map(({ name }) => name)).toEqual(['moravia-inline-image.eml', 'floor plan (v2).pdf']);
  });
});

test('a file that is no mail is refused when it shall be filed, and nothing is changed', async () => {
  const { client } = await device('ceeja-1');
  const filing = fileIt(client, new File(['%PDF-1.7'], 'x.eml'));
  await expect(filing).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
    data: { name: 'x.eml', reason: 'not-a-mail' },
  });
});

test('a new person with an address that is none is refused, and nothing is changed', async () => {
  const { client, backend } = await device('ceeja-1');
  const filing = fileIt(client, mailFile(IWATE), {
    person: {
      kind: 'new',
      person: { familyNative: 'X', contactPoints: [{ kind: 'email', value: 'nobody' }] },
      role: null,
    },
  });
  await expect(filing).rejects.toMatchObject({ code: 'INVALID' });
  expect(backend.context.sqlite.prepare('SELECT count(*) FROM inquiry').pluck().get()).toBe(0);
});
