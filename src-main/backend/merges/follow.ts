import { type Reference, referencesTo } from '#db/schema/references.ts';
import { MERGE_KINDS, type MergeKind } from '#shared/domain/record-merge.ts';
import { type ChangeEvent, forgetOperation, reversalOf } from '../changes/index.ts';
import { refNumber } from '../changes/refs.ts';
import type { Context } from '../context.ts';
import { deleteMeta, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { IS_MERGED, survivorOf } from '../lists/index.ts';
import { dropDoubles } from './doubles.ts';
import { FOLLOWING, moveAll, shapeAt } from './following.ts';
import { isMerge } from './part.ts';

type Follower = Pick<Context, 'sqlite' | 'db' | 'writer'>;

/** The fields by which something may name a merged record of a kind. */
const NAMING: Readonly<Record<MergeKind, readonly Reference[]>> = {
  inquiry: namingOf('inquiry'),
  person: namingOf('person'),
  organisation: namingOf('organisation'),
};

function namingOf(kind: MergeKind): readonly Reference[] {
  const stays = FOLLOWING[kind].staying.map((staying) => staying.kind);
  return referencesTo(kind).filter((reference) => !stays.includes(reference.kind));
}

/**
 * Carries merges on to what they did not know of: what a colleague meanwhile put on a record that was merged goes to the survivor,
 * and back if the merge is taken back. It is what any device does that notices it, again and again to the same end; no undo
 * offers it.
 * @param event what was just committed, or nothing at the opening
 */
export function followMerges(context: Follower, event?: ChangeEvent): void {
  for (const id of followed(context.sqlite)) if (!isPart(context, id)) takeBack(context, id);
  for (const kind of MERGE_KINDS) {
    const concerned = [kind, ...NAMING[kind].map((reference) => reference.kind)];
    if (event !== undefined && !event.kinds.some((touched) => concerned.some((one) => one === touched))) continue;
    // A colleague may also have put on the survivor what stands there by the merge.
    const hasArrived = event === undefined || event.name === 'sync.absorb';
    for (const id of hasArrived ? merged(context.sqlite, kind) : mergedButNamed(context.sqlite, kind, event.kinds)) {
      const survivor = survivorOf(context, kind, id);
      if (survivor !== null) follow(context, kind, id, survivor);
    }
  }
}

function follow({ writer, ...context }: Follower, kind: MergeKind, from: string, to: string): void {
  const { op } = writer.mutate('merges.follow', (write) => {
    moveAll(context, write, kind, from, to);
    dropDoubles(context, write, kind, to);
  });
  if (op === null) return;
  forgetOperation(context.sqlite, op);
  setMeta(context.sqlite, keyOf(from), JSON.stringify([...operations(context.sqlite, from), op]));
}

/** What followed a merge here goes home when the merge was taken back, here or elsewhere. */
function takeBack({ sqlite, writer }: Follower, id: string): void {
  const device = refNumber(sqlite, writer.device.id);
  const { op } = writer.mutate('merges.follow', (write) => {
    for (const followed of operations(sqlite, id).toReversed()) {
      const hints = { isThrough: isMerge(sqlite) };
      const { restored } = reversalOf(sqlite, writer.device, { device, op: followed }, write.now, hints);
      for (const { shape, id: record, patch } of restored) write.updateStored(shape, record, patch);
    }
    deleteMeta(sqlite, keyOf(id));
  });
  if (op !== null) forgetOperation(sqlite, op);
}

/** Whether a record of whatever kind is part of another one. */
const isPart = (context: Follower, id: string): boolean =>
  MERGE_KINDS.some((kind) => survivorOf(context, kind, id) !== null);

// By the small index of what was merged: for the order of ids SQLite would rather read all records, after every edit.
const fromMerged = (kind: MergeKind): string => `FROM ${kind} m INDEXED BY ${kind}_merged WHERE ${IS_MERGED}`;

function merged(sqlite: Sqlite, kind: MergeKind): readonly string[] {
  return prepared(sqlite, `SELECT id ${fromMerged(kind)} ORDER BY id`)
    .pluck()
    .all() as readonly string[];
}

/** The merged records that something still names, as far as a commit that touched these kinds may have made it so. */
function mergedButNamed(sqlite: Sqlite, kind: MergeKind, touched: readonly string[]): readonly string[] {
  const isMaybe = touched.includes(kind) ? () => true : (one: string) => touched.includes(one);
  const named = NAMING[kind]
    .filter((reference) => isMaybe(reference.kind))
    .map((reference) => {
      const { shape, column } = shapeAt(reference);
      return `EXISTS (SELECT 1 FROM ${shape.table} WHERE ${column} = m.id AND deleted_at IS NULL)`;
    });
  const text = `SELECT id ${fromMerged(kind)} AND (${named.join(' OR ')}) ORDER BY id`;
  return prepared(sqlite, text).pluck().all() as readonly string[];
}

/** What this device did to follow merges, so that it can take it back: the operations by the merged record. */
const PREFIX = 'followed:';
const keyOf = (id: string): string => PREFIX + id;

function operations(sqlite: Sqlite, id: string): readonly number[] {
  return JSON.parse(getMeta(sqlite, keyOf(id)) ?? '[]') as readonly number[];
}

function followed(sqlite: Sqlite): readonly string[] {
  const text = `SELECT substr(key, ${PREFIX.length + 1}) FROM meta WHERE key >= '${PREFIX}' AND key < 'followed;'`;
  return prepared(sqlite, text).pluck().all() as readonly string[];
}
