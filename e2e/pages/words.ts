import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type { Language } from '#shared/domain/lists.ts';

const LOCALES = new URL('../../resources/locales/', import.meta.url);

/** The interface's text of a key, as `inquiries:new.command`: what a person reads on the screen. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of one language, read from the program's own texts, so that one story works in each of them.
 * @returns a function that throws for a key that is not there
 */
export async function wordsOf(language: Language): Promise<Words> {
  const folder = new URL(`${language}/`, LOCALES);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  ]);
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: Object.fromEntries(texts) },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!i18n.exists(key, values)) throw new Error(`${language} has no text for ${key}`);
    return i18n.t(key, values);
  };
}
