import type { Database } from 'better-sqlite3';
import { uuidv7 } from '#shared/domain/ids.ts';
import { formatInquiryNumber } from '#shared/domain/inquiry-number.ts';
import { CHANNELS, COOPERATION_FORMS, ENTRY_KINDS } from '#shared/domain/lists.ts';
import { type BulkWriter, bulkWriter, type Values } from './bulk-writer.ts';
import { type Random, seededRandom } from './random.ts';
import { SEED_LANGUAGES, type SeedLanguage, subjectIn } from './subjects.ts';

const FROM = Date.UTC(2025, 0, 6);
const HOUR = 3_600_000;
const MONTH = 30 * 24 * HOUR;
const ENTRIES = 4;
const LABELS = 2;
const EDITS = 5;

/**
 * Fills an empty, migrated database with whole cases, as an office of a few laptops has them: a person with an address, their
 * inquiry with labels, what was written and said about it, a task, and edits of the inquiry a few days apart.
 */
export function fillWithCases(
  sqlite: Database,
  { cases, seed }: { readonly cases: number; readonly seed: number },
): void {
  const random = seededRandom(seed);
  const writer = bulkWriter(sqlite, uuidv7(FROM, random.bytes(10)));
  sqlite.transaction(() => {
    for (let i = 0; i < cases; i += 1) makeCase(writer, random, i, FROM + i * HOUR + random.int(0, HOUR));
  })();
}

/** Fills an empty, migrated database with an address book: people in Europe and Japan, each with an e-mail address. */
export function fillWithPeople(
  sqlite: Database,
  { people, seed }: { readonly people: number; readonly seed: number },
): void {
  const random = seededRandom(seed);
  const writer = bulkWriter(sqlite, uuidv7(FROM, random.bytes(10)));
  const id = (): string => uuidv7(FROM, random.bytes(10));
  sqlite.transaction(() => {
    for (let i = 0; i < people; i += 1) {
      makePerson(writer, { id: id(), contactId: id(), language: random.pick(SEED_LANGUAGES), i, at: FROM + i });
    }
  })();
}

function makeCase(writer: BulkWriter, random: Random, i: number, at: number): void {
  const language = random.pick(SEED_LANGUAGES);
  const id = (): string => uuidv7(at, random.bytes(10));
  const person = id();
  const inquiry = id();
  makePerson(writer, { id: person, contactId: id(), language, i, at });
  makeInquiry(writer, random, { id: inquiry, person, language, i, at });
  for (let n = 0; n < LABELS; n += 1) {
    writer.write('label', id(), at, { ownerId: inquiry, facet: 'form', value: random.pick(COOPERATION_FORMS) });
  }
  for (let n = 0; n < ENTRIES; n += 1) {
    writer.write('entry', id(), at + n * HOUR, {
      inquiryId: inquiry,
      kind: random.pick(ENTRY_KINDS),
      subject: subjectIn(language, random, i),
      body: Array.from({ length: random.int(1, 6) }, () => subjectIn(language, random, random.int(1, 999))).join('\n'),
      language,
      at: at + n * HOUR,
      zone: 'Europe/Paris',
      personId: person,
    });
  }
  const dueOn = new Date(at + MONTH).toISOString().slice(0, 10);
  writer.write('task', id(), at, { title: subjectIn(language, random, i), inquiryId: inquiry, dueOn, createdAt: at });
}

interface Made {
  readonly id: string;
  readonly language: SeedLanguage;
  readonly i: number;
  readonly at: number;
}

function makePerson(
  writer: BulkWriter,
  { id, contactId, language, i, at }: Made & { readonly contactId: string },
): void {
  const isJapanese = language === 'ja';
  const latin = isJapanese ? { family: `Kakū${i}`, given: 'Hanako' } : { family: `Beispiel${i}`, given: 'Renée' };
  writer.write('person', id, at, {
    familyNative: isJapanese ? `架空${i}` : latin.family,
    givenNative: isJapanese ? '花子' : latin.given,
    ...(isJapanese ? { familyKana: `カクウ${i}`, givenKana: 'ハナコ' } : {}),
    familyLatin: latin.family,
    givenLatin: latin.given,
    nameOrder: isJapanese ? 'family-first' : 'given-first',
    nameLanguage: language,
    honorific: isJapanese ? '様' : 'Dr.',
    title: isJapanese ? '部長' : 'Leitung',
    preferredLanguage: language,
    preferredChannel: 'email',
    createdAt: at,
  });
  const value = `person${i}@example.org`;
  writer.write('contact_point', contactId, at, { ownerId: id, kind: 'email', value, key: value, position: 0 });
}

function makeInquiry(
  writer: BulkWriter,
  random: Random,
  { id, person, language, i, at }: Made & { readonly person: string },
): void {
  const created = {
    number: formatInquiryNumber(new Date(at).getUTCFullYear(), 'B7', i),
    subject: subjectIn(language, random, i),
    description: `${subjectIn(language, random, i + 1)}\n${subjectIn(language, random, i + 2)}`,
    language,
    requesterPersonId: person,
    channel: random.pick(CHANNELS),
    receivedAt: at,
    receivedZone: 'Europe/Paris',
    priority: 'normal',
    status: 'received',
    statusSince: at,
    createdAt: at,
  };
  const edits = Array.from(
    { length: EDITS },
    (_, n): Values =>
      n % 2 === 0
        ? { nextStep: subjectIn(language, random, random.int(1, 999)) }
        : { priority: random.pick(['low', 'high']), nextStepOn: new Date(at + n * MONTH).toISOString().slice(0, 10) },
  );
  writer.write('inquiry', id, at, created, edits);
}
