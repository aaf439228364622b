import { DeskError } from '#shared/contract/errors.ts';
import { type MergeChoice, type MergeKind, type MergeRow, mergedRecord } from '#shared/domain/record-merge.ts';
import { type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import type { RawWrite } from '../changes/writer.ts';
import type { Context } from '../context.ts';
import { dropDoubles } from './doubles.ts';
import { moveAll } from './following.ts';
import { rowOf } from './remade.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** Whose value shall stand for what is compared: the id of one of the records, or `both` for long texts. */
export type ChosenRecords = Readonly<Record<string, string | undefined>>;

export interface Mergeable {
  readonly id: string;
  /** All its fields as they are stored. */
  readonly row: MergeRow;
}

/**
 * The records that shall become one, the survivor first: the one that was made first by its id, so that merges of the same
 * records on two laptops have the same survivor. @throws DeskError NOT_FOUND where one is not there, or deleted
 */
export function recordsToMerge(
  { sqlite }: Pick<Context, 'sqlite'>,
  kind: MergeKind,
  ids: readonly string[],
): readonly [Mergeable, ...Mergeable[]] {
  const shape = shapeOf(kind);
  const [survivor, ...others] = [...new Set(ids)].toSorted().map((id): Mergeable => {
    const values = rowOf(sqlite, shape, id);
    if (values === undefined || values.get('deletedAt') !== null) throw new DeskError('NOT_FOUND', { kind });
    return { id, row: Object.fromEntries(values) };
  });
  if (survivor === undefined || others.length === 0) throw new DeskError('NOT_FOUND', { kind });
  return [survivor, ...others];
}

/** What the survivor's values become. */
export function resultOf(kind: MergeKind, all: readonly Mergeable[], chosen: ChosenRecords = {}): MergeRow {
  const choices = Object.entries(chosen).map(([name, choice]) => [name, placeOf(all, choice)] as const);
  const rows = all.map(({ row }) => row);
  return mergedRecord(kind, rows, Object.fromEntries(choices));
}

function placeOf(all: readonly Mergeable[], choice: string | undefined): MergeChoice | undefined {
  if (choice === 'both') return 'both';
  const at = all.findIndex(({ id }) => id === choice);
  return at < 0 ? undefined : at;
}

export interface Merging {
  readonly kind: MergeKind;
  readonly ids: readonly string[];
  readonly chosen?: ChosenRecords | undefined;
}

/**
 * Makes records one. Whatever names the others then names the survivor, what stands twice is left once, and the others rest
 * among the deleted ones with the survivor's id. @returns the survivor's id @throws DeskError NOT_FOUND
 */
export function mergeRecords(context: Reader, write: RawWrite, { kind, ids, chosen }: Merging): string {
  const all = recordsToMerge(context, kind, ids);
  const [survivor, ...others] = all;
  const shape = shapeOf(kind);
  write.updateStored(shape, survivor.id, new Map(Object.entries(resultOf(kind, all, chosen))));
  for (const { id } of others) {
    moveAll(context, write, kind, id, survivor.id);
    const gone: readonly [string, Stored][] = [
      ['deletedAt', write.now],
      ['mergedIntoId', survivor.id],
    ];
    write.updateStored(shape, id, new Map(gone));
  }
  dropDoubles(context, write, kind, survivor.id);
  return survivor.id;
}

/** The stored form of a kind that can be merged. */
export function shapeOf(kind: MergeKind): Shape {
  const shape = shapeOfKind(kind);
  if (shape === undefined) throw new Error(`unknown record kind ${kind}`);
  return shape;
}
