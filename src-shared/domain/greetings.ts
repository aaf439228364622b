/**
 * How a letter begins: Sehr geehrter Herr Dr. Tanaka, / Dear Ms Müller, / Madame, / 田中 太郎 様.
 * API: greeting(person, language); without a person the greeting to whoever reads it.
 */
import { addressedAs, latinAddress } from './honorifics.ts';
import type { Language } from './lists.ts';
import { displayName, greetedName, type PersonName } from './names.ts';

const TO_ANYBODY: Readonly<Record<Language, string>> = {
  en: 'Dear Sir or Madam,',
  de: 'Sehr geehrte Damen und Herren,',
  fr: 'Madame, Monsieur,',
  ja: 'ご担当者様',
};

/** Where nobody knows whether to write Mr or Ms, the whole name is greeted. */
const TO_NAME: Readonly<Record<Exclude<Language, 'ja'>, string>> = { en: 'Dear', de: 'Guten Tag', fr: 'Bonjour' };

export function greeting(person: PersonName | null, language: Language): string {
  if (person === null || person.familyNative === '') return TO_ANYBODY[language];
  if (language === 'ja') return displayName(person, 'ja', 'formal');
  const known = addressedAs(person);
  if (known === null) return `${TO_NAME[language]} ${displayName(person, language, 'formal')},`;
  // French letters greet without the name.
  if (language === 'fr') return known === 'female' ? 'Madame,' : 'Monsieur,';
  const name = [...latinAddress(person, language).before, greetedName(person, language)].join(' ');
  if (language === 'en') return `Dear ${name},`;
  return `Sehr geehrte${known === 'male' ? 'r' : ''} ${name},`;
}
