import { expect, test } from 'vitest';
import { usualFiling } from '#shared/contract/imports-filing.ts';
import { device } from '../../testing/device.ts';
import { mailFile, mailOf } from '../testing/files.ts';
import { fileIt, read } from '../testing/office.ts';

test('a mail of someone new is filed as a new inquiry with the sender and organisation it tells', async () => {
  const { client } = await device('ceeja-1');
  const file = mailFile('iwate-iso-2022-jp.eml');
  const filing = usualFiling(await read(client, file), file.name);
  const { id } = await client.imports.fileMail({ file, ...filing });
  expect(await client.inquiries.get({ id })).toMatchObject({
    subject: '欧州クラスターとの協力に関するご相談（岩手県）',
    language: 'ja',
    person: { familyNative: '佐々木', familyKana: 'ささき' },
    organisation: { nameNative: '岩手県', country: 'JP' },
    counts: { entries: 1, files: 2 },
  });
});

test('an answer goes to the inquiry it answers; an open inquiry of its sender alone is not reason enough', async () => {
  const { client } = await device('ceeja-1');
  const first = mailOf();
  const { id } = await client.imports.fileMail({ file: first, ...usualFiling(await read(client, first), first.name) });
  const answer = mailOf({ 'Message-ID': '<two@example.eu>', 'In-Reply-To': '<one@example.eu>' });
  expect(usualFiling(await read(client, answer), 'x.eml').target).toEqual({ kind: 'existing', inquiryId: id });
  const other = mailOf({ 'Message-ID': '<three@example.eu>', Subject: 'Something else' });
  expect(usualFiling(await read(client, other), 'x.eml').target).toMatchObject({
    kind: 'new',
    subject: 'Something else',
  });
});

test('someone of the same name at quite another address is not taken for the sender', async () => {
  const { client } = await device('ceeja-1');
  await client.people.create({
    familyNative: 'Weber',
    givenNative: 'Claire',
    contactPoints: [{ kind: 'email', value: 'weber@elsewhere.example.de' }],
  });
  expect(usualFiling(await read(client, mailOf()), 'x.eml').person).toMatchObject({ kind: 'new' });
});

test('someone known by the name alone gets the address; of several of one name nobody is chosen', async () => {
  const { client } = await device('ceeja-1');
  const { id } = await client.people.create({ familyNative: 'Weber', givenNative: 'Claire' });
  const filing = async () => usualFiling(await read(client, mailOf()), 'x.eml').person;
  expect(await filing()).toEqual({ kind: 'known', id, addAddress: true });
  await client.people.create({ familyNative: 'Weber', givenNative: 'Claire' });
  expect(await filing()).toEqual({ kind: 'none' });
});

test('an inquiry has a subject though the mail has none', async () => {
  const { client } = await device('ceeja-1');
  const subject = async (file: File) => {
    const { target } = usualFiling(await read(client, file), file.name);
    return target.kind === 'new' ? target.subject : null;
  };
  expect(await subject(mailOf({ Subject: null }, '\n\nCould you help us?\nThanks'))).toBe('Could you help us?');
  expect(await subject(mailOf({ Subject: 'Re:' }, ''))).toBe('mail');
  await expect(fileIt(client, mailOf({ Subject: null }, ''))).resolves.toMatchObject({ number: expect.any(String) });
});
