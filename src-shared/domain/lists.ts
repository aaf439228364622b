/**
 * The closed lists of the domain: one word per thing; code, tables and translations (`lists.json`) use the same ones.
 * Order is the order in which people are shown them. Append, never rename: stored records and other devices hold them.
 */
export const STATUSES = [
  'received',
  'acknowledged',
  'qualified',
  'matching',
  'introduced',
  'meeting-planned',
  'meeting-held',
  'follow-up',
  'concluded',
] as const;
/** The nine steps of a case in order, and `on-hold`, which stands beside them. */
export const INQUIRY_STATUSES = [...STATUSES, 'on-hold'] as const;
export type Step = (typeof STATUSES)[number];
export type InquiryStatus = (typeof INQUIRY_STATUSES)[number];

export const OUTCOMES = [
  'agreement',
  'letter-of-intent',
  'joint-project',
  'continued-contact',
  'referral',
  'no-match',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHANNELS = ['email', 'phone', 'form', 'event', 'visit', 'webinar', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

export const COOPERATION_FORMS = [
  'industry',
  'trade',
  'research-innovation',
  'tourism',
  'mobility',
  'investment',
] as const;
export type CooperationForm = (typeof COOPERATION_FORMS)[number];

export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const ORGANISATION_KINDS = [
  'cluster',
  'region',
  'prefecture',
  'municipality',
  'company',
  'university',
  'research-institute',
  'chamber',
  'agency',
  'association',
  'eu-institution',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type OrganisationSize = (typeof ORGANISATION_SIZES)[number];

export const SIDES = ['europe', 'japan', 'third'] as const;
export type Side = (typeof SIDES)[number];

export const ENTRY_KINDS = ['note', 'call', 'email-in', 'email-out', 'visit', 'advice', 'comment'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const MATCH_STATES = ['suggested', 'shortlisted', 'proposed', 'accepted', 'declined', 'introduced'] as const;
export type MatchState = (typeof MATCH_STATES)[number];

export const PARTY_ROLES = ['requester', 'partner', 'adviser', 'observer'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** What a person decides about two edits made at the same time: what stands, what lost, or a text made of both. */
export const CONFLICT_CHOICES = ['keep', 'take', 'combine'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

export const MEETING_FORMS = ['in-person', 'online', 'hybrid'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const LATERALITIES = ['bilateral', 'trilateral'] as const;
export type Laterality = (typeof LATERALITIES)[number];

export const PARTICIPANT_ROLES = ['host', 'speaker', 'participant', 'observer'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const ATTENDANCES = ['invited', 'accepted', 'declined', 'attended', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const INTERPRETATION_MODES = ['simultaneous', 'consecutive', 'whispered'] as const;
export type InterpretationMode = (typeof INTERPRETATION_MODES)[number];

export const COOPERATION_TYPES = [
  'memorandum',
  'letter-of-intent',
  'joint-project',
  'trade-contract',
  'twinning',
  'research-consortium',
  'visit-programme',
] as const;
export type CooperationType = (typeof COOPERATION_TYPES)[number];

export const NOVELTIES = ['new', 'strengthened'] as const;
export type Novelty = (typeof NOVELTIES)[number];

export const NAME_ORDERS = ['family-first', 'given-first'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export const STAFF_ROLES = ['officer', 'adviser', 'manager'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The four languages of the interface, of reports and of templates. */
export const LANGUAGES = ['en', 'de', 'fr', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CONSENT_PURPOSES = [
  'case-handling',
  'introduction',
  'event-invitations',
  'newsletter',
  'photographs',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const LAWFUL_BASES = ['consent', 'public-task', 'contract', 'legitimate-interests'] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** What may be put on a record more than once; each value is a record of its own, so that two devices' additions meet. */
export const LABEL_FACETS = [
  'form',
  'form-offered',
  'form-sought',
  'region',
  'sector',
  'ecosystem',
  'language',
  'tag',
] as const;
export type LabelFacet = (typeof LABEL_FACETS)[number];

/** What one organisation is to another; the first two have a direction. */
export const RELATION_KINDS = ['member-of', 'part-of', 'twin-region', 'partner'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export const CONTACT_KINDS = ['email', 'phone'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/**
 * Countries on the European side: the EU-27 and the EEA/EFTA states, whose regions take part in EU cluster programmes.
 * Everyone else but Japan is a third region. ISO 3166-1 alpha-2 (Greece is GR, not Eurostat's EL).
 */
export const EUROPEAN_SIDE_COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'HR',
  'CY',
  'CZ',
  'DK',
  'EE',
  'FI',
  'FR',
  'DE',
  'GR',
  'HU',
  'IE',
  'IT',
  'LV',
  'LT',
  'LU',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SK',
  'SI',
  'ES',
  'SE',
  'IS',
  'LI',
  'NO',
  'CH',
] as const;
