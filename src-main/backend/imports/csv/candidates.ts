import type { DoubtClue } from '#shared/contract/imports.ts';
import {
  type Evidence,
  type OrganisationFacts,
  PERSON_WEIGHTS,
  type PersonFacts,
  SHOWN_FROM,
} from '#shared/domain/duplicates/index.ts';
import { fold } from '#shared/domain/fold.ts';
import { personKeys } from '#shared/domain/name-keys.ts';
import { isKana, romaji } from '#shared/domain/readings.ts';
import { isJapaneseScript, isLatinScript } from '#shared/domain/scripts.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import type { Finder, Candidate as Found } from '../../duplicates/index.ts';
import { contactKey } from '../../people/index.ts';
import { idsNamed, type Named } from '../names/find-names.ts';
import type { OrganisationRow } from './organisation-rows.ts';
import type { Names, PersonRow } from './person-rows.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A known record that a row may be about. */
export interface Candidate {
  readonly id: string;
  readonly by: DoubtClue;
  readonly evidence: readonly Evidence[];
  /** Whether it is them unless others are as well; else a person has to say. */
  readonly isSure: boolean;
}

const NAMES = `SELECT family_native AS familyNative, given_native AS givenNative, family_kana AS familyKana,
  given_kana AS givenKana, family_latin AS familyLatin, given_latin AS givenLatin FROM person WHERE id = ?`;
const BELONGS = `SELECT 1 FROM affiliation WHERE person_id = ? AND organisation_id = ? AND to_on IS NULL AND deleted_at IS NULL`;

/** The name parts by script: only within one script can two names differ. Kana also stand for their Latin letters. */
function byScript(names: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (script: string, part: string): void => {
    found.set(script, (found.get(script) ?? new Set()).add(fold(part)));
  };
  for (const part of Object.values(names)) {
    if (part === null || part === '') continue;
    if (isKana(part)) {
      add('kana', part);
      add('latin', romaji(part));
    } else add(isLatinScript(part) ? 'latin' : isJapaneseScript(part) ? 'han' : 'other', part);
  }
  return found;
}

/**
 * Whether two names can be one person's where both have the same address: a family or given name in common, or no script in
 * common. So people who marry stay themselves, and colleagues who share a mailbox stay apart.
 */
export function namesCanMeet(a: Names, b: Names): boolean {
  if (personKeys(a).some((key) => personKeys(b).includes(key))) return true;
  const [left, right] = [byScript(a), byScript(b)];
  const shared = [...left.keys()].filter((script) => right.has(script));
  if (shared.length === 0) return true;
  return shared.some((script) => [...(left.get(script) ?? [])].some((part) => right.get(script)?.has(part) === true));
}

const HAN = /\p{Script=Han}/u;

/** The name in kanji, variants folded; null for one without any. */
function kanjiOf({ familyNative, givenNative }: Names): string | null {
  const name = `${familyNative ?? ''} ${givenNative ?? ''}`;
  return HAN.test(name) ? fold(name) : null;
}

/** Whether both names are written in kanji, and in others: a reading is shared by many names (由美, 有美). */
export function differInKanji(a: Names, b: Names): boolean {
  const [left, right] = [kanjiOf(a), kanjiOf(b)];
  return left !== null && right !== null && left !== right;
}

/** The people who have one of the row's addresses, whatever they are called; the oldest first. */
export const ownersOfAddress = (owners: Named, { emailKeys }: Pick<PersonRow, 'emailKeys'>): readonly string[] =>
  idsNamed(owners, emailKeys);

/** What is asked with a row. */
export interface Asked {
  readonly person: PersonRow;
  /** The organisation that the row names, where it is known. */
  readonly organisationId: string | null;
  /** People by their addresses. */
  readonly owners: Named;
  /** Asks the duplicates. */
  readonly find: Finder;
}

/**
 * Whom a row may be about. Sure are those who share an address and can be called so, else those of the full name within the same
 * organisation. Who else may be meant is asked of the duplicates, as everywhere: with what agrees and differs.
 */
export function candidatesFor(context: Reader, asked: Asked): readonly Candidate[] {
  const { sqlite } = context;
  const { person, organisationId } = asked;
  const isNameless = person.names.familyNative === null;
  const namesOf = (id: string): Names => prepared(sqlite, NAMES).get(id) as Names;
  const fits = (id: string): boolean => isNameless || namesCanMeet(person.names, namesOf(id));
  const addressed = ownersOfAddress(asked.owners, person).filter(fits);
  if (addressed.length > 0) return addressed.map((id) => ({ id, by: 'address', evidence: [], isSure: true }));
  if (isNameless) return [];
  const found = asked
    .find({ of: 'person', facts: factsOf(asked) }, { limit: MOST, from: NAMESAKE_FROM })
    .filter(({ score, evidence }) => score >= SHOWN_FROM || evidence.some(({ code }) => code === 'name'));
  const isColleague = ({ id, evidence }: Found): boolean =>
    organisationId !== null &&
    evidence.some(({ code }) => code === 'name' || code === 'reading') &&
    prepared(sqlite, BELONGS).get(id, organisationId) !== undefined;
  const colleagues = found.filter(isColleague);
  if (colleagues.length > 0) {
    const isSure = (id: string): boolean => !differInKanji(person.names, namesOf(id));
    return colleagues.map(({ id, evidence }) => ({ id, by: 'organisation', evidence, isSure: isSure(id) }));
  }
  // Who agrees in more comes first; a mere namesake is asked about as one.
  return found.map(({ id, score, evidence }) => ({
    ...{ id, evidence, isSure: false },
    by: score < SHOWN_FROM ? 'namesake' : clueOf(evidence),
  }));
}

/** A full name less another organisation: who has changed theirs must not come to stand twice without anybody being asked. */
const NAMESAKE_FROM = PERSON_WEIGHTS.name + PERSON_WEIGHTS.otherOrganisation;

/**
 * The organisations that a row may be about where neither its name nor its website says so: as in the duplicates centre, by what
 * agrees and differs.
 */
export const likelyOrganisations = (find: Finder, row: OrganisationRow): readonly Candidate[] =>
  find({ of: 'organisation', facts: organisationFacts(row) }, { limit: MOST }).map(({ id, evidence }) => ({
    ...{ id, by: 'likely', evidence, isSure: false },
  }));

function organisationFacts({ row: _row, names, aliases, ...known }: OrganisationRow): Partial<OrganisationFacts> {
  const { statedCountry, regionCode, city, kind, website, emails, phones, country } = known;
  const keysOf = (of: 'email' | 'phone', values: readonly string[]): string[] =>
    values.flatMap((value) => contactKey(of, value, country) ?? []);
  return {
    ...{ ...names, aliases: aliases.join('\n') || null, country: statedCountry, regionCode, city, kind, website },
    ...{ emails: keysOf('email', emails), phones: keysOf('phone', phones) },
  };
}

/** A person decides between so many at most. */
const MOST = 10;

function factsOf({ person, organisationId }: Asked): Partial<PersonFacts> {
  const { names, gender, emailKeys, points, organisationKey } = person;
  const phones = points.flatMap(({ kind, key }) => (kind === 'phone' ? [key] : []));
  const places = organisationId === null ? [organisationKey] : [organisationId, organisationKey];
  return { ...names, gender, emails: emailKeys, phones, organisations: places.filter((place) => place !== '') };
}

function clueOf(evidence: readonly Evidence[]): DoubtClue {
  if (evidence.some(({ code }) => code === 'name')) return 'name';
  return evidence.some(({ code }) => code === 'email') ? 'address' : 'likely';
}
