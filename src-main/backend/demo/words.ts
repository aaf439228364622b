import { FRAMES } from '#db/seed/demo/frames/index.ts';
import type { DemoStaff } from '#db/seed/demo/staff.ts';
import type { DemoOrganisation, Frames, Topic, TopicText } from '#db/seed/demo/types.ts';
import type { Gender, Language } from '#shared/domain/lists.ts';
import type { DemoPerson } from './roster.ts';

/** Puts values into a text's `{slots}`. @throws Error for a slot without a value: a slip in the demo's texts */
export function fillIn(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (slot, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`the demo's text lacks a value for ${slot}: ${text}`);
    return value;
  });
}

/** An organisation's name as people write it in a language. */
export function organisationName(organisation: DemoOrganisation, language: Language): string {
  const { native, nameLanguage, latin, en } = organisation;
  if (nameLanguage === language) return native;
  if (language === 'ja') return organisation.ja ?? native;
  return organisation[language] ?? en ?? latin ?? native;
}

/** Whom a letter is written to. */
interface Addressee {
  readonly latin: string;
  readonly ja: string;
  readonly gender: Gender;
}

function addresseeOf(one: DemoPerson | DemoStaff): Addressee {
  if ('office' in one) return { ...one.family, gender: one.gender };
  const { family, familyLatin, familyKana, given, givenLatin, gender } = one;
  const surname = familyLatin || family;
  const latin = gender === 'other' ? `${givenLatin || given} ${surname}` : surname;
  return { latin, ja: one.language === 'ja' ? family : familyKana, gender };
}

const WORDS = { de: ['Frau', 'Herr'], fr: ['Mme', 'M.'], en: ['Ms', 'Mr'] } as const;

/** A person as a note names them after "with": Frau Kowalska, Herrn Müller, M. Takashima, 佐藤様. */
export function nameInNote(person: DemoPerson, language: Language): string {
  const { latin, ja, gender } = addresseeOf(person);
  if (language === 'ja') return `${ja}様`;
  if (gender === 'other') return latin;
  const word = WORDS[language][gender === 'female' ? 0 : 1];
  return `${word === 'Herr' ? 'Herrn' : word} ${latin}`;
}

function salutation(to: DemoPerson | DemoStaff, language: Language): string {
  const { latin, ja, gender } = addresseeOf(to);
  const known = gender !== 'other';
  const word = language === 'ja' ? '' : WORDS[language][gender === 'female' ? 0 : 1];
  switch (language) {
    case 'de':
      return known ? `Sehr geehrte${gender === 'male' ? 'r' : ''} ${word} ${latin},` : `Guten Tag ${latin},`;
    case 'fr':
      return known ? `${gender === 'male' ? 'Monsieur' : 'Madame'},` : `Bonjour ${latin},`;
    case 'en':
      return known ? `Dear ${word} ${latin},` : `Dear ${latin},`;
    case 'ja':
      return 'organisation' in to ? `${organisationName(to.organisation, 'ja')}\n${ja}様` : `${ja}様`;
  }
}

const GENERAL: Readonly<Record<Language, string>> = {
  de: 'Sehr geehrte Damen und Herren,',
  fr: 'Madame, Monsieur,',
  en: 'Dear helpdesk team,',
  ja: 'ヘルプデスク ご担当者様',
};

/** A letter: German goes on in small letters after the comma, French and English begin anew. */
export function letter(language: Language, to: DemoPerson | DemoStaff | null, body: string, signature: string): string {
  const begun = language === 'fr' ? body.charAt(0).toLocaleUpperCase('fr') + body.slice(1) : body;
  const greeting = to === null ? GENERAL[language] : salutation(to, language);
  return [greeting, begun, `${FRAMES[language].signOff}\n${signature}`].join('\n\n');
}

/** How a person signs in a language. */
export function signatureOf(person: DemoPerson, language: Language): string {
  const { family, given, familyLatin, givenLatin } = person;
  const name =
    language === 'ja' && person.language === 'ja'
      ? `${family} ${given}`
      : `${givenLatin || given} ${familyLatin || family}`;
  return `${name}\n${organisationName(person.organisation, language)}`;
}

/** A person with their organisation, as minutes name them. */
export function nameWithOrganisation(person: DemoPerson, language: Language): string {
  const { family, given, familyKana, givenKana, familyLatin, givenLatin, organisation } = person;
  const native = person.language === 'ja' ? `${family} ${given}` : `${givenKana}・${familyKana}`;
  const name = language === 'ja' ? native : `${givenLatin || given} ${familyLatin || family}`;
  const place = organisationName(organisation, language);
  return language === 'ja' ? `${name}（${place}）` : `${name} (${place})`;
}

/** The texts of one topic in one language with all slots but those of the moment filled in. */
export interface Voice {
  readonly language: Language;
  readonly topic: TopicText;
  readonly frames: Frames;
  readonly say: (text: string, slots?: Readonly<Record<string, string>>) => string;
}

export function voiceOf(language: Language, topic: Topic, slots: Readonly<Record<string, string>>): Voice {
  const text = topic.text[language];
  const { question, details, offer, point, decision, name } = text;
  const own = { question, details, offer, point, decision, topic: name };
  return {
    language,
    topic: text,
    frames: FRAMES[language],
    say: (frame, more = {}) => fillIn(frame, { ...own, ...slots, ...more }),
  };
}
