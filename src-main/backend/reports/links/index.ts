export { cooperationLinks, linkIds, soughtIds } from './links.ts';
export { mapChapter } from './map-chapter.ts';
export { LINK_INDICATORS } from './memberships.ts';
