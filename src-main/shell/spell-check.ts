import type { Session } from 'electron';
import type { Language } from './texts.ts';

/** British English first, as Europe writes it. Japanese has no dictionary: it is not spelt. */
const DICTIONARIES: Readonly<Record<Language, readonly string[]>> = {
  en: ['en-GB', 'en-US', 'en'],
  de: ['de', 'de-DE'],
  fr: ['fr', 'fr-FR'],
  ja: [],
};

/**
 * Checks the language of the interface and English, in which offices write to each other. macOS knows languages by
 * itself and takes no list.
 */
export function setSpellCheckLanguages(session: Session, language: Language): void {
  if (process.platform === 'darwin') return;
  const available = session.availableSpellCheckerLanguages;
  const chosen = [DICTIONARIES[language], DICTIONARIES.en].flatMap((names) => {
    const name = names.find((candidate) => available.includes(candidate));
    return name === undefined ? [] : [name];
  });
  session.setSpellCheckerLanguages([...new Set(chosen)]);
}
