import type { EntityKind } from './index.ts';

/**
 * Which kinds of record each field names by its id. What moves with a record that becomes part of another one, and what an
 * erasure reaches, follows from it; a test asks that no such field is left out.
 */
export const references = {
  organisation: { mergedIntoId: ['organisation'] },
  person: { mergedIntoId: ['person'] },
  affiliation: { personId: ['person'], organisationId: ['organisation'] },
  contact_point: { ownerId: ['person', 'organisation'] },
  inquiry: {
    requesterPersonId: ['person'],
    requesterOrganisationId: ['organisation'],
    ownerId: ['staff_member'],
    officeId: ['office'],
    mergedIntoId: ['inquiry'],
  },
  party: { inquiryId: ['inquiry'], organisationId: ['organisation'], personId: ['person'] },
  label: { ownerId: ['inquiry', 'organisation', 'person'] },
  entry: { inquiryId: ['inquiry'], authorId: ['staff_member'], personId: ['person'] },
  task: {
    inquiryId: ['inquiry'],
    meetingId: ['meeting'],
    organisationId: ['organisation'],
    assigneeId: ['staff_member'],
  },
  match: { inquiryId: ['inquiry'], organisationId: ['organisation'] },
  meeting: { ownerId: ['staff_member'] },
  meeting_inquiry: { meetingId: ['meeting'], inquiryId: ['inquiry'] },
  participant: { meetingId: ['meeting'], personId: ['person'], organisationId: ['organisation'] },
  interpreter: { meetingId: ['meeting'], personId: ['person'] },
  cooperation: { inquiryId: ['inquiry'], meetingId: ['meeting'], evidenceFileId: ['file'] },
  cooperation_party: { cooperationId: ['cooperation'], organisationId: ['organisation'] },
  consent: { personId: ['person'] },
  template: {},
  office: {},
  staff_member: { officeId: ['office'] },
  device: { ownerId: ['staff_member'], approvedById: ['staff_member'], revokedById: ['staff_member'] },
  file: {
    ownerId: ['inquiry', 'entry', 'meeting', 'cooperation', 'organisation', 'person'],
    addedById: ['staff_member'],
  },
  saved_view: { ownerId: ['staff_member'] },
  setting: {},
  resolution: { decidedById: ['staff_member'] },
  erasure: { orderedById: ['staff_member'], deviceId: ['device'] },
  erasure_receipt: { erasureId: ['erasure'], deviceId: ['device'] },
  relation: { organisationId: ['organisation'], otherOrganisationId: ['organisation'] },
  country_note: {},
  third_region: {},
  target: {},
  own_indicator: { createdById: ['staff_member'] },
  report: { createdById: ['staff_member'] },
  report_text: { reportId: ['report'] },
  report_story: { reportId: ['report'], inquiryId: ['inquiry'] },
  report_issue: { reportId: ['report'], issuedById: ['staff_member'] },
  advice: {
    inquiryId: ['inquiry'],
    askedById: ['staff_member'],
    adviserId: ['staff_member'],
    answeredById: ['staff_member'],
    entryId: ['entry'],
  },
  disclosure: { staffId: ['staff_member'], deviceId: ['device'] },
} as const satisfies { readonly [K in EntityKind]: Readonly<Record<string, readonly EntityKind[]>> };

/** A field that names records of a kind. */
export interface Reference {
  readonly kind: EntityKind;
  readonly field: string;
}

/** Every field that may name a record of this kind. */
export function referencesTo(target: EntityKind): readonly Reference[] {
  return (Object.keys(references) as EntityKind[]).flatMap((kind) =>
    Object.entries<readonly EntityKind[]>(references[kind]).flatMap(([field, kinds]) =>
      kinds.includes(target) ? [{ kind, field }] : [],
    ),
  );
}
