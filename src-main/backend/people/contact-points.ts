import { contactPoint } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { ContactPoint, NewContactPoint } from '#shared/contract/related.ts';
import { hashedId, type Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { contactKey } from './contact-keys.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;

/** The e-mail addresses and phone numbers of a person or organisation, in their order. */
export function contactPointsOf({ sqlite }: Pick<Context, 'sqlite'>, ownerId: string): ContactPoint[] {
  const text = `SELECT id, kind, value, key FROM contact_point WHERE owner_id = ? AND deleted_at IS NULL
    ORDER BY position, rowid`;
  return prepared(sqlite, text).all(ownerId) as ContactPoint[];
}

const OWNER_COUNTRY = `SELECT coalesce(
  (SELECT country FROM organisation WHERE id = @ownerId),
  (SELECT o.country FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
    WHERE a.person_id = @ownerId AND a.deleted_at IS NULL ORDER BY a.to_on IS NOT NULL, a.from_on DESC, a.id DESC LIMIT 1),
  (SELECT f.country FROM staff_member s JOIN office f ON f.id = s.office_id WHERE s.id = @staffId))`;

/** Where a local phone number of this owner is meant to be: its (organisation's) country, else that of the office at work. */
function homeCountry({ sqlite, staffId }: Reader, ownerId: string): string | null {
  return prepared(sqlite, OWNER_COUNTRY).pluck().get({ ownerId, staffId: staffId() }) as string | null;
}

interface Keyed extends NewContactPoint {
  readonly key: string;
}

function keyed(point: NewContactPoint, country: string | null, field: string): Keyed {
  const key = contactKey(point.kind, point.value, country);
  if (key !== null) return { ...point, key };
  throw new DeskError('INVALID', { field, reason: point.kind === 'email' ? 'not-an-email' : 'not-a-phone' });
}

/** The same address put on the same record by two devices is one contact point. */
function idOf(ownerId: string, { kind, key }: Pick<Keyed, 'kind' | 'key'>): string {
  return hashedId('contact_point', ownerId, kind, key);
}

/**
 * Makes a person or organisation hold exactly these contact points in this order; repeated ones count once.
 * @param country where local phone numbers are meant to be; by default the owner's country
 * @throws DeskError INVALID for `contactPoints.<n>.value`
 */
export function setContactPoints(
  context: Reader,
  write: Write,
  { ownerId, points, country }: { ownerId: string; points: readonly NewContactPoint[]; country?: string | undefined },
): void {
  const home = country ?? homeCountry(context, ownerId);
  const wanted = new Map<string, Keyed>();
  points.forEach((point, n) => {
    const found = keyed(point, home, `contactPoints.${n}.value`);
    const id = idOf(ownerId, found);
    if (!wanted.has(id)) wanted.set(id, found);
  });
  for (const present of contactPointsOf(context, ownerId)) {
    if (!wanted.has(present.id)) write.remove(contactPoint, present.id);
  }
  [...wanted].forEach(([id, { kind, value, key }], position) => {
    write.put(contactPoint, { id, ownerId, kind, value, key, position });
  });
}

/**
 * Adds a contact point behind the others; one with the same key takes the new spelling and keeps its place.
 * @throws DeskError INVALID for `value`
 */
export function addContactPoint(
  context: Reader,
  write: Write,
  { ownerId, country, ...point }: NewContactPoint & { ownerId: string; country?: string | undefined },
): string {
  const { kind, value, key } = keyed(point, country ?? homeCountry(context, ownerId), 'value');
  const id = idOf(ownerId, { kind, key });
  const present = contactPointsOf(context, ownerId);
  const place = present.findIndex((one) => one.id === id);
  write.put(contactPoint, { id, ownerId, kind, value, key, position: place < 0 ? present.length : place });
  return id;
}
