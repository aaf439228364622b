/**
 * By what records meet before they are compared: two that share no key are never looked at together.
 * API: personMeetingKeys(profile), organisationMeetingKeys(profile).
 */
import type { OrganisationProfile } from './organisation.ts';
import type { PersonProfile } from './person.ts';

/** The keys under which a person is found by whoever may be the same. */
export function personMeetingKeys(profile: PersonProfile): readonly string[] {
  const { full, forms, sounds, emails, phones, domains, organisations } = profile;
  const places = [...domains, ...organisations];
  const parts = forms.flatMap(({ family, given }) => [family, given]).filter((part) => part.length > 1);
  const keys = [
    ...[...full].map((key) => `pn ${key}`),
    ...[...sounds].map((key) => `ps ${key}`),
    ...[...emails].map((key) => `pe ${key}`),
    ...[...phones].map((key) => `pp ${key}`),
    ...places.flatMap((place) => parts.map((part) => `pl ${place} ${part}`)),
  ];
  return [...new Set(keys)];
}

/** How much of a name's beginning brings organisations of one country together. */
const BEGINNING = 8;

/** The keys under which an organisation is found by whatever may be the same. */
export function organisationMeetingKeys(profile: OrganisationProfile): readonly string[] {
  const { names, readings, hosts, emails, phones, country } = profile;
  const keys = [
    ...[...names].map((key) => `on ${key}`),
    ...[...names].flatMap((key) => (key.length < BEGINNING ? [] : [`ob ${country} ${key.slice(0, BEGINNING)}`])),
    ...[...readings].map((key) => `or ${key}`),
    ...hosts.map((key) => `ow ${key}`),
    ...[...emails].map((key) => `oe ${key}`),
    ...[...phones].map((key) => `op ${key}`),
  ];
  return [...new Set(keys)];
}
