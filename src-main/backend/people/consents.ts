import { consent } from '#db/schema/index.ts';
import type { Consent, NewConsent } from '#shared/contract/consents.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Write } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { requireRecord } from './require.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A person's consents and other bases, the newest first. */
export function consentsOf({ sqlite }: Reader, personId: string): Consent[] {
  const text = `SELECT id, purpose, basis, wording, given_on AS givenOn, source, expires_on AS expiresOn,
    withdrawn_on AS withdrawnOn FROM consent WHERE person_id = ? AND deleted_at IS NULL ORDER BY given_on DESC, id DESC`;
  return prepared(sqlite, text).all(personId) as Consent[];
}

/** Part of a WHERE clause: the consent `c` stands on a day. A consent still stands on the day on which it expires. */
export const CONSENT_STANDS = `c.deleted_at IS NULL AND (c.withdrawn_on IS NULL OR c.withdrawn_on > @today)
  AND (c.expires_on IS NULL OR c.expires_on >= @today)`;

/** @throws DeskError NOT_FOUND, INVALID when it would expire before it was given */
export function addConsent(context: Reader, write: Write, input: NewConsent): string {
  requireRecord(context, 'person', input.personId);
  if (input.expiresOn != null && input.expiresOn < input.givenOn) {
    throw new DeskError('INVALID', { field: 'expiresOn', reason: 'before-start' });
  }
  return write.insert(consent, input);
}

/** Ends a consent on a day. @throws DeskError NOT_FOUND, INVALID for a day before the consent was given */
export function withdrawConsent(context: Reader, write: Write, id: string, on: string): void {
  requireRecord(context, 'consent', id);
  const givenOn = prepared(context.sqlite, 'SELECT given_on FROM consent WHERE id = ?').pluck().get(id) as string;
  if (on < givenOn) throw new DeskError('INVALID', { field: 'on', reason: 'before-start' });
  write.update(consent, id, { withdrawnOn: on });
}
