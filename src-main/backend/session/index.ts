export { CONSORTIUM_OFFICES, officeId, seedOffices } from './offices.ts';
export { sessionRouter } from './router.ts';
export { readSession, saveProfile } from './session.ts';
export { todayAtWork, zoneAtWork } from './zone.ts';
