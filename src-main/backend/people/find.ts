import type { PersonWithOrganisation } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { beginningFirst, holdsWords, LOOKED_AT, readOrganisation } from '../lists/index.ts';
import { contactKey } from './contact-keys.ts';
import { PEOPLE, PERSON_PLACES, WITH_ORGANISATION } from './list.ts';
import { personRefOf } from './ref.ts';

type Reader = Pick<Context, 'sqlite' | 'searchIndex'>;
type Row = Readonly<Record<string, unknown>> & Pick<PersonWithOrganisation, 'role' | 'affiliatedTo'>;
type Found = Row & { readonly addresses: string | null };

/** How many a picker is offered. */
const OFFERED = 20;

/** One per line. */
const ADDRESSES = `(SELECT group_concat(value, char(10)) FROM contact_point
  WHERE owner_id = r.id AND deleted_at IS NULL) AS addresses`;

function withOrganisation(row: Row): PersonWithOrganisation {
  const { role, affiliatedTo } = row;
  return { ...personRefOf(row), organisation: readOrganisation(row, 'o'), role, affiliatedTo };
}

/** People for a picker: those whose name or address begins with the text first; without a text the newest. */
export function findPeople(context: Reader, text: string): PersonWithOrganisation[] {
  const words = holdsWords(context, PERSON_PLACES, text);
  const where = ['r.deleted_at IS NULL', ...words.map((condition) => condition.text)].join(' AND ');
  const order = words.length === 0 ? 'r.created_at DESC, r.id DESC' : 'r.latin_key, r.id';
  const query = `SELECT ${WITH_ORGANISATION}, ${ADDRESSES} FROM ${PEOPLE} WHERE ${where} ORDER BY ${order} LIMIT ?`;
  const limit = words.length === 0 ? OFFERED : LOOKED_AT;
  const rows = prepared(context.sqlite, query).all(...words.flatMap(({ values }) => values), limit) as Found[];
  const best = words.length === 0 ? rows : beginningFirst(rows, text, { namesOf, limit: OFFERED });
  return best.map(withOrganisation);
}

/** Family and given name are one, because Japanese names are typed without a blank. */
function namesOf(row: Found): readonly (string | null)[] {
  const { familyNative, givenNative, familyKana, givenKana, familyLatin, givenLatin } = personRefOf(row);
  const whole = (family: string | null, given: string | null): string => `${family ?? ''} ${given ?? ''}`;
  return [
    whole(familyNative, givenNative),
    whole(familyKana, givenKana),
    whole(familyLatin, givenLatin),
    row.addresses,
  ];
}

/** The person who has this e-mail address; of several the one known longest. Null for nobody, or what is no address. */
export function findPersonByEmail({ sqlite }: Pick<Context, 'sqlite'>, email: string): PersonWithOrganisation | null {
  const key = contactKey('email', email, null);
  if (key === null) return null;
  const query = `SELECT ${WITH_ORGANISATION} FROM contact_point t JOIN ${PEOPLE}
    WHERE t.key = ? AND t.kind = 'email' AND t.deleted_at IS NULL AND r.id = t.owner_id AND r.deleted_at IS NULL
    ORDER BY r.created_at, r.id LIMIT 1`;
  const row = prepared(sqlite, query).get(key) as Row | undefined;
  return row === undefined ? null : withOrganisation(row);
}
