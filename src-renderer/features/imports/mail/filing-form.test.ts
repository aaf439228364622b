import { expect, test } from 'vitest';
import { filingOf, startForm } from './filing-form.ts';
import { mailDraft } from './testing/mail-draft.ts';

const INQUIRY = { id: 'i1', number: '2026-A7-0001', subject: 'Known', language: null, status: 'received' } as const;
const PERSON = {
  id: 'p1',
  familyNative: 'Weber',
  givenNative: 'Claire',
  familyKana: null,
  givenKana: null,
  familyLatin: null,
  givenLatin: null,
  nameOrder: 'given-first',
  nameLanguage: null,
  honorific: null,
  title: null,
  gender: null,
  organisation: null,
  role: null,
  affiliatedTo: null,
} as const;

test('a mail of someone new starts as a new inquiry with a new person, ready to be filed', () => {
  const form = startForm(mailDraft(), 'mail.eml', null);
  expect(filingOf(form, mailDraft())).toEqual({
    target: { kind: 'new', subject: 'Reise nach Gifu', language: 'de', forms: [] },
    person: {
      kind: 'new',
      role: null,
      person: {
        familyNative: 'Weber',
        givenNative: 'Claire',
        familyKana: null,
        givenKana: null,
        nameOrder: 'given-first',
        nameLanguage: null,
        title: null,
        contactPoints: [{ kind: 'email', value: 'weber@example.org' }],
      },
    },
    organisation: { kind: 'none' },
    attachments: [0],
  });
});

test('the inquiry a mail was dropped on goes before the one it seems to answer', () => {
  const answer = mailDraft({ inquiries: [{ inquiry: INQUIRY, by: 'reply' }] });
  expect(startForm(answer, 'mail.eml', null).target).toEqual({ kind: 'found', id: 'i1' });
  expect(startForm(answer, 'mail.eml', 'i2').target).toEqual({ kind: 'found', id: 'i2' });
});

test('the address is added to someone who was known without it, and only if wished', () => {
  const likely = mailDraft({ people: [{ person: PERSON, by: 'likely' }] });
  const form = startForm(likely, 'mail.eml', null);
  expect(filingOf(form, likely)?.person).toEqual({ kind: 'known', id: 'p1', addAddress: true });
  expect(filingOf({ ...form, addAddress: false }, likely)?.person).toMatchObject({ addAddress: false });
  const known = mailDraft({ people: [{ person: PERSON, by: 'address' }] });
  expect(filingOf(startForm(known, 'mail.eml', null), known)?.person).toMatchObject({ addAddress: false });
});

test('nothing can be filed while a choice lacks its record or its name', () => {
  const form = startForm(mailDraft(), 'mail.eml', null);
  const lacking = [
    { subject: ' ' },
    { target: { kind: 'other' } },
    { person: { kind: 'other' } },
    { newPerson: { ...form.newPerson, family: '' } },
    { organisation: { kind: 'other' } },
    { organisation: { kind: 'new' }, newOrganisation: { name: 'Muster', kind: 'company', country: null } },
  ] as const;
  for (const change of lacking)
    expect(filingOf({ ...form, ...change }, mailDraft()), JSON.stringify(change)).toBeNull();
});

test('what was typed for another choice is kept, but not filed', () => {
  const form = startForm(mailDraft(), 'mail.eml', null);
  const typed = { ...form, newPerson: { ...form.newPerson, family: 'Webber' } };
  expect(filingOf({ ...typed, person: { kind: 'none' } }, mailDraft())?.person).toEqual({ kind: 'none' });
  expect(filingOf(typed, mailDraft())?.person).toMatchObject({ person: { familyNative: 'Webber' } });
});
