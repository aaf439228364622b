/**
 * Whether two organisations are one, explained. API: organisationProfile(facts) once for each, scoreOrganisations(a, b).
 * Deterministic and symmetric; knows nothing of storage.
 */
import { fold } from '../fold.ts';
import { hostOf, ownDomain, sameHouse } from '../mail-domains.ts';
import { type OrganisationForms, organisationKey, organisationKeys } from '../name-keys.ts';
import { readingKeys } from '../readings.ts';
import { isLatinScript } from '../scripts.ts';
import { isOneOff } from './edit-distance.ts';
import { type DuplicateScore, ORGANISATION_WEIGHTS, type OrganisationEvidence, scoreOf } from './weights.ts';

/** What is known of an organisation that may tell which it is. */
export interface OrganisationFacts extends OrganisationForms {
  readonly nameKana: string | null;
  /** ISO 3166-1; null where it is not known yet. */
  readonly country: string | null;
  readonly regionCode: string | null;
  readonly city: string | null;
  readonly kind: string | null;
  readonly website: string | null;
  /** In lower case. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
}

/** An organisation's facts as they are compared. */
export interface OrganisationProfile {
  /** Keys of every name and alias, without legal forms. */
  readonly names: ReadonlySet<string>;
  /** Its reading in kana and in Latin letters, and its names in Latin letters. */
  readonly readings: ReadonlySet<string>;
  readonly hosts: readonly string[];
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly country: string | null;
  readonly regionCode: string | null;
  readonly city: string | null;
  readonly kind: string | null;
}

/** What two organisations are compared by, worked out once for each. */
export function organisationProfile(facts: OrganisationFacts): OrganisationProfile {
  const names = new Set(organisationKeys(facts));
  const { website, emails, country, regionCode, city, kind } = facts;
  const hosts = [website === null ? null : hostOf(website), ...emails.map(ownDomain)].flatMap((host) => host ?? []);
  return {
    ...{ names, readings: new Set(readingsOf(facts)), hosts: [...new Set(hosts)] },
    ...{ emails: new Set(emails), phones: new Set(facts.phones) },
    ...{ country, regionCode, kind, city: city === null ? null : fold(city) || null },
  };
}

function readingsOf({ nameKana, nameLatin, nameEn }: OrganisationFacts): readonly string[] {
  const kana = nameKana?.trim() ? Object.values(readingKeys(nameKana)) : [];
  const latin = [nameLatin, nameEn].flatMap((name) => (name?.trim() ? [organisationKey(name)] : []));
  // Spaces of romanised names are a matter of taste: Hida Mokko and Hidamokko.
  return [...kana, ...latin].map((key) => key.replace(/ /gu, '')).filter((key) => key !== '');
}

/** How likely two organisations are one, with what agrees and what differs. */
export function scoreOrganisations(a: OrganisationProfile, b: OrganisationProfile): DuplicateScore {
  const codes = [...nameEvidence(a, b), ...addressEvidence(a, b), ...placeEvidence(a, b)];
  return scoreOf(codes.map((code) => ({ code, points: ORGANISATION_WEIGHTS[code] })));
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

type Codes = readonly OrganisationEvidence[];

function nameEvidence(a: OrganisationProfile, b: OrganisationProfile): Codes {
  if (shares(a.names, b.names)) return ['name'];
  if (shares(a.readings, b.readings)) return ['reading'];
  const pairs = [...a.names].flatMap((one) =>
    [...b.names].filter((other) => isOneScript(one, other)).map((other) => [one, other] as const),
  );
  if (pairs.some(([one, other]) => isOneOff(one, other) || isPartOf(one, other))) return ['similar'];
  return pairs.length > 0 ? ['otherName'] : [];
}

const isOneScript = (one: string, other: string): boolean => isLatinScript(one) === isLatinScript(other);

/** Whether all words of one name, two at least, are words of the other. */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = short.split(' ');
  const others = long.split(' ');
  return words.length > 1 && words.every((word) => others.includes(word));
}

function addressEvidence(a: OrganisationProfile, b: OrganisationProfile): Codes {
  const pairs = a.hosts.flatMap((one) => b.hosts.map((other) => [one, other] as const));
  const website: Codes = pairs.some(([one, other]) => one === other)
    ? ['website']
    : pairs.some(([one, other]) => sameHouse(one, other))
      ? ['house']
      : [];
  const email: Codes = shares(a.emails, b.emails) ? ['email'] : [];
  const phone: Codes = shares(a.phones, b.phones) ? ['phone'] : [];
  return [...website, ...email, ...phone];
}

function placeEvidence(a: OrganisationProfile, b: OrganisationProfile): Codes {
  if (a.country !== null && b.country !== null && a.country !== b.country) return ['otherCountry'];
  return [
    ...compared(a.regionCode, b.regionCode, 'region', 'otherRegion'),
    ...compared(a.city, b.city, 'city', 'otherCity'),
    ...compared(a.kind, b.kind, null, 'otherKind'),
  ];
}

function compared(
  one: string | null,
  other: string | null,
  same: OrganisationEvidence | null,
  differs: OrganisationEvidence,
): Codes {
  if (one === null || other === null) return [];
  if (one !== other) return [differs];
  return same === null ? [] : [same];
}
