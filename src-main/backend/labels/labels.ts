import { label } from '#db/schema/index.ts';
import type { Labels } from '#shared/contract/labels.ts';
import { LABEL_FACETS, type LabelFacet } from '#shared/domain/lists.ts';
import { regionByCode } from '#shared/domain/regions.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A record's labels by facet, in the order in which they were put on it. */
export function labelsOf({ sqlite }: Reader, ownerId: string): Labels {
  const text = 'SELECT facet, value FROM label WHERE owner_id = ? AND deleted_at IS NULL ORDER BY rowid';
  const rows = prepared(sqlite, text).all(ownerId) as readonly { facet: LabelFacet; value: string }[];
  const labels: Partial<Record<LabelFacet, string[]>> = {};
  for (const { facet, value } of rows) {
    const values = labels[facet] ?? [];
    labels[facet] = values;
    values.push(value);
  }
  return labels;
}

/** The edition beside the code of each region on a record; null where it was stored before editions were. */
export function regionVersionsOf({ sqlite }: Reader, ownerId: string): Readonly<Record<string, string | null>> {
  const text = `SELECT value, version FROM label WHERE owner_id = ? AND facet = 'region' AND deleted_at IS NULL`;
  const rows = prepared(sqlite, text).all(ownerId) as readonly { value: string; version: string | null }[];
  return Object.fromEntries(rows.map(({ value, version }) => [value, version]));
}

/** Makes a facet of a record hold exactly these values. */
export function setLabels(
  context: Reader,
  write: Write,
  ownerId: string,
  facet: LabelFacet,
  values: readonly string[],
): void {
  const present = labelsOf(context, ownerId)[facet] ?? [];
  changeLabels(write, ownerId, facet, { add: values, remove: present.filter((value) => !values.includes(value)) });
}

/** Adds and takes single values; two devices' additions meet, and the same value added twice is one label. */
export function changeLabels(
  write: Write,
  ownerId: string,
  facet: LabelFacet,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): void {
  for (const value of remove) write.remove(label, hashedId('label', ownerId, facet, value));
  for (const value of add) {
    write.put(label, labelOf(ownerId, facet, value));
  }
}

/** A label as it is stored: beside a region's code stands the edition of its list. */
const labelOf = (ownerId: string, facet: LabelFacet, value: string) => ({
  ...{ id: hashedId('label', ownerId, facet, value), ownerId, facet, value },
  ...(facet === 'region' ? { version: regionByCode(value)?.version ?? null } : {}),
});

/** The labels that a record begins with: to be called once, when it was made just now. */
export function firstLabels(write: Write, ownerId: string, labels: Labels): void {
  for (const facet of LABEL_FACETS) {
    for (const value of new Set(labels[facet])) {
      write.insert(label, labelOf(ownerId, facet, value));
    }
  }
}

/** The tags in use with how often, most used first. */
export function tagsInUse({ sqlite }: Reader): readonly { value: string; count: number }[] {
  const text = `SELECT value, count(*) AS count FROM label WHERE facet = 'tag' AND deleted_at IS NULL
    GROUP BY value ORDER BY count DESC, value LIMIT 500`;
  return prepared(sqlite, text).all() as { value: string; count: number }[];
}
