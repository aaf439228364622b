import type { CountedRecord, Dimension } from '../indicators.ts';
import {
  ATTENDANCES,
  CHANNELS,
  COOPERATION_FORMS,
  COOPERATION_TYPES,
  GENDERS,
  INQUIRY_STATUSES,
  LATERALITIES,
  MATCH_STATES,
  MEETING_FORMS,
  MEETING_STATES,
  NOVELTIES,
  ORGANISATION_KINDS,
  ORGANISATION_SIZES,
  OUTCOMES,
  PARTICIPANT_ROLES,
  PRIORITIES,
  SIDES,
} from '../lists.ts';

/**
 * What own indicators are made of, as data: for each kind of record the dates by which it falls into a period, the fields that
 * conditions ask about, the linked records that can be counted once each, and the breakdowns on offer. Append, never rename: stored
 * definitions hold these words.
 * API: DATES, FIELDS, LINKS, BREAKDOWNS, LISTS_OF_FIELDS.
 */

/** Values of a closed list (its name in `lists.json`), values that are looked up, or only whether there is any. */
export type FieldType =
  | ListField
  | 'sector'
  | 'country'
  | 'region'
  | 'third-region'
  | 'language'
  | 'office'
  | 'tag'
  | 'presence';

export const LISTS_OF_FIELDS = {
  status: INQUIRY_STATUSES,
  outcome: OUTCOMES,
  channel: CHANNELS,
  priority: PRIORITIES,
  form: COOPERATION_FORMS,
  side: SIDES,
  organisationKind: ORGANISATION_KINDS,
  organisationSize: ORGANISATION_SIZES,
  matchState: MATCH_STATES,
  meetingState: MEETING_STATES,
  meetingForm: MEETING_FORMS,
  laterality: LATERALITIES,
  attendance: ATTENDANCES,
  participantRole: PARTICIPANT_ROLES,
  gender: GENDERS,
  cooperationType: COOPERATION_TYPES,
  novelty: NOVELTIES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ListField = keyof typeof LISTS_OF_FIELDS;

export const isListField = (type: FieldType): type is ListField => type in LISTS_OF_FIELDS;

type ByKind<T> = Readonly<Record<CountedRecord, T>>;

/** `several`: a record may have more than one such date, and falls into the period by any of them. */
export interface DateField {
  readonly several?: true;
}

export const DATES: ByKind<Readonly<Record<string, DateField>>> = {
  inquiry: {
    received: {},
    acknowledged: {},
    answered: {},
    qualified: {},
    matching: {},
    introduced: {},
    'meeting-planned': {},
    'meeting-held': {},
    'follow-up': {},
    concluded: {},
  },
  organisation: { requested: { several: true }, introduced: { several: true }, attended: { several: true }, added: {} },
  match: { added: {}, proposed: {}, declined: {}, introduced: {} },
  meeting: { start: {}, added: {} },
  participant: { start: {} },
  cooperation: { agreed: {}, 'follow-up-3': {}, 'follow-up-6': {}, 'follow-up-12': {} },
};

const PLACE = { side: 'side', 'organisation-kind': 'organisationKind', country: 'country', region: 'region' } as const;

export const FIELDS: ByKind<Readonly<Record<string, FieldType>>> = {
  inquiry: {
    status: 'status',
    outcome: 'outcome',
    channel: 'channel',
    priority: 'priority',
    form: 'form',
    sector: 'sector',
    ...PLACE,
    'sought-region': 'region',
    'third-region': 'third-region',
    language: 'language',
    office: 'office',
    tag: 'tag',
    organisation: 'presence',
    person: 'presence',
    gender: 'gender',
  },
  organisation: {
    ...PLACE,
    size: 'organisationSize',
    sector: 'sector',
    'form-offered': 'form',
    'form-sought': 'form',
    language: 'language',
    tag: 'tag',
  },
  match: {
    'match-state': 'matchState',
    ...PLACE,
    form: 'form',
    channel: 'channel',
    'third-region': 'third-region',
    office: 'office',
  },
  meeting: {
    'meeting-state': 'meetingState',
    'meeting-form': 'meetingForm',
    laterality: 'laterality',
    language: 'language',
    inquiry: 'presence',
    interpreter: 'presence',
  },
  participant: {
    attendance: 'attendance',
    'participant-role': 'participantRole',
    'participant-side': 'side',
    'organisation-kind': 'organisationKind',
    country: 'country',
    region: 'region',
    'meeting-state': 'meetingState',
    'meeting-form': 'meetingForm',
    laterality: 'laterality',
    person: 'presence',
    organisation: 'presence',
    gender: 'gender',
  },
  cooperation: {
    'cooperation-type': 'cooperationType',
    novelty: 'novelty',
    evidence: 'presence',
    form: 'form',
    office: 'office',
    inquiry: 'presence',
    meeting: 'presence',
  },
};

/** What can be counted once each: linked records, or where their organisations are. */
export type Link = 'organisation' | 'person' | 'inquiry' | 'meeting' | 'region' | 'country';

export const LINKS: ByKind<readonly Link[]> = {
  inquiry: ['organisation', 'person', 'region', 'country'],
  organisation: ['region', 'country'],
  match: ['organisation', 'inquiry', 'region', 'country'],
  meeting: ['organisation', 'inquiry', 'region', 'country'],
  participant: ['person', 'organisation', 'meeting', 'region', 'country'],
  cooperation: ['organisation', 'inquiry', 'region', 'country'],
};

export const BREAKDOWNS: ByKind<readonly Dimension[]> = {
  inquiry: [
    ...(['form', 'sector', 'side', 'country', 'region', 'prefecture', 'third-region'] as const),
    ...(['organisation-kind', 'channel', 'language', 'office', 'outcome', 'gender'] as const),
  ],
  organisation: ['organisation-kind', 'side', 'country', 'region', 'prefecture'],
  match: ['side', 'country', 'organisation-kind', 'form'],
  meeting: ['meeting-form', 'laterality'],
  participant: ['side', 'gender'],
  cooperation: ['cooperation-type', 'novelty', 'evidence'],
};
