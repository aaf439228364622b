import type { Conflict, ConflictPlace, RecordName } from '#shared/contract/conflicts.ts';
import type { DisputedKind } from '#shared/domain/disputed-fields.ts';
import type { Names } from '#shared/domain/own-indicators/definition.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, readPerson, selectOrganisation, selectPerson } from '../lists/index.ts';

type Reader = Pick<Context, 'sqlite'>;

interface Row {
  /** Kind and id of the record on whose screen it stands. */
  readonly placeKind: ConflictPlace['kind'];
  readonly placeId: string | null;
  readonly number: string | null;
  readonly text: string | null;
  readonly language: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly country: string | null;
  /** Names by language as JSON. */
  readonly names: string | null;
}

/** SQL of what a query answers; what is left out is null. */
type Columns = Partial<
  Readonly<
    Record<'place' | 'number' | 'text' | 'language' | 'personId' | 'organisationId' | 'country' | 'names', string>
  >
>;

function query(table: string, placeId: string, columns: Columns): string {
  const {
    place = "'inquiry'",
    number,
    text,
    language,
    personId,
    organisationId,
    country,
    names,
  } = { ...NOTHING, ...columns };
  return `SELECT ${place} AS placeKind, ${placeId} AS placeId, ${number} AS number, ${text} AS text, ${language} AS language,
    ${personId} AS personId, ${organisationId} AS organisationId, ${country} AS country, ${names} AS names FROM ${table} WHERE id = ?`;
}

const NOTHING = {
  number: 'NULL',
  text: 'NULL',
  language: 'NULL',
  personId: 'NULL',
  organisationId: 'NULL',
  country: 'NULL',
  names: 'NULL',
};
const WHO = { personId: 'person_id', organisationId: 'organisation_id' };
const TASK_PLACE = `CASE WHEN inquiry_id IS NOT NULL THEN 'inquiry' WHEN meeting_id IS NOT NULL THEN 'meeting' ELSE 'organisation' END`;
const COOPERATION_PLACE = `CASE WHEN inquiry_id IS NOT NULL THEN 'inquiry' ELSE 'meeting' END`;

/** Where each kind of record is shown, and what it is called there. */
const WHERE: Readonly<Record<DisputedKind | 'report', string>> = {
  inquiry: query('inquiry', 'id', { number: 'number', text: 'subject', language: 'language' }),
  meeting: query('meeting', 'id', { place: "'meeting'", text: 'title', language: 'language' }),
  template: query('template', 'id', { place: "'template'", text: 'name', language: 'language' }),
  person: query('person', 'id', { place: "'person'", personId: 'id' }),
  organisation: query('organisation', 'id', { place: "'organisation'", organisationId: 'id' }),
  entry: query('entry', 'inquiry_id', { text: 'subject', language: 'language' }),
  task: query('task', 'coalesce(inquiry_id, meeting_id, organisation_id)', { place: TASK_PLACE, text: 'title' }),
  cooperation: query('cooperation', 'coalesce(inquiry_id, meeting_id)', { place: COOPERATION_PLACE, text: 'title' }),
  advice: query('advice', 'inquiry_id', { text: 'question' }),
  match: query('match', 'inquiry_id', { organisationId: 'organisation_id' }),
  party: query('party', 'inquiry_id', WHO),
  participant: query('participant', 'meeting_id', { place: "'meeting'", ...WHO }),
  affiliation: query('affiliation', 'person_id', { place: "'person'", organisationId: 'organisation_id' }),
  consent: query('consent', 'person_id', { place: "'person'" }),
  relation: query('relation', 'organisation_id', {
    place: "'organisation'",
    organisationId: 'other_organisation_id',
  }),
  country_note: query('country_note', 'id', { place: "'country_note'", country: 'country' }),
  report: query('report', 'id', { place: "'report'", text: "starts_on || ' – ' || ends_on" }),
  own_indicator: query('own_indicator', 'id', {
    place: "'own_indicator'",
    names: "json_object('en', name_en, 'de', name_de, 'fr', name_fr, 'ja', name_ja)",
  }),
  report_text: query('report_text', 'report_id', { place: "'report'" }),
  report_story: query('report_story', 'report_id', { place: "'report'", text: 'title' }),
};

type Named = Pick<Conflict, 'place' | 'own' | 'language'>;

/** Where a record is shown, and what it is called. */
export function nameOf(context: Reader, kind: DisputedKind, record: string): Named {
  const row = rowOf(context, kind, record);
  if (row === undefined) return { place: null, own: null, language: null };
  const { placeKind, placeId, language } = row;
  if (placeId === record) return { place: placeOf(context, kind, record), own: null, language };
  const place = placeId === null ? null : placeOf(context, placeKind, placeId);
  return { place, own: nameIn(context, row), language };
}

function placeOf(context: Reader, kind: DisputedKind | 'report', id: string): ConflictPlace | null {
  const row = rowOf(context, kind, id);
  const name = row === undefined ? null : nameIn(context, row);
  if (row === undefined || name === null) return null;
  return { kind: row.placeKind, id, number: row.number, name };
}

const rowOf = ({ sqlite }: Reader, kind: DisputedKind | 'report', id: string): Row | undefined =>
  prepared(sqlite, WHERE[kind]).get(id) as Row | undefined;

const PERSON = `SELECT ${selectPerson('p')} FROM person p WHERE p.id = ?`;
const ORGANISATION = `SELECT ${selectOrganisation('o')} FROM organisation o WHERE o.id = ?`;

function nameIn(
  { sqlite }: Reader,
  { text, language, personId, organisationId, country, names }: Row,
): RecordName | null {
  if (names !== null) {
    const given = Object.entries(JSON.parse(names) as Names).filter(([, name]) => name !== null);
    return { is: 'names', names: Object.fromEntries(given) };
  }
  if (country !== null) return { is: 'country', country };
  if (text !== null) return { is: 'text', text, language };
  const read = (query: string, id: string | null) =>
    id === null ? undefined : (prepared(sqlite, query).get(id) as Readonly<Record<string, unknown>> | undefined);
  const [personRow, organisationRow] = [read(PERSON, personId), read(ORGANISATION, organisationId)];
  const person = personRow === undefined ? null : readPerson(personRow, 'p');
  if (person !== null) return { is: 'person', person };
  const organisation = organisationRow === undefined ? null : readOrganisation(organisationRow, 'o');
  return organisation === null ? null : { is: 'organisation', organisation };
}

/** What hangs on a record and is decided about on its screen. */
const PARTS = `SELECT @id UNION ALL SELECT id FROM entry WHERE inquiry_id = @id
  UNION ALL SELECT id FROM task WHERE inquiry_id = @id OR meeting_id = @id OR organisation_id = @id
  UNION ALL SELECT id FROM advice WHERE inquiry_id = @id
  UNION ALL SELECT id FROM match WHERE inquiry_id = @id
  UNION ALL SELECT id FROM party WHERE inquiry_id = @id
  UNION ALL SELECT id FROM cooperation WHERE inquiry_id = @id
  UNION ALL SELECT id FROM cooperation WHERE inquiry_id IS NULL AND meeting_id = @id
  UNION ALL SELECT id FROM participant WHERE meeting_id = @id
  UNION ALL SELECT id FROM affiliation WHERE person_id = @id
  UNION ALL SELECT id FROM consent WHERE person_id = @id
  UNION ALL SELECT id FROM report_text WHERE report_id = @id
  UNION ALL SELECT id FROM report_story WHERE report_id = @id
  UNION ALL SELECT id FROM relation WHERE organisation_id = @id OR other_organisation_id = @id`;

/** The ids of a record and of its parts. */
export function partsOf({ sqlite }: Reader, id: string): readonly string[] {
  return prepared(sqlite, PARTS).pluck().all({ id }) as string[];
}
