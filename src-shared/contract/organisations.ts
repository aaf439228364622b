import { z } from 'zod';
import { COOPERATION_FORMS, ORGANISATION_KINDS, ORGANISATION_SIZES, SIDES } from '../domain/lists.ts';
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
  regionCode,
  sortLanguage,
} from './common.ts';
import { procedure } from './errors.ts';
import { labels } from './labels.ts';
import { contactPoint, newContactPoint, relatedCooperation, relatedInquiries, relatedMeeting } from './related.ts';

/** The columns a list can be sorted by; within a country or kind the order is that of the names, as the reader's language sorts them. */
export const ORGANISATION_SORTS = ['name', 'country', 'kind', 'created'] as const;

/** The columns that rows can be grouped by; with several sectors, ecosystems, forms or tags one stands in the group of each. */
export const ORGANISATION_GROUPS = [
  ...(['kind', 'country', 'side', 'size'] as const),
  ...(['sector', 'ecosystem', 'formOffered', 'formSought', 'tag'] as const),
] as const;

/** The parts of a filter that are lists of values, each of which can also be asked for by what it is not. */
const values = {
  kind: anyOf(z.enum(ORGANISATION_KINDS)),
  country: anyOf(countryCode),
  side: anyOf(z.enum(SIDES)),
  size: anyOf(z.enum(ORGANISATION_SIZES)),
  sector: anyOf(z.string()),
  ecosystem: anyOf(z.string()),
  formOffered: anyOf(z.enum(COOPERATION_FORMS)),
  formSought: anyOf(z.enum(COOPERATION_FORMS)),
  tag: anyOf(z.string()),
  /** A NUTS region, a country and a group of countries also stand for what lies inside them. */
  region: anyOf(regionCode),
};

/** What a list shows; every part narrows it. */
export const organisationFilter = z.object({
  /** Words that a name, an alias or the place holds. */
  text: z.string().max(200).optional(),
  ...values,
  /** None of these; a record without a value has none of them. */
  not: z.object(values).optional(),
  /** What the place, or the website, holds anywhere in it. */
  city: z.string().max(200).optional(),
  website: z.string().max(200).optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  deleted: z.boolean().optional(),
  /** Exactly these: how a report's figure opens the records it counted. */
  ids: z.array(id).max(100_000).optional(),
});
export type OrganisationFilter = z.infer<typeof organisationFilter>;

export const organisationSort = z.object({ by: z.enum(ORGANISATION_SORTS), direction, language: sortLanguage });
export type OrganisationSort = z.input<typeof organisationSort>;

export const organisationRow = organisationRef.extend({
  kind: z.enum(ORGANISATION_KINDS),
  size: z.enum(ORGANISATION_SIZES).nullable(),
  city: z.string().nullable(),
  website: z.string().nullable(),
  createdAt: z.number(),
  sectors: z.array(z.string()),
  ecosystems: z.array(z.string()),
  formsOffered: z.array(z.enum(COOPERATION_FORMS)),
  formsSought: z.array(z.enum(COOPERATION_FORMS)),
  tags: z.array(z.string()),
  /** People with an affiliation to it that has not ended. */
  peopleCount: z.number(),
  /** Inquiries it made. */
  inquiryCount: z.number(),
});
export type OrganisationRow = z.infer<typeof organisationRow>;

/** A person's role at an organisation, for a time (either end open). */
export const organisationAffiliation = z.object({
  id,
  role: z.string().nullable(),
  fromOn: day.nullable(),
  toOn: day.nullable(),
  person: personRef,
});

/** Everything of one organisation that stands on its own screen. */
export const organisationRecord = organisationRef.extend({
  kind: z.enum(ORGANISATION_KINDS),
  /** Other names, one per line. */
  aliases: z.string().nullable(),
  ...address.shape,
  size: z.enum(ORGANISATION_SIZES).nullable(),
  website: z.string().nullable(),
  culturalNotes: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.number(),
  /** What it is part of after a merge. */
  mergedInto: id.nullable(),
  deletedAt: z.number().nullable(),
  labels,
  contactPoints: z.array(contactPoint),
  affiliations: z.array(organisationAffiliation),
  inquiries: relatedInquiries,
  meetings: z.array(relatedMeeting),
  cooperations: z.array(relatedCooperation),
  counts: z.object({ files: z.number(), tasks: z.number(), relations: z.number() }),
});
export type OrganisationRecord = z.infer<typeof organisationRecord>;

const name = z.string().trim().max(500).nullable();

/** The fields a person may edit; absent ones stay as they are. The edition of a region's scheme follows from its code. */
export const organisationPatch = z
  .object({
    kind: z.enum(ORGANISATION_KINDS),
    nameNative: line,
    nameLanguage: languageTag.nullable(),
    nameKana: name,
    nameLatin: name,
    nameEn: name,
    nameDe: name,
    nameFr: name,
    nameJa: name,
    aliases: longText.nullable(),
    country: countryCode,
    ...addressFields.shape,
    size: z.enum(ORGANISATION_SIZES).nullable(),
    website: z.string().trim().max(2000).nullable(),
    culturalNotes: longText.nullable(),
    note: longText.nullable(),
  })
  .partial();
export type OrganisationPatch = z.infer<typeof organisationPatch>;

export const newOrganisation = organisationPatch.extend({
  kind: z.enum(ORGANISATION_KINDS),
  nameNative: line,
  country: countryCode,
  labels: labels.optional(),
  contactPoints: z.array(newContactPoint).max(50).optional(),
});
export type NewOrganisation = z.infer<typeof newOrganisation>;

const ids = z.array(id).min(1).max(10_000);

export const organisationsContract = {
  page: procedure
    .input(
      z.object({
        filter: organisationFilter,
        sort: organisationSort,
        group: groupOf(ORGANISATION_GROUPS).optional(),
        cursor,
        limit: pageSize,
      }),
    )
    .output(pageOf(organisationRow)),
  /** The groups that a filter lets through. */
  groups: procedure
    .input(z.object({ filter: organisationFilter, by: z.enum(ORGANISATION_GROUPS) }))
    .output(groupCounts),
  /** How many the filter lets through, and how many there are. */
  count: procedure
    .input(z.object({ filter: organisationFilter }))
    .output(z.object({ matching: z.number(), all: z.number() })),
  /** The ids of all it lets through, in the list's order, at most 10,000: what one choice or bulk edit can hold. */
  ids: procedure.input(z.object({ filter: organisationFilter, sort: organisationSort })).output(z.array(id)),
  get: procedure.input(z.object({ id })).output(organisationRecord),
  /** For pickers: up to 20 by any of their names, those that begin with the text first; without a text the newest. */
  find: procedure.input(z.object({ text: z.string().max(200) })).output(z.array(organisationRef)),
  create: procedure.input(newOrganisation).output(created),
  /** The same patch to one or many: one operation, one undo. */
  update: procedure.input(z.object({ ids, patch: organisationPatch })).output(done),
  remove: procedure.input(z.object({ ids })).output(done),
  restore: procedure.input(z.object({ ids })).output(done),
};
