import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { ContactKind } from '#shared/domain/lists.ts';

const EMAIL = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]+$/u;

/**
 * What equal addresses share: lower case for e-mail, E.164 for phones; null for what is neither. Full-width forms, as a
 * Japanese input method gives them, count as their plain ones.
 * @param country ISO 3166-1 alpha-2: where a phone number without a country prefix is meant to be
 */
export function contactKey(kind: ContactKind, value: string, country: string | null): string | null {
  const plain = value.normalize('NFKC').trim();
  return kind === 'email' ? emailKey(plain) : phoneKey(plain, country);
}

function emailKey(plain: string): string | null {
  return EMAIL.test(plain) ? plain.toLowerCase() : null;
}

function phoneKey(plain: string, country: string | null): string | null {
  const home: CountryCode | undefined = country !== null && isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(plain, home);
  return number?.isValid() === true ? number.number : null;
}

/**
 * A phone number as those read it who don't know where it was typed: as typed where that means the same number in this country, else
 * with its country prefix.
 */
export const portablePhone = (
  { value, key }: { readonly value: string; readonly key: string },
  country: string | null,
): string => (contactKey('phone', value, country) === key ? value : key);
