/**
 * The privacy log: what leaves the program as a file. API: DISCLOSURE_KINDS, NOT, scopeOf(filter): what the log keeps of a filter.
 */

/**
 * A list, an activity report, letters, a calendar file, everything about one person, the log itself, a whole case, a packet for an
 * adviser; a backup; and what devices hand to each other: bundles and snapshots, whose lines stand only in the log of the device that
 * made them.
 */
export const DISCLOSURE_KINDS = [
  ...(['list', 'report', 'letters', 'calendar', 'access', 'log', 'case', 'packet'] as const),
  ...(['backup', 'bundle', 'snapshot'] as const),
] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** Begins the name of a part that says what must not be. */
export const NOT = 'not:';

/** Part of a filter → its codes; `true` where only that it was used is kept, a number where only how many. */
export type Scope = Readonly<Record<string, unknown>>;

/** Typed words, tags and ids of people may be personal: the log keeps that they narrowed a list, never what they were. */
const KEPT_AS_FACT: ReadonlySet<string> = new Set([
  ...['text', 'subject', 'requester', 'title', 'city', 'website'],
  ...['personId', 'requesterPersonId'],
]);
const KEPT_AS_COUNT: ReadonlySet<string> = new Set(['ids', 'tag']);

/** What the log keeps of a filter. Parts that narrow nothing are left out. */
export function scopeOf({ not, ...filter }: Readonly<Record<string, unknown>>): Scope {
  return { ...keptOf(filter), ...(isParts(not) ? withoutOf(not) : {}) };
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What must not be, under names of its own. */
const withoutOf = (not: Readonly<Record<string, unknown>>): Scope =>
  Object.fromEntries(Object.entries(keptOf(not)).map(([part, value]) => [NOT + part, value]));

function keptOf(filter: Readonly<Record<string, unknown>>): Scope {
  const kept = Object.entries(filter).flatMap(([part, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === false) return part === 'hasConsent' ? [[part, value]] : [];
    if (typeof value === 'string' && value.trim() === '') return [];
    if (KEPT_AS_FACT.has(part)) return [[part, true]];
    if (KEPT_AS_COUNT.has(part)) return [[part, Array.isArray(value) ? value.length : 1]];
    return [[part, value]];
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}
