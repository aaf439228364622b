import { useMemo } from 'react';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { nameMatches } from '#shared/domain/region-search.ts';
import { useFormat } from '../ui/format/use-format.ts';
import type { SelectOption } from '../ui/table/types.ts';

/** Languages that names, texts and people are likely to have here: the EU's, Japanese, and those of neighbours and third regions. */
export const LANGUAGE_TAGS = [
  ...['ja', 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro', 'bg', 'el', 'sv', 'da'],
  ...['fi', 'et', 'lv', 'lt', 'mt', 'ga', 'no', 'is', 'lb', 'ca', 'eu', 'gl', 'uk', 'sr', 'bs', 'mk', 'sq', 'tr', 'ka'],
  ...['zh-Hans', 'zh-Hant', 'ko', 'vi', 'th', 'id', 'ms', 'fil', 'km', 'lo', 'my', 'mn', 'hi', 'ar', 'he', 'fa', 'sw'],
  ...['am', 'af', 'ru', 'kk', 'uz', 'hy', 'az'],
] as const;

const displayNames = LANGUAGES.map((each) => new Intl.DisplayNames(each, { type: 'language' }));

/** A language is found by its name in any of the program's languages. */
const namesOf = (tag: string): readonly string[] => [tag, ...displayNames.map((names) => names.of(tag) ?? tag)];

/** Languages by their names in the reader's language: those that are written here most come first, then by name. */
export function useLanguageOptions(): readonly SelectOption[] {
  const format = useFormat();
  return useMemo(() => {
    const [ja, en, de, fr, ...others] = LANGUAGE_TAGS.map((value) => ({
      value,
      label: format.languageName(value),
      matches: (typed: string) => nameMatches(namesOf(value), typed),
    }));
    const rest = others.toSorted((a, b) => format.compare(a.label, b.label));
    return [ja, en, de, fr, ...rest].filter((option) => option !== undefined);
  }, [format]);
}
