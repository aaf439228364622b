/** Whether a text names an organisation rather than a person, and of which kind: only by words that leave little doubt. */
import { COUNTRY_CODES } from '#shared/domain/countries.ts';
import type { OrganisationKind } from '#shared/domain/lists.ts';

const KINDS: readonly (readonly [OrganisationKind, RegExp])[] = [
  ['eu-institution', /\b(?:european commission|europäische kommission|commission européenne)\b|欧州委員会/iu],
  ['cluster', /cluster\b|\bpôle de compétitivité\b|クラスター/iu],
  [
    'university',
    /\b(?:university|universit(?:y|ät|é|à|eit)|universidad|hochschule|college)\b|大学|高専|高等専門学校/iu,
  ],
  [
    'research-institute',
    /\b(?:institut(?:e|o)?|fraunhofer|laborator(?:y|ium)|laboratoire)\b|研究所|研究機構|研究センター/iu,
  ],
  [
    'chamber',
    /\b(?:chamber of|handelskammer|handwerkskammer|industrie- und handelskammer|ihk|cci|chambre de)\b|商工会/iu,
  ],
  ['prefecture', /^\S{1,3}[都道府県]庁?$|\bprefecture\b|\bpräfektur\b|\bpréfecture\b/iu],
  ['municipality', /^\S{1,6}[市町村区](?:役所|役場)?$|\b(?:city of|stadt|ville de|mairie|municipality|gemeinde)\b/iu],
  ['region', /\b(?:région|regierungspräsidium|regional council|land baden|freistaat)\b/iu],
  ['agency', /\b(?:agency|agentur|agence|wirtschaftsförderung)\b|振興機構|産業支援|財団法人|公社/iu],
  [
    'association',
    /\b(?:association|verband|verein|fédération|federation|e\.? ?v\.)(?!\p{L})|協会|連合会|組合|社団法人/iu,
  ],
  [
    'company',
    /\b(?:gmbh|kg|ohg|ltd|limited|inc|llc|plc|corp|corporation|sarl|sas|kft|oy|k\.?k)\b\.?|\bS\.?A\.?$|\bAG$|株式会社|有限会社|合同会社|㈱|㈲|[(（][株有][)）]/iu,
  ],
];

const OTHER_WORDS =
  /\b(?:helpdesk|help desk|office|team|info|support|service|secretariat|sekretariat|secrétariat|department|abteilung|direction|ministry|ministerium|ministère|council|network|netzwerk|réseau|foundation|stiftung|fondation|cent(?:er|re)|zentrum|newsletter|no-?reply|admin|webmaster|postmaster|kontakt|contact)\b|(?:県|府|庁|市|町|村|区|課|室|部|局|係|班|センター|事務局|機構|財団|法人|会社|学校|銀行|本部|支店|支社|事務所|窓口|担当|委員会|協議会|推進室)$/iu;

export function kindOfOrganisation(name: string): OrganisationKind | null {
  return KINDS.find(([, words]) => words.test(name.trim()))?.[0] ?? null;
}

export function looksLikeOrganisation(name: string): boolean {
  return kindOfOrganisation(name) !== null || OTHER_WORDS.test(name.trim());
}

/** Country domains that are mostly used for their letters. */
const NOT_PLACES = new Set(['ai', 'cc', 'co', 'fm', 'io', 'me', 'tv', 'ws', 'gg', 'eu']);

/** The country whose domain an address or host ends with: jp is JP, uk is GB; null for .com, .eu and the like. */
export function countryOfDomain(domain: string): string | null {
  const last = domain.split('.').at(-1)?.toLowerCase() ?? '';
  if (NOT_PLACES.has(last)) return null;
  const code = last === 'uk' ? 'GB' : last.toUpperCase();
  return COUNTRY_CODES.includes(code) ? code : null;
}
