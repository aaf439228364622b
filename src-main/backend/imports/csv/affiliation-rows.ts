import { readAffiliationLine } from '#shared/domain/affiliation-lines.ts';
import { organisationKey } from '#shared/domain/name-keys.ts';
import { keep, type RowValues } from './row-values.ts';
import { readCountry, readDay } from './values.ts';

/** A role at an organisation that a row gives a person. */
export interface RowAffiliation {
  readonly organisation: string;
  readonly key: string;
  /** Of the organisation, where the row states it. */
  readonly country: string | null;
  readonly role: string | null;
  readonly fromOn: string | null;
  readonly toOn: string | null;
}

type Days = Pick<RowAffiliation, 'fromOn' | 'toOn'>;
type DayField = 'affiliatedFrom' | 'affiliatedTo' | 'otherAffiliations';

function readOne(row: RowValues, field: DayField, text: string | null): string | null {
  const day = text === null ? null : readDay(text);
  if (text !== null && day === null) keep(row, field, text, 'day-in-note');
  return day;
}

/** An end before the beginning is none. */
function inOrder(row: RowValues, field: DayField, { fromOn, toOn }: Days): Days {
  if (fromOn === null || toOn === null || fromOn <= toOn) return { fromOn, toOn };
  keep(row, field, toOn, 'day-in-note');
  return { fromOn, toOn: null };
}

/** The days of the affiliation that has columns of its own. */
export const readDays = (row: RowValues): Days =>
  inOrder(row, 'affiliatedTo', {
    fromOn: readOne(row, 'affiliatedFrom', row.one('affiliatedFrom')),
    toOn: readOne(row, 'affiliatedTo', row.one('affiliatedTo')),
  });

/** All others, line by line. A name or a role that is longer than can be stored is an error of the row. */
export function readOtherAffiliations(row: RowValues): readonly RowAffiliation[] {
  const lines = row.all('otherAffiliations').flatMap((cell) => cell.split('\n'));
  return lines.flatMap((line): readonly RowAffiliation[] => {
    const read = readAffiliationLine(line);
    if (read === null) return [];
    const { organisation, role } = read;
    const long = [organisation, role ?? ''].find((part) => part.length > 500);
    if (long !== undefined) {
      const value = `${long.slice(0, 60)} …`;
      row.errors.push({ code: 'value-too-long', field: 'otherAffiliations', value });
    }
    const country = read.country === null ? null : readCountry(read.country);
    if (read.country !== null && country === null) {
      row.errors.push({ code: 'country-unknown', field: 'otherAffiliations', value: read.country });
    }
    const days = inOrder(row, 'otherAffiliations', {
      fromOn: readOne(row, 'otherAffiliations', read.fromOn),
      toOn: readOne(row, 'otherAffiliations', read.toOn),
    });
    return [{ organisation, key: organisationKey(organisation), country, role, ...days }];
  });
}
