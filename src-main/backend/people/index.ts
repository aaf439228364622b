export {
  AFFILIATION_ORDER,
  addAffiliation,
  affiliationsOf,
  firstAffiliation,
  updateAffiliation,
} from './affiliations.ts';
export { consentsRouter } from './consents-router.ts';
export { contactKey, portablePhone } from './contact-keys.ts';
export { addContactPoint, contactPointsOf, firstContactPoints, type GivenPoint } from './contact-points.ts';
export { createPerson, type NewPersonRecord, updatePerson } from './edit.ts';
export { findPeople, findPersonByEmail } from './find.ts';
export { countPeople, pageOfPeople } from './list.ts';
export { readPersonRecord } from './record.ts';
export { liesIn, type RegionPlace, regionPatch, regionVersion, requireRegion } from './regions.ts';
export { relatedInquiriesOf, relatedMeetingsOf } from './related.ts';
export { requireRecord } from './require.ts';
export { peopleRouter } from './router.ts';
