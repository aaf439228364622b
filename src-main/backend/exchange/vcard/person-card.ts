import type { PersonRecord } from '#shared/contract/people.ts';
import { displayName } from '#shared/domain/names.ts';
import { isJapaneseScript } from '#shared/domain/scripts.ts';
import { addressProperties, type PlaceNames } from './address-properties.ts';
import { type CardProperty, cardSafe, cardText } from './card-text.ts';

type Text = string | null;
const one = (name: string, value: Text, more: Omit<CardProperty, 'name' | 'value'> = {}): readonly CardProperty[] =>
  value === null || cardSafe(value) === '' ? [] : [{ name, value, ...more }];

/**
 * A person as a vCard. The native name stands first, its form in Latin letters beside it as an alternative (RFC 6350, 5.4), the
 * reading in the `X-PHONETIC-…` that address books know; what vCard has no property for stands in `X-EJRC-…`.
 */
export function personCard(person: PersonRecord, names: PlaceNames): string {
  return cardText([
    { name: 'kind', value: 'individual' },
    { name: 'uid', value: `urn:uuid:${person.id}` },
    { name: 'fn', value: displayName(person, isJapaneseScript(person.familyNative) ? 'ja' : 'en') },
    ...namesOf(person),
    ...one('gender', person.gender && { female: 'F', male: 'M', other: 'O' }[person.gender]),
    ...person.contactPoints.map(({ kind, value }) => ({ name: kind === 'email' ? 'email' : 'tel', value })),
    ...addressProperties(person, names),
    ...one('x-ejrc-country', person.country),
    ...one('x-ejrc-region', person.regionCode),
    ...languagesOf(person),
    ...affiliationsOf(person),
    ...((person.labels.tag?.length ?? 0) > 0 ? [{ name: 'categories', value: person.labels.tag ?? [] }] : []),
    ...one('note', person.note),
    ...one('x-ejrc-aliases', person.aliases),
    ...one('x-ejrc-cultural-notes', person.culturalNotes),
    ...one('x-ejrc-preferred-channel', person.preferredChannel),
  ]);
}

function namesOf(person: PersonRecord): readonly CardProperty[] {
  const { familyNative, givenNative, familyLatin, givenLatin, nameLanguage, honorific, title } = person;
  // 様 and 先生 stand behind a name, Herr and Dr. before it.
  const isBehind = honorific !== null && isJapaneseScript(honorific);
  const before = [isBehind ? null : honorific, title].filter(Boolean).join(' ');
  const name = [familyNative, givenNative ?? '', '', before, isBehind ? honorific : ''];
  const language: Record<string, string> = nameLanguage === null ? {} : { language: nameLanguage };
  const hasLatin = (familyLatin ?? givenLatin ?? '') !== '';
  const latin: CardProperty = {
    ...{ name: 'n', value: [familyLatin ?? '', givenLatin ?? '', '', '', ''] },
    params: { altid: '1', language: `${nameLanguage ?? 'und'}-Latn` },
  };
  return [
    { name: 'n', value: name, params: { ...(hasLatin ? { altid: '1' } : {}), ...language } },
    ...(hasLatin ? [latin] : []),
    ...one('x-phonetic-last-name', person.familyKana),
    ...one('x-phonetic-first-name', person.givenKana),
    { name: 'x-ejrc-name-order', value: person.nameOrder },
    ...one('x-ejrc-honorific', honorific),
    ...one('x-ejrc-title', title),
  ];
}

/** The preferred one bears `PREF`; those that are spoken follow. */
function languagesOf({ preferredLanguage, labels }: PersonRecord): readonly CardProperty[] {
  return [
    ...one('lang', preferredLanguage, { params: { pref: '1' } }),
    ...(labels.language ?? []).map((value) => ({ name: 'lang', value })),
  ];
}

function affiliationsOf({ affiliations }: PersonRecord): readonly CardProperty[] {
  return affiliations.flatMap(({ organisation, role, fromOn, toOn }, index) => {
    const group = `role${index + 1}`;
    const params = {
      'x-country': organisation.country,
      ...(fromOn && { 'x-from': fromOn }),
      ...(toOn && { 'x-to': toOn }),
    };
    return [
      { name: 'org', value: [organisation.nameNative], group, params },
      ...one('title', role, { group }),
      { name: 'related', value: `urn:uuid:${organisation.id}`, group, params: { type: 'agent' } },
    ];
  });
}
