import { describe, expect, test } from 'vitest';
import { device } from '../../testing/device.ts';
import { mailFile, mailOf } from '../testing/files.ts';
import { fileIt, read } from '../testing/office.ts';

describe('a mail that was read', () => {
  test('from Iwate in ISO-2022-JP tells subject, sender with reading, both clocks and its attachment', async () => {
    const { client } = await device('ceeja-1');
    const draft = await read(client, mailFile('iwate-iso-2022-jp.eml'));
    expect(draft).toMatchObject({
      stoppedBy: null,
      warnings: [],
      subject: '欧州クラスターとの協力に関するご相談（岩手県）',
      sentAt: Date.UTC(2026, 10, 16, 0, 41, 57),
      zone: 'Asia/Tokyo',
      language: 'ja',
      direction: 'in',
      people: [],
      proposedPerson: {
        familyNative: '佐々木',
        givenNative: '健一',
        familyKana: 'ささき',
        givenKana: 'けんいち',
        nameOrder: 'family-first',
        nameLanguage: 'ja',
        certain: true,
      },
      organisations: [],
      proposedOrganisation: { nameNative: '岩手県', kind: 'prefecture', country: 'JP' },
      inquiries: [],
      filedIn: null,
    });
    expect(draft.attachments).toMatchObject([{ name: '岩手県産業概要（2026年度版）.pdf', missing: false, keep: true }]);
  });

  test('stands on the clock of its sender, or on the reader’s own where that agrees', async () => {
    const { client } = await device('ceeja-1');
    expect(await read(client, mailFile('singapore-gb18030.eml'))).toMatchObject({ zone: 'Asia/Singapore' });
    expect(await read(client, mailFile('freiburg-windows-1252.eml'))).toMatchObject({ zone: 'Europe/Paris' });
    expect(await read(client, mailOf({ Date: null }))).toMatchObject({ sentAt: null, zone: 'Europe/Paris' });
  });

  test('though broken, gives what could be read and says what could not', async () => {
    const { client } = await device('ceeja-1');
    const draft = await read(client, mailFile('broken.eml'));
    expect(draft.warnings).toEqual(expect.arrayContaining(['no-date', 'guessed-charset', 'truncated']));
    expect(draft.text).toContain('漆器の工房です');
    expect(draft.proposedPerson).toMatchObject({ familyNative: '髙島', givenNative: '一郎' });
  });

  test('is none where the file is something else, and that is no failure', async () => {
    const { client } = await device('ceeja-1');
    const readMail = (content: string) => client.imports.readMail({ file: new File([content], 'x.eml') });
    expect(await readMail('')).toEqual({ status: 'unreadable', code: 'empty' });
    expect(await readMail('%PDF-1.7 nothing of a mail')).toEqual({ status: 'unreadable', code: 'not-a-mail' });
  });

  test('writes nothing', async () => {
    const { client, backend } = await device('ceeja-1');
    const count = () => backend.context.sqlite.prepare('SELECT count(*) FROM chg').pluck().get();
    const before = count();
    await read(client, mailFile('gifu-shift-jis.eml'));
    expect(count()).toBe(before);
  });
});

describe('the sender', () => {
  test('is the person who has the address, whatever its capitals', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'Claire.Weber@Grand-Est-Auto.example.eu' }],
    });
    expect((await read(client, mailFile('reply-with-number.eml'))).people).toMatchObject([
      { person: { id }, by: 'address' },
    ]);
  });

  test.each([
    [{ familyNative: '佐佐木', givenNative: '健一' }],
    [{ familyNative: 'Sasaki', givenNative: 'Kenichi' }],
    [{ familyNative: 'Σ', familyKana: 'ササキ', givenKana: 'ケンイチ' }],
    [{ familyNative: '佐々木', givenNative: '健一', familyLatin: 'Sasaki', givenLatin: 'Ken-ichi' }],
  ])('is known by name in any form: %o', async (names) => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create(names);
    await client.people.create({ familyNative: '佐々木', givenNative: '健二' });
    expect((await read(client, mailFile('iwate-iso-2022-jp.eml'))).people).toMatchObject([
      { person: { id }, by: 'likely' },
    ]);
  });

  test('of one name is likely the one without an address, or with one of the same domain, before any other', async () => {
    const { client } = await device('ceeja-1');
    const make = (email: string | null) =>
      client.people.create({
        familyNative: '佐々木',
        givenNative: '健一',
        contactPoints: email === null ? [] : [{ kind: 'email', value: email }],
      });
    const other = await make('sasaki@elsewhere.example.jp');
    const same = await make('k-sasaki@mono.pref-iwate.example.jp');
    const none = await make(null);
    const { people } = await read(client, mailFile('iwate-iso-2022-jp.eml'));
    expect(people.map(({ by }) => by)).toEqual(['likely', 'likely', 'name']);
    expect(new Set(people.slice(0, 2).map(({ person }) => person.id))).toEqual(new Set([same.id, none.id]));
    expect(people[2]?.person.id).toBe(other.id);
  });

  test('is not someone who was deleted', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.people.create({
      familyNative: 'Weber',
      givenNative: 'Claire',
      contactPoints: [{ kind: 'email', value: 'claire.weber@grand-est-auto.example.eu' }],
    });
    await client.people.remove({ ids: [id] });
    expect((await read(client, mailFile('reply-with-number.eml'))).people).toEqual([]);
  });

  test('behind a web form’s address is the one to reply to', async () => {
    const { client } = await device('ceeja-1');
    const mail = mailOf({ From: 'Web form <no-reply@ejrc.example.eu>', 'Reply-To': 'Jan Novak <novak@example.cz>' });
    expect(await read(client, mail)).toMatchObject({
      counterpart: { address: 'novak@example.cz' },
      proposedPerson: { familyNative: 'Novak', givenNative: 'Jan' },
    });
  });
});

describe('the organisation', () => {
  test('is the known sender’s own', async () => {
    const { client } = await device('ceeja-1');
    const { id } = await client.organisations.create({ kind: 'company', nameNative: 'Automobile SA', country: 'FR' });
    await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'claire.weber@grand-est-auto.example.eu' }],
      affiliation: { organisationId: id },
    });
    expect((await read(client, mailFile('reply-with-number.eml'))).organisations).toMatchObject([
      { organisation: { id }, by: 'affiliation' },
    ]);
  });

  test('is told by the domain of a colleague’s address, its own, or its website', async () => {
    const { client } = await device('ceeja-1');
    const make = (nameNative: string, more = {}) =>
      client.organisations.create({ kind: 'company', nameNative, country: 'FR', ...more });
    const colleague = await make('One');
    await client.people.create({
      familyNative: 'Lefèvre',
      contactPoints: [{ kind: 'email', value: 'lefevre@grand-est-auto.example.eu' }],
      affiliation: { organisationId: colleague.id },
    });
    const own = await make('Two', { contactPoints: [{ kind: 'email', value: 'info@grand-est-auto.example.eu' }] });
    const site = await make('Three', { website: 'https://www.grand-est-auto.example.eu/fr/' });
    await make('Four', {
      website: 'https://other.example.eu',
      contactPoints: [{ kind: 'email', value: 'x@auto.example.eu' }],
    });
    const { organisations } = await read(client, mailFile('reply-with-number.eml'));
    expect(new Set(organisations.map(({ organisation }) => organisation.id))).toEqual(
      new Set([colleague.id, own.id, site.id]),
    );
    expect(organisations.every(({ by }) => by === 'domain')).toBe(true);
  });

  test('is not guessed from an address that anyone can have', async () => {
    const { client } = await device('ceeja-1');
    await client.organisations.create({
      kind: 'company',
      nameNative: 'One',
      country: 'FR',
      contactPoints: [{ kind: 'email', value: 'one@gmail.com' }],
    });
    expect((await read(client, mailOf({ From: 'Claire Weber <weber@gmail.com>' }))).organisations).toEqual([]);
  });

  test('is told by the display name, and by a line of the signature, where it is known', async () => {
    const { client } = await device('ceeja-1');
    const iwate = await client.organisations.create({ kind: 'prefecture', nameNative: '岩手県', country: 'JP' });
    const office = await client.organisations.create({
      kind: 'agency',
      nameNative: 'ものづくり自動車産業振興室',
      country: 'JP',
    });
    expect((await read(client, mailFile('iwate-iso-2022-jp.eml'))).organisations).toMatchObject([
      { organisation: { id: iwate.id }, by: 'name' },
      { organisation: { id: office.id }, by: 'signature' },
    ]);
  });
});

describe('the inquiries it may belong to', () => {
  test('are the one it answers, its thread, the number in the subject, and the sender’s open ones, in this order', async () => {
    const { client } = await device('ceeja-1');
    const person = await client.people.create({
      familyNative: 'Weber',
      contactPoints: [{ kind: 'email', value: 'claire.weber@grand-est-auto.example.eu' }],
    });
    const open = await client.inquiries.create({ subject: 'Open', requesterPersonId: person.id });
    const closed = await client.inquiries.create({ subject: 'Closed', requesterPersonId: person.id });
    await client.inquiries.move({ ids: [closed.id], to: 'concluded', outcome: 'no-match' });
    const numbered = await client.inquiries.create({ subject: 'Numbered' });
    const thread = await fileIt(client, mailOf({ 'Message-ID': '<thread@example.eu>' }));
    const answered = await fileIt(client, mailOf({ 'Message-ID': '<answered@example.eu>' }));
    const mail = mailOf({
      Subject: `AW: [${numbered.number}] und ${numbered.number}`,
      'Message-ID': '<new@example.eu>',
      'In-Reply-To': '<answered@example.eu>',
      References: '<unknown@example.eu> <thread@example.eu> <answered@example.eu>',
    });
    const { inquiries } = await read(client, mail);
    expect(inquiries.map(({ inquiry, by }) => [inquiry.id, by])).toEqual([
      [answered.id, 'reply'],
      [thread.id, 'thread'],
      [numbered.id, 'number'],
      [open.id, 'sender'],
    ]);
  });

  test('are found though the number was typed in full-width signs or small letters', async () => {
    const { client } = await device('ceeja-1');
    const { id, number } = await client.inquiries.create({ subject: 'Numbered' });
    const wide = number.toLowerCase().replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
    const { inquiries } = await read(
      client,
      mailOf({ Subject: `=?utf-8?B?${Buffer.from(wide).toString('base64')}?=` }),
    );
    expect(inquiries).toMatchObject([{ inquiry: { id }, by: 'number' }]);
  });

  test('are none that was deleted', async () => {
    const { client } = await device('ceeja-1');
    const { id, number } = await client.inquiries.create({ subject: 'Numbered' });
    await client.inquiries.remove({ ids: [id] });
    expect((await read(client, mailOf({ Subject: number }))).inquiries).toEqual([]);
  });
});
