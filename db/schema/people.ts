import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Channel, ContactKind, Gender, NameOrder } from '#shared/domain/lists.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { personSortKeys } from '#shared/domain/sort-keys.ts';
import { entity, syncedColumns } from './synced.ts';

/** A person; every name form is kept exactly as it was typed. */
export const personTable = sqliteTable(
  'person',
  {
    ...syncedColumns,
    familyNative: text('family_native').notNull(),
    givenNative: text('given_native'),
    familyKana: text('family_kana'),
    givenKana: text('given_kana'),
    familyLatin: text('family_latin'),
    givenLatin: text('given_latin'),
    nameOrder: text('name_order').$type<NameOrder>().notNull(),
    /** Language of the native name (BCP 47). */
    nameLanguage: text('name_language'),
    honorific: text('honorific'),
    title: text('title'),
    gender: text('gender').$type<Gender>(),
    preferredLanguage: text('preferred_language'),
    preferredChannel: text('preferred_channel').$type<Channel>(),
    culturalNotes: text('cultural_notes'),
    note: text('note'),
    createdAt: integer('created_at').notNull(),
    /** What lists are sorted by for readers of English, German and French, and for those of Japanese (sort-keys.ts). */
    latinKey: text('latin_key').notNull().default(''),
    japaneseKey: text('japanese_key').notNull().default(''),
    /** Other names they were or are known by, one per line. */
    aliases: text('aliases'),
    /** The person that this one became part of; it is deleted then. */
    mergedIntoId: text('merged_into_id'),
    /** Where they get their post, with the region as organisations have it; the country is ISO 3166-1 alpha-2. */
    country: text('country'),
    regionCode: text('region_code'),
    regionVersion: text('region_version'),
    addressLines: text('address_lines'),
    postalCode: text('postal_code'),
    city: text('city'),
    addressLatin: text('address_latin'),
    cityLatin: text('city_latin'),
  },
  (t) => [
    index('person_merged').on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index('person_by_latin').on(t.latinKey, t.id),
    index('person_by_japanese').on(t.japaneseKey, t.id),
    index('person_by_created').on(t.createdAt, t.id),
  ],
);

export const person = entity('person', personTable, {
  personal: [
    'familyNative',
    'givenNative',
    'familyKana',
    'givenKana',
    'familyLatin',
    'givenLatin',
    'honorific',
    'title',
    'gender',
    'preferredLanguage',
    'preferredChannel',
    'culturalNotes',
    'note',
    'aliases',
    'country',
    'regionCode',
    'regionVersion',
    'addressLines',
    'postalCode',
    'city',
    'addressLatin',
    'cityLatin',
  ],
  searched: [
    'familyNative',
    'givenNative',
    'familyKana',
    'givenKana',
    'familyLatin',
    'givenLatin',
    'aliases',
    'city',
    'cityLatin',
  ],
  disputed: ['culturalNotes', 'note'],
  derived: {
    columns: ['latinKey', 'japaneseKey'],
    from: ['familyNative', 'givenNative', 'familyKana', 'givenKana', 'familyLatin', 'givenLatin'],
    valuesOf: (record) => {
      const { latin, japanese } = personSortKeys(record as unknown as PersonName);
      return [latin, japanese];
    },
  },
});

/** A person's role at an organisation, for a time (plain days, either end open). */
export const affiliationTable = sqliteTable(
  'affiliation',
  {
    ...syncedColumns,
    personId: text('person_id').notNull(),
    organisationId: text('organisation_id').notNull(),
    role: text('role'),
    fromOn: text('from_on'),
    toOn: text('to_on'),
  },
  (t) => [index('affiliation_by_person').on(t.personId), index('affiliation_by_organisation').on(t.organisationId)],
);

export const affiliation = entity('affiliation', affiliationTable, {
  personal: ['role'],
  searched: ['role'],
  disputed: ['fromOn', 'toOn'],
});

/** An e-mail address or a phone number (E.164) of a person or an organisation. */
export const contactPointTable = sqliteTable(
  'contact_point',
  {
    ...syncedColumns,
    /** The person or organisation it belongs to. */
    ownerId: text('owner_id').notNull(),
    kind: text('kind').$type<ContactKind>().notNull(),
    /** As typed. */
    value: text('value').notNull(),
    /** What equal addresses share: lower case for e-mail, E.164 for phones. */
    key: text('key').notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [index('contact_point_by_owner').on(t.ownerId), index('contact_point_by_key').on(t.key)],
);

export const contactPoint = entity('contact_point', contactPointTable, {
  personal: ['value', 'key'],
  searched: ['value'],
});
