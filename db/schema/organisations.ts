import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrganisationKind, OrganisationSize, Side } from '#shared/domain/lists.ts';
import { EUROPEAN_SIDE_COUNTRIES, ORGANISATION_KINDS } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

const kindOrder = sql.raw(ORGANISATION_KINDS.map((kind, order) => `WHEN '${kind}' THEN ${order + 10}`).join(' '));
const european = sql.raw(EUROPEAN_SIDE_COUNTRIES.map((code) => `'${code}'`).join(','));

/** A cluster, region, prefecture, company …; its name in every form people know it by. */
export const organisationTable = sqliteTable(
  'organisation',
  {
    ...syncedColumns,
    kind: text('kind').$type<OrganisationKind>().notNull(),
    nameNative: text('name_native').notNull(),
    /** Language of the native name (BCP 47), so that it is shown and spoken rightly. */
    nameLanguage: text('name_language'),
    nameKana: text('name_kana'),
    nameLatin: text('name_latin'),
    nameEn: text('name_en'),
    nameDe: text('name_de'),
    nameFr: text('name_fr'),
    nameJa: text('name_ja'),
    /** Other names it was or is known by, one per line. */
    aliases: text('aliases'),
    /** ISO 3166-1 alpha-2. */
    country: text('country').notNull(),
    /** Scheme-prefixed region code, e.g. `nuts:FRF1`, `jis:03`; the scheme's edition stands beside it. */
    regionCode: text('region_code'),
    regionVersion: text('region_version'),
    /** Derived from the country: EU-27 and EEA/EFTA are Europe, Japan is Japan, all others a third region. */
    side: text('side')
      .$type<Side>()
      .generatedAlwaysAs(
        sql`CASE WHEN country = 'JP' THEN 'japan' WHEN country IN (${european}) THEN 'europe' ELSE 'third' END`,
        { mode: 'virtual' },
      ),
    size: text('size').$type<OrganisationSize>(),
    website: text('website'),
    addressLines: text('address_lines'),
    city: text('city'),
    culturalNotes: text('cultural_notes'),
    note: text('note'),
    createdAt: integer('created_at').notNull(),
    /** What lists are sorted by: the name whatever its capitals, alone and within its country or kind. */
    sortName: text('sort_name').generatedAlwaysAs(sql`lower(name_native)`, { mode: 'virtual' }),
    sortCountry: text('sort_country').generatedAlwaysAs(sql`country || ' ' || lower(name_native)`, { mode: 'virtual' }),
    sortKind: text('sort_kind').generatedAlwaysAs(
      sql`(CASE kind ${kindOrder} ELSE 99 END) || ' ' || lower(name_native)`,
      { mode: 'virtual' },
    ),
  },
  (t) => [
    index('organisation_by_name').on(t.sortName, t.id),
    index('organisation_by_country').on(t.sortCountry, t.id),
    index('organisation_by_kind').on(t.sortKind, t.id),
    index('organisation_by_created').on(t.createdAt, t.id),
  ],
);

export const organisation = entity('organisation', organisationTable, {
  searched: ['nameNative', 'nameKana', 'nameLatin', 'nameEn', 'nameDe', 'nameFr', 'nameJa', 'aliases', 'city'],
  disputed: ['culturalNotes', 'note'],
});
