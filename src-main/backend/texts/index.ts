import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import type { Language } from '#shared/domain/lists.ts';

/**
 * The program's words in the language of a report or file, which need not be the interface's. Keys name their namespace.
 * @param rootDir holds `resources/`
 */
export function textsIn(rootDir: string, language: Language, namespaces: readonly string[]): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    resources: { [language]: Object.fromEntries(namespaces.map((name) => [name, read(rootDir, language, name)])) },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.getFixedT(language);
}

function read(rootDir: string, language: Language, namespace: string): Record<string, unknown> {
  const file = join(rootDir, 'resources', 'locales', language, `${namespace}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
