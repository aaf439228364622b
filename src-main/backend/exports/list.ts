import type { ExportedList, ListFormat } from '#shared/contract/exports.ts';
import type { Language } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { pageOfInquiries } from '../inquiries/index.ts';
import { pageOfMeetings } from '../meetings/index.ts';
import { pageOfOrganisations } from '../organisations/index.ts';
import { pageOfPeople } from '../people/index.ts';
import { readSession } from '../session/index.ts';
import {
  type ExportColumn,
  INQUIRY_COLUMNS,
  MEETING_COLUMNS,
  ORGANISATION_COLUMNS,
  PERSON_COLUMNS,
} from './columns.ts';
import { exportNames } from './names.ts';
import { allRows } from './rows.ts';
import { writeList } from './write.ts';

const CREATED = { by: 'created', direction: 'asc' } as const;
const RECEIVED = { by: 'received', direction: 'asc' } as const;

/** All of a list as a file. */
export function exportList(
  context: Context,
  { list, format, language }: { readonly list: ExportedList; readonly format: ListFormat; readonly language: Language },
): Promise<File> {
  const names = exportNames(context, language);
  const { profile, today } = readSession(context);
  const frame = { title: names.list(list), names, language, zone: profile?.zone ?? 'Europe/Paris' };
  const write = <Row>(columns: readonly ExportColumn<Row>[], rows: Iterable<Row>): Promise<File> =>
    writeList({ ...frame, columns, rows }, format, `${list}_${today}.${format}`);
  switch (list) {
    case 'inquiries':
      return write(
        INQUIRY_COLUMNS,
        allRows((cursor, limit) => pageOfInquiries(context, {}, RECEIVED, cursor, limit)),
      );
    case 'organisations':
      return write(
        ORGANISATION_COLUMNS,
        allRows((cursor, limit) => pageOfOrganisations(context, {}, CREATED, cursor, limit)),
      );
    case 'people':
      return write(
        PERSON_COLUMNS,
        allRows((cursor, limit) => pageOfPeople(context, {}, CREATED, cursor, limit)),
      );
    case 'meetings':
      return write(
        MEETING_COLUMNS,
        allRows((cursor, limit) => pageOfMeetings(context, {}, 'asc', cursor, limit)),
      );
  }
}
