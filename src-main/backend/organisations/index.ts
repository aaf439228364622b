export { createOrganisation, updateOrganisation } from './edit.ts';
export { findOrganisations } from './find.ts';
export { countOrganisations, pageOfOrganisations } from './list.ts';
export { readOrganisationRecord } from './record.ts';
export { organisationsRouter } from './router.ts';
