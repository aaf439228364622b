import i18next, { type TFunction } from 'i18next';
import de from '../../resources/locales/de/startup.json' with { type: 'json' };
import en from '../../resources/locales/en/startup.json' with { type: 'json' };
import fr from '../../resources/locales/fr/startup.json' with { type: 'json' };
import ja from '../../resources/locales/ja/startup.json' with { type: 'json' };

const TEXTS = { en: { startup: en }, de: { startup: de }, fr: { startup: fr }, ja: { startup: ja } } as const;

export type Locale = keyof typeof TEXTS;

const isLocale = (tag: string): tag is Locale => Object.hasOwn(TEXTS, tag);
const languageOf = (tag: string): string => tag.trim().slice(0, 2).toLowerCase();

/** The language of the terminal, by the system's variables and else by its settings. */
export function localeOfSystem(env: NodeJS.ProcessEnv): Locale {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const language = languageOf(set ?? Intl.DateTimeFormat().resolvedOptions().locale);
  return isLocale(language) ? language : 'en';
}

/** The first language of a browser's Accept-Language that we have; browsers list the preferred one first. */
export function localeOfHeader(header: string): Locale {
  return header.split(',').map(languageOf).find(isLocale) ?? 'en';
}

/** What the program says before and outside its interface. */
export function createTexts(locale: Locale): TFunction<'startup'> {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: 'en',
    ns: ['startup'],
    defaultNS: 'startup',
    resources: TEXTS,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.getFixedT(locale, 'startup');
}
