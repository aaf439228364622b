import fc from 'fast-check';
import type { CountedRecord } from '#shared/domain/indicators.ts';
import { type Condition, type Definition, problemOf, singleDates } from '#shared/domain/own-indicators/definition.ts';
import {
  BREAKDOWNS,
  DATES,
  FIELDS,
  isListField,
  LINKS,
  LISTS_OF_FIELDS,
} from '#shared/domain/own-indicators/fields.ts';
import { officeId } from '../../../session/index.ts';

/** Values that the records of a test may have, of the fields without a closed list. */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  sector: ['C', 'J'],
  country: ['FR', 'JP', 'DE', 'VN'],
  // A region holds the ones inside it.
  region: ['nuts:FRF', 'nuts:FRF1', 'nuts:DE1', 'jis:03'],
  'third-region': ['third:africa', 'third:south-east-asia'],
  language: ['de', 'ja', 'fr'],
  office: [officeId('ceeja'), officeId('gifu')],
  // As nobody should be able to make a query of them.
  tag: ["'; DROP TABLE inquiry; --", 'holz'],
};

const KINDS = Object.keys(DATES) as readonly CountedRecord[];
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

function condition(kind: CountedRecord): fc.Arbitrary<Condition> {
  return oneOf(Object.entries(FIELDS[kind])).chain(([field, type]) => {
    const presence = oneOf(['set', 'not-set'] as const).map((is): Condition => ({ field, is }));
    if (type === 'presence') return presence;
    const values: readonly string[] = isListField(type) ? LISTS_OF_FIELDS[type] : (VALUES[type] ?? []);
    const some = fc
      .record({ is: oneOf(['any-of', 'none-of'] as const), values: fc.subarray([...values], { minLength: 1 }) })
      .map((rest): Condition => ({ field, ...rest }));
    return fc.oneof(presence, { weight: 3, arbitrary: some });
  });
}

function measure(kind: CountedRecord): fc.Arbitrary<Definition['measure']> {
  const dates = oneOf(singleDates(kind));
  return fc.oneof(
    fc.constant({ kind: 'count' as const }),
    oneOf(LINKS[kind]).map((of) => ({ kind: 'unique' as const, of })),
    fc.record({ kind: fc.constant('median' as const), from: dates, to: dates }),
    fc.record({
      kind: fc.constant('share' as const),
      conditions: fc.array(condition(kind), { minLength: 1, maxLength: 2 }),
    }),
  );
}

/** Any definition that means something. */
export const aDefinition: fc.Arbitrary<Definition> = oneOf(KINDS)
  .chain((counts) =>
    fc.record({
      counts: fc.constant(counts),
      measure: measure(counts),
      date: oneOf(Object.keys(DATES[counts])),
      conditions: fc.array(condition(counts), { maxLength: 2 }),
      breakdowns: fc.subarray([...BREAKDOWNS[counts]]),
    }),
  )
  .filter((definition) => problemOf(definition) === null);
