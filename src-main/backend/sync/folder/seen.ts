import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Context } from '../../context.ts';
import { schemaVersion } from '../../database/open.ts';
import { prepared } from '../../database/statements.ts';
import type { BundleHeader } from '../bundle/index.ts';
import type { FolderFile } from './listing.ts';

/** What is remembered of a bundle's header. */
export type SeenHeader = Pick<
  BundleHeader,
  'id' | 'sender' | 'receivers' | 'from' | 'to' | 'held' | 'changes' | 'createdAt'
>;

/**
 * What is remembered of a file in a folder, so that it is not read again. It says nothing of what lies in the folder now: for
 * that it is always looked at together with the files that are there.
 */
export interface Seen extends FolderFile {
  /** Id of the device that it says it comes from; null while that can't be read. */
  readonly sender: string | null;
  /** Null while it was not verified and read. */
  readonly header: SeenHeader | null;
  readonly state: 'applied' | 'waiting' | 'refused';
  readonly reason: string | null;
  /** When it was first seen like this, and last tried; epoch ms. */
  readonly seenAt: number;
  readonly triedAt: number;
  /** See `circumstancesOf`. */
  readonly triedUnder: string;
}

const COLUMNS = `name, size, modified_at AS modifiedAt, sender, header, state, reason, seen_at AS seenAt, tried_at AS triedAt,
  tried_under AS triedUnder`;

type Row = Omit<Seen, 'header'> & { readonly header: string | null };

const seenOf = ({ header, ...row }: Row): Seen => ({
  ...row,
  header: header === null ? null : (JSON.parse(header) as SeenHeader),
});

/** What is remembered of a way's files, by name. */
export function seenBundles({ sqlite }: Pick<Context, 'sqlite'>, way: string): ReadonlyMap<string, Seen> {
  const rows = prepared(sqlite, `SELECT ${COLUMNS} FROM seen_bundle WHERE way = ?`).all(way) as readonly Row[];
  return new Map(rows.map((row) => [row.name, seenOf(row)]));
}

/** What is remembered of one file. */
export function seenBundle({ sqlite }: Pick<Context, 'sqlite'>, way: string, name: string): Seen | undefined {
  const row = prepared(sqlite, `SELECT ${COLUMNS} FROM seen_bundle WHERE way = ? AND name = ?`).get(way, name);
  return row === undefined ? undefined : seenOf(row as Row);
}

export function noteSeen({ sqlite }: Pick<Context, 'sqlite'>, way: string, seen: Seen): void {
  const text = `INSERT OR REPLACE INTO seen_bundle (way, name, size, modified_at, sender, header, state, reason, seen_at, tried_at,
    tried_under) VALUES ($way, $name, $size, $modifiedAt, $sender, $header, $state, $reason, $seenAt, $triedAt, $triedUnder)`;
  prepared(sqlite, text).run({ ...seen, way, header: seen.header === null ? null : JSON.stringify(seen.header) });
}

/** So long it is remembered that a file was taken in which is gone: it may come back, ms. */
const REMEMBERED_MS = 30 * 24 * 60 * 60_000;

/** Forgets files that are gone. @param now epoch ms */
export function forgetGone(
  { sqlite }: Pick<Context, 'sqlite'>,
  way: string,
  { present, now }: { readonly present: readonly FolderFile[]; readonly now: number },
): void {
  const text = `DELETE FROM seen_bundle WHERE way = ? AND (state <> 'applied' OR tried_at < ?)
    AND name NOT IN (SELECT value FROM json_each(?))`;
  prepared(sqlite, text).run(way, now - REMEMBERED_MS, JSON.stringify(present.map(({ name }) => name)));
}

/** What is remembered of a header, without the rest. */
export const seenHeader = (header: BundleHeader): SeenHeader => {
  const { id, sender, receivers, from, to, held, changes, createdAt } = header;
  return { id, sender, receivers, from, to, held, changes, createdAt };
};

/** A hash of what a refusal depends on besides the file: which devices are members with which keys, and which program this is. */
export function circumstancesOf({ sqlite, rootDir, writer }: Pick<Context, 'sqlite' | 'rootDir' | 'writer'>): string {
  const text = `SELECT id, signing_key, recipient, approved_at IS NULL, revoked_at IS NULL, deleted_at IS NULL
    FROM device ORDER BY id`;
  const devices = prepared(sqlite, text).raw(true).all();
  const known = [schemaVersion(join(rootDir, 'db', 'migrations')), writer.device.id, devices];
  return createHash('sha256').update(JSON.stringify(known)).digest('base64url').slice(0, 16);
}
