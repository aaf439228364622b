import type { EntityKind } from '#db/schema/index.ts';
import { referencesTo } from '#db/schema/references.ts';
import { shapeOfKind } from '../changes/fields.ts';
import { type ChangeEvent, forgetOperation, reversalOf } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { deleteMeta, getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { survivorOf } from '../inquiries/index.ts';
import { dropDoubles } from './doubles.ts';
import { moveAll, STAYING } from './following.ts';

type Follower = Pick<Context, 'sqlite' | 'db' | 'writer'>;

const NAMING = referencesTo('inquiry').filter(({ kind }) => !STAYING.some((staying) => staying.kind === kind));
const CONCERNED: ReadonlySet<string> = new Set<EntityKind>(['inquiry', ...NAMING.map(({ kind }) => kind)]);

/**
 * Carries merges on to what they did not know of: what a colleague meanwhile put on an inquiry that was merged goes to the survivor,
 * and back if the merge is taken back. It is what any device does that notices it, again and again to the same end; no undo
 * offers it.
 * @param event what was just committed, or nothing at the opening
 */
export function followMerges(context: Follower, event?: ChangeEvent): void {
  if (event !== undefined && !event.kinds.some((kind) => CONCERNED.has(kind))) return;
  for (const id of followed(context.sqlite)) if (survivorOf(context, id) === null) takeBack(context, id);
  // A colleague may also have put on the survivor what stands there by the merge.
  const hasArrived = event === undefined || event.name === 'sync.absorb';
  for (const id of hasArrived ? merged(context.sqlite) : mergedButNamed(context.sqlite)) {
    const survivor = survivorOf(context, id);
    if (survivor !== null) follow(context, id, survivor);
  }
}

function follow({ writer, ...context }: Follower, from: string, to: string): void {
  const { op } = writer.mutate('merges.follow', (write) => {
    moveAll(context, write, from, to);
    dropDoubles(context, write, to);
  });
  if (op === null) return;
  forgetOperation(context.sqlite, op);
  setMeta(context.sqlite, keyOf(from), JSON.stringify([...operations(context.sqlite, from), op]));
}

/** What followed a merge here goes home when the merge was taken back, here or elsewhere. */
function takeBack({ sqlite, writer }: Follower, id: string): void {
  const { op } = writer.mutate('merges.follow', (write) => {
    for (const followed of operations(sqlite, id).toReversed()) {
      for (const { shape, id: record, patch } of reversalOf(sqlite, writer.device, followed, write.now)) {
        write.updateStored(shape, record, patch);
      }
    }
    deleteMeta(sqlite, keyOf(id));
  });
  if (op !== null) forgetOperation(sqlite, op);
}

// By the small index of what was merged: for the order of ids SQLite would rather read all inquiries, after every edit.
const FROM_MERGED = `FROM inquiry m INDEXED BY inquiry_merged
  WHERE merged_into_id IS NOT NULL AND deleted_at IS NOT NULL`;

function merged(sqlite: Sqlite): readonly string[] {
  return prepared(sqlite, `SELECT id ${FROM_MERGED} ORDER BY id`).pluck().all() as readonly string[];
}

/** The merged inquiries that something still names. */
function mergedButNamed(sqlite: Sqlite): readonly string[] {
  const named = NAMING.map(({ kind, field }) => {
    const shape = shapeOfKind(kind);
    return `EXISTS (SELECT 1 FROM ${shape?.table} WHERE ${shape?.fields.get(field)?.column} = m.id AND deleted_at IS NULL)`;
  });
  const text = `SELECT id ${FROM_MERGED} AND (${named.join(' OR ')}) ORDER BY id`;
  return prepared(sqlite, text).pluck().all() as readonly string[];
}

/** What this device did to follow merges, so that it can take it back: the operations by the merged inquiry. */
const PREFIX = 'followed:';
const keyOf = (id: string): string => PREFIX + id;

function operations(sqlite: Sqlite, id: string): readonly number[] {
  return JSON.parse(getMeta(sqlite, keyOf(id)) ?? '[]') as readonly number[];
}

function followed(sqlite: Sqlite): readonly string[] {
  const text = `SELECT substr(key, ${PREFIX.length + 1}) FROM meta WHERE key >= '${PREFIX}' AND key < 'followed;'`;
  return prepared(sqlite, text).pluck().all() as readonly string[];
}
