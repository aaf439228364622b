/**
 * Whether two people are one, explained. API: personProfile(facts) once for each, scorePeople(a, b).
 * Deterministic and symmetric; knows nothing of storage.
 */
import { fold } from '../fold.ts';
import { ownDomain } from '../mail-domains.ts';
import type { PersonForms } from '../name-keys.ts';
import { nameKeys } from '../name-keys.ts';
import { isKana, readingKeys, romaji, searchKeys } from '../readings.ts';
import { isJapaneseScript, isLatinScript } from '../scripts.ts';
import { isOneOff } from './edit-distance.ts';
import { isRoleAddress } from './role-addresses.ts';
import { soundOf } from './sound.ts';
import { type DuplicateScore, type Evidence, PERSON_WEIGHTS, type PersonEvidence, scoreOf } from './weights.ts';

/** What is known of a person that may tell who it is. */
export interface PersonFacts extends PersonForms {
  /** Other names, one per line. */
  readonly aliases: string | null;
  readonly gender: string | null;
  /** In lower case. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** Ids of organisations, and the keys of their names. */
  readonly organisations: readonly string[];
}

type Script = 'latin' | 'kana' | 'han' | 'other';

/** One written form of a name, folded. */
interface Form {
  readonly script: Script;
  readonly family: string;
  readonly given: string;
  /** Worked out from the kana, not written by anyone. */
  readonly isDerived: boolean;
}

/** A person's facts as they are compared. */
export interface PersonProfile {
  /** Keys of the full name in every form and order, aliases too. */
  readonly full: ReadonlySet<string>;
  readonly forms: readonly Form[];
  /** How the name sounds, family and given name, as far as it has a Latin form. */
  readonly sounds: ReadonlySet<string>;
  readonly hasGiven: boolean;
  readonly gender: string | null;
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

/** What two people are compared by, worked out once for each. */
export function personProfile(facts: PersonFacts): PersonProfile {
  const names = writtenForms(facts);
  const forms = names.flatMap(formsOf);
  return {
    full: new Set([...names.flatMap(fullKeys), ...aliasKeys(facts.aliases)]),
    forms,
    sounds: new Set(names.flatMap(soundsOf)),
    hasGiven: forms.some(({ given }) => given !== ''),
    gender: facts.gender,
    emails: new Set(facts.emails),
    phones: new Set(facts.phones),
    domains: new Set(facts.emails.flatMap((email) => ownDomain(email) ?? [])),
    organisations: new Set(facts.organisations),
  };
}

/** A name as somebody wrote it. */
interface Written {
  readonly family: string;
  readonly given: string;
  readonly script: Script;
}

function writtenForms(facts: PersonFacts): readonly Written[] {
  const { familyNative, givenNative, familyKana, givenKana, familyLatin, givenLatin } = facts;
  const all: readonly (readonly [string | null, string | null])[] = [
    [familyNative, givenNative],
    [familyKana, givenKana],
    [familyLatin, givenLatin],
  ];
  return all.flatMap(([family, given]) => (family?.trim() ? [written(family.trim(), given?.trim() ?? '')] : []));
}

const written = (family: string, given: string): Written => ({ family, given, script: scriptOf(family + given) });

const scriptOf = (text: string): Script => {
  if (isKana(text)) return 'kana';
  if (isLatinScript(text)) return 'latin';
  return isJapaneseScript(text) ? 'han' : 'other';
};

/** A form, and of kana also what it is in Latin letters. */
function formsOf({ family, given, script }: Written): readonly Form[] {
  const own = { script, family: fold(family), given: fold(given), isDerived: false };
  if (script === 'latin') return [{ ...own, family: latinKey(family), given: latinKey(given) }];
  if (script !== 'kana') return [own];
  const heard = { family: readingKeys(family).romaji, given: given && readingKeys(given).romaji };
  return [own, { script: 'latin', ...heard, isDerived: true }];
}

/** Other ways to write Japanese in Latin letters become Hepburn: Huzita is fujita. Names that are not Japanese stay. */
function latinKey(name: string): string {
  const keys = searchKeys(name).filter((key) => !isKana(key));
  return keys[1] ?? keys[0] ?? '';
}

function fullKeys({ family, given, script }: Written): readonly string[] {
  const own = nameKeys(family, given);
  if (given === '') return isWholeName(family) ? own : [];
  if (script === 'kana') return [...own, ...nameKeys(romaji(family), romaji(given))];
  return script === 'latin' ? [...own, ...nameKeys(latinKey(family), latinKey(given))] : own;
}

/** Four signs of Japanese script in one field are a family name with a given one more often than not. */
const isWholeName = (family: string): boolean => isJapaneseScript(family) && [...family].length >= 4;

function aliasKeys(aliases: string | null): readonly string[] {
  const lines = (aliases ?? '')
    .split('\n')
    .filter((line) => /\S[\s・]+\S/u.test(line.trim()) || isJapaneseScript(line));
  return lines.map(fold).filter((key) => key.length > 2);
}

/** Of how little sound a name may consist to say anything. */
const LEAST_SOUND = 2;

function soundsOf({ family, given, script }: Written): readonly string[] {
  if (given === '' || (script !== 'latin' && script !== 'kana')) return [];
  const sounds = [family, given].map((part) => soundOf(script === 'kana' ? romaji(part) : part));
  if (sounds.some((sound) => sound.length === 0) || sounds.join('').length < LEAST_SOUND + 2) return [];
  return [sounds.join(' ')];
}

/** How likely two people are one, with what agrees and what differs. */
export function scorePeople(a: PersonProfile, b: PersonProfile): DuplicateScore {
  const names = nameEvidence(a, b);
  return scoreOf([...names, ...addressEvidence(a, b), ...placeEvidence(a, b)].map(weighed));
}

const weighed = (code: PersonEvidence): Evidence => ({ code, points: PERSON_WEIGHTS[code] });

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

/** The forms of both in one script, each with each. */
function comparable(a: PersonProfile, b: PersonProfile): readonly (readonly [Form, Form])[] {
  return a.forms.flatMap((one) =>
    b.forms.filter(({ script }) => script === one.script).map((other) => [one, other] as const),
  );
}

function nameEvidence(a: PersonProfile, b: PersonProfile): readonly PersonEvidence[] {
  const pairs = comparable(a, b);
  const gender: readonly PersonEvidence[] =
    a.gender !== null && b.gender !== null && a.gender !== b.gender ? ['otherGender'] : [];
  const shared = [...a.full].filter((key) => b.full.has(key));
  if (shared.length > 0) return [isReadingOnly(pairs, shared) ? 'reading' : 'name', ...gender];
  const best = pairs.map(([one, other]) => formEvidence(one, other)).toSorted((x, y) => sumOf(y) - sumOf(x))[0] ?? [];
  // What a name in kana is in Latin letters is only compared by its sound with one that was always written in them.
  const areWrittenAlike = pairs.some(([one, other]) => !one.isDerived && !other.isDerived);
  const isHeard = !areWrittenAlike && sumOf(best) < PERSON_WEIGHTS.sound && shares(a.sounds, b.sounds);
  return [...(isHeard ? (['sound'] as const) : best), ...gender];
}

/** Both are written in kanji, and it is not the kanji that are the same. */
function isReadingOnly(pairs: readonly (readonly [Form, Form])[], shared: readonly string[]): boolean {
  const areBothHan = pairs.some(([one]) => one.script === 'han');
  return areBothHan && !shared.some((key) => /\p{Script=Han}/u.test(key));
}

const sumOf = (codes: readonly PersonEvidence[]): number => codes.reduce((sum, code) => sum + PERSON_WEIGHTS[code], 0);

/** What two names in one script that are not the same have in common. */
function formEvidence(one: Form, other: Form): readonly PersonEvidence[] {
  const sameFamily = one.family === other.family;
  const sameGiven = one.given !== '' && one.given === other.given;
  if (sameFamily && (one.given === '' || other.given === '')) return ['family'];
  if (sameFamily && isInitialOf(one.given, other.given)) return ['initial'];
  if (sameFamily && isPartOf(one.given, other.given)) return ['partial'];
  if (sameGiven && isPartOf(one.family, other.family)) return ['partial'];
  if (sameFamily && isOneOff(one.given, other.given)) return ['similar'];
  if (sameGiven && isOneOff(one.family, other.family)) return ['similar'];
  if (sameFamily) return ['family', 'otherGiven'];
  if (sameGiven) return ['given', 'otherFamily'];
  const otherGiven: readonly PersonEvidence[] = one.given === '' || other.given === '' ? [] : ['otherGiven'];
  return [...otherGiven, 'otherFamily'];
}

/** `t` and `taro`; also `a m` and `anna maria`. */
function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const letters = short.split(' ');
  const words = long.split(' ');
  return letters.every((letter, at) => letter.length === 1 && /[a-z]/u.test(letter) && words[at]?.startsWith(letter));
}

/** Whether all words of one name are words of the other. */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = long.split(' ');
  return short !== '' && words.length > 1 && short.split(' ').every((word) => word.length > 1 && words.includes(word));
}

function addressEvidence(a: PersonProfile, b: PersonProfile): readonly PersonEvidence[] {
  const shared = [...a.emails].filter((email) => b.emails.has(email));
  const email: readonly PersonEvidence[] = shared.some((one) => !isRoleAddress(one))
    ? ['email']
    : shared.length > 0
      ? ['roleEmail']
      : [];
  return [...email, ...(shares(a.phones, b.phones) ? (['phone'] as const) : [])];
}

function placeEvidence(a: PersonProfile, b: PersonProfile): readonly PersonEvidence[] {
  const organisation: readonly PersonEvidence[] = shares(a.organisations, b.organisations) ? ['organisation'] : [];
  const domain: readonly PersonEvidence[] = shares(a.domains, b.domains) ? ['domain'] : [];
  if (organisation.length + domain.length > 0) return [...organisation, ...domain];
  const isSomewhere = (one: PersonProfile): boolean => one.organisations.size + one.domains.size > 0;
  return isSomewhere(a) && isSomewhere(b) ? ['otherOrganisation'] : [];
}
