export { organisationCard } from './organisation-card.ts';
export { personCard } from './person-card.ts';
export { looksLikeVCards, readVCards } from './read-vcards.ts';
