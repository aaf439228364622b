import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language, OrganisationKind, OrganisationSize, Side } from '#shared/domain/lists.ts';
import { EUROPEAN_SIDE_COUNTRIES, ORGANISATION_KINDS } from '#shared/domain/lists.ts';
import type { OrganisationName } from '#shared/domain/names.ts';
import { organisationSortKeys } from '#shared/domain/sort-keys.ts';
import { entity, syncedColumns } from './synced.ts';

const kindOrder = sql.raw(ORGANISATION_KINDS.map((kind, order) => `WHEN '${kind}' THEN ${order + 10}`).join(' '));
const european = sql.raw(EUROPEAN_SIDE_COUNTRIES.map((code) => `'${code}'`).join(','));

/** What a list is sorted by that is sorted by something else first; kinds in the order of their list. */
const within = (first: 'country' | 'kind', language: Language) => {
  const order = first === 'country' ? sql.raw('country') : sql`(CASE kind ${kindOrder} ELSE 99 END)`;
  const expression = sql`${order} || ' ' || ${sql.raw(`key_${language}`)}`;
  return text(`${first}_${language}`).generatedAlwaysAs(expression, { mode: 'virtual' });
};

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
    /** What lists are sorted by for the readers of each language: the name that they are shown (sort-keys.ts) … */
    keyEn: text('key_en').notNull().default(''),
    keyDe: text('key_de').notNull().default(''),
    keyFr: text('key_fr').notNull().default(''),
    keyJa: text('key_ja').notNull().default(''),
    /** … alone, within its country, and within its kind. */
    countryEn: within('country', 'en'),
    countryDe: within('country', 'de'),
    countryFr: within('country', 'fr'),
    countryJa: within('country', 'ja'),
    kindEn: within('kind', 'en'),
    kindDe: within('kind', 'de'),
    kindFr: within('kind', 'fr'),
    kindJa: within('kind', 'ja'),
    postalCode: text('postal_code'),
    /** The address in Latin letters, for readers of other languages, where it is written in another script. */
    addressLatin: text('address_latin'),
    cityLatin: text('city_latin'),
    /** The organisation that this one became part of; it is deleted then. */
    mergedIntoId: text('merged_into_id'),
  },
  (t) => [
    index('organisation_merged').on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index('organisation_by_name_en').on(t.keyEn, t.id),
    index('organisation_by_name_de').on(t.keyDe, t.id),
    index('organisation_by_name_fr').on(t.keyFr, t.id),
    index('organisation_by_name_ja').on(t.keyJa, t.id),
    index('organisation_by_country_en').on(t.countryEn, t.id),
    index('organisation_by_country_de').on(t.countryDe, t.id),
    index('organisation_by_country_fr').on(t.countryFr, t.id),
    index('organisation_by_country_ja').on(t.countryJa, t.id),
    index('organisation_by_kind_en').on(t.kindEn, t.id),
    index('organisation_by_kind_de').on(t.kindDe, t.id),
    index('organisation_by_kind_fr').on(t.kindFr, t.id),
    index('organisation_by_kind_ja').on(t.kindJa, t.id),
    index('organisation_by_created').on(t.createdAt, t.id),
  ],
);

export const organisation = entity('organisation', organisationTable, {
  searched: [
    'nameNative',
    'nameKana',
    'nameLatin',
    'nameEn',
    'nameDe',
    'nameFr',
    'nameJa',
    'aliases',
    'city',
    'cityLatin',
  ],
  disputed: ['culturalNotes', 'note'],
  derived: {
    columns: ['keyEn', 'keyDe', 'keyFr', 'keyJa'],
    from: ['nameNative', 'nameLanguage', 'nameKana', 'nameLatin', 'nameEn', 'nameDe', 'nameFr', 'nameJa'],
    valuesOf: (record) => {
      const { en, de, fr, ja } = organisationSortKeys(record as unknown as OrganisationName);
      return [en, de, fr, ja];
    },
  },
});
