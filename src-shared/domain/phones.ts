/**
 * Phone numbers as people write them. Stored is what was typed, compared the E.164 form.
 * API: shownPhone(e164, homeCountry) -> {text, other, country}.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface ShownPhone {
  /** How one dials it from the home country: 03 88 00 00 00 at home, +81 3 1234 5678 abroad. */
  readonly text: string;
  /** The other of both. */
  readonly other: string;
  /** ISO 3166-1 alpha-2, null where the number does not tell. */
  readonly country: string | null;
}

/** A number for someone in a country; what is no number comes back as it is. */
export function shownPhone(e164: string, homeCountry: string | null): ShownPhone {
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined) return { text: e164, other: e164, country: null };
  const [national, international] = [number.formatNational(), number.formatInternational()];
  const country = number.country ?? null;
  const isHome = country !== null && country === homeCountry;
  return isHome ? { text: national, other: international, country } : { text: international, other: national, country };
}
