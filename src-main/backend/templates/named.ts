import { and, asc, eq, isNull } from 'drizzle-orm';
import { templateTable as table } from '#db/schema/index.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';

export interface StoredTemplate {
  readonly subject: string;
  readonly body: string;
}

/** A template in each language that has one of this name; of two in one language the one made first. */
export function templatesNamed({ db }: Pick<Context, 'db'>, name: string): ReadonlyMap<Language, StoredTemplate> {
  const rows = db
    .select({ language: table.language, subject: table.subject, body: table.body })
    .from(table)
    .where(and(isNull(table.deletedAt), eq(table.name, name)))
    .orderBy(asc(table.id))
    .all();
  return new Map(rows.toReversed().map(({ language, ...template }) => [language, template]));
}
