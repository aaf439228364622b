/**
 * What each thing that two records say alike or otherwise counts for whether they are one. The sum is 0 to 100.
 * API: PERSON_WEIGHTS, ORGANISATION_WEIGHTS, SHOWN_FROM, SURE_FROM, scoreOf(evidence).
 *
 * The table is held against invented pairs in `duplicates.test.ts`: a full name alone is enough to ask, a full name at another
 * organisation is not; an address is enough unless the names speak against it, as with colleagues who share a mailbox.
 */

export const PERSON_WEIGHTS = {
  /** The full name in one of its forms, whatever script and order. */
  name: 55,
  /** The same reading, written with other signs: 浩 and 博. */
  reading: 30,
  /** Family name and an initial: T. Takashima. */
  initial: 30,
  /** One name is a part of the other: Müller and Müller-Roth, Anna and Anna Maria. */
  partial: 40,
  /** One letter off in a long name, the other name the same. */
  similar: 38,
  /** A name in kana that sounds like one in Latin letters: ペトラ・ヴェーバー. */
  sound: 35,
  /** Only the family name is known of one of them, and is the same. */
  family: 15,
  /** Only the given name is the same: as with a name taken at a wedding. */
  given: 15,
  /** A personal e-mail address. */
  email: 60,
  /** An address that an office shares: info@. */
  roleEmail: 10,
  phone: 35,
  organisation: 20,
  /** The domain of an organisation's own e-mail. */
  domain: 12,
  otherGiven: -45,
  otherFamily: -20,
  /** Both work somewhere, and nothing tells that it is the same place. */
  otherOrganisation: -15,
  otherGender: -15,
} as const;

export const ORGANISATION_WEIGHTS = {
  /** A name or alias, without its legal form. */
  name: 60,
  /** The kana reading, or what it is in Latin letters. */
  reading: 40,
  /** One name holds all words of the other, or is one letter off. */
  similar: 32,
  website: 40,
  /** A domain inside the other: mono.pref.example.jp. */
  house: 10,
  email: 40,
  phone: 35,
  region: 12,
  city: 10,
  otherName: -30,
  otherCountry: -40,
  otherRegion: -15,
  otherCity: -12,
  otherKind: -10,
} as const;

export type PersonEvidence = keyof typeof PERSON_WEIGHTS;
export type OrganisationEvidence = keyof typeof ORGANISATION_WEIGHTS;
export type EvidenceCode = PersonEvidence | OrganisationEvidence;

/** Every code of what may agree or differ. */
export const EVIDENCE_CODES = [
  ...new Set([...Object.keys(PERSON_WEIGHTS), ...Object.keys(ORGANISATION_WEIGHTS)]),
] as readonly EvidenceCode[];

/** From here on people are asked. */
export const SHOWN_FROM = 50;
/** From here on there is little doubt. */
export const SURE_FROM = 80;

export interface Evidence {
  readonly code: EvidenceCode;
  /** Below zero for what differs. */
  readonly points: number;
}

export interface DuplicateScore {
  /** 0 to 100. */
  readonly score: number;
  /** What agrees, the weightiest first, then what differs. */
  readonly evidence: readonly Evidence[];
}

/** The sum of what was found. */
export function scoreOf(evidence: readonly Evidence[]): DuplicateScore {
  const sum = evidence.reduce((total, { points }) => total + points, 0);
  return { score: Math.max(0, Math.min(100, sum)), evidence: evidence.toSorted((a, b) => b.points - a.points) };
}
