import type { EntityKind } from '#db/schema/index.ts';

/** Fields that are no personal data by themselves, but without which the personal ones beside them say nothing. */
export const CONTEXT: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  person: ['nameOrder', 'nameLanguage', 'createdAt'],
  contact_point: ['kind'],
  affiliation: ['organisationId', 'fromOn', 'toOn'],
  label: ['facet', 'value'],
  consent: ['purpose', 'basis', 'givenOn', 'expiresOn', 'withdrawnOn'],
  inquiry: ['number', 'subject', 'receivedAt'],
  party: ['inquiryId', 'role'],
  entry: ['kind', 'at'],
  task: ['title', 'dueOn', 'doneAt'],
  meeting: ['title', 'startAt'],
  participant: ['meetingId', 'role'],
  interpreter: ['meetingId', 'languageFrom', 'languageTo', 'currency'],
  file: ['type', 'size', 'addedAt'],
  advice: ['inquiryId', 'dueOn'],
};

/** Personal data of those who work with the program or advise it, on records that speak of a contact: they are not the contact's. */
export const OF_COLLEAGUES: ReadonlySet<string> = new Set(['advice.adviserName']);

/** The list of the program from which a field's codes take their words. */
export const WORD_LISTS: Readonly<Record<string, string>> = {
  'person.gender': 'gender',
  'person.preferredChannel': 'channel',
  'consent.purpose': 'consentPurpose',
  'consent.basis': 'lawfulBasis',
  'entry.kind': 'entryKind',
  'participant.attendance': 'attendance',
};

export const INSTANTS: ReadonlySet<string> = new Set(['createdAt', 'receivedAt', 'at', 'startAt', 'addedAt', 'doneAt']);
export const LANGUAGE_FIELDS: ReadonlySet<string> = new Set([
  ...['nameLanguage', 'preferredLanguage', 'languageFrom', 'languageTo'],
]);

/** What a field that names another record is called by. */
export const NAMED_BY: Readonly<Record<string, string>> = {
  organisationId: 'SELECT name_native FROM organisation WHERE id = ?',
  inquiryId: "SELECT number || ' ' || subject FROM inquiry WHERE id = ?",
  meetingId: 'SELECT title FROM meeting WHERE id = ?',
};
