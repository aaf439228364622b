import { z } from 'zod';
import { CHANNELS, GENDERS, NAME_ORDERS, SIDES } from '../domain/lists.ts';
import { address, addressFields } from './addresses.ts';
import {
  anyOf,
  countryCode,
  created,
  cursor,
  day,
  direction,
  done,
  groupCounts,
  groupOf,
  id,
  languageTag,
  line,
  longText,
  organisationRef,
  pageOf,
  pageSize,
  personRef,
  sortLanguage,
} from './common.ts';
import { consent } from './consents.ts';
import { procedure } from './errors.ts';
import { labels } from './labels.ts';
import { contactPoint, newContactPoint, relatedInquiries, relatedMeeting } from './related.ts';

/** The columns a list can be sorted by: the name as the reader's language sorts it, its kana reading, when it was put in. */
export const PERSON_SORTS = ['name', 'kana', 'created'] as const;

/**
 * The columns that rows can be grouped by; the country is that of the organisation beside the name. With several languages or tags
 * a person stands in the group of each.
 */
export const PERSON_GROUPS = ['country', 'preferredLanguage', 'preferredChannel', 'language', 'tag'] as const;

/** The parts of a filter that are lists of values, each of which can also be asked for by what it is not. */
const values = {
  /** Languages a person speaks or prefers. */
  language: anyOf(z.string()),
  preferredLanguage: anyOf(z.string()),
  preferredChannel: anyOf(z.enum(CHANNELS)),
  tag: anyOf(z.string()),
  /** Of an organisation the person belongs to. */
  country: anyOf(countryCode),
  side: anyOf(z.enum(SIDES)),
};

/** What a list shows; every part narrows it. */
export const personFilter = z.object({
  /** Words that a name, a contact point or the organisation's name holds. */
  text: z.string().max(200).optional(),
  ...values,
  /** None of these; a record without a value has none of them. */
  not: z.object(values).optional(),
  organisationId: id.optional(),
  /** What the title holds anywhere in it. */
  title: z.string().max(200).optional(),
  /** What the place of the postal address holds. */
  city: z.string().max(200).optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  /** A consent stands that is neither withdrawn nor expired. */
  hasConsent: z.boolean().optional(),
  deleted: z.boolean().optional(),
  /** Exactly these: how a report's figure opens the records it counted. */
  ids: z.array(id).max(100_000).optional(),
});
export type PersonFilter = z.infer<typeof personFilter>;

export const personSort = z.object({ by: z.enum(PERSON_SORTS), direction, language: sortLanguage });
export type PersonSort = z.input<typeof personSort>;

/** A person with the organisation to name beside: the present affiliation, or the last one with its end. */
export const personWithOrganisation = personRef.extend({
  organisation: organisationRef.nullable(),
  role: z.string().nullable(),
  /** Last day of that affiliation, null while it lasts. */
  affiliatedTo: day.nullable(),
});
export type PersonWithOrganisation = z.infer<typeof personWithOrganisation>;

export const personRow = personWithOrganisation.extend({
  preferredLanguage: z.string().nullable(),
  preferredChannel: z.enum(CHANNELS).nullable(),
  /** The place of the postal address. */
  city: z.string().nullable(),
  createdAt: z.number(),
  /** The first of each kind, as typed. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  languages: z.array(z.string()),
  tags: z.array(z.string()),
  hasConsent: z.boolean(),
  /** Inquiries the person made. */
  inquiryCount: z.number(),
});
export type PersonRow = z.infer<typeof personRow>;

/** A role at an organisation, for a time (either end open). */
export const personAffiliation = z.object({
  id,
  role: z.string().nullable(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
  organisation: organisationRef,
});

/** Everything of one person that stands on their own screen. */
export const personRecord = personRef.extend({
  preferredLanguage: z.string().nullable(),
  preferredChannel: z.enum(CHANNELS).nullable(),
  culturalNotes: z.string().nullable(),
  note: z.string().nullable(),
  /** Other names, one per line. */
  aliases: z.string().nullable(),
  /** Where they get their post; ISO 3166-1. */
  country: z.string().nullable(),
  ...address.shape,
  createdAt: z.number(),
  /** Whom they are part of after a merge. */
  mergedInto: id.nullable(),
  deletedAt: z.number().nullable(),
  labels,
  contactPoints: z.array(contactPoint),
  affiliations: z.array(personAffiliation),
  consents: z.array(consent),
  inquiries: relatedInquiries,
  meetings: z.array(relatedMeeting),
  counts: z.object({ files: z.number() }),
});
export type PersonRecord = z.infer<typeof personRecord>;

const name = z.string().trim().max(200).nullable();

/** The fields a person may edit; absent ones stay as they are. */
export const personPatch = z
  .object({
    familyNative: line,
    givenNative: name,
    familyKana: name,
    givenKana: name,
    familyLatin: name,
    givenLatin: name,
    nameOrder: z.enum(NAME_ORDERS),
    nameLanguage: languageTag.nullable(),
    honorific: name,
    title: name,
    gender: z.enum(GENDERS).nullable(),
    preferredLanguage: languageTag.nullable(),
    preferredChannel: z.enum(CHANNELS).nullable(),
    culturalNotes: longText.nullable(),
    note: longText.nullable(),
    aliases: longText.nullable(),
    country: countryCode.nullable(),
    ...addressFields.shape,
  })
  .partial();
export type PersonPatch = z.infer<typeof personPatch>;

const affiliationFields = z.object({
  role: z.string().trim().max(500).nullable(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
});
const newAffiliation = affiliationFields.partial().extend({ organisationId: id });
export type NewAffiliation = z.infer<typeof newAffiliation>;

/** Where a phone number without a country prefix is meant to be; by default the organisation's, else their own, else the office's country. */
const phoneCountry = countryCode.optional();

/** The order of an unstated name follows from its language or script. */
export const newPerson = personPatch.extend({
  familyNative: line,
  labels: labels.optional(),
  contactPoints: z.array(newContactPoint).max(50).optional(),
  phoneCountry,
  affiliation: newAffiliation.optional(),
});
export type NewPerson = z.infer<typeof newPerson>;

const ids = z.array(id).min(1).max(10_000);

export const peopleContract = {
  page: procedure
    .input(
      z.object({
        filter: personFilter,
        sort: personSort,
        group: groupOf(PERSON_GROUPS).optional(),
        cursor,
        limit: pageSize,
      }),
    )
    .output(pageOf(personRow)),
  /** The groups that a filter lets through. */
  groups: procedure.input(z.object({ filter: personFilter, by: z.enum(PERSON_GROUPS) })).output(groupCounts),
  /** How many the filter lets through, and how many there are. */
  count: procedure
    .input(z.object({ filter: personFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
  /** The ids of all it lets through, in the list's order, at most 10,000: what one choice or bulk edit can hold. */
  ids: procedure.input(z.object({ filter: personFilter, sort: personSort })).output(z.array(id)),
  get: procedure.input(z.object({ id })).output(personRecord),
  /** For pickers: up to 20 by name or e-mail, those that begin with the text first; without a text the newest. */
  find: procedure.input(z.object({ text: z.string().max(200) })).output(z.array(personWithOrganisation)),
  create: procedure.input(newPerson).output(created),
  /** The same patch to one or many: one operation, one undo. */
  update: procedure.input(z.object({ ids, patch: personPatch })).output(done),
  remove: procedure.input(z.object({ ids })).output(done),
  restore: procedure.input(z.object({ ids })).output(done),
  /**
   * Makes a person or an organisation hold exactly these contact points in this order. Refused with INVALID
   * (`contactPoints.<n>.value`: `not-an-email` or `not-a-phone`) when one can't be read.
   */
  setContactPoints: procedure
    .input(z.object({ ownerId: id, points: z.array(newContactPoint).max(50), country: phoneCountry }))
    .output(done),
  /** Adds one behind the others; the same address again is the one that is there. Refused with INVALID (`value`). */
  addContactPoint: procedure.input(newContactPoint.extend({ ownerId: id, country: phoneCountry })).output(created),
  removeContactPoint: procedure.input(z.object({ id })).output(done),
  addAffiliation: procedure.input(newAffiliation.extend({ personId: id })).output(created),
  updateAffiliation: procedure
    .input(z.object({ id, patch: affiliationFields.extend({ organisationId: id }).partial() }))
    .output(done),
  removeAffiliation: procedure.input(z.object({ id })).output(done),
};
