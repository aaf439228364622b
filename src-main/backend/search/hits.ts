import type { Hit, SearchMatch } from '#shared/contract/search.ts';
import type { SearchKind } from '#shared/domain/search-filters.ts';
import { excerptOf, type Needle } from '#shared/domain/search-marks.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson, survivorOf } from '../lists/index.ts';
import type { Found } from './find.ts';
import { textsOf } from './texts.ts';

type Reader = Pick<Context, 'sqlite' | 'files'>;
type Row = Readonly<Record<string, unknown>>;
/** A hit without its places. */
type Line<Kind extends Hit = Hit> = Kind extends Hit ? Omit<Kind, 'matches'> : never;
type Read = (reader: Reader, id: string) => Line | null;

/** So many places are shown of one hit. */
const SHOWN = 3;

function rowOf({ sqlite }: Reader, text: string, id: string): Row | undefined {
  return prepared(sqlite, text).get(id) as Row | undefined;
}

const INQUIRY = 'SELECT id, number, subject, language FROM inquiry WHERE id = ? AND deleted_at IS NULL';
const ON_INQUIRY = `json_object('id', c.id, 'number', c.number, 'subject', c.subject, 'language', c.language) AS inquiry`;

/** A merged inquiry leads to the one that it became part of. */
function inquiryHit(reader: Reader, id: string): Line | null {
  const row = rowOf(reader, INQUIRY, id);
  if (row !== undefined) return { ...row, kind: 'inquiry', foundBy: null } as unknown as Line;
  const survivor = survivorOf(reader, 'inquiry', id);
  const whole = survivor === null ? undefined : rowOf(reader, INQUIRY, survivor);
  const part = rowOf(reader, 'SELECT number AS foundBy FROM inquiry WHERE id = ?', id);
  return whole === undefined ? null : ({ ...whole, ...part, kind: 'inquiry' } as unknown as Line);
}

const ORGANISATION = `SELECT ${selectOrganisation('r')} FROM organisation r WHERE id = ? AND deleted_at IS NULL`;
const PERSON = `SELECT ${selectPerson('r')} FROM person r WHERE id = ? AND deleted_at IS NULL`;
const MEETING = `SELECT id, title, language, start_at AS startAt, zone FROM meeting WHERE id = ? AND deleted_at IS NULL`;
const ENTRY = `SELECT r.id, r.subject, r.language, r.at, r.zone, ${ON_INQUIRY} FROM entry r
  JOIN inquiry c ON c.id = r.inquiry_id AND c.deleted_at IS NULL WHERE r.id = ? AND r.deleted_at IS NULL`;
const FILE = 'SELECT id, name, owner_id AS ownerId FROM file WHERE id = ? AND deleted_at IS NULL';

/** The pages on which a file stands, with what is their title: its record's own, or that on which its record stands. */
const OWNERS: readonly (readonly [kind: string, text: string])[] = [
  ['inquiry', "SELECT id, number || ' ' || subject AS title FROM inquiry WHERE id = ? AND deleted_at IS NULL"],
  [
    'inquiry',
    `SELECT c.id, c.number || ' ' || c.subject AS title FROM entry e JOIN inquiry c ON c.id = e.inquiry_id
      AND c.deleted_at IS NULL WHERE e.id = ? AND e.deleted_at IS NULL`,
  ],
  ['meeting', 'SELECT id, title FROM meeting WHERE id = ? AND deleted_at IS NULL'],
  ['organisation', 'SELECT id, name_native AS title FROM organisation WHERE id = ? AND deleted_at IS NULL'],
  [
    'person',
    "SELECT id, concat_ws(' ', family_native, given_native) AS title FROM person WHERE id = ? AND deleted_at IS NULL",
  ],
  [
    'inquiry',
    `SELECT c.id, c.number || ' ' || c.subject AS title FROM cooperation k JOIN inquiry c ON c.id = k.inquiry_id
      AND c.deleted_at IS NULL WHERE k.id = ? AND k.deleted_at IS NULL`,
  ],
  [
    'meeting',
    `SELECT m.id, m.title FROM cooperation k JOIN meeting m ON m.id = k.meeting_id AND m.deleted_at IS NULL
      WHERE k.id = ? AND k.deleted_at IS NULL`,
  ],
];

function ownerOf(reader: Reader, id: string): Row | null {
  for (const [kind, text] of OWNERS) {
    const row = rowOf(reader, text, id);
    if (row !== undefined) return { kind, ...row };
  }
  return null;
}

function fileHit(reader: Reader, id: string): Line | null {
  const row = rowOf(reader, FILE, id);
  if (row === undefined) return null;
  const owner = ownerOf(reader, row.ownerId as string);
  return owner === null ? null : ({ kind: 'file', id, name: row.name, owner } as unknown as Line);
}

/** What a line shows of a record; null where it is gone, because the index is not as far as the records are. */
const READ: Readonly<Record<SearchKind, Read>> = {
  inquiry: inquiryHit,
  organisation: (reader, id) => {
    const row = rowOf(reader, ORGANISATION, id);
    return row === undefined ? null : ({ kind: 'organisation', id, organisation: readOrganisation(row, 'r') } as Line);
  },
  person: (reader, id) => {
    const row = rowOf(reader, PERSON, id);
    return row === undefined ? null : ({ kind: 'person', id, person: readPerson(row, 'r') } as Line);
  },
  meeting: (reader, id) => {
    const row = rowOf(reader, MEETING, id);
    return row === undefined ? null : ({ ...row, kind: 'meeting' } as unknown as Line);
  },
  entry: (reader, id) => {
    const row = rowOf(reader, ENTRY, id);
    return row === undefined
      ? null
      : ({ ...row, kind: 'entry', inquiry: JSON.parse(row.inquiry as string) } as unknown as Line);
  },
  file: fileHit,
};

/** The places of a record's texts that hold what was typed, names first. */
function matchesOf(reader: Reader, { kind, id }: Found, needles: readonly Needle[]): SearchMatch[] {
  const matches: SearchMatch[] = [];
  if (needles.length === 0) return matches;
  for (const { field, text } of textsOf(reader, kind, id)?.texts ?? []) {
    const excerpt = excerptOf(text, needles);
    if (excerpt === null) continue;
    const { ranges, text: shown, cutBefore, cutAfter } = excerpt;
    matches.push({ field, text: shown, cutBefore, cutAfter, ranges: ranges.map(([from, to]) => [from, to]) });
    if (matches.length === SHOWN) break;
  }
  return matches;
}

/** What lines show of the records that were found; one that is found in two ways stands once, by the first. */
export function hitsOf(reader: Reader, found: readonly Found[], needles: readonly Needle[]): Hit[] {
  const hits = new Map<string, Hit>();
  for (const one of found) {
    const read = READ[one.kind](reader, one.id);
    if (read === null || hits.has(read.id)) continue;
    hits.set(read.id, { ...read, matches: matchesOf(reader, one, needles) } as Hit);
  }
  return [...hits.values()];
}
