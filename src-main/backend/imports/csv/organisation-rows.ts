import { partsOf } from '#shared/domain/cell-parts.ts';
import type { CooperationForm, LabelFacet, OrganisationKind, OrganisationSize } from '#shared/domain/lists.ts';
import { hostOf } from '#shared/domain/mail-domains.ts';
import { organisationKeys } from '#shared/domain/name-keys.ts';
import { contactKey } from '../../people/index.ts';
import { type RowAddress, readAddress, readCountryCell } from './address-rows.ts';
import { languagesOf, tagsOf } from './person-rows.ts';
import { keep, type RowValues, readOrKeep } from './row-values.ts';
import { readForm, readKind, readLanguage, readSector, readSize } from './values.ts';

export type OrganisationNames = Readonly<
  Record<'nameNative' | 'nameKana' | 'nameLatin' | 'nameEn' | 'nameDe' | 'nameFr' | 'nameJa', string | null>
>;

/** What a row says about an organisation. Empty cells say nothing: null. */
export interface OrganisationRow extends RowAddress {
  readonly row: RowValues;
  readonly names: OrganisationNames;
  /** Language of its own name (BCP 47). */
  readonly nameLanguage: string | null;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind | null;
  /** The stated country, or else the one that was named for all. */
  readonly country: string | null;
  readonly website: string | null;
  /** The website's host where it can only be this organisation's. */
  readonly host: string | null;
  readonly size: OrganisationSize | null;
  readonly culturalNotes: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly labels: Readonly<Partial<Record<LabelFacet, readonly string[]>>>;
  /** Keys of all its names. */
  readonly keys: readonly string[];
}

/** Sites where many organisations have a page. */
const SHARED_HOSTS =
  /(?:^|\.)(?:facebook|linkedin|instagram|youtube|twitter|x|note|ameblo|wordpress|wixsite|jimdo|google)\.(?:com|jp)$/u;

export function readOrganisationRow(row: RowValues, options: { readonly country: string | null }): OrganisationRow {
  const address = readAddress(row, readCountryCell(row, 'country'), options.country);
  const emails = row.all('email').flatMap((cell) => partsOf(cell, /[,;、；\s]/u));
  for (const value of emails) {
    if (contactKey('email', value, null) === null) row.errors.push({ code: 'not-an-email', field: 'email', value });
  }
  const { names, aliases } = namesOf(row);
  const website = row.one('website');
  const host = website === null ? null : hostOf(website);
  return {
    row,
    names,
    nameLanguage: readOrKeep(row, 'nameLanguage', readLanguage, 'language-in-note'),
    aliases,
    kind: readOrKeep(row, 'kind', readKind, 'kind-in-note'),
    ...address,
    country: address.statedCountry ?? options.country,
    website,
    host: host === null || SHARED_HOSTS.test(host) ? null : host,
    size: readOrKeep(row, 'size', readSize, 'size-in-note'),
    culturalNotes: row.one('culturalNotes'),
    emails,
    phones: row.all('phone').flatMap((cell) => partsOf(cell, /[;、；\n]/u)),
    labels: labelsOf(row),
    keys: names.nameNative === null ? [] : organisationKeys({ ...names, aliases: aliases.join('\n') }),
  };
}

/** Where no column holds the name itself, the first of its other forms stands for it. */
function namesOf(row: RowValues): { readonly names: OrganisationNames; readonly aliases: readonly string[] } {
  const names = {
    nameNative: row.one('nameNative'),
    nameKana: row.one('nameKana'),
    nameLatin: row.one('nameLatin'),
    nameEn: row.one('nameEn'),
    nameDe: row.one('nameDe'),
    nameFr: row.one('nameFr'),
    nameJa: row.one('nameJa'),
  };
  const nameNative =
    names.nameNative ?? names.nameJa ?? names.nameEn ?? names.nameDe ?? names.nameFr ?? names.nameLatin;
  return { names: { ...names, nameNative }, aliases: row.all('aliases').flatMap((cell) => partsOf(cell, /[;；|\n]/u)) };
}

function labelsOf(row: RowValues): OrganisationRow['labels'] {
  const tags = [...tagsOf(row)];
  const found = { sector: [] as string[], ecosystem: [] as string[] };
  for (const text of row.all('sectors').flatMap((cell) => sectorParts(cell))) {
    const sector = readSector(text);
    if (sector !== null) found[sector.facet].push(sector.value);
    else {
      row.notices.push({ code: 'sector-as-tag', field: 'sectors', value: text });
      tags.push(text.slice(0, 100));
    }
  }
  return {
    ...found,
    'form-offered': formsOf(row, 'formsOffered'),
    'form-sought': formsOf(row, 'formsSought'),
    language: languagesOf(row),
    tag: [...new Set(tags)],
  };
}

/** Parts that a sector's title has at most. */
const LONGEST_TITLE = 12;

/** Titles of sectors have commas of their own: the longest run of parts that is one is not parted. */
function sectorParts(cell: string): readonly string[] {
  const words = cell.split(/(?<=[,;、；|\n])/u);
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = Math.min(words.length, at + LONGEST_TITLE);
    while (end > at + 1 && readSector(runOf(words, at, end)) === null) end -= 1;
    parts.push(runOf(words, at, end));
    at = end;
  }
  return parts.filter((part) => part !== '');
}

/** Words as they stand in the cell, without what parts them from the next. */
const runOf = (words: readonly string[], from: number, to: number): string =>
  words
    .slice(from, to)
    .join('')
    .replace(/[,;、；|\n]$/u, '')
    .trim();

function formsOf(row: RowValues, field: 'formsOffered' | 'formsSought'): readonly CooperationForm[] {
  const found: CooperationForm[] = [];
  for (const cell of row.all(field)) {
    for (const text of readForm(cell) === null ? partsOf(cell) : [cell]) {
      const form = readForm(text);
      if (form === null) keep(row, field, text, 'form-in-note');
      else found.push(form);
    }
  }
  return [...new Set(found)];
}
