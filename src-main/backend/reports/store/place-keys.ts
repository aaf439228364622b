import type { OrganisationFacts } from './organisations.ts';

/** What an organisation counts under; undefined where a dimension does not hold it. */
export type PlaceKey = (organisation: OrganisationFacts | undefined) => string | undefined;
export const SIDE: PlaceKey = (one) => one?.side ?? '';
export const COUNTRY: PlaceKey = (one) => one?.country ?? '';
export const KIND: PlaceKey = (one) => one?.kind ?? '';
export const REGION: PlaceKey = (one) => (one?.side === 'europe' ? (one.region ?? '') : undefined);
export const PREFECTURE: PlaceKey = (one) => (one?.side === 'japan' ? (one.region ?? '') : undefined);
