import type { OrganisationRef } from '#shared/contract/common.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { beginningFirst, holdsWords, LOOKED_AT } from '../lists/index.ts';
import { ORGANISATION_PLACES } from './list.ts';
import { ORGANISATION_COLUMNS, organisationRefOf } from './ref.ts';

/** How many a picker is offered. */
const OFFERED = 20;

type Row = Readonly<Record<string, unknown>> & { readonly aliases: string | null };

/** Organisations for a picker: those with a name that begins with the text first; without a text the newest. */
export function findOrganisations(context: Pick<Context, 'sqlite' | 'searchIndex'>, text: string): OrganisationRef[] {
  const words = holdsWords(context, ORGANISATION_PLACES, text);
  const where = ['r.deleted_at IS NULL', ...words.map((condition) => condition.text)].join(' AND ');
  const order = words.length === 0 ? 'r.created_at DESC, r.id DESC' : 'r.key_en, r.id';
  const query = `SELECT ${ORGANISATION_COLUMNS}, r.aliases FROM organisation r WHERE ${where} ORDER BY ${order} LIMIT ?`;
  const limit = words.length === 0 ? OFFERED : LOOKED_AT;
  const rows = prepared(context.sqlite, query).all(...words.flatMap(({ values }) => values), limit) as Row[];
  const found = rows.map((row) => ({ organisation: organisationRefOf(row), aliases: row.aliases }));
  const best = words.length === 0 ? found : beginningFirst(found, text, { namesOf, limit: OFFERED });
  return best.map(({ organisation }) => organisation);
}

function namesOf({ organisation, aliases }: { organisation: OrganisationRef; aliases: string | null }) {
  const { nameNative, nameKana, nameLatin, nameEn, nameDe, nameFr, nameJa } = organisation;
  return [nameNative, nameKana, nameLatin, nameEn, nameDe, nameFr, nameJa, aliases];
}
