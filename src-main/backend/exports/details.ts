import type { PersonRecord } from '#shared/contract/people.ts';
import { quotedPart } from '#shared/domain/cell-parts.ts';
import type { ContactKind, LabelFacet } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { labelsOf } from '../labels/index.ts';
import { affiliationsOf, contactPointsOf, portablePhone } from '../people/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Text = string | null;

/** What a list does not show and a whole file of it holds. Read when a column asks for it. */
export interface Details {
  /** A column of the record's own table. */
  readonly field: (column: DetailColumn) => Text;
  /** All of a kind, as typed. */
  readonly contacts: (kind: ContactKind) => Text;
  readonly labels: (facet: LabelFacet) => readonly string[];
  readonly affiliations: () => PersonRecord['affiliations'];
}

const COLUMNS = {
  person:
    'aliases, country, region_code, postal_code, city, address_lines, city_latin, address_latin, cultural_notes, note',
  organisation: 'aliases, country, postal_code, city, address_lines, city_latin, address_latin, cultural_notes, note',
} as const;
type DetailColumn =
  | 'aliases'
  | 'country'
  | 'region_code'
  | 'postal_code'
  | 'city'
  | 'address_lines'
  | 'city_latin'
  | 'address_latin'
  | 'cultural_notes'
  | 'note';

/** Whatever else is known of one person or organisation. */
export function detailsOf(reader: Reader, kind: 'person' | 'organisation', id: string): Details {
  const row = once(() => prepared(reader.sqlite, `SELECT ${COLUMNS[kind]} FROM ${kind} WHERE id = ?`).get(id));
  const points = once(() => contactPointsOf(reader, id));
  const labels = once(() => labelsOf(reader, id));
  const affiliations = once(() => affiliationsOf(reader, id));
  const field = (column: DetailColumn): Text => (row() as Readonly<Record<string, Text>>)[column] ?? null;
  const country = (): Text =>
    kind === 'organisation' ? field('country') : (affiliations()[0]?.organisation.country ?? null);
  return {
    field,
    contacts: (wanted) => {
      const values = points()
        .filter((point) => point.kind === wanted)
        .map((point) => quotedPart(wanted === 'phone' ? portablePhone(point, country()) : point.value));
      return values.join('; ') || null;
    },
    labels: (facet) => labels()[facet] ?? [],
    affiliations,
  };
}

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
