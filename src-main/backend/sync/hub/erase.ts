import { type Erasable, type HubErasures, readErasures } from './erasures.ts';
import { type Greeting, greet } from './greet.ts';
import type { Judging } from './judge.ts';
import { type HubLine, type LineOptions, overLine } from './line.ts';
import { SEALED_COLUMNS, type StoredRow, sealedRow } from './rows.ts';
import { fromHubText, toHubText } from './text.ts';
import { sealsAfter } from './value-seals.ts';

export interface EraseOptions {
  /** Holds `db/migrations/`. */
  readonly rootDir: string;
  /** Epoch ms. */
  readonly now: number;
}

/** What was erased on a hub. */
export interface HubErasure {
  /** People whose erasure a member ordered, now and before. */
  readonly people: number;
  /** People whose erasure somebody ordered who, as the hub tells, was no member. */
  readonly untrusted: number;
  /** Changes whose values were taken out, and contents of files that were deleted. */
  readonly changes: number;
  readonly contents: number;
}

/**
 * Carries out on a hub, as a laptop does on itself, the erasures that members ordered: takes the values out of changes and reports,
 * and the contents that no other file needs. Batches stay as they are signed. Doing it again changes nothing.
 * @throws HubProblem `permission_missing` for anybody but the hub's administrator
 */
export async function eraseOnHub(to: LineOptions, options: EraseOptions): Promise<HubErasure> {
  return overLine(to, async (line) => {
    const done = await line.inTransaction(() => eraseOver(line, options));
    // The bytes would still stand in what PostgreSQL keeps of former rows.
    if (done.changes + done.contents > 0) await line.ask('VACUUM (FULL) ejrc.change, ejrc.state, ejrc.content');
    return done;
  });
}

async function eraseOver(line: HubLine, options: EraseOptions): Promise<HubErasure> {
  const greeting = await greet(line);
  await line.ask('SET LOCAL idle_in_transaction_session_timeout = 0');
  // Nothing is pushed meanwhile that would not be looked at.
  await line.ask('SELECT pg_advisory_xact_lock(1162498627, 1)');
  const erasures = await readHubsErasures(line, greeting, options);
  if (erasures === undefined) return { people: 0, untrusted: 0, changes: 0, contents: 0 };
  try {
    const { people, untrusted, records } = erasures;
    const { changes, hashes } = await emptyChanges(line, erasures);
    await line.ask('SELECT ejrc.retake($1)', [records]);
    const deleted = await line.ask(DELETE_CONTENTS, [hashes]);
    await line.ask('INSERT INTO ejrc.erased (record) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING', [people]);
    return { people: people.length, untrusted, changes, contents: deleted.length };
  } finally {
    erasures.close();
  }
}

async function readHubsErasures(
  line: HubLine,
  { consortium }: Greeting,
  { rootDir, now }: EraseOptions,
): Promise<HubErasures | undefined> {
  const own = await firstDevice(line);
  if (consortium === null || own === undefined) return undefined;
  return readErasures({ line, consortium, own, rootDir, now, known: [] });
}

/**
 * The device that came first, with the key in its own record: there trust begins for whoever knows nothing but the hub. It had the
 * hub to itself, and from it on each device is approved by one that is trusted already.
 */
async function firstDevice(line: HubLine): Promise<Judging['own'] | undefined> {
  const text = `SELECT b.sender, ejrc.json_of(c.patch) ->> 'signingKey' FROM ejrc.batch b JOIN ejrc.change c ON c.batch = b.id
    WHERE b.sender = (SELECT sender FROM ejrc.batch ORDER BY id LIMIT 1) AND c.kind = 'device' AND c.record::text = b.sender
      AND ejrc.json_of(c.patch) ->> 'signingKey' IS NOT NULL
    ORDER BY b.id, c.place LIMIT 1`;
  const [first] = await line.ask<[string, string]>(text);
  return first === undefined ? undefined : { id: first[0], signingKey: first[1] };
}

/** Takes the values out. @returns of how many changes, and the hashes of the contents that files among them named */
async function emptyChanges(line: HubLine, erasures: HubErasures) {
  const text = `SELECT batch, place, ${SEALED_COLUMNS} FROM ejrc.change WHERE record = ANY ($1::uuid[])`;
  const rows = await line.ask<[number, number, ...StoredRow]>(text, [erasures.records]);
  const emptied: (readonly [batch: number, place: number, patch: string, seals: string])[] = [];
  const hashes: string[] = [];
  for (const [batch, place, ...stored] of rows) {
    const change = erasableOf(stored);
    const without = erasures.without(change);
    if (without === change.patch) continue;
    const patch = toHubText(without);
    const { row, values } = sealedRow(stored);
    emptied.push([batch, place, patch, JSON.stringify(sealsAfter(row[7], values, patch))]);
    if (change.kind === 'file') hashes.push(...hashesIn(change.patch));
  }
  await line.ask(
    EMPTY_CHANGES,
    [0, 1, 2, 3].map((at) => emptied.map((one) => one[at])),
  );
  return { changes: emptied.length, hashes };
}

function erasableOf([device, , stamp, , , kind, record, patch]: StoredRow): Erasable {
  return { device: fromHubText(device), stamp, kind: fromHubText(kind), record, patch: fromHubText(patch) };
}

const hashesIn = (patch: string): readonly string[] => /"hash":"([0-9a-f]{64})"/u.exec(patch)?.slice(1) ?? [];

const EMPTY_CHANGES = `UPDATE ejrc.change c SET patch = e.patch, salt = NULL, seals = e.seals
  FROM unnest($1::bigint[], $2::integer[], $3::text[], $4::text[]) AS e (batch, place, patch, seals)
  WHERE c.batch = e.batch AND c.place = e.place`;

const DELETE_CONTENTS = `DELETE FROM ejrc.content WHERE hash = ANY ($1)
  AND hash NOT IN (SELECT coalesce(ejrc.json_of(patch) ->> 'hash', '') FROM ejrc.change WHERE kind = 'file') RETURNING 1`;
