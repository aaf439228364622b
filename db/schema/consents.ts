import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ConsentPurpose, LawfulBasis } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** On what basis a person's data is used for one purpose, with the wording that was shown. */
export const consentTable = sqliteTable(
  'consent',
  {
    ...syncedColumns,
    personId: text('person_id').notNull(),
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    basis: text('basis').$type<LawfulBasis>().notNull(),
    wording: text('wording'),
    givenOn: text('given_on').notNull(),
    source: text('source'),
    expiresOn: text('expires_on'),
    withdrawnOn: text('withdrawn_on'),
  },
  (t) => [index('consent_by_person').on(t.personId)],
);

export const consent = entity('consent', consentTable, {
  personal: ['wording', 'source'],
  disputed: ['wording', 'givenOn', 'expiresOn', 'withdrawnOn'],
});
