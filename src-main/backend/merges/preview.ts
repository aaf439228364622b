import type { MergePreview } from '#shared/contract/merges.ts';
import { type MergeKind, mergeGroups, standingSide } from '#shared/domain/record-merge.ts';
import type { Context } from '../context.ts';
import { recordsToMerge, resultOf } from './merge.ts';
import { inquirySide, organisationSide, personSide } from './sides.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** What each record says before a merge, and which of it will stand. @throws DeskError NOT_FOUND */
export function previewMerge(context: Reader, kind: MergeKind, ids: readonly string[]): MergePreview {
  const all = recordsToMerge(context, kind, ids);
  const result = resultOf(kind, all);
  const rows = all.map(({ row }) => row);
  const stands = Object.fromEntries(
    mergeGroups(kind).map(([name, group]) => [name, standingSide(group, rows, result)]),
  );
  const ordered = all.map(({ id }) => id);
  switch (kind) {
    case 'inquiry':
      return { kind, stands, sides: ordered.map((id) => inquirySide(context, id)) };
    case 'person':
      return { kind, stands, sides: ordered.map((id) => personSide(context, id)) };
    case 'organisation':
      return { kind, stands, sides: ordered.map((id) => organisationSide(context, id)) };
  }
}
