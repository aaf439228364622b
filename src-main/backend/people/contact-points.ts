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
  (SELECT country FROM person WHERE id = @ownerId),
  (SELECT f.country FROM staff_member s JOIN office f ON f.id = s.office_id WHERE s.id = @staffId))`;

/** Where a local phone number of this owner is meant to be: its (organisation's) country, else that of their address, else that of the office at work. */
function homeCountry({ sqlite, staffId }: Reader, ownerId: string): string | null {
  return prepared(sqlite, OWNER_COUNTRY).pluck().get({ ownerId, staffId: staffId() }) as string | null;
}

interface Keyed extends NewContactPoint {
  readonly key: string;
}

/** A contact point whose key may be known already, as `contactKey` gave it: telling it of a phone number takes long. */
export type GivenPoint = NewContactPoint & { readonly key?: string };

/** @param country asked for at most once, where it matters */
function keyed({ kind, value, ...known }: GivenPoint, country: () => string | null, field: string): Keyed {
  const key = known.key ?? contactKey(kind, value, kind === 'phone' ? country() : null);
  if (key !== null) return { kind, value, key };
  throw new DeskError('INVALID', { field, reason: kind === 'email' ? 'not-an-email' : 'not-a-phone' });
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
export function setContactPoints(context: Reader, write: Write, { ownerId, points, country }: PointsOf): void {
  const wanted = wantedPoints(context, { ownerId, points, country });
  for (const present of contactPointsOf(context, ownerId)) {
    if (!wanted.has(present.id)) write.remove(contactPoint, present.id);
  }
  [...wanted].forEach(([id, point], position) => {
    write.put(contactPoint, { ...point, id, ownerId, position });
  });
}

/** The same for an owner that was made just now, and so has none. @throws DeskError INVALID for `contactPoints.<n>.value` */
export function firstContactPoints(context: Reader, write: Write, given: PointsOf): void {
  const { ownerId } = given;
  [...wantedPoints(context, given)].forEach(([id, point], position) => {
    write.insert(contactPoint, { ...point, id, ownerId, position });
  });
}

interface PointsOf {
  readonly ownerId: string;
  readonly points: readonly GivenPoint[];
  readonly country?: string | undefined;
}

/** The points by their ids, in their order. */
function wantedPoints(context: Reader, { ownerId, points, country }: PointsOf): ReadonlyMap<string, Keyed> {
  let found = country ?? undefined;
  const home = (): string | null => {
    found ??= homeCountry(context, ownerId) ?? undefined;
    return found ?? null;
  };
  const wanted = new Map<string, Keyed>();
  points.forEach((point, n) => {
    const known = keyed(point, home, `contactPoints.${n}.value`);
    const id = idOf(ownerId, known);
    if (!wanted.has(id)) wanted.set(id, known);
  });
  return wanted;
}

/**
 * Adds a contact point behind the others; one with the same key takes the new spelling and keeps its place.
 * @throws DeskError INVALID for `value`
 */
export function addContactPoint(
  context: Reader,
  write: Write,
  { ownerId, country, ...point }: GivenPoint & { ownerId: string; country?: string | undefined },
): string {
  const { kind, value, key } = keyed(point, () => country ?? homeCountry(context, ownerId), 'value');
  const id = idOf(ownerId, { kind, key });
  const present = contactPointsOf(context, ownerId);
  const place = present.findIndex((one) => one.id === id);
  write.put(contactPoint, { id, ownerId, kind, value, key, position: place < 0 ? present.length : place });
  return id;
}
