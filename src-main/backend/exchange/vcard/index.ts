export { looksLikeVCards, readVCards } from './read-vcards.ts';
