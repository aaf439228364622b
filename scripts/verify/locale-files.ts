import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['en', 'de', 'fr', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text with all its plural forms; a text without plural has the single form ''. */
export interface Unit {
  readonly forms: ReadonlyMap<string, string>;
}

/** Texts by key, where plural forms are gathered under their common key (`case_one`, `case_other` under `case`). */
export type Namespace = ReadonlyMap<string, Unit>;
export type Locale = ReadonlyMap<string, Namespace>;
export type Locales = ReadonlyMap<Language, Locale>;

export interface Read<T> {
  readonly value: T;
  readonly problems: readonly string[];
}

const PLURAL = /^(.+?)_((?:ordinal_)?(?:zero|one|two|few|many|other))$/;

/** Reads `<folder>/<language>/<namespace>.json` of all four languages. */
export function loadLocales(folder: string): Read<Locales> {
  const problems: string[] = [];
  const locales = new Map<Language, Locale>();
  for (const language of LANGUAGES) {
    const namespaces = new Map<string, Namespace>();
    for (const file of readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'))) {
      const read = readNamespace(readFileSync(join(folder, language, file), 'utf8'));
      namespaces.set(file.replace(/\.json$/, ''), read.value);
      problems.push(...read.problems.map((problem) => `${language}/${file}: ${problem}`));
    }
    locales.set(language, namespaces);
  }
  return { value: locales, problems };
}

export function readNamespace(json: string): Read<Namespace> {
  const problems: string[] = [];
  const units = new Map<string, Unit>();
  for (const [key, value] of leaves(JSON.parse(json), '')) {
    if (typeof value !== 'string' || value.trim() === '') {
      problems.push(`${key} is not a text`);
      continue;
    }
    const [, base = key, form = ''] = PLURAL.exec(key) ?? [];
    units.set(base, { forms: new Map([...(units.get(base)?.forms ?? []), [form, value]]) });
  }
  return { value: units, problems };
}

function leaves(tree: unknown, prefix: string): readonly (readonly [string, unknown])[] {
  if (typeof tree !== 'object' || tree === null) return [[prefix, tree]];
  return Object.entries(tree).flatMap(([name, value]) => leaves(value, prefix === '' ? name : `${prefix}.${name}`));
}

/** What one language has and another lacks: namespaces, keys, plural forms, fields and tags inside the texts. */
export function compareLocales(locales: Locales): readonly string[] {
  const problems: string[] = [];
  const names = new Set([...locales.values()].flatMap((locale) => [...locale.keys()]));
  for (const name of [...names].sort()) {
    const lacking = LANGUAGES.filter((language) => !locales.get(language)?.has(name));
    problems.push(...lacking.map((language) => `${language}/${name}.json is missing`));
    const keys = new Set(LANGUAGES.flatMap((language) => [...(locales.get(language)?.get(name)?.keys() ?? [])]));
    for (const key of keys) problems.push(...compareUnit(locales, name, key));
  }
  return problems;
}

function compareUnit(locales: Locales, name: string, key: string): readonly string[] {
  const problems: string[] = [];
  const reference = LANGUAGES.map((language) => locales.get(language)?.get(name)?.get(key)).find((unit) => unit);
  for (const language of LANGUAGES) {
    const namespace = locales.get(language)?.get(name);
    if (!namespace || !reference) continue;
    const at = `${language}/${name}.json: ${key}`;
    const unit = namespace.get(key);
    if (!unit) {
      problems.push(`${at} is missing`);
      continue;
    }
    if (isPlural(unit) !== isPlural(reference))
      problems.push(`${at} has plural forms in one language, none in another`);
    problems.push(...pluralProblems(language, unit).map((problem) => `${at} ${problem}`));
    const [here, there] = [markers(unit), markers(reference)];
    if (here !== there) problems.push(`${at} has the fields [${here}], another language [${there}]`);
  }
  return problems;
}

export const isPlural = (unit: Unit | undefined): boolean => unit !== undefined && !unit.forms.has('');

/**
 * i18next falls back to `_other` (so French needs no `_many`), but not to it from `_one` of a language that has one;
 * a form that the language's plural rules never choose is dead text. `_zero` is i18next's own and allowed everywhere.
 */
function pluralProblems(language: Language, unit: Unit): readonly string[] {
  if (!isPlural(unit)) return unit.forms.size > 1 ? ['is both a plain text and a plural'] : [];
  const ordinal = [...unit.forms.keys()].every((form) => form.startsWith('ordinal_'));
  const prefix = ordinal ? 'ordinal_' : '';
  const type = ordinal ? 'ordinal' : 'cardinal';
  const categories = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
  const needed = ordinal ? categories : categories.filter((category) => category === 'one' || category === 'other');
  const known = new Set<string>([...categories, 'zero'].map((category) => prefix + category));
  return [
    ...needed.filter((form) => !unit.forms.has(prefix + form)).map((form) => `lacks its form _${prefix}${form}`),
    ...[...unit.forms.keys()]
      .filter((form) => !known.has(form))
      .map((form) => `has a form _${form} that is never used`),
  ];
}

/** The fields `{{name}}` and tags `<1>` of all forms together; a form may leave a field out ("one case"). */
function markers(unit: Unit): string {
  const found = [...unit.forms.values()].flatMap((text) => [
    ...[...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, field]) => `{{${field}}}`),
    ...[...text.matchAll(/<\/?([\w-]+)\s*\/?>/g)].map(([, tag]) => `<${tag}>`),
  ]);
  return [...new Set(found)].sort().join(' ');
}
