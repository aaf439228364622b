import type { PersonRef } from '#shared/contract/common.ts';
import { countryName } from '#shared/domain/countries.ts';
import type { Language } from '#shared/domain/lists.ts';
import { displayedOrganisation, displayName, type OrganisationName } from '#shared/domain/names.ts';
import { regionName } from '#shared/domain/regions.ts';
import { ecosystemName, sectorName } from '#shared/domain/sectors.ts';
import type { Context } from '../context.ts';
import { readSession } from '../session/index.ts';
import { textsIn } from '../texts/index.ts';

/** What codes and ids are called in the language of a file. */
export interface ExportNames {
  readonly heading: (columnId: string) => string;
  readonly list: (list: string) => string;
  /** A word of the domain's lists. */
  readonly word: (list: string, code: string) => string;
  readonly country: (code: string) => string;
  readonly region: (code: string) => string;
  readonly sector: (code: string) => string;
  readonly ecosystem: (code: string) => string;
  readonly language: (tag: string) => string;
  readonly person: (person: PersonRef) => string;
  readonly organisation: (organisation: OrganisationName) => string;
  readonly staff: (id: string | null) => string | null;
  readonly office: (id: string | null) => string | null;
  /** A part of a filter that the privacy log names. */
  readonly scopePart: (part: string) => string;
  /** What kind of file left the program. */
  readonly disclosure: (kind: string) => string;
  /** Whether something is so. */
  readonly yesNo: (is: boolean) => string;
  /** Several words as one text. */
  readonly listed: (words: readonly string[]) => string;
}

type NameOf = (code: string) => string;

/** A file names the same few codes in every row: each is looked up once. */
function remembered(nameOf: NameOf): NameOf {
  const known = new Map<string, string>();
  return (code) => {
    let name = known.get(code);
    if (name === undefined) {
      name = nameOf(code);
      known.set(code, name);
    }
    return name;
  };
}

function wordsIn(wordOf: (list: string, code: string) => string): (list: string, code: string) => string {
  const lists = new Map<string, NameOf>();
  return (list, code) => {
    const nameOf = lists.get(list) ?? remembered((one) => wordOf(list, one));
    lists.set(list, nameOf);
    return nameOf(code);
  };
}

export function exportNames(context: Context, language: Language): ExportNames {
  const t = textsIn(context.rootDir, language, ['exports', 'lists', 'disclosures']);
  const { staff, offices } = readSession(context);
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const nameIn = (named: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  };
  return {
    heading: (columnId) => t(`exports:column.${columnId}`),
    list: (list) => t(`exports:list.${list}`),
    word: wordsIn((list, code) => t(`lists:${list}.${code}`)),
    country: remembered((code) => countryName(code, language)),
    region: remembered((code) => regionName(code, language)),
    sector: remembered((code) => sectorName(code, language)),
    ecosystem: remembered((code) => ecosystemName(code, language)),
    language: remembered((tag) => languages.of(tag) ?? tag),
    person: (person) => displayName(person, language),
    organisation: (organisation) => displayedOrganisation(organisation, language).text,
    staff: nameIn(staff),
    office: nameIn(offices),
    scopePart: (part) => t(`disclosures:scope.${part}`),
    disclosure: (kind) => t(`disclosures:kind.${kind}`),
    yesNo: (is) => t(is ? 'exports:yes' : 'exports:no'),
    listed: (words) => words.join(language === 'ja' ? '、' : ', '),
  };
}
