import type { z } from 'zod';
import type { DuplicateCandidate, typedOrganisation, typedPerson } from '#shared/contract/duplicates.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { contactKey } from '../people/index.ts';
import { candidatesFor, type Probe } from './candidates.ts';
import { placeKeys } from './facts.ts';
import { possibleOrganisation, possiblePerson } from './records.ts';

type Reader = Pick<Context, 'sqlite' | 'staffId'>;
type Typed = z.infer<typeof typedPerson> | z.infer<typeof typedOrganisation>;

/** Stored records that may be the one that is being typed, with what tells who or which they are. */
export function candidatesForTyped(context: Reader, typed: Typed): DuplicateCandidate[] {
  const { sqlite } = context;
  return candidatesFor(context, probeOf(context, typed)).map(({ id, score, evidence }): DuplicateCandidate => {
    const judged = { score, evidence: [...evidence] };
    return typed.kind === 'person'
      ? { kind: 'person', record: possiblePerson(sqlite, id), ...judged }
      : { kind: 'organisation', record: possibleOrganisation(sqlite, id), ...judged };
  });
}

function probeOf(context: Reader, typed: Typed): Probe {
  const country = typed.kind === 'organisation' ? typed.country : countryOf(context, typed.organisationId);
  const keys = (kind: 'email' | 'phone', value: string): string[] => {
    const key = contactKey(kind, value, country);
    return key === null ? [] : [key];
  };
  const contacts = { emails: keys('email', typed.email), phones: keys('phone', typed.phone) };
  if (typed.kind === 'organisation') {
    const { kind: of, email: _email, phone: _phone, ...facts } = typed;
    return { of, facts: { ...facts, ...contacts } };
  }
  const { kind: of, email: _email, phone: _phone, organisationId, ...facts } = typed;
  return { of, facts: { ...facts, ...contacts, organisations: placesOf(context, organisationId) } };
}

function placesOf({ sqlite }: Reader, id: string | null): readonly string[] {
  const name = prepared(sqlite, 'SELECT name_native FROM organisation WHERE id = ?').pluck().get(id);
  return id === null || typeof name !== 'string' ? [] : placeKeys({ id, name });
}

/** Where a phone number without a country is meant to be: the organisation's country, else that of the office at work. */
function countryOf({ sqlite, staffId }: Reader, organisationId: string | null): string | null {
  const text = `SELECT coalesce((SELECT country FROM organisation WHERE id = ?),
    (SELECT f.country FROM staff_member s JOIN office f ON f.id = s.office_id WHERE s.id = ?))`;
  return prepared(sqlite, text).pluck().get(organisationId, staffId()) as string | null;
}
