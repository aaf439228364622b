/**
 * How a letter or a reply begins: 田中 太郎 様 / Sehr geehrter Herr Dr. Tanaka / Dear Dr. Tanaka / Madame.
 * API: salutation(person, language), greeting(person, language) with the mark that follows it.
 */
import { latinAddress } from './honorifics.ts';
import type { Language } from './lists.ts';
import { displayName, type PersonName } from './names.ts';
import { romaji } from './readings.ts';
import { isLatinScript } from './scripts.ts';

interface LatinName {
  readonly family: string;
  readonly given: string;
}

/** To whoever reads it, where nobody is named or the person was erased. */
const TO_ANYBODY: Readonly<Record<Language, string>> = {
  en: 'Dear Sir or Madam',
  de: 'Sehr geehrte Damen und Herren',
  fr: 'Madame, Monsieur',
  ja: 'ご担当者様',
};

/** With its comma, which Japanese does without. */
export function greeting(person: PersonName | null, language: Language): string {
  return `${salutation(person, language)}${language === 'ja' ? '' : ','}`;
}

/** Without the mark that follows it (a comma, or nothing): that is the template's. */
export function salutation(person: PersonName | null, language: Language): string {
  if (person === null || person.familyNative === '') return TO_ANYBODY[language];
  if (language === 'ja') return displayName(person, 'ja', 'formal');
  return SALUTATIONS[language](person, latinName(person));
}

const SALUTATIONS: Readonly<Record<Exclude<Language, 'ja'>, (person: PersonName, name: LatinName) => string>> = {
  de: (person, { family, given }) => {
    const { before } = latinAddress(person, 'de');
    if (before[0] === 'Herr') return `Sehr geehrter ${joined(...before, family)}`;
    if (before[0] === 'Frau') return `Sehr geehrte ${joined(...before, family)}`;
    return `Guten Tag ${joined(...before, given, family)}`;
  },
  en: (person, { family, given }) => {
    const { before } = latinAddress(person, 'en');
    return `Dear ${before.length > 0 ? joined(...before, family) : joined(given, family)}`;
  },
  // French names nobody in a salutation.
  fr: (person) => {
    const [word] = latinAddress({ ...person, title: null }, 'fr').before;
    if (word === 'M.') return 'Monsieur';
    return word === 'Mme' ? 'Madame' : TO_ANYBODY.fr;
  },
};

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** The name in Latin letters as typed, else read from kana, else as it is. */
function latinName(person: PersonName): LatinName {
  const { familyNative, givenNative, familyKana, givenKana, familyLatin, givenLatin } = person;
  if (familyLatin?.trim()) return { family: familyLatin.trim(), given: givenLatin?.trim() ?? '' };
  const native = { family: familyNative.trim(), given: givenNative?.trim() ?? '' };
  if (isLatinScript(native.family) || !familyKana?.trim()) return native;
  return { family: capital(romaji(familyKana)), given: capital(romaji(givenKana ?? '')) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
