import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/fr';
import 'dayjs/locale/ja';
import dayjs from 'dayjs';
import { type BackendModule, createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const UI_LANGUAGES = ['en', 'de', 'fr', 'ja'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** English is read in Europe here: day before month, Monday first. */
export const INTL_LOCALE: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' };
const DAYJS_LOCALE: Readonly<Record<UiLanguage, string>> = { en: 'en-gb', de: 'de', fr: 'fr', ja: 'ja' };

export const toUiLanguage = (tag: string | undefined): UiLanguage =>
  UI_LANGUAGES.find((language) => tag?.toLowerCase().startsWith(language)) ?? 'en';

/** The language of dayjs, for Mantine's calendars. */
export const dayjsLocale = (language: UiLanguage): string => DAYJS_LOCALE[language];

const files = import.meta.glob<Record<string, unknown>>('../../../resources/locales/*/*.json', { import: 'default' });

/** Fetches one namespace of one language when a component first asks for it. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../../../resources/locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no locale file ${language}/${namespace}.json`), false);
    load().then(
      (texts) => done(null, texts),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), false),
    );
  },
};

const allNamespaces = [...new Set(Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, '')))];

const announce = (language: UiLanguage): void => {
  document.documentElement.lang = language;
  dayjs.locale(dayjsLocale(language));
};

/**
 * An i18next with our locale files; resolves once the frame's own namespaces are there, so the first paint has its words.
 * The others follow by themselves: a part that is opened later must not blank the screen while its words are fetched.
 */
export const createI18n = async (
  language: UiLanguage,
  namespaces: readonly string[] = ['ui', 'app'],
): Promise<i18n> => {
  const instance = createInstance();
  instance.on('languageChanged', (tag) => announce(toUiLanguage(tag)));
  await instance
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: [...UI_LANGUAGES],
      ns: [...namespaces],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  void instance.loadNamespaces(allNamespaces);
  return instance;
};
