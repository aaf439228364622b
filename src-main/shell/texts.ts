import i18next, { type TFunction } from 'i18next';
import de from '../../resources/locales/de/shell.json' with { type: 'json' };
import en from '../../resources/locales/en/shell.json' with { type: 'json' };
import fr from '../../resources/locales/fr/shell.json' with { type: 'json' };
import ja from '../../resources/locales/ja/shell.json' with { type: 'json' };

const RESOURCES = { en: { shell: en }, de: { shell: de }, fr: { shell: fr }, ja: { shell: ja } } as const;

export type Language = keyof typeof RESOURCES;
export type Texts = TFunction<'shell'>;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(RESOURCES, tag);

/** The first of the system's languages that we have. */
export function languageOf(systemLanguages: readonly string[]): Language {
  return systemLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** Menus, tray and dialogs, which no page draws. */
export function createTexts(language: Language): Texts {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    ns: ['shell'],
    defaultNS: 'shell',
    resources: RESOURCES,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.getFixedT(language, 'shell');
}
