import type { OrganisationRef } from '#shared/contract/common.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { holdsWords } from '../lists/index.ts';
import { SEARCHED_NAMES } from './list.ts';
import { ORGANISATION_COLUMNS, organisationRefOf } from './ref.ts';

/** How many a picker is offered. */
const OFFERED = 20;

/** Aliases stand one per line: each line's beginning is a name's beginning. */
const SEARCHED = [...SEARCHED_NAMES, 'r.aliases'];

/** Organisations for a picker: those with a name that begins with the text first; without a text the newest. */
export function findOrganisations({ sqlite }: Pick<Context, 'sqlite'>, text: string): OrganisationRef[] {
  const words = holdsWords(SEARCHED, text);
  const values = words.flatMap((condition) => condition.values);
  const where = ['r.deleted_at IS NULL', ...words.map((condition) => condition.text)].join(' AND ');
  const start = `${text.trim().replace(/[\\%_]/gu, '\\$&')}%`;
  const begins = [...SEARCHED.map((name) => `${name} LIKE @start ESCAPE '\\'`), "r.aliases LIKE @line ESCAPE '\\'"];
  const order =
    words.length === 0 ? 'r.created_at DESC, r.id DESC' : `(${begins.join(' OR ')}) IS NOT TRUE, r.key_en, r.id`;
  const query = `SELECT ${ORGANISATION_COLUMNS} FROM organisation r WHERE ${where} ORDER BY ${order} LIMIT ${OFFERED}`;
  const named = words.length === 0 ? [] : [{ start, line: `%\n${start}` }];
  return (prepared(sqlite, query).all(...values, ...named) as Record<string, unknown>[]).map(organisationRefOf);
}
