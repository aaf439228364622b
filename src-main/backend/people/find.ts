import type { PersonWithOrganisation } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { holdsWords, readOrganisation } from '../lists/index.ts';
import { contactKey } from './contact-keys.ts';
import { PEOPLE, SEARCHED_CONTACTS, SEARCHED_NAMES, WITH_ORGANISATION } from './list.ts';
import { personRefOf } from './ref.ts';

type Reader = Pick<Context, 'sqlite'>;
type Row = Readonly<Record<string, unknown>> & Pick<PersonWithOrganisation, 'role' | 'affiliatedTo'>;

/** How many a picker is offered. */
const OFFERED = 20;

const SEARCHED = [...SEARCHED_NAMES, 'r.aliases', SEARCHED_CONTACTS];

function withOrganisation(row: Row): PersonWithOrganisation {
  const { role, affiliatedTo } = row;
  return { ...personRefOf(row), organisation: readOrganisation(row, 'o'), role, affiliatedTo };
}

/** People for a picker: those whose name or address begins with the text first; without a text the newest. */
export function findPeople({ sqlite }: Reader, text: string): PersonWithOrganisation[] {
  const words = holdsWords(SEARCHED, text);
  const values = words.flatMap((condition) => condition.values);
  const [start] = holdsWords(SEARCHED, text.trim().replace(/\s+/gu, ''));
  const where = ['r.deleted_at IS NULL', ...words.map((condition) => condition.text)].join(' AND ');
  const order = start === undefined ? 'r.created_at DESC, r.id DESC' : `${start.text} IS NOT TRUE, r.latin_key, r.id`;
  // A pattern without its leading sign asks for what begins with it.
  const starting = (start?.values ?? []).map((pattern) => String(pattern).slice(1));
  const query = `SELECT ${WITH_ORGANISATION} FROM ${PEOPLE} WHERE ${where} ORDER BY ${order} LIMIT ${OFFERED}`;
  return (prepared(sqlite, query).all(...values, ...starting) as Row[]).map(withOrganisation);
}

/** The person who has this e-mail address; of several the one known longest. Null for nobody, or what is no address. */
export function findPersonByEmail({ sqlite }: Reader, email: string): PersonWithOrganisation | null {
  const key = contactKey('email', email, null);
  if (key === null) return null;
  const query = `SELECT ${WITH_ORGANISATION} FROM contact_point t JOIN ${PEOPLE}
    WHERE t.key = ? AND t.kind = 'email' AND t.deleted_at IS NULL AND r.id = t.owner_id AND r.deleted_at IS NULL
    ORDER BY r.created_at, r.id LIMIT 1`;
  const row = prepared(sqlite, query).get(key) as Row | undefined;
  return row === undefined ? null : withOrganisation(row);
}
