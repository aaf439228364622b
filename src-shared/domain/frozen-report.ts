/**
 * A report as it was issued: the document with all its figures, and which records each figure counted, so that years later it can
 * be said what late or corrected data would change, and by which records. Plain data, stored as JSON.
 * API: differencesBetween(before, now), partIds(counted, part).
 */
import type { OwnIndicator } from './own-indicators/definition.ts';
import type { FigureKind, ReportDocument, ReportTable } from './report-document.ts';

/** One row of a breakdown: the dimension, and its value. */
export interface FigurePart {
  readonly dimension: string;
  readonly key: string;
}

/** What an indicator counted; nothing of an own one that asks for people's gender (`asksOfGender`). */
export interface Counted {
  readonly ids: readonly string[];
  /** What was taken from each record, in the order of `ids`, where the figure is not their number: working days to an answer, a region. */
  readonly taken?: readonly (string | number | null)[];
  /** By dimension and value the places in `ids`. None for gender: what was recorded of a person must not outlive their erasure. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

export interface FrozenReport {
  /** Raised when this shape changes; older ones stay readable. */
  readonly format: 1;
  readonly document: ReportDocument;
  readonly counted: Readonly<Record<string, Counted>>;
  /** The office's own indicators by whose rules it was counted; none in what was issued before there were any. */
  readonly own?: readonly OwnIndicator[];
}

/** A figure, or a row of its breakdown, that is no longer what it was. */
export interface Difference {
  readonly indicatorId: string;
  readonly part: FigurePart | null;
  /** In the words of the report that knows it. */
  readonly name: string;
  readonly row: string | null;
  readonly kind: FigureKind;
  readonly before: number | null;
  readonly now: number | null;
  /** Records counted in only one of the two, or of which something else was taken. */
  readonly ids: readonly string[];
}

/** The ids that an indicator, or one row of its breakdown, counted. */
export function partIds(counted: Counted | undefined, part: FigurePart | null): readonly string[] {
  if (counted === undefined) return [];
  if (part === null) return counted.ids;
  return (counted.parts[part.dimension]?.[part.key] ?? []).flatMap((place) => counted.ids[place] ?? []);
}

/** Every figure that differs, in the order of the report, each with the records that make the difference. */
export function differencesBetween(before: FrozenReport, now: FrozenReport): readonly Difference[] {
  const cells = new Map([...cellsOf(before.document), ...cellsOf(now.document)].map((cell) => [cell.id, cell]));
  const [old, present] = [before, now].map(({ document }) => new Map(cellsOf(document).map((cell) => [cell.id, cell])));
  return [...cells.values()].flatMap(({ id, indicatorId, part, name, row, kind }) => {
    // A row that is not there counted nothing.
    const none = part === null ? null : 0;
    const [was, is] = [old?.get(id)?.value ?? none, present?.get(id)?.value ?? none];
    if (was === is) return [];
    const ids = causes(before.counted[indicatorId], now.counted[indicatorId], part);
    return [{ indicatorId, part, name, row, kind, before: was, now: is, ids }];
  });
}

function causes(before: Counted | undefined, now: Counted | undefined, part: FigurePart | null): readonly string[] {
  const [old, present] = [before, now].map((counted) => {
    const taken = new Map(counted?.ids.map((id, place) => [id, counted.taken?.[place] ?? null]));
    return new Map(partIds(counted, part).map((id) => [id, taken.get(id)]));
  });
  const all = new Set([...(old?.keys() ?? []), ...(present?.keys() ?? [])]);
  return [...all].filter((id) => !(old?.has(id) && present?.has(id) && old.get(id) === present.get(id)));
}

interface Cell extends Pick<Difference, 'indicatorId' | 'part' | 'name' | 'row' | 'kind'> {
  readonly id: string;
  readonly value: number | null;
}

function cellsOf({ sections }: ReportDocument): readonly Cell[] {
  return sections.flatMap(({ figures, tables }) => [
    ...figures.map(({ indicatorId, name, kind, value }) => {
      return { id: indicatorId, indicatorId, part: null, name, row: null, kind, value };
    }),
    ...tables.flatMap(cellsOfTable),
  ]);
}

function cellsOfTable({ id, title, rows, keys }: ReportTable): readonly Cell[] {
  const [indicatorId = '', dimension = ''] = id.split('.');
  return (keys ?? []).flatMap((key, at) => {
    const [name, figure] = rows[at] ?? [];
    if (!figure || !('value' in figure)) return [];
    const row = name?.kind === 'text' ? name.text : key;
    const part = { dimension, key };
    return [{ id: `${id}\u0000${key}`, indicatorId, part, name: title, row, kind: figure.kind, value: figure.value }];
  });
}
