/**
 * Countries by ISO 3166-1 alpha-2 (249 and XK, which the European Union uses for Kosovo*); names come from Intl, none are stored.
 * API: COUNTRY_CODES, countries(language), countryName(code, language), sideOfCountry(code), isoOfNuts(code).
 */
import { EUROPEAN_SIDE_COUNTRIES, type Language, type Side } from './lists.ts';

export const COUNTRY_CODES: readonly string[] = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ',
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR',
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP',
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT',
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW',
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ',
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW',
].flatMap((line) => line.split(' '));

const CODES = new Set(COUNTRY_CODES);
const EUROPE = new Set<string>(EUROPEAN_SIDE_COUNTRIES);
/** Eurostat's letters where they differ from ISO. */
const ISO_OF_NUTS: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** ISO letters of the country in which a NUTS or statistical region lies: 'EL30' is in GR. */
export function isoOfNuts(code: string): string {
  const letters = code.slice(0, 2);
  return ISO_OF_NUTS[letters] ?? letters;
}

const displayNames = new Map<Language, Intl.DisplayNames>();

/** The country's name in the reader's language; an unknown code comes back as it is. Kosovo* carries its footnote mark. */
export function countryName(code: string, language: Language): string {
  if (!CODES.has(code)) return code;
  const names = displayNames.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  displayNames.set(language, names);
  return `${names.of(code) ?? code}${code === 'XK' ? '*' : ''}`;
}

export interface Country {
  readonly code: string;
  readonly name: string;
  readonly side: Side;
}

/** Every country in the order of the reader's language. */
export function countries(language: Language): readonly Country[] {
  const collator = new Intl.Collator(language);
  return COUNTRY_CODES.map((code) => ({ code, name: countryName(code, language), side: sideOfCountry(code) })).sort(
    (a, b) => collator.compare(a.name, b.name),
  );
}

/**
 * The side on which a country's organisations stand: Japan; Europe for the EU-27 and the EEA/EFTA states (IS, LI, NO, CH),
 * which take part in EU cluster programmes; every other country is a third region, candidates and the United Kingdom included.
 */
export function sideOfCountry(code: string): Side {
  if (code === 'JP') return 'japan';
  return EUROPE.has(code) ? 'europe' : 'third';
}
