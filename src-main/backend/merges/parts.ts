import type { MergedPart } from '#shared/contract/merges.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { recordHistory } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { partsOf } from '../lists/index.ts';
import { isErased } from './sides.ts';

type Reader = Pick<Context, 'sqlite'>;

const NAMES: Readonly<Record<MergeKind, string>> = {
  inquiry: 'number',
  organisation: 'name_native',
  person: `CASE name_order WHEN 'family-first' THEN family_native || coalesce(' ' || given_native, '')
    ELSE coalesce(given_native || ' ', '') || family_native END`,
};

/** What became part of a record, directly or by another, the newest first; not who was erased. */
export function partsWithNames(context: Reader, kind: MergeKind, id: string): MergedPart[] {
  const parts = partsOf(context, kind, id).filter((part) => !isErased(context, part));
  const told = parts.map((part): MergedPart => {
    const name = prepared(context.sqlite, `SELECT ${NAMES[kind]} FROM ${kind} WHERE id = ?`).pluck().get(part);
    const merge = recordHistory(context.sqlite, part).findLast(({ fields }) =>
      fields.some(({ field, to }) => field === 'mergedIntoId' && to !== null),
    );
    return { id: part, name: String(name), at: merge?.at ?? 0, staffId: merge?.staffId ?? null };
  });
  return told.toSorted((a, b) => b.at - a.at);
}
