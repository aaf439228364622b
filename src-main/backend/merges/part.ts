import { DeskError } from '#shared/contract/errors.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { type OperationOf, reversalOf } from '../changes/index.ts';
import { changesOfOperation, changesOfRecord } from '../changes/log.ts';
import type { Context } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { survivorOf } from '../lists/index.ts';

type Parting = Pick<Context, 'sqlite' | 'writer'>;

/** What a merge taken back brought: the records that are themselves again, and how many values stayed because they changed since. */
export interface Parted {
  readonly op: number | null;
  readonly ids: readonly string[];
  readonly kept: number;
}

/**
 * Takes the merge back by which a record became part of another one, whoever did it, on whichever laptop, however long ago.
 * What the merge moved goes home unless it was moved again since; what was edited since stays as it is.
 * @throws DeskError NOT_FOUND for one that is not part of another, or was erased
 */
export function partRecord(context: Parting, kind: MergeKind, id: string): Parted {
  const { sqlite, writer } = context;
  if (survivorOf(context, kind, id) === null) throw new DeskError('NOT_FOUND', { kind });
  const merges = mergesOf(sqlite, id);
  const { op, value } = writer.mutate('merges.part', (write) => {
    const hints = { together: merges, isThrough: isMerge(sqlite) };
    // What laptops did apart they did to the same values: the newest one tells how many changed since.
    let kept: number | undefined;
    const ids = new Set<string>();
    for (const merge of merges.toReversed()) {
      const reversal = reversalOf(sqlite, writer.device, merge, write.now, hints);
      kept ??= reversal.kept;
      for (const { shape, id: record, patch } of reversal.restored) {
        write.restateStored(shape, record, patch);
        if (patch.get('mergedIntoId') === null) ids.add(record);
      }
    }
    if (!ids.has(id)) throw new DeskError('NOT_FOUND', { kind });
    return { ids: [...ids].toSorted(), kept: kept ?? 0 };
  });
  return { op, ...value };
}

/** The operations that made the record part of another one and that nobody took back: several, if laptops did so apart. */
export function mergesOf(sqlite: Sqlite, id: string): readonly OperationOf[] {
  let standing: OperationOf[] = [];
  for (const { device, op, patch } of changesOfRecord(sqlite, id)) {
    const into = patch.get('mergedIntoId');
    if (typeof into === 'string') standing = [...standing, { device, op }];
    else if (into === null) standing = [];
  }
  return standing;
}

/** What a later merge moved on is looked through: it went with the survivor, and nobody moved it by hand. */
export function isMerge(sqlite: Sqlite): (operation: OperationOf) => boolean {
  const known = new Map<string, boolean>();
  return ({ device, op }) => {
    const key = `${device} ${op}`;
    const isOne =
      known.get(key) ??
      changesOfOperation(sqlite, device, op).some(({ patch }) => typeof patch.get('mergedIntoId') === 'string');
    known.set(key, isOne);
    return isOne;
  };
}
