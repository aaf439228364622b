import type { PersonName } from '#shared/domain/names.ts';

interface Form {
  readonly text: string;
  readonly lang: string | undefined;
}

function ordered({ nameOrder }: PersonName, family: string | null, given: string | null): string {
  const parts = nameOrder === 'family-first' ? [family, given] : [given, family];
  return parts.filter(Boolean).join(' ');
}

/** A name as whoever bears it writes it. */
export const nativeForm = (person: PersonName): Form => ({
  text: ordered(person, person.familyNative, person.givenNative),
  lang: person.nameLanguage ?? undefined,
});

/** Another form of a name than the one that is shown: the native one, else kana, else Latin letters. */
export function otherForm(person: PersonName, shown: string): Form | undefined {
  const latin = { text: ordered(person, person.familyLatin, person.givenLatin), lang: undefined };
  const kana = { text: ordered(person, person.familyKana, person.givenKana), lang: 'ja' };
  const differs = ({ text }: Form) => text !== '' && text !== shown;
  return [nativeForm(person), kana, latin].find(differs);
}
