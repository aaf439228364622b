import type { CountedRecord } from '#shared/domain/indicators.ts';
import { type Condition, type Definition, type Measure, problemOf } from '#shared/domain/own-indicators/definition.ts';
import { DATE_SQL, type DateSql, FIELD_SQL, LINK_SQL, SOURCES } from './parts.ts';

/** A definition as a query. Its text follows from the definition's words of the closed lists alone; every value is a parameter. */
export interface Compiled {
  /** Pairs of a counted record's id and what is taken from it. Beside its own parameters it asks for those of the period. */
  readonly text: string;
  /** Lists of values as JSON, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The date by which a record falls into the period as an SQL expression, null where it may have several. */
  readonly at: string | null;
}

/** @throws RangeError for a definition that means nothing (`problemOf`) */
export function compile(definition: Definition): Compiled {
  const problem = problemOf(definition);
  if (problem !== null) throw new RangeError(`not a definition: ${problem}`);
  const { counts, measure, conditions } = definition;
  const { id, from, where } = SOURCES[counts];
  const parameters: Record<string, string> = {};
  const bind = (values: readonly string[]): string => {
    const name = `v${Object.keys(parameters).length}`;
    parameters[name] = JSON.stringify(values);
    return `@${name}`;
  };
  const asked = (list: readonly Condition[]) => list.map((condition) => conditionSql(counts, condition, bind));
  const date = known(DATE_SQL[counts][definition.date]);
  const taken = takenSql(counts, measure, asked);
  const all = [where, inPeriod(date), ...asked(conditions), ...taken.where];
  return {
    text: `SELECT ${measure.kind === 'unique' ? 'DISTINCT ' : ''}${id} AS id, ${taken.value} AS taken
      FROM ${from} ${taken.joins} WHERE ${all.join(' AND ')}`,
    parameters,
    at: 'at' in date ? date.at : null,
  };
}

/** What `problemOf` has let through is in the tables; a test holds them against the lists. */
function known<T>(part: T | undefined): T {
  if (part === undefined) throw new RangeError('not in the tables');
  return part;
}

const instantWithin = (at: string): string => `${at} >= @fromInstant AND ${at} < @untilInstant`;

function inPeriod(date: DateSql): string {
  if ('any' in date) return date.any(instantWithin);
  return date.isDay ? `${date.at} BETWEEN @from AND @to` : instantWithin(date.at);
}

type Asked = (list: readonly Condition[]) => readonly string[];

function takenSql(counts: CountedRecord, measure: Measure, asked: Asked) {
  switch (measure.kind) {
    case 'count':
      return { value: 'NULL', joins: '', where: [] };
    case 'unique': {
      const { joins, value } = known(LINK_SQL[counts][measure.of]);
      return { value, joins, where: [`${value} IS NOT NULL`] };
    }
    case 'share':
      return { value: `(${asked(measure.conditions).join(' AND ')})`, joins: '', where: [] };
    case 'median': {
      const value = `(${daysSql(counts, measure.to)} - ${daysSql(counts, measure.from)})`;
      return { value, joins: '', where: [`${value} IS NOT NULL`] };
    }
  }
}

/** A date as a number of days, of which only differences mean anything. */
function daysSql(counts: CountedRecord, date: string): string {
  const sql = known(DATE_SQL[counts][date]);
  if (!('at' in sql)) throw new RangeError('not one date');
  return sql.isDay ? `julianday(${sql.at})` : `${sql.at} / 86400000.0`;
}

/** A condition that is true or false, never unknown: what has no value is none of any values. */
function conditionSql(
  counts: CountedRecord,
  condition: Condition,
  bind: (values: readonly string[]) => string,
): string {
  const field = known(FIELD_SQL[counts][condition.field]);
  const isNot = condition.is === 'not-set' || condition.is === 'none-of' ? 'NOT ' : '';
  if ('exists' in field) return `(${isNot}(${field.exists}))`;
  const values = 'values' in condition ? bind(condition.values) : null;
  const holds = values === null ? `${field.value} IS NOT NULL` : among(field.value, values, field.inside === true);
  const stands = 'list' in field ? `EXISTS (SELECT 1 ${field.list} AND ${holds})` : `coalesce(${holds}, 0)`;
  return `(${isNot}${stands})`;
}

function among(value: string, values: string, inside: boolean): string {
  if (!inside) return `${value} IN (SELECT j.value FROM json_each(${values}) j)`;
  return `EXISTS (SELECT 1 FROM json_each(${values}) j WHERE ${value} = j.value
    OR (j.value GLOB 'nuts:*' AND substr(${value}, 1, length(j.value)) = j.value))`;
}
