import { DeskError } from '#shared/contract/errors.ts';
import type { CountedRecords } from '#shared/contract/reports.ts';
import type { Counted, FigurePart } from '#shared/domain/frozen-report.ts';
import type { Definition, OwnIndicator } from '#shared/domain/own-indicators/definition.ts';
import { figureOver, type Pair, type Taken } from '#shared/domain/own-indicators/measured.ts';
import type { Period } from '#shared/domain/periods.ts';
import type { Context } from '../../context.ts';
import { recordsListed } from '../records.ts';
import { compile } from './compile.ts';
import { countOwn } from './count.ts';
import { storedIndicators } from './stored.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/**
 * The records behind a figure of an own indicator, or one row of its breakdown, as they are counted now.
 * @throws DeskError INVALID for an indicator that there is not, or a breakdown that it does not offer
 */
export function ownRecordsBehind(
  context: Reader,
  { indicatorId, breakdown }: { readonly indicatorId: string; readonly breakdown: FigurePart | null },
  period: Period,
  zone: string,
): CountedRecords {
  const definition = storedIndicators(context).find(({ id }) => id === indicatorId)?.definition ?? null;
  if (definition === null) throw new DeskError('INVALID', { field: 'indicatorId', reason: indicatorId });
  return ownRecords(context, definition, breakdown, period, zone);
}

/** The same of a definition that need not be kept. @param limit at most so many records */
export function ownRecords(
  context: Pick<Context, 'sqlite'>,
  definition: Definition,
  breakdown: FigurePart | null,
  period: Period,
  zone: string,
  limit?: number,
): CountedRecords {
  const count = countOwn(context, definition, period);
  const ids = breakdown === null ? count.ids : partOf(definition, count, breakdown);
  return told(definition, listed(context, definition, ids, zone, limit), ids, count.takenFrom);
}

function partOf({ breakdowns }: Definition, count: ReturnType<typeof countOwn>, { dimension, key }: FigurePart) {
  const offered = breakdowns.find((one) => one === dimension);
  if (offered === undefined) throw new DeskError('INVALID', { field: 'breakdown', reason: dimension });
  return count.keysBy(offered).get(key) ?? [];
}

function listed(
  context: Pick<Context, 'sqlite'>,
  definition: Definition,
  ids: readonly string[],
  zone: string,
  limit?: number,
): CountedRecords {
  const { counts } = definition;
  return recordsListed(context, { id: '', counts, at: compile(definition).at ?? undefined }, ids, zone, limit);
}

/** With what was taken from each record, and what it comes to where that is a count. */
function told(
  { measure }: Definition,
  records: CountedRecords,
  ids: readonly string[],
  takenFrom: (id: string) => readonly Taken[],
): CountedRecords {
  const takenOf = (id: string): CountedRecords['records'][number]['taken'] => {
    const [taken] = takenFrom(id);
    if (measure.kind === 'median') return { days: Number(taken) };
    return measure.kind === 'share' ? { meets: taken === 1 } : null;
  };
  const pairs = ids.flatMap((id) => takenFrom(id).map((taken): Pair => [id, taken]));
  return {
    ...records,
    ...(measure.kind === 'unique' && { count: figureOver(measure, pairs) ?? 0, unique: measure.of }),
    records: records.records.map((record) => ({ ...record, taken: takenOf(record.id) })),
  };
}

/** Records that an issue counted by this indicator, as they are now. */
export function ownRecordsOfIds(
  context: Pick<Context, 'sqlite'>,
  { definition }: OwnIndicator,
  ids: readonly string[],
  zone: string,
): CountedRecords {
  return listed(context, definition, ids, zone);
}

/** The same of a figure of the issue, with what was taken from each of them then. */
export function ownRecordsAsIssued(
  context: Pick<Context, 'sqlite'>,
  indicator: OwnIndicator,
  counted: Counted,
  ids: readonly string[],
  zone: string,
): CountedRecords {
  const { definition } = indicator;
  const isNumber = definition.measure.kind === 'median' || definition.measure.kind === 'share';
  const texts = new Map(counted.ids.map((id, place) => [id, String(counted.taken?.[place] ?? '').split(' ')]));
  const takenFrom = (id: string): readonly Taken[] =>
    (texts.get(id) ?? []).map((text) => (isNumber ? Number(text) : text));
  return told(definition, ownRecordsOfIds(context, indicator, ids, zone), ids, takenFrom);
}
