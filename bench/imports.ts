import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Papa from 'papaparse';
import { type Random, seededRandom } from '#db/seed/random.ts';
import type { CsvCounts } from '#shared/contract/imports-csv.ts';
import type { Client } from '#shared/contract/index.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import { type Backend, openBackend } from '../src-main/backend/backend.ts';
import { openDatabase } from '../src-main/backend/database/open.ts';
import { ROOT } from './data.ts';
import { type Figure, ms, times } from './harness.ts';

const SEED = 11;
const TARGET_MS = 12_000;
/** Rows that repeat an earlier one, and known people of whom a row has the name. */
const REPEATED = 100;
const NAMESAKES = 50;

const FAMILIES = ['Müller', 'Schäfer', 'Lœwe', 'Dubois', '高橋', '髙島', '渡邉', 'Novák', 'Okonkwo', 'Takahashi'];
const GIVEN = ['Jörg', 'Élodie', 'Ada', '由美', '一郎', '彩乃', 'Megumi', 'Jan', 'Claire', 'Ute'];
const KANA: Readonly<Record<string, string>> = {
  高橋: 'タカハシ',
  髙島: 'タカシマ',
  渡邉: 'ワタナベ',
  由美: 'ユミ',
  一郎: 'イチロウ',
  彩乃: 'アヤノ',
};
const HEADINGS =
  'Last name,First name,Family name kana,Given name kana,E-mail,Phone,Organisation,Role,Country,Languages,Notes';

function rowOf(random: Random, n: number): readonly string[] {
  const [family, given] = [random.pick(FAMILIES), random.pick(GIVEN)];
  const firm = random.int(0, 4999);
  const country = firm % 2 === 0 ? 'Japan' : 'Deutschland';
  return [
    `${family} ${n}`,
    given,
    KANA[family] ?? '',
    KANA[given] ?? '',
    `p${n}@firma${firm}.example.org`,
    country === 'Japan' ? `+81 3-3580-${String(n % 10_000).padStart(4, '0')}` : `+49 761 ${100_000 + (n % 899_999)}`,
    `Firma ${firm}`,
    random.pick(['課長', 'Leitung', 'Directrice', 'Export']),
    country,
    'de; ja',
    `Messe ${n % 17}`,
  ];
}

/** So many people of 5,000 organisations, some of them twice. */
function tableOf(people: number): string {
  const random = seededRandom(SEED);
  const rows = Array.from({ length: people - REPEATED }, (_, n) => rowOf(random, n));
  return [HEADINGS, ...[...rows, ...rows.slice(0, REPEATED)].map((row) => row.join(','))].join('\r\n');
}

/**
 * Figure 11: a table as the interface imports it (read in its thread, dry run with validation and comparison, all written with
 * keys and log) into an office in which some are known, beside parsing it and inserting its people without any of that.
 */
export async function measureImport(people: number, rounds: number): Promise<readonly Figure[]> {
  const text = tableOf(people);
  const ours: Imported[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await importInto(people, text));
    peers.push(untracked(text));
  }
  const best = ours.toSorted((a, b) => a.total - b.total)[Math.floor(ours.length / 2)];
  const peer = peers.toSorted((a, b) => a - b)[Math.floor(peers.length / 2)] ?? 0;
  if (best === undefined) throw new Error('nothing was imported');
  const { total, read, check, write, undo, counts, cancelled } = best;
  // Those who have the name of a known person stand among the first rows, which are repeated: both rows wait.
  const flagged = counts.skip === REPEATED - NAMESAKES && counts.doubtful === 2 * NAMESAKES;
  const parts = `read ${ms(read)}, check ${ms(check)}, write ${ms(write)}`;
  return [
    {
      number: '11',
      what: `CSV import of ${people} people: validation, keys, log`,
      ours: `${ms(total)} (${parts})`,
      peer: `limit: parse + untracked insert ${ms(peer)}`,
      ratio: times(total / peer),
      target: '<= 12 s',
      holds: total <= (TARGET_MS * people) / 100_000,
    },
    {
      number: '11b',
      what: 'the same: repeated and known people flagged; cancelled in the dry run and while it writes',
      ours: `${counts.skip} repeated, ${counts.doubtful} doubtful; ends in ${cancelled.map(ms).join(', ')}; undone in ${ms(undo)}`,
      peer: '-',
      ratio: '-',
      target: 'all flagged, nothing left',
      holds: flagged,
    },
  ];
}

interface Imported {
  readonly total: number;
  readonly read: number;
  readonly check: number;
  readonly write: number;
  readonly undo: number;
  readonly counts: CsvCounts;
  /** How long the two cancelled works went on after they were told to end, ms. */
  readonly cancelled: readonly number[];
}

async function importInto(people: number, text: string): Promise<Imported> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-import-'));
  const backend = openBackend({ dataDir, rootDir: ROOT });
  try {
    const client = await officeWithNamesakes(backend);
    const file = new File([text], 'people.csv');
    const started = performance.now();
    const head = await client.imports.readCsv({ file, kind: 'people' });
    if (head.status !== 'read') throw new Error(head.code);
    const read = performance.now();
    const plan = {
      token: head.token,
      mapping: head.columns.map(({ field }) => field),
      existing: 'update',
      country: null,
      organisationKind: 'company',
    } as const;
    const asked = await ended(await client.imports.previewCsv(plan));
    const checked = performance.now();
    const cancelled = [await cancelDryRun(client, plan)];
    await ended(await client.imports.previewCsv({ ...plan, doubtful: 'create' }));
    cancelled.push(await cancelWriting(client, backend, head.token));
    const writing = performance.now();
    await ended(await client.imports.applyCsv({ token: head.token, withoutFaulty: false }));
    const done = performance.now();
    const alive = backend.context.sqlite.prepare('SELECT count(*) FROM person WHERE deleted_at IS NULL').pluck();
    if (alive.get() !== people - REPEATED + NAMESAKES) throw new Error(`${alive.get()} people`);
    const undoing = performance.now();
    await client.changes.undo();
    const undo = performance.now() - undoing;
    if (alive.get() !== NAMESAKES) throw new Error('the undo left something');
    const [check, write] = [checked - read, done - writing];
    return {
      read: read - started,
      check,
      write,
      undo,
      total: read - started + check + write,
      counts: asked,
      cancelled,
    };
  } finally {
    backend.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function officeWithNamesakes({ router, context }: Backend): Promise<Client> {
  const client: Client = createRouterClient(router, { context });
  const office = (await client.session.get()).offices[0];
  if (office === undefined) throw new Error('no office to work at');
  const person = { name: 'Bench', email: null, role: 'officer', language: 'en', zone: office.zone } as const;
  await client.session.saveProfile({ ...person, officeId: office.id });
  const random = seededRandom(SEED);
  for (let n = 0; n < NAMESAKES; n += 1) {
    const [familyNative = '', givenNative = ''] = rowOf(random, n);
    await client.people.create({ familyNative, givenNative });
  }
  return client;
}

async function ended(
  running: AsyncIterable<{ readonly kind: string; readonly counts?: CsvCounts }>,
): Promise<CsvCounts> {
  for await (const event of running) if (event.counts !== undefined) return event.counts;
  throw new Error('it did not end');
}

/** Cancels at the first progress of a phase. @returns ms until the work had ended */
async function cancelAt(
  phase: string,
  start: (signal: AbortSignal) => Promise<AsyncIterable<{ readonly kind: string; readonly phase?: string }>>,
): Promise<number> {
  const stop = new AbortController();
  let since = Number.NaN;
  try {
    for await (const event of await start(stop.signal)) {
      if (event.phase !== phase || stop.signal.aborted) continue;
      since = performance.now();
      stop.abort();
    }
  } catch {
    return performance.now() - since;
  }
  throw new Error(`${phase} went on though it was cancelled`);
}

const cancelDryRun = (client: Client, plan: Parameters<Client['imports']['previewCsv']>[0]): Promise<number> =>
  cancelAt('check', (signal) => client.imports.previewCsv(plan, { signal }));

async function cancelWriting(client: Client, { context }: Backend, token: string): Promise<number> {
  const took = await cancelAt('write', (signal) =>
    client.imports.applyCsv({ token, withoutFaulty: false }, { signal }),
  );
  const made = context.sqlite.prepare('SELECT count(*) FROM person').pluck().get();
  if (made !== NAMESAKES) throw new Error('a cancelled import left something');
  return took;
}

/** The limit: the same rows parsed and inserted in one durable transaction, unchecked, without keys of names and without a log. */
function untracked(text: string): number {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-bench-import-'));
  const sqlite = openDatabase({ dataDir, migrationsDir: join(ROOT, 'db', 'migrations') });
  try {
    const started = performance.now();
    const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
    insertAll(sqlite, data.slice(1));
    return performance.now() - started;
  } finally {
    sqlite.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function insertAll(sqlite: ReturnType<typeof openDatabase>, rows: readonly (readonly string[])[]): void {
  const random = seededRandom(SEED);
  const clock = Buffer.alloc(12);
  const newId = (): string => uuidv7(Date.now(), random.bytes(10));
  const organisation = sqlite.prepare(
    "INSERT INTO organisation (id, clock, kind, name_native, country, created_at) VALUES (?, ?, 'company', ?, ?, 0)",
  );
  const person = sqlite.prepare(
    `INSERT INTO person (id, clock, family_native, given_native, family_kana, given_kana, name_order, note, created_at)
      VALUES (?, ?, ?, ?, ?, ?, 'given-first', ?, 0)`,
  );
  const affiliation = sqlite.prepare(
    'INSERT INTO affiliation (id, clock, person_id, organisation_id, role) VALUES (?, ?, ?, ?, ?)',
  );
  const point = sqlite.prepare(
    'INSERT INTO contact_point (id, clock, owner_id, kind, value, key, position) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const label = sqlite.prepare("INSERT INTO label (id, clock, owner_id, facet, value) VALUES (?, ?, ?, 'language', ?)");
  const firms = new Map<string, string>();
  sqlite.transaction(() => {
    for (const [family, given, familyKana, givenKana, email, phone, firm = '', role, country, , note] of rows) {
      const firmId = firms.get(firm) ?? newId();
      if (!firms.has(firm)) organisation.run(firmId, clock, firm, country === 'Japan' ? 'JP' : 'DE');
      firms.set(firm, firmId);
      const id = newId();
      person.run(id, clock, family, given, familyKana || null, givenKana || null, note);
      affiliation.run(newId(), clock, id, firmId, role);
      point.run(newId(), clock, id, 'email', email, email, 0);
      point.run(newId(), clock, id, 'phone', phone, phone, 1);
      for (const language of ['de', 'ja']) label.run(newId(), clock, id, language);
    }
  })();
}
