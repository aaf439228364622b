import { eq } from 'drizzle-orm';
import { organisationTable } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import type { RelatedCooperation } from '#shared/contract/related.ts';
import type { Side } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { labelsOf } from '../labels/index.ts';
import { readPerson, selectPerson, survivorOf } from '../lists/index.ts';
import { AFFILIATION_ORDER, contactPointsOf, relatedInquiriesOf, relatedMeetingsOf } from '../people/index.ts';
import { countRelations } from '../relations/index.ts';

type Reader = Pick<Context, 'sqlite' | 'db'>;
type Affiliation = OrganisationRecord['affiliations'][number];

/** Everything of one organisation that stands on its own screen. @throws DeskError NOT_FOUND */
export function readOrganisationRecord(context: Reader, id: string): OrganisationRecord {
  const row = context.db.select().from(organisationTable).where(eq(organisationTable.id, id)).get();
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  const { mergedIntoId: _merged, ...fields } = withoutKeys(row);
  return {
    ...fields,
    side: row.side as Side,
    mergedInto: survivorOf(context, 'organisation', id),
    labels: labelsOf(context, id),
    contactPoints: contactPointsOf(context, id),
    affiliations: affiliationsOf(context, id),
    inquiries: relatedInquiriesOf(context, 'organisation', id),
    meetings: relatedMeetingsOf(context, 'organisation', id),
    cooperations: cooperationsOf(context, id),
    counts: countsOf(context, id),
  };
}

type Row = typeof organisationTable.$inferSelect;

/** What a record is, without what lists are sorted by. */
function withoutKeys(row: Row) {
  const { clock: _clock, keyEn: _en, keyDe: _de, keyFr: _fr, keyJa: _ja, ...others } = row;
  const {
    countryEn: _countryEn,
    countryDe: _countryDe,
    countryFr: _countryFr,
    countryJa: _countryJa,
    ...rest
  } = others;
  const { kindEn: _kindEn, kindDe: _kindDe, kindFr: _kindFr, kindJa: _kindJa, ...fields } = rest;
  return fields;
}

function affiliationsOf({ sqlite }: Reader, id: string): Affiliation[] {
  const text = `SELECT a.id, a.role, a.from_on AS fromOn, a.to_on AS toOn, ${selectPerson('p')}
    FROM affiliation a JOIN person p ON p.id = a.person_id
    WHERE a.organisation_id = ? AND a.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY ${AFFILIATION_ORDER}`;
  const rows = prepared(sqlite, text).all(id) as (Omit<Affiliation, 'person'> & Record<string, unknown>)[];
  return rows.flatMap((row) => {
    const person = readPerson(row, 'p');
    return person === null ? [] : [{ id: row.id, role: row.role, fromOn: row.fromOn, toOn: row.toOn, person }];
  });
}

function cooperationsOf({ sqlite }: Reader, id: string): RelatedCooperation[] {
  const text = `SELECT c.id, c.title, c.type, c.novelty, c.agreed_on AS agreedOn, i.id AS inquiryId, i.number AS inquiryNumber
    FROM cooperation c LEFT JOIN inquiry i ON i.id = c.inquiry_id AND i.deleted_at IS NULL
    WHERE c.deleted_at IS NULL AND c.id IN (SELECT cooperation_id FROM cooperation_party
      WHERE organisation_id = ? AND deleted_at IS NULL) ORDER BY c.agreed_on DESC, c.id DESC`;
  return prepared(sqlite, text).all(id) as RelatedCooperation[];
}

function countsOf(context: Reader, id: string): OrganisationRecord['counts'] {
  const text = `SELECT (SELECT count(*) FROM file WHERE owner_id = @id AND deleted_at IS NULL) AS files,
    (SELECT count(*) FROM task WHERE organisation_id = @id AND deleted_at IS NULL AND done_at IS NULL) AS tasks`;
  const counted = prepared(context.sqlite, text).get({ id }) as Omit<OrganisationRecord['counts'], 'relations'>;
  return { ...counted, relations: countRelations(context, id) };
}
