import { advice } from './advice.ts';
import { consent } from './consents.ts';
import { cooperation, cooperationParty } from './cooperations.ts';
import { countryNote } from './country-notes.ts';
import { disclosure } from './disclosures.ts';
import { entry } from './entries.ts';
import { erasure, erasureReceipt } from './erasures.ts';
import { file } from './files.ts';
import { inquiry, party } from './inquiries.ts';
import { label } from './labels.ts';
import { match } from './matches.ts';
import { interpreter, meeting, meetingInquiry, participant } from './meetings.ts';
import { device, office, staffMember } from './offices.ts';
import { organisation } from './organisations.ts';
import { ownIndicator } from './own-indicators.ts';
import { affiliation, contactPoint, person } from './people.ts';
import { relation } from './relations.ts';
import { report, reportIssue, reportStory, reportText } from './reports.ts';
import { resolution } from './resolutions.ts';
import { savedView } from './saved-views.ts';
import { setting } from './settings.ts';
import { target } from './targets.ts';
import { task } from './tasks.ts';
import { template } from './templates.ts';
import { thirdRegion } from './third-regions.ts';

/** Every record kind that travels between devices, by its kind's name. */
export const entities = {
  organisation,
  person,
  affiliation,
  contact_point: contactPoint,
  inquiry,
  party,
  label,
  entry,
  task,
  match,
  meeting,
  meeting_inquiry: meetingInquiry,
  participant,
  interpreter,
  cooperation,
  cooperation_party: cooperationParty,
  consent,
  template,
  office,
  staff_member: staffMember,
  device,
  file,
  saved_view: savedView,
  setting,
  resolution,
  erasure,
  erasure_receipt: erasureReceipt,
  relation,
  country_note: countryNote,
  third_region: thirdRegion,
  disclosure,
  target,
  report,
  report_text: reportText,
  report_story: reportStory,
  report_issue: reportIssue,
  advice,
  own_indicator: ownIndicator,
} as const;

export type EntityKind = keyof typeof entities;
export type AnyEntity = (typeof entities)[EntityKind];

export * from './advice.ts';
export * from './case-facts.ts';
export * from './consents.ts';
export * from './cooperations.ts';
export * from './country-notes.ts';
export * from './disclosures.ts';
export * from './duplicates.ts';
export * from './entries.ts';
export * from './erasures.ts';
export * from './exchanges.ts';
export * from './files.ts';
export * from './inquiries.ts';
export * from './labels.ts';
export * from './local.ts';
export * from './matches.ts';
export * from './meetings.ts';
export * from './offices.ts';
export * from './organisations.ts';
export * from './own-indicators.ts';
export * from './people.ts';
export * from './relations.ts';
export * from './reports.ts';
export * from './resolutions.ts';
export * from './saved-views.ts';
export * from './search.ts';
export * from './settings.ts';
export * from './targets.ts';
export * from './tasks.ts';
export * from './templates.ts';
export * from './third-regions.ts';
