import { z } from 'zod';
import { CONSENT_PURPOSES, LAWFUL_BASES } from '../domain/lists.ts';
import { created, day, done, id, longText } from './common.ts';
import { procedure } from './errors.ts';

/** On what basis a person's data is used for one purpose, with the wording that was shown. */
export const consent = z.object({
  id,
  purpose: z.enum(CONSENT_PURPOSES),
  basis: z.enum(LAWFUL_BASES),
  wording: z.string().nullable(),
  givenOn: day,
  source: z.string().nullable(),
  expiresOn: day.nullable(),
  withdrawnOn: day.nullable(),
});
export type Consent = z.infer<typeof consent>;

export const newConsent = z.object({
  personId: id,
  purpose: z.enum(CONSENT_PURPOSES),
  basis: z.enum(LAWFUL_BASES),
  wording: longText.nullable().optional(),
  givenOn: day,
  source: z.string().trim().max(500).nullable().optional(),
  expiresOn: day.nullable().optional(),
});
export type NewConsent = z.infer<typeof newConsent>;

export const consentsContract = {
  /** Refused with INVALID (`expiresOn`) when it would end before it begins. */
  add: procedure.input(newConsent).output(created),
  /** From this day on it no longer stands; what it covered before stays on record. Refused before the day it was given. */
  withdraw: procedure.input(z.object({ id, on: day })).output(done),
  /** For one that was put in by mistake. */
  remove: procedure.input(z.object({ id })).output(done),
};
