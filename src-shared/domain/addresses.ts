/**
 * Postal addresses as they stand on an envelope: in Japanese from the large to the small (〒, prefecture, city, street), elsewhere
 * from the small to the large, with postcode and place as the address's own country orders them (after the Universal Postal Union).
 * API: postalAddress(address, language) -> {lines, lang}, or null where there is none.
 */
import { countryName } from './countries.ts';
import type { Language } from './lists.ts';
import { regionByCode } from './regions.ts';
import { isJapaneseScript, isLatinScript, languageOfScript } from './scripts.ts';

export interface Address {
  /** Street and number, building, department: as typed, one per line. */
  readonly addressLines: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  /** Both in Latin letters, where they are written in another script. */
  readonly addressLatin: string | null;
  readonly cityLatin: string | null;
  /** ISO 3166-1 alpha-2; null where it is not known, which only a person's can be. */
  readonly country: string | null;
  readonly regionCode: string | null;
  /** Of the own name and address (BCP 47). */
  readonly nameLanguage: string | null;
}

export interface PostalAddress {
  readonly lines: readonly string[];
  /** For the `lang` attribute; null where it is not known or the reader's own. */
  readonly lang: string | null;
}

/** Whether an address is to be written in Latin letters, too: its own are others, or it has been already. */
export function isInTwoScripts(
  address: Pick<Address, 'addressLines' | 'city' | 'addressLatin' | 'cityLatin'>,
): boolean {
  const own = `${address.addressLines ?? ''}${address.city ?? ''}`;
  return (own !== '' && !isLatinScript(own)) || `${address.addressLatin ?? ''}${address.cityLatin ?? ''}` !== '';
}

/** Countries that write the postcode behind the place, and those that give it a line of its own below. */
const CODE_BEHIND = new Set(['AU', 'CA', 'ID', 'IN', 'JP', 'KR', 'MM', 'NZ', 'SG', 'TH', 'TW', 'US', 'VN']);
const CODE_BELOW = new Set(['GB', 'IE']);

const linesOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 〒 with its hyphen: 〒501-6012, whatever was typed of it. */
function japaneseCode(code: string): string {
  const digits = code.normalize('NFKC').replace(/[^0-9]/gu, '');
  return digits.length === 7 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : code.trim();
}

/** The prefecture's name, unless the city's line names it already. */
function prefectureOf({ regionCode }: Address, language: Language, city: string): string {
  const region = regionCode?.startsWith('jis:') ? regionByCode(regionCode) : undefined;
  const name = region?.names[language] ?? '';
  return city.includes(name) ? '' : name;
}

function inJapanese(address: Address): readonly string[] {
  const city = address.city?.trim() ?? '';
  const [first = '', ...others] = linesOf(address.addressLines);
  const code = address.postalCode?.trim() ? `〒${japaneseCode(address.postalCode)}` : '';
  // Where the lines begin with the prefecture or the city, they are whole already.
  const prefecture = prefectureOf(address, 'ja', `${city}${first}`);
  return [code, `${prefecture}${first.includes(city) ? '' : city}${first}`, ...others];
}

function fromSmallToLarge(address: Address, language: Language, inLatin: boolean): readonly string[] {
  const { country, postalCode } = address;
  const [city, lines] = inLatin
    ? [address.cityLatin?.trim() ?? '', linesOf(address.addressLatin)]
    : [address.city?.trim() ?? '', linesOf(address.addressLines)];
  const code = country === 'JP' ? japaneseCode(postalCode ?? '') : (postalCode?.trim() ?? '');
  const prefecture = country === 'JP' ? prefectureOf(address, language === 'ja' ? 'en' : language, city) : '';
  const place = [city, prefecture].filter(Boolean).join(', ');
  return [...lines, ...placeLines(country ?? '', place, code), country === null ? '' : countryName(country, language)];
}

function placeLines(country: string, place: string, code: string): readonly string[] {
  if (CODE_BELOW.has(country)) return [place, code];
  return [(CODE_BEHIND.has(country) ? [place, code] : [code, place]).filter(Boolean).join(' ')];
}

/**
 * An address for a reader. A Japanese one stands in Japanese order for readers of Japanese, and for others where nobody wrote it in
 * Latin letters, because a letter would not arrive otherwise; every other one in the order of its own country, with the country's
 * name in the reader's language.
 */
export function postalAddress(address: Address, language: Language): PostalAddress | null {
  const own = `${address.addressLines ?? ''}${address.city ?? ''}`;
  const latin = `${address.addressLatin ?? ''}${address.cityLatin ?? ''}`;
  if (`${own}${latin}${address.postalCode ?? ''}`.trim() === '') return null;
  const lang = address.nameLanguage ?? languageOfScript(own);
  // A place alone in Latin letters, without its street, would send the letter nowhere.
  const latinLacksStreet = (address.addressLines ?? '').trim() !== '' && (address.addressLatin ?? '').trim() === '';
  const isOwn = language === lang || latin.trim() === '' || latinLacksStreet;
  const isJapanese = address.country === 'JP' && isJapaneseScript(own) && (language === 'ja' || isOwn);
  const lines = isJapanese ? inJapanese(address) : fromSmallToLarge(address, language, !isOwn);
  const abroad = isJapanese && language !== 'ja' ? [countryName('JP', language)] : [];
  const shown = [...lines, ...abroad].filter((line) => line !== '');
  return { lines: shown, lang: isJapanese ? 'ja' : isOwn ? lang : null };
}
