export { organisationMeetingKeys, personMeetingKeys } from './keys.ts';
export {
  type OrganisationFacts,
  type OrganisationProfile,
  organisationProfile,
  scoreOrganisations,
} from './organisation.ts';
export { type PersonFacts, type PersonProfile, personProfile, scorePeople } from './person.ts';
export {
  type DuplicateScore,
  EVIDENCE_CODES,
  type Evidence,
  type EvidenceCode,
  ORGANISATION_WEIGHTS,
  PERSON_WEIGHTS,
  SHOWN_FROM,
  SURE_FROM,
  scoreOf,
} from './weights.ts';
