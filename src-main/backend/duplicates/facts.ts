import {
  type DuplicateScore,
  type OrganisationFacts,
  type OrganisationProfile,
  organisationMeetingKeys,
  organisationProfile,
  type PersonFacts,
  type PersonProfile,
  personMeetingKeys,
  personProfile,
  scoreOrganisations,
  scorePeople,
} from '#shared/domain/duplicates/index.ts';
import { organisationKey } from '#shared/domain/name-keys.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

/** The kinds of record of which doubles are looked for. */
export const DUPLICATE_KINDS = ['person', 'organisation'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** A record as it is compared, with the keys by which it meets others. */
export type Profile =
  | { readonly kind: 'person'; readonly of: PersonProfile }
  | { readonly kind: 'organisation'; readonly of: OrganisationProfile };

/** How likely two records of one kind are one. */
export function scorePair(a: Profile, b: Profile): DuplicateScore {
  if (a.kind === 'person' && b.kind === 'person') return scorePeople(a.of, b.of);
  if (a.kind === 'organisation' && b.kind === 'organisation') return scoreOrganisations(a.of, b.of);
  return { score: 0, evidence: [] };
}

export const meetingKeys = (profile: Profile): readonly string[] =>
  profile.kind === 'person' ? personMeetingKeys(profile.of) : organisationMeetingKeys(profile.of);

export const asProfile = {
  person: (facts: PersonFacts): Profile => ({ kind: 'person', of: personProfile(facts) }),
  organisation: (facts: OrganisationFacts): Profile => ({ kind: 'organisation', of: organisationProfile(facts) }),
};

/** What a stored record is compared by; null for one that is not there, or deleted. */
export function profileOf(sqlite: Sqlite, kind: DuplicateKind, id: string): Profile | null {
  return kind === 'person' ? storedPerson(sqlite, id) : storedOrganisation(sqlite, id);
}

const PERSON = `SELECT family_native AS familyNative, given_native AS givenNative, family_kana AS familyKana,
  given_kana AS givenKana, family_latin AS familyLatin, given_latin AS givenLatin, aliases, gender
  FROM person WHERE id = ? AND deleted_at IS NULL`;
const ORGANISATION = `SELECT name_native AS nameNative, name_kana AS nameKana, name_latin AS nameLatin, name_en AS nameEn,
  name_de AS nameDe, name_fr AS nameFr, name_ja AS nameJa, aliases, country, region_code AS regionCode, city, kind, website
  FROM organisation WHERE id = ? AND deleted_at IS NULL`;
const CONTACTS = 'SELECT kind, key FROM contact_point WHERE owner_id = ? AND deleted_at IS NULL';
const PLACES = `SELECT o.id, o.name_native AS name FROM affiliation a JOIN organisation o ON o.id = a.organisation_id
  WHERE a.person_id = ? AND a.deleted_at IS NULL AND o.deleted_at IS NULL`;

function storedPerson(sqlite: Sqlite, id: string): Profile | null {
  const row = prepared(sqlite, PERSON).get(id) as Omit<PersonFacts, 'emails' | 'phones' | 'organisations'> | undefined;
  if (row === undefined) return null;
  const places = prepared(sqlite, PLACES).all(id) as readonly { id: string; name: string }[];
  return asProfile.person({ ...row, ...contactsOf(sqlite, id), organisations: places.flatMap(placeKeys) });
}

/** An organisation that stands twice is still one place: by its id, or by its name. */
export const placeKeys = ({ id, name }: { readonly id: string; readonly name: string }): readonly string[] => [
  id,
  organisationKey(name),
];

function storedOrganisation(sqlite: Sqlite, id: string): Profile | null {
  const row = prepared(sqlite, ORGANISATION).get(id) as Omit<OrganisationFacts, 'emails' | 'phones'> | undefined;
  return row === undefined ? null : asProfile.organisation({ ...row, ...contactsOf(sqlite, id) });
}

function contactsOf(sqlite: Sqlite, id: string): Pick<PersonFacts, 'emails' | 'phones'> {
  const points = prepared(sqlite, CONTACTS).all(id) as readonly { kind: string; key: string }[];
  const of = (wanted: string) => points.flatMap(({ kind, key }) => (kind === wanted && key !== '' ? [key] : []));
  return { emails: of('email'), phones: of('phone') };
}
