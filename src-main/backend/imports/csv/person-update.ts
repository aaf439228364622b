import type { PersonPatch } from '#shared/contract/people.ts';
import type { NewContactPoint } from '#shared/contract/related.ts';
import { fold } from '#shared/domain/fold.ts';
import type { NameOrder } from '#shared/domain/lists.ts';
import { isKana } from '#shared/domain/readings.ts';
import { isLatinScript } from '#shared/domain/scripts.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { labelsOf } from '../../labels/index.ts';
import { contactPointsOf } from '../../people/index.ts';
import { setAddress } from './address-rows.ts';
import { affiliationChanges, type GivenAffiliation } from './affiliation-update.ts';
import { differences, type Existing, labelChanges, newLabels, newPoints, pointChanges } from './differences.ts';
import type { Names, PersonRow } from './person-rows.ts';
import { personFields } from './person-rows.ts';
import type { Action, Change } from './plan.ts';

type Reader = Pick<Context, 'sqlite'>;
type Keyed = NewContactPoint & { readonly key: string };

interface Stored extends Names {
  readonly familyNative: string;
  readonly honorific: string | null;
  readonly title: string | null;
  readonly gender: string | null;
  readonly preferredLanguage: string | null;
  readonly preferredChannel: string | null;
  readonly nameLanguage: string | null;
  readonly nameOrder: string;
  readonly aliases: string | null;
  readonly country: string | null;
  readonly regionCode: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly addressLines: string | null;
  readonly cityLatin: string | null;
  readonly addressLatin: string | null;
  readonly culturalNotes: string | null;
  readonly note: string | null;
}

const STORED = `SELECT family_native AS familyNative, given_native AS givenNative, family_kana AS familyKana,
  given_kana AS givenKana, family_latin AS familyLatin, given_latin AS givenLatin, honorific, title, gender,
  preferred_language AS preferredLanguage, preferred_channel AS preferredChannel, name_language AS nameLanguage, name_order AS nameOrder, aliases, country, region_code AS regionCode, postal_code AS postalCode, city,
  address_lines AS addressLines, city_latin AS cityLatin, address_latin AS addressLatin, cultural_notes AS culturalNotes, note FROM person WHERE id = ?`;

/** A name that a row gives in Latin letters or kana is that form of someone whose own name is written otherwise. */
function toForms(names: Names, stored: Stored): Names {
  const { familyNative, givenNative } = names;
  if (familyNative === null) return names;
  const other = { ...names, familyNative: null, givenNative: null };
  if (isLatinScript(familyNative) && !isLatinScript(stored.familyNative)) {
    return { ...other, familyLatin: names.familyLatin ?? familyNative, givenLatin: names.givenLatin ?? givenNative };
  }
  if (isKana(familyNative) && !isKana(stored.familyNative)) {
    return { ...other, familyKana: names.familyKana ?? familyNative, givenKana: names.givenKana ?? givenNative };
  }
  return names;
}

/** A language that the row itself names: one that was told by the letters replaces nothing. */
const statedLanguage = ({ row, nameLanguage }: PersonRow): string | null =>
  row.one('nameLanguage') === null ? null : nameLanguage;

const statedOrder = ({ row, nameOrder }: PersonRow): NameOrder | null =>
  row.one('nameOrder') === null ? null : nameOrder;

/** The row's other names by which the person is not known yet, one per line. */
function unknownAliases(stored: string | null, given: string | null): string | null {
  const known = new Set((stored ?? '').split('\n').map(fold));
  const others = (given ?? '').split('\n').filter((name) => name !== '' && !known.has(fold(name)));
  return others.join('\n') || null;
}

export interface PersonUpdate {
  readonly action: Action;
  readonly changes: readonly Change[];
}

/** What a row adds to or changes of a known person; null where it says nothing new. */
export function personUpdate(
  { sqlite }: Reader,
  id: string,
  person: PersonRow,
  {
    points,
    affiliations,
    existing,
  }: {
    readonly points: readonly Keyed[];
    readonly affiliations: readonly GivenAffiliation[];
    readonly existing: Existing;
  },
): PersonUpdate | null {
  const stored = prepared(sqlite, STORED).get(id) as Stored;
  const fields = personFields(person);
  const names = toForms(person.names, stored);
  const found = differences<PersonPatch>(existing);
  for (const field of [
    'familyNative',
    'givenNative',
    'familyKana',
    'givenKana',
    'familyLatin',
    'givenLatin',
  ] as const) {
    found.rename(field, stored[field], names[field], field);
  }
  found.set('honorific', stored.honorific, fields.honorific ?? null, 'honorific');
  found.set('title', stored.title, fields.title ?? null, 'title');
  found.set('gender', stored.gender, fields.gender ?? null, 'gender');
  found.set('preferredLanguage', stored.preferredLanguage, fields.preferredLanguage ?? null, 'preferredLanguage');
  found.set('preferredChannel', stored.preferredChannel, fields.preferredChannel ?? null, 'preferredChannel');
  found.set('nameLanguage', stored.nameLanguage, statedLanguage(person), 'nameLanguage');
  found.set('nameOrder', stored.nameOrder, statedOrder(person), 'nameOrder');
  found.append('aliases', stored.aliases, unknownAliases(stored.aliases, person.aliases), 'aliases');
  setAddress(found, stored, person.address, 'addressCountry');
  found.append('culturalNotes', stored.culturalNotes, fields.culturalNotes ?? null, 'culturalNotes');
  found.append('note', stored.note, fields.note ?? null, 'note');
  const added = newPoints(points, contactPointsOf({ sqlite }, id));
  const labels = newLabels({ language: person.languages, tag: person.tags }, labelsOf({ sqlite }, id));
  const belongs = affiliationChanges({ sqlite }, id, affiliations, existing);
  const changes = [...found.changes, ...belongs.changes, ...pointChanges(added), ...labelChanges(labels)];
  if (changes.length === 0) return null;
  const additions = { points: added, country: person.country, labels };
  return {
    action: { kind: 'update-person', id, patch: found.patch(), additions, affiliations: belongs.actions },
    changes,
  };
}
