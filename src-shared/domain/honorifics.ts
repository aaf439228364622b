/**
 * Forms of address: 様 in Japanese, Herr/Frau, Mr/Ms, M./Mme elsewhere. Used by names.ts.
 * API: japaneseAddress(person), latinAddress(person, language): what stands before and after the name.
 */
import type { Gender, Language } from './lists.ts';
import { isJapaneseScript } from './scripts.ts';

export interface Addressed {
  /** As typed: 様, 先生, Herr, Mme … */
  readonly honorific: string | null;
  /** As typed: Dr., Prof., 部長 … */
  readonly title: string | null;
  readonly gender: Gender | null;
}

export interface Address {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const FEMALE = /^(frau|fr\.|ms\.?|mrs\.?|miss|mme\.?|madame|mlle\.?|mademoiselle)$/i;
const MALE = /^(herr|hr\.|mr\.?|m\.|monsieur)$/i;
const WORDS: Readonly<Record<'female' | 'male', Readonly<Record<Exclude<Language, 'ja'>, string>>>> = {
  female: { en: 'Ms', de: 'Frau', fr: 'Mme' },
  male: { en: 'Mr', de: 'Herr', fr: 'M.' },
};

const written = (text: string | null): readonly string[] => (text?.trim() ? [text.trim()] : []);

/** After a Japanese name its own honorific, else 様; a Latin title says nothing there and is left out. */
export function japaneseAddress({ honorific, title }: Addressed): Address {
  const own = written(honorific).filter(isJapaneseScript);
  return { before: written(title).filter(isJapaneseScript), after: own.length > 0 ? own : ['様'] };
}

/**
 * Before a Latin name: the word for the person's gender in the reader's language, known from the record or from an honorific
 * of any of the languages; an honorific of another kind as it was typed. German says Herr Dr., English and French only Dr.
 */
export function latinAddress({ honorific, title, gender }: Addressed, language: Language): Address {
  const [typed] = written(honorific);
  const titles = written(title).filter((text) => !isJapaneseScript(text));
  const known = typed !== undefined && (FEMALE.test(typed) ? 'female' : MALE.test(typed) ? 'male' : null);
  const addressed = known || (gender === 'female' || gender === 'male' ? gender : null);
  if (typed !== undefined && !known && !isJapaneseScript(typed)) return { before: [typed, ...titles], after: [] };
  if (addressed === null || (titles.length > 0 && language !== 'de')) return { before: titles, after: [] };
  return { before: [WORDS[addressed][language === 'ja' ? 'en' : language], ...titles], after: [] };
}
