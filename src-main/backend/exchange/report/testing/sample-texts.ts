import { readFileSync } from 'node:fs';
import type { Language } from '#shared/domain/lists.ts';
import { type ReportLabels, reportLabels } from '#shared/domain/report-document.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The invented report's own words, one file per language beside this one. */
export interface SampleTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly period: string;
  readonly author: string;
  readonly words: string;
  readonly sections: Readonly<Record<string, readonly [string, string]>>;
  readonly figures: Readonly<Record<string, readonly [string, string]>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly sectors: readonly string[];
  readonly thirdRegions: readonly string[];
}

export function sampleTexts(language: Language): SampleTexts {
  return JSON.parse(readFileSync(new URL(`./texts.${language}.json`, import.meta.url), 'utf8')) as SampleTexts;
}

/** A word of the domain's lists as the program's own locale files have it. */
export function sampleWords(language: Language): (key: string) => string {
  const tree = localeFile(language, 'lists');
  return (key) => lookUp(tree, key);
}

export function sampleLabels(language: Language): ReportLabels {
  const tree = localeFile(language, 'report-document');
  return reportLabels((key) => lookUp(tree, key.replace(/^report-document:/, '')));
}

function localeFile(language: Language, namespace: string): Tree {
  const url = new URL(`../../../../../resources/locales/${language}/${namespace}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Tree;
}

function lookUp(tree: Tree, key: string): string {
  const found = key.split('.').reduce<string | Tree | undefined>((at, part) => {
    return typeof at === 'object' ? at[part] : undefined;
  }, tree);
  if (typeof found !== 'string') throw new RangeError(`no text for ${key}`);
  return found;
}
