/**
 * Fields of which no edit may be lost unseen: long texts, status, outcome, dates, and what an indicator counts. How each is read, and which of them a person
 * decides about together. `db/schema` flags the same ones as disputed.
 * API: readingOf(kind, field), isText(kind, field), leadOf(kind, field).
 */

/** A text, of several lines or of one; a plain day; an instant; the rule of an own indicator; or the list (of `lists.json`) that holds the value's word. */
export type Reading = 'text' | 'line' | 'day' | 'instant' | 'rule' | ListReading;
type ListReading = 'status' | 'outcome' | 'meetingState' | 'matchState' | 'attendance' | 'adviceState';

export const DISPUTED_FIELDS = {
  organisation: { culturalNotes: 'text', note: 'text' },
  person: { culturalNotes: 'text', note: 'text' },
  affiliation: { fromOn: 'day', toOn: 'day' },
  inquiry: {
    description: 'text',
    status: 'status',
    outcome: 'outcome',
    outcomeNote: 'text',
    nextStep: 'line',
    nextStepOn: 'day',
    receivedAt: 'instant',
  },
  party: { note: 'text' },
  entry: { body: 'text', at: 'instant' },
  task: { note: 'text', dueOn: 'day', doneAt: 'instant' },
  match: { state: 'matchState', declinedReason: 'line' },
  meeting: {
    state: 'meetingState',
    startAt: 'instant',
    endAt: 'instant',
    agenda: 'text',
    minutesEn: 'text',
    minutesJa: 'text',
    result: 'text',
  },
  participant: { attendance: 'attendance' },
  cooperation: { agreedOn: 'day', note: 'text', followUp3On: 'day', followUp6On: 'day', followUp12On: 'day' },
  consent: { wording: 'text', givenOn: 'day', expiresOn: 'day', withdrawnOn: 'day' },
  template: { body: 'text' },
  relation: { fromOn: 'day', toOn: 'day', note: 'text' },
  country_note: { body: 'text' },
  report_text: { body: 'text' },
  report_story: { body: 'text' },
  own_indicator: { definition: 'rule' },
  advice: { question: 'text', dueOn: 'day', state: 'adviceState' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Reading>>>>;

/** Kinds of records that people decide about. */
export type DisputedKind = keyof typeof DISPUTED_FIELDS;
export const DISPUTED_KINDS = Object.keys(DISPUTED_FIELDS) as [DisputedKind, ...DisputedKind[]];

/** Fields that one act gives their values: a person decides about them once. The first one leads. */
const TOGETHER: Partial<Readonly<Record<DisputedKind, readonly (readonly string[])[]>>> = {
  inquiry: [['status', 'outcome']],
  match: [['state', 'declinedReason']],
  meeting: [['startAt', 'endAt']],
};

export const isDisputedKind = (kind: string): kind is DisputedKind => kind in DISPUTED_FIELDS;

/** How a disputed field is read; undefined for any other field. */
export function readingOf(kind: DisputedKind, field: string): Reading | undefined {
  return (DISPUTED_FIELDS[kind] as Readonly<Record<string, Reading>>)[field];
}

/** Whether a field is written in words of one's own: two of them can be made into one. */
export function isText(kind: DisputedKind, field: string): boolean {
  const reading = readingOf(kind, field);
  return reading === 'text' || reading === 'line';
}

/** The field that leads those about which a person decides together: often the field itself. */
export function leadOf(kind: DisputedKind, field: string): string {
  return TOGETHER[kind]?.find((fields) => fields.includes(field))?.[0] ?? field;
}
