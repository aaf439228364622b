/**
 * Names as a reader's language shows them: 田中 太郎 様 / Herr Dr. Taro TANAKA. Source: "Names and search" of the domain's design.
 * API: displayName, displayedName (with its language), initials, usualNameOrder of a person; organisationName, displayedOrganisation.
 * The order of lists: sort-keys.ts.
 */
import { type Addressed, japaneseAddress, latinAddress } from './honorifics.ts';
import type { Language, NameOrder } from './lists.ts';
import { isJapaneseScript, isLatinScript, languageOfScript } from './scripts.ts';

export interface PersonName extends Addressed {
  readonly familyNative: string;
  readonly givenNative: string | null;
  readonly familyKana: string | null;
  readonly givenKana: string | null;
  readonly familyLatin: string | null;
  readonly givenLatin: string | null;
  /** Of the native name. */
  readonly nameOrder: NameOrder;
  /** BCP 47, of the native name. */
  readonly nameLanguage?: string | null;
}

/** Languages whose names put the family first, whatever letters they are written in. */
const FAMILY_FIRST = new Set(['ja', 'zh', 'ko', 'vi', 'hu']);

/** The order in which a name is meant when nobody said: by its language, else by its script. */
export function usualNameOrder(input: {
  readonly familyNative: string;
  readonly nameLanguage?: string | null | undefined;
}): NameOrder {
  const language = input.nameLanguage?.split('-')[0]?.toLowerCase();
  const asian = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(input.familyNative);
  const familyFirst = language === undefined ? asian : FAMILY_FIRST.has(language);
  return familyFirst ? 'family-first' : 'given-first';
}

/** 'plain' in lists and labels, 'formal' with honorific and title where a person is addressed. */
export type NameForm = 'plain' | 'formal';

export interface DisplayedName {
  readonly text: string;
  /** BCP 47 for the `lang` attribute; null where it is not known, or the name belongs to the reader's own script. */
  readonly lang: string | null;
}

interface Form {
  readonly family: string;
  readonly given: string;
  readonly script: 'japanese' | 'latin' | 'other';
  readonly lang: string | null;
}

function formOf(family: string | null, given: string | null, lang: string | null): Form | null {
  const parts = { family: family?.trim() ?? '', given: given?.trim() ?? '' };
  const both = parts.family + parts.given;
  if (both === '') return null;
  const script = isJapaneseScript(both) ? 'japanese' : isLatinScript(both) ? 'latin' : 'other';
  return { ...parts, script, lang: lang ?? languageOfScript(both) };
}

/** Readers of Japanese get Japanese script, if need be kana; others Latin letters; all get the native form before nothing. */
function chooseForm(person: PersonName, language: Language): Form & { readonly isKana: boolean } {
  const native = formOf(person.familyNative, person.givenNative, person.nameLanguage ?? null);
  const kana = formOf(person.familyKana, person.givenKana, 'ja');
  const latin = formOf(person.familyLatin, person.givenLatin, null);
  const wanted = language === 'ja' ? 'japanese' : 'latin';
  const order =
    native?.script === wanted ? [native] : language === 'ja' ? [kana, native, latin] : [latin, native, kana];
  const form = order.find((candidate) => candidate !== null) ?? kana ?? latin;
  return {
    ...(form ?? { family: '', given: '', script: 'other', lang: null }),
    isKana: form !== null && form === kana,
  };
}

/**
 * The parts of a name in the order to write them. A name whose own order is family first is turned in Latin letters, and its
 * family name capitalised so that the turn can be seen; a foreign name in kana keeps its order, parted by a middle dot.
 */
function assemble(form: ReturnType<typeof chooseForm>, nameOrder: NameOrder): string {
  const { family, given, script } = form;
  if (script === 'latin') {
    const shown = nameOrder === 'family-first' && given !== '' ? family.toUpperCase() : family;
    return [given, shown].filter(Boolean).join(' ');
  }
  const parts = nameOrder === 'family-first' ? [family, given] : [given, family];
  return parts.filter(Boolean).join(form.isKana && /\p{Script=Katakana}/u.test(family) ? '・' : ' ');
}

/** Someone whose data were erased is still counted, and needs a word where a name would stand. */
const NAMELESS: Readonly<Record<Language, string>> = {
  en: 'Erased person',
  de: 'Gelöschte Person',
  fr: 'Personne effacée',
  ja: '消去済みの人物',
};

/** A person's name for a reader, with the language to mark it with. */
export function displayedName(person: PersonName, language: Language, form: NameForm = 'plain'): DisplayedName {
  const chosen = chooseForm(person, language);
  const name = assemble(chosen, person.nameOrder);
  const lang = chosen.lang === language ? null : chosen.lang;
  if (name === '') return { text: NAMELESS[language], lang: null };
  if (form === 'plain') return { text: name, lang };
  const isJapanese = chosen.script === 'japanese' || language === 'ja';
  const address = isJapanese ? japaneseAddress(person) : latinAddress(person, language);
  return { text: [...address.before, name, ...address.after].join(' '), lang };
}

/** A person's name for a reader: plain 田中 太郎, Taro TANAKA; formal 田中 太郎 様, Herr Dr. Taro TANAKA. */
export function displayName(person: PersonName, language: Language, form: NameForm = 'plain'): string {
  return displayedName(person, language, form).text;
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Two letters of a Latin name (given, family), one sign of any other; whole graphemes. */
export function initials(person: PersonName, language: Language): string {
  const { family, given, script } = chooseForm(person, language);
  const first = (text: string): string => [...GRAPHEMES.segment(text)][0]?.segment ?? '';
  if (script !== 'latin') return first(family || given);
  return `${first(given)}${first(family)}`.toUpperCase();
}

export interface OrganisationName {
  readonly nameNative: string;
  readonly nameLanguage?: string | null;
  readonly nameKana: string | null;
  readonly nameLatin: string | null;
  readonly nameEn: string | null;
  readonly nameDe: string | null;
  readonly nameFr: string | null;
  readonly nameJa: string | null;
}

/**
 * An organisation's name for a reader: its name in the reader's language; else its native name where the reader can read
 * the script; else the English name, Latin letters (kana for readers of Japanese); else the native name.
 */
export function displayedOrganisation(organisation: OrganisationName, language: Language): DisplayedName {
  const { nameNative, nameLatin, nameKana, nameEn, nameDe, nameFr, nameJa } = organisation;
  const nativeLang = organisation.nameLanguage ?? languageOfScript(nameNative);
  const isReadable = language === 'ja' ? isJapaneseScript(nameNative) : isLatinScript(nameNative);
  const candidates: readonly (readonly [string | null, string | null])[] = [
    [{ en: nameEn, de: nameDe, fr: nameFr, ja: nameJa }[language], language],
    [isReadable ? nameNative : null, nativeLang],
    ...(language === 'ja' ? [[nameKana, 'ja'] as const, [nameNative, nativeLang] as const] : []),
    [nameEn, 'en'],
    [nameLatin, null],
  ];
  const [text, lang] = candidates.find(([name]) => name?.trim()) ?? [nameNative, nativeLang];
  return { text: text ?? nameNative, lang: lang === language ? null : lang };
}

export function organisationName(organisation: OrganisationName, language: Language): string {
  return displayedOrganisation(organisation, language).text;
}
