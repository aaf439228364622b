import type { Hit } from '#shared/contract/search.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import {
  holdsWords,
  readOrganisation,
  readPerson,
  selectOrganisation,
  selectPerson,
  survivorOf,
} from '../lists/index.ts';

type Reader = Pick<Context, 'sqlite'>;
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Of each kind at most so many, so that none hides the others. */
const EACH = 6;

const INQUIRY = ['r.subject', 'r.number'];
/** Numbers of merged inquiries lead to the one that they became part of. */
const MERGED = 'm.merged_into_id IS NOT NULL AND m.deleted_at IS NOT NULL';
const ORGANISATION = ['name_native', 'name_kana', 'name_latin', 'name_en', 'name_de', 'name_fr', 'name_ja', 'aliases'];
const PERSON = ['family_native', 'given_native', 'family_kana', 'given_kana', 'family_latin', 'given_latin', 'aliases'];

function find(
  sqlite: Context['sqlite'],
  select: string,
  table: string,
  columns: readonly string[],
  text: string,
): Row[] {
  const words = holdsWords(columns, text);
  if (words.length === 0) return [];
  const query = `SELECT ${select} FROM ${table} r WHERE r.deleted_at IS NULL AND ${words.map((w) => w.text).join(' AND ')}
    ORDER BY r.id DESC LIMIT ${EACH}`;
  return prepared(sqlite, query).all(...words.flatMap((w) => w.values)) as Row[];
}

/** The inquiries whose parts have numbers that hold every word. */
function findByPart({ sqlite }: Reader, text: string): Row[] {
  const words = holdsWords(['m.number'], text);
  if (words.length === 0) return [];
  const query = `SELECT m.id, m.number FROM inquiry m WHERE ${MERGED} AND ${words.map((w) => w.text).join(' AND ')}
    ORDER BY m.id DESC LIMIT ${EACH}`;
  const parts = prepared(sqlite, query).all(...words.flatMap((w) => w.values)) as { id: string; number: string }[];
  return parts.flatMap(({ id, number }): Row[] => {
    const survivor = survivorOf({ sqlite }, 'inquiry', id) ?? '';
    const found = 'SELECT id, number, subject, language FROM inquiry WHERE id = ? AND deleted_at IS NULL';
    const row = prepared(sqlite, found).get(survivor) as Row | undefined;
    return row === undefined ? [] : [{ ...row, foundBy: number }];
  });
}

const inTable = (columns: readonly string[]) => columns.map((column) => `r.${column}`);

/** The newest few of each kind whose names hold every word that was typed. */
export function search({ sqlite }: Reader, text: string): Hit[] {
  const own = find(sqlite, 'r.id, r.number, r.subject, r.language, NULL AS foundBy', 'inquiry', INQUIRY, text);
  const parts = findByPart({ sqlite }, text).filter(({ id }) => !own.some((hit) => hit.id === id));
  const inquiries = [...own, ...parts].slice(0, EACH);
  const organisations = find(sqlite, `r.id, ${selectOrganisation('r')}`, 'organisation', inTable(ORGANISATION), text);
  const people = find(sqlite, `r.id, ${selectPerson('r')}`, 'person', inTable(PERSON), text);
  const meetings = find(
    sqlite,
    'r.id, r.title, r.language, r.start_at AS startAt, r.zone',
    'meeting',
    ['r.title', 'r.place'],
    text,
  );
  return [
    ...inquiries.map((row) => ({ ...row, kind: 'inquiry' }) as unknown as Hit),
    ...organisations.map(
      (row) => ({ kind: 'organisation', id: row.id, organisation: readOrganisation(row, 'r') }) as Hit,
    ),
    ...people.map((row) => ({ kind: 'person', id: row.id, person: readPerson(row, 'r') }) as Hit),
    ...meetings.map((row) => ({ ...row, kind: 'meeting' }) as unknown as Hit),
  ];
}
