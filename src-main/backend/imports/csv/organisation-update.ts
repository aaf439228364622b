import type { OrganisationPatch } from '#shared/contract/organisations.ts';
import type { NewContactPoint } from '#shared/contract/related.ts';
import { organisationKey, organisationKeys } from '#shared/domain/name-keys.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';
import { labelsOf } from '../../labels/index.ts';
import { contactPointsOf } from '../../people/index.ts';
import { setAddress } from './address-rows.ts';
import { differences, type Existing, labelChanges, newLabels, newPoints, pointChanges } from './differences.ts';
import type { OrganisationNames, OrganisationRow } from './organisation-rows.ts';
import type { Action, Change } from './plan.ts';
import { noteOf } from './row-values.ts';

interface Stored extends OrganisationNames {
  readonly nameNative: string;
  readonly nameLanguage: string | null;
  readonly aliases: string | null;
  readonly kind: string;
  readonly country: string;
  readonly regionCode: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly addressLines: string | null;
  readonly cityLatin: string | null;
  readonly addressLatin: string | null;
  readonly website: string | null;
  readonly size: string | null;
  readonly culturalNotes: string | null;
  readonly note: string | null;
}

const STORED = `SELECT name_native AS nameNative, name_kana AS nameKana, name_latin AS nameLatin, name_en AS nameEn,
  name_de AS nameDe, name_fr AS nameFr, name_ja AS nameJa, name_language AS nameLanguage, aliases, kind, country, region_code AS regionCode, postal_code AS postalCode, city,
  address_lines AS addressLines, city_latin AS cityLatin, address_latin AS addressLatin, website, size, cultural_notes AS culturalNotes, note FROM organisation WHERE id = ?`;

export interface OrganisationUpdate {
  readonly action: Action;
  readonly changes: readonly Change[];
}

/** What a row adds to or changes of a known organisation; null where it says nothing new. */
export function organisationUpdate(
  { sqlite }: Pick<Context, 'sqlite'>,
  id: string,
  row: OrganisationRow,
  {
    points,
    existing,
  }: { readonly points: readonly (NewContactPoint & { key: string })[]; readonly existing: Existing },
): OrganisationUpdate | null {
  const stored = prepared(sqlite, STORED).get(id) as Stored;
  const found = differences<OrganisationPatch>(existing);
  for (const field of ['nameKana', 'nameLatin', 'nameEn', 'nameDe', 'nameFr', 'nameJa'] as const) {
    found.rename(field, stored[field], row.names[field], field);
  }
  found.set('nameLanguage', stored.nameLanguage, row.nameLanguage, 'nameLanguage');
  found.append('aliases', stored.aliases, unknownNames(row, stored), 'aliases');
  found.set('kind', stored.kind, row.kind, 'kind');
  setAddress(found, stored, row, 'country');
  found.set('website', stored.website, row.website, 'website');
  found.set('size', stored.size, row.size, 'size');
  found.append('culturalNotes', stored.culturalNotes, row.culturalNotes, 'culturalNotes');
  found.append('note', stored.note, noteOf(row.row), 'note');
  const added = newPoints(points, contactPointsOf({ sqlite }, id));
  const labels = newLabels(row.labels, labelsOf({ sqlite }, id));
  const changes = [...found.changes, ...pointChanges(added), ...labelChanges(labels)];
  if (changes.length === 0) return null;
  const additions = { points: added, country: row.country ?? stored.country, labels };
  return { action: { kind: 'update-organisation', id, patch: found.patch(), additions }, changes };
}

/** The row's own name and aliases, one per line, as far as the organisation is not known by them: no name is ever replaced. */
function unknownNames({ names, aliases }: OrganisationRow, stored: Stored): string | null {
  const known = new Set(organisationKeys(stored));
  const others = [names.nameNative ?? '', ...aliases].filter(
    (name) => name !== '' && !known.has(organisationKey(name)),
  );
  return [...new Set(others)].join('\n') || null;
}
