import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OfficeCountry } from '#shared/domain/deadlines.ts';
import type { Language, StaffRole } from '#shared/domain/lists.ts';
import { entity, syncedColumns } from './synced.ts';

/** An office of the consortium; its country gives the calendar for deadlines. */
export const officeTable = sqliteTable('office', {
  ...syncedColumns,
  name: text('name').notNull(),
  /** ISO 3166-1 alpha-2: France or Japan, whose working days are the office's. */
  country: text('country').$type<OfficeCountry>().notNull(),
  zone: text('zone').notNull(),
  position: integer('position').notNull().default(0),
});

export const office = entity('office', officeTable, { searched: ['name'] });

/** Someone who works with the program. */
export const staffMemberTable = sqliteTable('staff_member', {
  ...syncedColumns,
  name: text('name').notNull(),
  email: text('email'),
  officeId: text('office_id').notNull(),
  role: text('role').$type<StaffRole>().notNull(),
  language: text('language').$type<Language>().notNull(),
  zone: text('zone').notNull(),
});

export const staffMember = entity('staff_member', staffMemberTable, {
  personal: ['name', 'email'],
  searched: ['name'],
});

/**
 * A laptop that holds the database; its two-character code stands in the numbers it gives. The id is the device's own. What it
 * signs is taken in by the others from the day a member approved it until the day one revoked it.
 */
export const deviceTable = sqliteTable('device', {
  ...syncedColumns,
  code: text('code').notNull(),
  name: text('name'),
  ownerId: text('owner_id'),
  /** Public Ed25519 key by which its bundles are known, base64url of 32 bytes. */
  signingKey: text('signing_key'),
  /** Public key to which bundles for it are encrypted (age, `age1…`). */
  recipient: text('recipient'),
  approvedAt: integer('approved_at'),
  /** The staff member who approved it. */
  approvedById: text('approved_by_id'),
  revokedAt: integer('revoked_at'),
  revokedById: text('revoked_by_id'),
});

export const device = entity('device', deviceTable, { personal: ['name'] });
