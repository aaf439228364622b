import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import { addressProperties, type PlaceNames } from './address-properties.ts';
import { type CardProperty, cardSafe, cardText } from './card-text.ts';

type Text = string | null;
const one = (name: string, value: Text, params: Readonly<Record<string, string>> = {}): readonly CardProperty[] =>
  value === null || cardSafe(value) === '' ? [] : [{ name, value, params }];
const several = (name: string, value: readonly string[] = []): readonly CardProperty[] =>
  value.length === 0 ? [] : [{ name, value: value.join(',') }];

/**
 * An organisation as a vCard: its names in other languages and letters are alternatives of its own (RFC 6350, 5.4); codes that
 * vCard has no property for stand in `X-EJRC-…`.
 */
export function organisationCard(organisation: OrganisationRecord, names: PlaceNames): string {
  const { labels } = organisation;
  return cardText([
    { name: 'kind', value: 'org' },
    { name: 'uid', value: `urn:uuid:${organisation.id}` },
    ...namesOf(organisation),
    ...addressProperties(organisation, names),
    ...organisation.contactPoints.map(({ kind, value }) => ({ name: kind === 'email' ? 'email' : 'tel', value })),
    ...(labels.language ?? []).map((value) => ({ name: 'lang', value })),
    ...one('url', organisation.website),
    ...((labels.tag?.length ?? 0) > 0 ? [{ name: 'categories', value: labels.tag ?? [] }] : []),
    ...one('note', organisation.note),
    ...one('x-ejrc-cultural-notes', organisation.culturalNotes),
    { name: 'x-ejrc-kind', value: organisation.kind },
    { name: 'x-ejrc-country', value: organisation.country },
    ...one('x-ejrc-region', organisation.regionCode),
    ...one('x-ejrc-size', organisation.size),
    ...several('x-ejrc-sectors', labels.sector),
    ...several('x-ejrc-ecosystems', labels.ecosystem),
    ...several('x-ejrc-forms-offered', labels['form-offered']),
    ...several('x-ejrc-forms-sought', labels['form-sought']),
  ]);
}

function namesOf(organisation: OrganisationRecord): readonly CardProperty[] {
  const { nameNative, nameLanguage, nameKana, nameLatin, nameEn, nameDe, nameFr, nameJa, aliases } = organisation;
  const others = [
    ...one('fn', nameLatin, { altid: '1', language: `${nameLanguage ?? 'und'}-Latn` }),
    ...Object.entries({ en: nameEn, de: nameDe, fr: nameFr, ja: nameJa }).flatMap(([language, name]) =>
      one('fn', name, { altid: '1', language, 'x-ejrc-translation': '1' }),
    ),
  ];
  const language: Record<string, string> = nameLanguage === null ? {} : { language: nameLanguage };
  return [
    { name: 'fn', value: nameNative, params: { ...(others.length > 0 ? { altid: '1' } : {}), ...language } },
    ...others,
    { name: 'org', value: [nameNative] },
    ...one('x-phonetic-org', nameKana),
    ...one('x-ejrc-aliases', aliases),
  ];
}
