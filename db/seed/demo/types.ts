import type {
  CooperationForm,
  CooperationType,
  Language,
  OrganisationKind,
  OrganisationSize,
  Outcome,
} from '#shared/domain/lists.ts';

/** What is asked for, and what it may be called. */
interface Request {
  readonly subjects: readonly [string, ...string[]];
  readonly ask: string;
}

/**
 * What people write about one topic in one language. German, French and English are written from the European (or third)
 * side, Japanese from the Japanese one: `requests` and `details` by who looks for partners, `offer` by who answers them.
 * Slots: `{in}` where partners are sought ("in Iwate"), `{place}` its bare name.
 */
export interface TopicText {
  /** As a title names it. */
  readonly name: string;
  /** Two requests, each under several subjects that fit it. */
  readonly requests: readonly [Request, Request];
  /** What the officer wants to know first. */
  readonly question: string;
  readonly details: string;
  readonly offer: string;
  /** On the agenda of a meeting. */
  readonly point: string;
  /** What a meeting agrees on; also a task. */
  readonly decision: string;
}

/** A matter that inquiries are about, told coherently through subject, mails, meeting and minutes. */
export interface Topic {
  readonly key: string;
  readonly forms: readonly CooperationForm[];
  /** NACE sections. */
  readonly sectors: readonly string[];
  readonly ecosystems: readonly string[];
  readonly text: Readonly<Record<Language, TopicText>>;
  /** What was said about it, for the minutes in both languages. */
  readonly talk: { readonly en: string; readonly ja: string };
}

/** Names, place and profile of an organisation of the demo office. Public bodies are real, all others invented. */
export interface DemoOrganisation {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly native: string;
  /** Of the native name (BCP 47). */
  readonly nameLanguage: string;
  readonly kana?: string;
  readonly latin?: string;
  readonly en?: string;
  readonly de?: string;
  readonly fr?: string;
  readonly ja?: string;
  /** One per line. */
  readonly aliases?: string;
  readonly country: string;
  readonly region?: string;
  readonly city: string;
  readonly size?: OrganisationSize;
  /** Of its website and its people's mail: an example domain. */
  readonly domain: string;
  /** The language it writes its inquiries in. */
  readonly writes: Language;
  /** Working languages (BCP 47). */
  readonly speaks: readonly string[];
  readonly sectors: readonly string[];
  readonly ecosystems: readonly string[];
  readonly offers: readonly CooperationForm[];
  readonly seeks: readonly CooperationForm[];
  /** What the offices themselves call it by. */
  readonly tags?: readonly string[];
  /** How many of the demo's people belong to it. */
  readonly people: number;
  /** Topics it asks about, instead of all that its ecosystems hold; none at all for those who only answer. */
  readonly asks?: readonly string[];
  readonly culturalNotes?: string;
}

type Several = readonly [string, string, ...string[]];

/**
 * What people write whatever the topic, in one language. Slots: `{org}` the requester's organisation, `{partner}` the other
 * one, `{topic}`, `{number}`, `{person}` as addressed, `{officer}`, `{office}`, `{date}`, `{third}`, and the topic's own
 * `{question}`, `{details}`, `{offer}`, `{point}`, `{decision}`.
 */
export interface Frames {
  readonly openings: Several;
  readonly wishes: Several;
  readonly signOff: string;
  readonly acknowledged: Several;
  readonly details: Several;
  readonly calls: Several;
  readonly proposals: Several;
  readonly accepted: Several;
  readonly declined: Several;
  readonly introductions: Several;
  readonly invitation: string;
  readonly thanks: Several;
  readonly news: Several;
  readonly visit: string;
  readonly notes: Several;
  readonly comments: Several;
  readonly advice: Several;
  readonly onHold: Several;
  readonly resumed: string;
  readonly reopened: Several;
  readonly nextSteps: Readonly<Record<NextStepKind, Several>>;
  readonly tasks: Several;
  readonly outcomes: Readonly<Record<Outcome, Several>>;
  readonly results: Several;
  readonly agenda: { readonly welcome: string; readonly introductions: string; readonly next: string };
  readonly briefing: Several;
  readonly cooperations: Readonly<Record<CooperationType, string>>;
  /** Added to the subject where a third region takes part. */
  readonly withThird: string;
}

/** Where an inquiry stands when its officer notes what comes next. */
export type NextStepKind = 'answer' | 'qualify' | 'match' | 'introduce' | 'plan' | 'meet' | 'follow';
