import { and, asc, eq, isNull } from 'drizzle-orm';
import { ownIndicatorTable as table } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { ownDefinition } from '#shared/contract/own-indicators.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { type Names, type OwnIndicator, problemOf } from '#shared/domain/own-indicators/definition.ts';
import type { Context } from '../../context.ts';

type Reader = Pick<Context, 'db'>;
type Row = typeof table.$inferSelect;

/** One as it is stored; without a definition where a newer program made it of words that this one does not know. */
export type StoredIndicator = Omit<OwnIndicator, 'definition'> & {
  readonly definition: OwnIndicator['definition'] | null;
  readonly retired: boolean;
};

const NAME_COLUMNS = { en: 'nameEn', de: 'nameDe', fr: 'nameFr', ja: 'nameJa' } as const satisfies Readonly<
  Record<Language, keyof Row>
>;

/** The names as columns; an empty one is none. */
export const nameColumns = (names: Names) =>
  Object.fromEntries(LANGUAGES.map((language) => [NAME_COLUMNS[language], names[language] || null])) as Readonly<
    Record<(typeof NAME_COLUMNS)[Language], string | null>
  >;

function readRow(row: Row): StoredIndicator {
  const { id, ruleVersion: version, retired } = row;
  const names = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const name = row[NAME_COLUMNS[language]];
      return name === null ? [] : [[language, name]];
    }),
  ) as Names;
  const parsed = ownDefinition.safeParse(row.definition);
  const isKnown = parsed.success && problemOf(parsed.data) === null;
  return { id, names, version, retired, definition: isKnown ? parsed.data : null };
}

/** All of them, retired ones too, in the order in which they were made. */
export function storedIndicators({ db }: Reader): readonly StoredIndicator[] {
  const rows = db
    .select()
    .from(table)
    .where(isNull(table.deletedAt))
    .orderBy(asc(table.createdAt), asc(table.id))
    .all();
  return rows.map(readRow);
}

/** Those that reports count. */
export function ownIndicators(context: Reader): readonly OwnIndicator[] {
  return storedIndicators(context).flatMap(({ retired, definition, ...one }) =>
    !retired && definition !== null ? [{ ...one, definition }] : [],
  );
}

/** @throws DeskError NOT_FOUND */
export function storedIndicator({ db }: Reader, id: string): StoredIndicator {
  const row = db
    .select()
    .from(table)
    .where(and(eq(table.id, id), isNull(table.deletedAt)))
    .get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'own_indicator' });
  return readRow(row);
}
