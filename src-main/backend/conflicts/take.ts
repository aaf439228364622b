import { ANSWER_FIELDS, takeAnswer } from '../advice/index.ts';
import { type Shape, type Stored, shapeOfKind } from '../changes/fields.ts';
import type { RawWrite } from '../changes/index.ts';
import { changesOfRecord } from '../changes/log.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { STATUS_FIELDS, takeStatus } from '../inquiries/index.ts';
import { MATCH_STATE_FIELDS, takeMatchState } from '../matches/index.ts';
import { TIME_FIELDS, takeTimes } from '../meetings/index.ts';
import { RULE_FIELDS, takeRule } from '../reports/index.ts';
import type { Group } from './groups.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;

/** A value that is more than its field: the fields that stand and fall with it, and how it is taken whole. */
interface Whole {
  readonly fields: readonly string[];
  readonly take: (context: Reader, write: RawWrite, record: string, lost: ReadonlyMap<string, Stored>) => void;
}

/** By kind and leading field. */
const WHOLES: Readonly<Record<string, Whole>> = {
  'advice state': { fields: ANSWER_FIELDS, take: takeAnswer },
  'inquiry status': { fields: STATUS_FIELDS, take: takeStatus },
  'match state': { fields: MATCH_STATE_FIELDS, take: takeMatchState },
  'meeting startAt': { fields: TIME_FIELDS, take: takeTimes },
  'own_indicator definition': { fields: RULE_FIELDS, take: takeRule },
};

const wholeOf = ({ kind, lead }: Group): Whole | undefined => WHOLES[`${kind} ${lead}`];

/** Gives a record what lost: a deleted one comes back. @throws DeskError where its own rules do not let it be so any more */
export function takeLost(context: Reader, write: RawWrite, group: Group): void {
  const { record, conflicts, deletion } = group;
  const shape = shapeOf(group);
  if (deletion) {
    write.updateStored(shape, record, new Map([['deletedAt', null]]));
    return;
  }
  const whole = wholeOf(group);
  if (whole === undefined)
    write.restateStored(shape, record, new Map(conflicts.map(({ field, value }) => [field, value])));
  else whole.take(context, write, record, givenBy(context, group));
}

/** States anew what stands, so that keeping it outranks what was decided elsewhere before. */
export function keepStanding({ sqlite }: Reader, write: RawWrite, group: Group): void {
  const { record, conflicts } = group;
  const shape = shapeOf(group);
  const names = new Set([...conflicts.map(({ field }) => field), ...(wholeOf(group)?.fields ?? [])]);
  const row = prepared(sqlite, `SELECT * FROM ${shape.table} WHERE id = ?`).get(record) as Readonly<
    Record<string, Stored>
  >;
  const present = [...names].map((name): [string, Stored] => [name, row[shape.fields.get(name)?.column ?? ''] ?? null]);
  write.restateStored(shape, record, new Map(present));
}

/** Gives a text that a person made of both. */
export function giveText(write: RawWrite, group: Group, text: string): void {
  write.restateStored(shapeOf(group), group.record, new Map([[group.conflicts[0].field, text]]));
}

/** Everything that the lost operation gave the record. */
function givenBy({ sqlite }: Reader, { record, conflicts: [{ device, op }] }: Group): ReadonlyMap<string, Stored> {
  const changes = changesOfRecord(sqlite, record).filter((change) => change.device === device && change.op === op);
  return new Map(changes.flatMap(({ patch }) => [...patch]));
}

function shapeOf({ kind }: Group): Shape {
  const shape = shapeOfKind(kind);
  if (shape === undefined) throw new Error(`unknown record kind ${kind}`);
  return shape;
}
