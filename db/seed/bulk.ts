import type { Database } from 'better-sqlite3';
import { uuidv7 } from '#shared/domain/ids.ts';
import { formatInquiryNumber } from '#shared/domain/inquiry-number.ts';
import { CHANNELS, COOPERATION_FORMS, PRIORITIES, STATUSES } from '#shared/domain/lists.ts';
import { type BulkWriter, bulkWriter, type Values } from './bulk-writer.ts';
import { type Random, seededRandom } from './random.ts';
import { SEED_LANGUAGES, subjectIn } from './subjects.ts';

/** How much to make. Each inquiry gets its creation and four edits in the log. */
export interface BulkSize {
  readonly inquiries: number;
  readonly organisations: number;
  readonly seed: number;
}

const FROM = Date.UTC(2021, 0, 4);
const TO = Date.UTC(2026, 10, 20);

/**
 * Fills an empty, migrated database for benchmarks: rows with their clocks and the log that made them, exactly as the writer
 * would have left them, but in one transaction and without asking it.
 * @param onProgress called with the number of inquiries made so far
 */
export function fillInBulk(sqlite: Database, size: BulkSize, onProgress: (made: number) => void = () => {}): void {
  const random = seededRandom(size.seed);
  const writer = bulkWriter(sqlite, uuidv7(FROM, random.bytes(10)));
  sqlite.transaction(() => {
    const organisations = Array.from({ length: size.organisations }, (_, i) => makeOrganisation(writer, random, i));
    for (let i = 0; i < size.inquiries; i += 1) {
      makeInquiry(writer, random, organisations, i, FROM + Math.floor(((TO - FROM) * i) / size.inquiries));
      if (i % 10_000 === 0) onProgress(i);
    }
  })();
}

const COUNTRIES = ['DE', 'FR', 'PL', 'IT', 'JP', 'JP', 'AT', 'VN'] as const;

function makeOrganisation(writer: BulkWriter, random: Random, i: number): string {
  const id = uuidv7(FROM, random.bytes(10));
  const country = random.pick(COUNTRIES);
  const nameNative =
    country === 'JP' ? `産業クラスター${i}号` : `Cluster ${i} ${random.pick(['Nord', 'Süd', 'Ost', 'Ouest'])}`;
  writer.write('organisation', id, FROM, { kind: 'cluster', nameNative, country, createdAt: FROM });
  return id;
}

function makeInquiry(
  writer: BulkWriter,
  random: Random,
  organisations: readonly string[],
  i: number,
  at: number,
): void {
  const id = uuidv7(at, random.bytes(10));
  const language = random.pick(SEED_LANGUAGES);
  const status = random.chance(0.7) ? 'concluded' : random.pick(STATUSES);
  const created: Values = {
    number: formatInquiryNumber(new Date(at).getUTCFullYear(), 'B7', i),
    subject: subjectIn(language, random, i),
    language,
    requesterOrganisationId: random.pick(organisations),
    channel: random.pick(CHANNELS),
    receivedAt: at,
    receivedZone: 'Europe/Paris',
    priority: 'normal',
    status: 'received',
    statusSince: at,
    answerDueOn: new Date(at + 2 * 86_400_000).toISOString().slice(0, 10),
    createdAt: at,
  };
  writer.write('inquiry', id, at, created, [
    { status: 'acknowledged', statusSince: at + 86_400_000, answeredAt: at + 86_400_000 },
    { priority: random.pick(PRIORITIES) },
    { nextStep: 'call', nextStepOn: new Date(at + 9 * 86_400_000).toISOString().slice(0, 10) },
    { status, statusSince: at + 4 * 86_400_000, outcome: status === 'concluded' ? 'continued-contact' : null },
  ]);
  const labelId = uuidv7(at, random.bytes(10));
  writer.write('label', labelId, at, { ownerId: id, facet: 'form', value: random.pick(COOPERATION_FORMS) });
}
