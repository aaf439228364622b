import type { ExportedRows } from '#shared/contract/exports.ts';
import type { OrganisationRecord } from '#shared/contract/organisations.ts';
import type { PersonRecord } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { countDisclosures, pageOfDisclosures } from '../disclosures/index.ts';
import { organisationCard, personCard } from '../exchange/vcard/index.ts';
import { countMatching, pageOfInquiries } from '../inquiries/index.ts';
import { allRows } from '../lists/index.ts';
import { countMeetings, pageOfMeetings } from '../meetings/index.ts';
import type { ExportNames } from '../names/index.ts';
import { countOrganisations, pageOfOrganisations, readOrganisationRecord } from '../organisations/index.ts';
import { countPeople, pageOfPeople, portablePhone, readPersonRecord } from '../people/index.ts';
import {
  type Detailed,
  DISCLOSURE_COLUMNS,
  type ExportColumn,
  INQUIRY_COLUMNS,
  MEETING_COLUMNS,
  ORGANISATION_COLUMNS,
  PERSON_COLUMNS,
} from './columns.ts';
import { detailsOf } from './details.ts';

/** Where the rows of a list come from, how many they are, and what a file may hold of each. */
export interface Source<Row> {
  readonly columns: readonly ExportColumn<Row>[];
  readonly rows: Iterable<Row>;
  readonly total: number;
  /** The person whose data a row holds. */
  readonly person: (row: Row) => string | null;
  readonly card?: (row: Row) => string;
}

const CREATED = { by: 'created', direction: 'asc' } as const;
const RECEIVED = { by: 'received', direction: 'asc' } as const;
const nobody = (): null => null;

/** The rows that are asked for, handed to whoever can write rows of any kind. */
export function withSource<T>(
  context: Context,
  asked: ExportedRows,
  { names, zone }: { readonly names: ExportNames; readonly zone: string },
  work: <Row>(source: Source<Row>) => T,
): T {
  switch (asked.list) {
    case 'inquiries': {
      const { filter = {}, sort = RECEIVED } = asked;
      return work({
        columns: INQUIRY_COLUMNS,
        rows: allRows((cursor, limit) => pageOfInquiries(context, filter, sort, cursor, limit)),
        total: countMatching(context, filter),
        person: (row) => row.person?.id ?? null,
      });
    }
    case 'organisations': {
      const { filter = {}, sort = CREATED } = asked;
      return work({
        columns: ORGANISATION_COLUMNS,
        rows: detailed(context, 'organisation', (cursor, limit) =>
          pageOfOrganisations(context, filter, sort, cursor, limit),
        ),
        total: countOrganisations(context, filter).matching,
        person: nobody,
        card: ({ id }) => organisationCard(portableOrganisation(readOrganisationRecord(context, id)), names),
      });
    }
    case 'people': {
      const { filter = {}, sort = CREATED } = asked;
      return work({
        columns: PERSON_COLUMNS,
        rows: detailed(context, 'person', (cursor, limit) => pageOfPeople(context, filter, sort, cursor, limit)),
        total: countPeople(context, filter).matching,
        person: ({ id }) => id,
        card: ({ id }) => personCard(portablePerson(readPersonRecord(context, id)), names),
      });
    }
    case 'meetings': {
      const { filter = {}, sort: { direction } = { direction: 'asc' } } = asked;
      return work({
        columns: MEETING_COLUMNS,
        rows: allRows((cursor, limit) => pageOfMeetings(context, filter, direction, cursor, limit)),
        total: countMeetings(context, filter).matching,
        person: nobody,
      });
    }
    case 'disclosures': {
      const { filter = {} } = asked;
      return work({
        columns: DISCLOSURE_COLUMNS,
        rows: allRows((cursor, limit) => pageOfDisclosures(context, filter, names, zone, cursor, limit)),
        total: countDisclosures(context, filter, zone).matching,
        person: nobody,
      });
    }
  }
}

/** The rows of a list, each with what else is known of its record. */
function* detailed<Row extends { readonly id: string }>(
  context: Context,
  kind: 'person' | 'organisation',
  page: Parameters<typeof allRows<Row>>[0],
): Iterable<Detailed<Row>> {
  for (const row of allRows(page)) yield { ...row, details: detailsOf(context, kind, row.id) };
}

const portable = (points: PersonRecord['contactPoints'], country: string | null): PersonRecord['contactPoints'] =>
  points.map((point) => (point.kind === 'phone' ? { ...point, value: portablePhone(point, country) } : point));

const portablePerson = (record: PersonRecord): PersonRecord => ({
  ...record,
  contactPoints: portable(record.contactPoints, record.affiliations[0]?.organisation.country ?? null),
});

const portableOrganisation = (record: OrganisationRecord): OrganisationRecord => ({
  ...record,
  contactPoints: portable(record.contactPoints, record.country),
});
