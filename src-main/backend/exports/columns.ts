import type { DisclosureRow } from '#shared/contract/disclosures.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { InquiryRow } from '#shared/contract/inquiries.ts';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import type { OrganisationRow } from '#shared/contract/organisations.ts';
import type { PersonRow } from '#shared/contract/people.ts';
import { affiliationLine } from '#shared/domain/affiliation-lines.ts';
import { quotedPart } from '#shared/domain/cell-parts.ts';
import { sharesItsName } from '#shared/domain/regions.ts';
import type { ExportNames } from '../names/index.ts';
import type { Details } from './details.ts';

/** A cell as it is stored: text, number, instant (epoch ms), day, or several codes. */
export type ExportValue = string | number | null | readonly string[];

export interface ExportColumn<Row> {
  readonly id: string;
  readonly kind: 'text' | 'integer' | 'date' | 'instant';
  /** Says in another form what other columns hold: only in a file of the columns that a screen shows. */
  readonly isShownForm?: boolean;
  readonly value: (row: Row, names: ExportNames) => ExportValue;
  /** What a code is called in the file's language; without it the value is written as it is. */
  readonly called?: (names: ExportNames, code: string) => string;
}

type Called<Row> = ExportColumn<Row>['called'];

/** Shorthands, so that the tables below read as tables. */
const columnsOf = <Row>() => {
  const column =
    (kind: ExportColumn<Row>['kind']) =>
    (id: string, value: ExportColumn<Row>['value'], called?: Called<Row>): ExportColumn<Row> => ({
      id,
      kind,
      value,
      ...(called === undefined ? {} : { called }),
    });
  const shown = (...made: Parameters<ReturnType<typeof column>>): ExportColumn<Row> => ({
    ...column('text')(...made),
    isShownForm: true,
  });
  return { text: column('text'), count: column('integer'), day: column('date'), instant: column('instant'), shown };
};

const country = (names: ExportNames, code: string): string => names.country(code);
/** Named so that it is known when it comes in again: another region of the country may be called the same. */
const region = (names: ExportNames, code: string): string =>
  sharesItsName(code) ? `${names.region(code)} (${code})` : names.region(code);
const sector = (names: ExportNames, code: string): string => names.sector(code);
const language = (names: ExportNames, code: string): string => names.language(code);
const word =
  (list: string) =>
  (names: ExportNames, code: string): string =>
    names.word(list, code);

const inquiry = columnsOf<InquiryRow>();
export const INQUIRY_COLUMNS: readonly ExportColumn<InquiryRow>[] = [
  inquiry.text('number', (row) => row.number),
  inquiry.text('subject', (row) => row.subject),
  inquiry.text('language', (row) => row.language, language),
  inquiry.text('status', (row) => row.status, word('status')),
  inquiry.text('outcome', (row) => row.outcome, word('outcome')),
  inquiry.text('priority', (row) => row.priority, word('priority')),
  inquiry.text('channel', (row) => row.channel, word('channel')),
  inquiry.instant('received', (row) => row.receivedAt),
  inquiry.text('person', (row, names) => (row.person === null ? null : names.person(row.person))),
  inquiry.text('organisation', (row) => row.organisation?.nameNative ?? null),
  inquiry.shown('organisationShown', (row, names) => row.organisation && names.organisation(row.organisation)),
  inquiry.text('country', (row) => row.organisation?.country ?? null, country),
  inquiry.text('region', (row) => row.organisation?.regionCode ?? null, region),
  inquiry.text('side', (row) => row.organisation?.side ?? null, word('side')),
  inquiry.text('forms', (row) => row.forms, word('form')),
  inquiry.text('soughtRegions', (row) => row.regions, region),
  inquiry.text('tags', (row) => row.tags),
  inquiry.text('owner', (row, names) => names.staff(row.ownerId)),
  inquiry.text('office', (row, names) => names.office(row.officeId)),
  inquiry.text('nextStep', (row) => row.nextStep),
  inquiry.day('nextStepOn', (row) => row.nextStepOn),
];

/** A row of a list with what else is known of its record. */
export type Detailed<Row> = Row & { readonly details: Details };

/** Tags may hold what parts them in a cell. */
const tag = (_names: ExportNames, value: string): string => quotedPart(value);

const organisation = columnsOf<Detailed<OrganisationRow>>();
export const ORGANISATION_COLUMNS: readonly ExportColumn<Detailed<OrganisationRow>>[] = [
  organisation.text('name', (row) => row.nameNative),
  organisation.shown('nameShown', (row, names) => names.organisation(row)),
  organisation.text('nameLanguage', (row) => row.nameLanguage, language),
  organisation.text('nameKana', (row) => row.nameKana),
  organisation.text('nameLatin', (row) => row.nameLatin),
  organisation.text('nameEn', (row) => row.nameEn),
  organisation.text('nameDe', (row) => row.nameDe),
  organisation.text('nameFr', (row) => row.nameFr),
  organisation.text('nameJa', (row) => row.nameJa),
  organisation.text('aliases', ({ details }) => details.field('aliases')),
  organisation.text('kind', (row) => row.kind, word('organisationKind')),
  organisation.text('country', (row) => row.country, country),
  organisation.text('region', (row) => row.regionCode, region),
  organisation.text('side', (row) => row.side, word('side')),
  organisation.text('addressLines', ({ details }) => details.field('address_lines')),
  organisation.text('postalCode', ({ details }) => details.field('postal_code')),
  organisation.text('city', (row) => row.city),
  organisation.text('addressLatin', ({ details }) => details.field('address_latin')),
  organisation.text('cityLatin', ({ details }) => details.field('city_latin')),
  organisation.text('emails', ({ details }) => details.contacts('email')),
  organisation.text('phones', ({ details }) => details.contacts('phone')),
  organisation.text('size', (row) => row.size, word('organisationSize')),
  organisation.text('website', (row) => row.website),
  organisation.text('sectors', (row) => row.sectors, sector),
  organisation.text(
    'ecosystems',
    (row) => row.ecosystems,
    (names, code) => names.ecosystem(code),
  ),
  organisation.text('formsOffered', (row) => row.formsOffered, word('form')),
  organisation.text('formsSought', (row) => row.formsSought, word('form')),
  organisation.text('languages', ({ details }) => details.labels('language'), language),
  organisation.text('tags', (row) => row.tags, tag),
  organisation.text('culturalNotes', ({ details }) => details.field('cultural_notes')),
  organisation.text('note', ({ details }) => details.field('note')),
  organisation.count('people', (row) => row.peopleCount),
  organisation.count('inquiries', (row) => row.inquiryCount),
  organisation.instant('created', (row) => row.createdAt),
];

const person = columnsOf<Detailed<PersonRow>>();
const present = ({ details }: Detailed<PersonRow>) => details.affiliations()[0];
const othersOf = ({ details }: Detailed<PersonRow>): string | null => {
  const lines = details
    .affiliations()
    .slice(1)
    .map(({ organisation: at, role, fromOn, toOn }) =>
      affiliationLine({ organisation: at.nameNative, role, country: at.country, fromOn, toOn }),
    );
  return lines.join('\n') || null;
};
/** As the list shows them: those that are spoken, else the preferred one. */
const spoken = ({ languages, preferredLanguage }: PersonRow): readonly string[] =>
  languages.length > 0 || preferredLanguage === null ? languages : [preferredLanguage];
export const PERSON_COLUMNS: readonly ExportColumn<Detailed<PersonRow>>[] = [
  person.shown('fullName', (row, names) => names.person(row)),
  person.text('familyName', (row) => row.familyNative),
  person.text('givenName', (row) => row.givenNative),
  person.text('nameLanguage', (row) => row.nameLanguage, language),
  person.text('nameOrder', (row) => row.nameOrder, word('nameOrder')),
  person.shown('kana', (row) => [row.familyKana, row.givenKana].filter(Boolean).join(' ') || null),
  person.text('familyKana', (row) => row.familyKana),
  person.text('givenKana', (row) => row.givenKana),
  person.text('familyLatin', (row) => row.familyLatin),
  person.text('givenLatin', (row) => row.givenLatin),
  person.text('aliases', ({ details }) => details.field('aliases')),
  person.text('honorific', (row) => row.honorific),
  person.text('title', (row) => row.title),
  person.text('gender', (row) => row.gender, word('gender')),
  person.text('organisation', (row) => row.organisation?.nameNative ?? null),
  person.shown('organisationShown', (row, names) => row.organisation && names.organisation(row.organisation)),
  person.text('country', (row) => row.organisation?.country ?? null, country),
  person.text('role', (row) => row.role),
  person.day('affiliatedFrom', (row) => present(row)?.fromOn ?? null),
  person.day('affiliatedTo', (row) => row.affiliatedTo),
  person.text('otherAffiliations', othersOf),
  person.shown('email', (row) => row.email),
  person.shown('phone', (row) => row.phone),
  person.text('emails', ({ details }) => details.contacts('email')),
  person.text('phones', ({ details }) => details.contacts('phone')),
  person.text('addressLines', ({ details }) => details.field('address_lines')),
  person.text('postalCode', ({ details }) => details.field('postal_code')),
  person.text('city', (row) => row.city),
  person.text('region', ({ details }) => details.field('region_code'), region),
  person.text('addressCountry', ({ details }) => details.field('country'), country),
  person.text('addressLatin', ({ details }) => details.field('address_latin')),
  person.text('cityLatin', ({ details }) => details.field('city_latin')),
  person.text('languages', (row) => row.languages, language),
  person.shown('languagesShown', spoken, language),
  person.text('preferredLanguage', (row) => row.preferredLanguage, language),
  person.text('preferredChannel', (row) => row.preferredChannel, word('channel')),
  person.text('tags', (row) => row.tags, tag),
  person.text('culturalNotes', ({ details }) => details.field('cultural_notes')),
  person.text('note', ({ details }) => details.field('note')),
  person.text(
    'consent',
    (row) => (row.hasConsent ? 'yes' : 'no'),
    (names, code) => names.yesNo(code === 'yes'),
  ),
  person.count('inquiries', (row) => row.inquiryCount),
  person.instant('created', (row) => row.createdAt),
];

const meeting = columnsOf<MeetingRow>();
export const MEETING_COLUMNS: readonly ExportColumn<MeetingRow>[] = [
  meeting.text('title', (row) => row.title),
  meeting.text('language', (row) => row.language, language),
  meeting.text('state', (row) => row.state, word('meetingState')),
  meeting.text('meetingForm', (row) => row.form, word('meetingForm')),
  meeting.text('laterality', (row) => row.laterality, word('laterality')),
  meeting.instant('start', (row) => row.startAt),
  meeting.instant('end', (row) => row.endAt),
  meeting.text('zone', (row) => row.zone),
  meeting.text('place', (row) => row.place),
  meeting.text('onlineUrl', (row) => row.onlineUrl),
  meeting.text('sides', (row) => row.sides, word('side')),
  meeting.count('participants', (row) => row.participants),
  meeting.count('interpreters', (row) => row.interpreters),
  meeting.text('cases', (row) => row.inquiries.map(({ number }) => number)),
  meeting.text('owner', (row, names) => names.staff(row.ownerId)),
];

const disclosure = columnsOf<DisclosureRow>();
export const DISCLOSURE_COLUMNS: readonly ExportColumn<DisclosureRow>[] = [
  disclosure.instant('at', (row) => row.at),
  disclosure.text('staff', (row, names) => names.staff(row.staffId)),
  disclosure.text('office', (row, names) => names.office(row.officeId)),
  disclosure.text('device', (row) => row.deviceCode),
  disclosure.text(
    'disclosureKind',
    (row) => row.kind,
    (names, code) => names.disclosure(code),
  ),
  disclosure.text(
    'list',
    (row) => row.list,
    (names, code) => names.list(code),
  ),
  disclosure.text('format', (row) => row.format),
  disclosure.text('scope', (row) => row.scope || null),
  disclosure.count('records', (row) => row.records),
  disclosure.count('people', (row) => row.people),
];

/** The columns of a file in the order asked for. @throws DeskError INVALID for one that is not there */
export function chosenColumns<Row>(
  all: readonly ExportColumn<Row>[],
  wanted: readonly string[] | undefined,
): readonly ExportColumn<Row>[] {
  if (wanted === undefined) return all.filter(({ isShownForm }) => isShownForm !== true);
  return wanted.map((id) => {
    const column = all.find((one) => one.id === id);
    if (column === undefined) throw new DeskError('INVALID', { field: 'columns', reason: 'unknown' });
    return column;
  });
}
