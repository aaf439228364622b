import type { Condition, Definition } from '#shared/domain/own-indicators/definition.ts';
import type { Sqlite } from '../../../database/open.ts';

/**
 * What a definition comes to, by other means than the program's: all tables are read as they are, and each record is looked at in
 * turn, as a person with the lists before them would. Shares no text with the program.
 */
type Row = Readonly<Record<string, string | number | null>>;

interface Days {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

export interface PlainCount {
  readonly ids: readonly string[];
  readonly value: number | null;
}

export function plainCount(sqlite: Sqlite, { counts, measure, date, conditions }: Definition, days: Days): PlainCount {
  const office = officeOf(sqlite);
  const meets = (row: Row, asked: readonly Condition[]) =>
    asked.every((one) => holds(office.valuesOf(counts, row, one.field), one));
  const inPeriod = office
    .standing(counts)
    .filter((row) => office.datesOf(counts, row, date).some((at) => isWithin(at, days)))
    .filter((row) => meets(row, conditions));
  const ids = (rows: readonly Row[]) => rows.map(({ id }) => String(id)).toSorted();
  if (measure.kind === 'count') return { ids: ids(inPeriod), value: inPeriod.length };
  if (measure.kind === 'share') {
    const met = inPeriod.filter((row) => meets(row, measure.conditions));
    return { ids: ids(inPeriod), value: inPeriod.length === 0 ? null : met.length / inPeriod.length };
  }
  if (measure.kind === 'unique') {
    const linked = inPeriod.filter((row) => office.linksOf(counts, row, measure.of).length > 0);
    return { ids: ids(linked), value: new Set(linked.flatMap((row) => office.linksOf(counts, row, measure.of))).size };
  }
  const spans = inPeriod.flatMap((row) => {
    const [[from], [to]] = [office.datesOf(counts, row, measure.from), office.datesOf(counts, row, measure.to)];
    return from === undefined || to === undefined
      ? []
      : [{ row, days: (asInstant(to) - asInstant(from)) / 86_400_000 }];
  });
  return { ids: ids(spans.map(({ row }) => row)), value: middle(spans.map((span) => span.days)) };
}

type At = number | string;
const asInstant = (at: At): number => (typeof at === 'number' ? at : Date.parse(at));

function isWithin(at: At, { from, to, zone }: Days): boolean {
  const day =
    typeof at === 'string' ? at : new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
  return from <= day && day <= to;
}

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Regions are told by the value asked for being the beginning of what is there. */
function holds(values: readonly string[], asked: Condition): boolean {
  if (!('values' in asked)) return values.length > 0 === (asked.is === 'set');
  const isRegion = asked.field.endsWith('region') && asked.field !== 'third-region';
  const fits = (value: string) => asked.values.some((one) => (isRegion ? value.startsWith(one) : value === one));
  return values.some(fits) === (asked.is === 'any-of');
}

function officeOf(sqlite: Sqlite) {
  const all = (table: string) => sqlite.prepare(`SELECT * FROM "${table}"`).all() as readonly Row[];
  const live = (table: string) => all(table).filter((row) => row.deleted_at === null);
  const [labels, inquiries, meetings, organisations] = [
    live('label'),
    live('inquiry'),
    live('meeting'),
    all('organisation'),
  ];
  const [matches, guests, parties, served] = [
    live('match'),
    live('participant'),
    live('cooperation_party'),
    live('meeting_inquiry'),
  ];
  const people = all('person');
  const find = (rows: readonly Row[], id: Row[string] | undefined) => rows.find((row) => row.id === id);
  const texts = (...values: readonly (Row[string] | undefined)[]) =>
    values.flatMap((one) => (one === null || one === undefined ? [] : [String(one)]));
  const isThere = (found: unknown) => (found ? ['there'] : []);

  const standing = (kind: string): readonly Row[] => {
    if (kind === 'match') return matches.filter((row) => find(inquiries, row.inquiry_id));
    if (kind === 'participant') return guests.filter((row) => find(meetings, row.meeting_id));
    return live(kind);
  };

  const caseOf = (kind: string, row: Row) => (kind === 'inquiry' ? row : find(inquiries, row.inquiry_id));
  const firmOf = (kind: string, row: Row) =>
    kind === 'organisation'
      ? row
      : find(organisations, kind === 'inquiry' ? row.requester_organisation_id : row.organisation_id);
  const meetingOf = (kind: string, row: Row) => (kind === 'meeting' ? row : find(meetings, row.meeting_id));

  const COLUMNS: Readonly<Record<string, string>> = {
    received: 'received_at',
    acknowledged: 'acknowledged_at',
    answered: 'answered_at',
    qualified: 'qualified_at',
    matching: 'matching_at',
    introduced: 'introduced_at',
    'meeting-planned': 'meeting_planned_at',
    'meeting-held': 'meeting_held_at',
    'follow-up': 'follow_up_at',
    concluded: 'concluded_at',
    added: 'created_at',
    proposed: 'proposed_at',
    declined: 'declined_at',
    start: 'start_at',
    agreed: 'agreed_on',
    'follow-up-3': 'follow_up_3_on',
    'follow-up-6': 'follow_up_6_on',
    'follow-up-12': 'follow_up_12_on',
  };
  const datesOf = (kind: string, row: Row, date: string): readonly At[] => {
    const own = (from: Row | undefined) =>
      [from?.[COLUMNS[date] ?? '']].flatMap((at) => (at === null || at === undefined ? [] : [at]));
    if (kind === 'inquiry' && date === 'concluded') return row.status === 'concluded' ? own(row) : [];
    if (kind === 'participant') return own(meetingOf(kind, row));
    if (kind !== 'organisation' || date === 'added') return own(row);
    if (date === 'requested')
      return inquiries.filter((one) => one.requester_organisation_id === row.id).map((one) => Number(one.received_at));
    if (date === 'introduced')
      return standing('match').flatMap((one) =>
        one.organisation_id === row.id && one.introduced_at !== null ? [Number(one.introduced_at)] : [],
      );
    return guests
      .filter((one) => one.organisation_id === row.id && one.attendance === 'attended')
      .map((one) => find(meetings, one.meeting_id))
      .flatMap((one) => (one?.state === 'held' ? [Number(one.start_at)] : []));
  };

  const valuesOf = (kind: string, row: Row, field: string): readonly string[] => {
    const on = (owner: Row | undefined, facet: string) =>
      labels.filter((one) => owner && one.owner_id === owner.id && one.facet === facet).map((one) => String(one.value));
    const [of, firm, met] = [caseOf(kind, row), firmOf(kind, row), meetingOf(kind, row)];
    switch (field) {
      case 'status':
      case 'channel':
      case 'priority':
        return texts(of?.[field]);
      case 'outcome':
        return row.status === 'concluded' ? texts(row.outcome) : [];
      case 'office':
        return texts(of?.office_id);
      case 'third-region':
        return texts(of?.third_region);
      case 'form':
        return on(of, 'form');
      case 'sector':
      case 'tag':
        return on(row, field);
      case 'form-offered':
      case 'form-sought':
        return on(row, field);
      case 'sought-region':
        return on(row, 'region');
      case 'language':
        return kind === 'organisation' ? on(row, 'language') : texts(row.language);
      case 'side':
      case 'country':
        return texts(firm?.[field]);
      case 'organisation-kind':
        return texts(firm?.kind);
      case 'region':
        return texts(firm?.region_code);
      case 'size':
        return texts(row.size);
      case 'match-state':
        return texts(row.state);
      case 'meeting-state':
        return texts(met?.state);
      case 'meeting-form':
        return texts(met?.form);
      case 'laterality':
        return texts(met?.laterality);
      case 'attendance':
      case 'novelty':
        return texts(row[field]);
      case 'participant-role':
        return texts(row.role);
      case 'participant-side':
        return texts(row.side);
      case 'cooperation-type':
        return texts(row.type);
      case 'person':
        return texts(row.person_id, row.requester_person_id);
      case 'gender':
        return texts(find(people, row.person_id ?? row.requester_person_id)?.gender);
      case 'organisation':
        return texts(row.organisation_id, row.requester_organisation_id);
      case 'evidence':
        return isThere(find(live('file'), row.evidence_file_id));
      case 'interpreter':
        return isThere(live('interpreter').some((one) => one.meeting_id === row.id));
      case 'inquiry':
        if (kind === 'cooperation') return isThere(of);
        return isThere(served.some((one) => one.meeting_id === row.id && find(inquiries, one.inquiry_id)));
      case 'meeting':
        return isThere(find(meetings, row.meeting_id));
      default:
        throw new Error(`no such field: ${field}`);
    }
  };

  const linksOf = (kind: string, row: Row, link: string): readonly string[] => {
    if (link === 'person') return texts(row.person_id, row.requester_person_id);
    if (link === 'meeting') return texts(row.meeting_id);
    if (link === 'inquiry') {
      if (kind !== 'meeting') return texts(find(inquiries, row.inquiry_id)?.id);
      return served
        .filter((one) => one.meeting_id === row.id)
        .flatMap((one) => texts(find(inquiries, one.inquiry_id)?.id));
    }
    const attending = guests.filter((one) => one.meeting_id === row.id && one.attendance === 'attended');
    const members = kind === 'meeting' ? attending : parties.filter((one) => one.cooperation_id === row.id);
    const firms =
      kind === 'meeting' || kind === 'cooperation'
        ? members.map((one) => find(organisations, one.organisation_id))
        : [firmOf(kind, row)];
    const column = { organisation: 'id', region: 'region_code', country: 'country' }[link] ?? '';
    return firms.flatMap((one) => (one?.deleted_at === null ? texts(one[column]) : []));
  };

  return { standing, datesOf, valuesOf, linksOf };
}
