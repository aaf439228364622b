import { recordBytes } from '../../changes/refs.ts';

/**
 * A case as the numbers that figures are made of, one behind the other in whole numbers of 32 bits:
 * how many numbers there are, the id, three instants, what was answered, marks and codes, then four lists behind their lengths.
 * Codes are numbers of `fact_word`, organisations those of `fact_organisation`; 0 is none.
 */
export interface CaseFacts {
  readonly id: string;
  readonly receivedAt: number;
  readonly answeredAt: number | null;
  readonly concludedAt: number | null;
  /** Both 0 while there is no answer. */
  readonly workingDays: number;
  readonly enough: number;
  readonly isConcluded: boolean;
  readonly hasThirdRegion: boolean;
  /** The place of the furthest step that is dated, but for the conclusion. */
  readonly furthest: number;
  readonly channel: number;
  readonly language: number;
  readonly office: number;
  readonly outcome: number;
  readonly thirdRegion: number;
  readonly requester: number;
  readonly forms: readonly number[];
  readonly sectors: readonly number[];
  readonly parties: readonly { readonly organisation: number; readonly isPartner: boolean }[];
  /** Those that were introduced. */
  readonly matches: readonly { readonly organisation: number; readonly introducedAt: number }[];
}

/** Where each number stands in an entry. An instant takes two: whole 2^32 ms, and the rest. */
export const AT = {
  size: 0,
  id: 1,
  received: 5,
  answered: 7,
  concluded: 9,
  workingDays: 11,
  enough: 12,
  marks: 13,
  channel: 14,
  language: 15,
  office: 16,
  outcome: 17,
  thirdRegion: 18,
  requester: 19,
  forms: 20,
  sectors: 21,
  parties: 22,
  matches: 23,
  lists: 24,
} as const;

export const CONCLUDED = 1;
export const THIRD_REGION = 2;
/** Above it the furthest step. */
export const STEP_SHIFT = 2;

/** Of an id. */
export const ID_BYTES = 16;

const HIGH = 2 ** 32;
/** Stands in the high number of an instant that is none. */
const NO_INSTANT = -(2 ** 31);

const split = (instant: number | null): readonly [number, number] => {
  if (instant === null) return [NO_INSTANT, 0];
  const high = Math.floor(instant / HIGH);
  return [high, instant - high * HIGH];
};

/** The instant that stands at a place, epoch ms; long before any other where there is none. */
export function instantAt(facts: Int32Array, at: number): number {
  return (facts[at] as number) * HIGH + ((facts[at + 1] as number) >>> 0);
}

export const isInstant = (facts: Int32Array, at: number): boolean => facts[at] !== NO_INSTANT;

/** An entry as it stands in a page. */
export function packed(facts: CaseFacts): Int32Array {
  const { forms, sectors, parties, matches } = facts;
  const lists = [
    ...forms,
    ...sectors,
    ...parties.map(({ organisation, isPartner }) => organisation * 2 + (isPartner ? 1 : 0)),
    ...matches.flatMap(({ organisation, introducedAt }) => [organisation, ...split(introducedAt)]),
  ];
  const entry = new Int32Array(AT.lists + lists.length);
  const marks = (facts.isConcluded ? CONCLUDED : 0) | (facts.hasThirdRegion ? THIRD_REGION : 0);
  entry[AT.size] = entry.length;
  new Uint8Array(entry.buffer).set(recordBytes(facts.id), AT.id * 4);
  entry.set(
    [
      ...[...split(facts.receivedAt), ...split(facts.answeredAt), ...split(facts.concludedAt)],
      ...[facts.workingDays, facts.enough, marks | (facts.furthest << STEP_SHIFT)],
      ...[facts.channel, facts.language, facts.office, facts.outcome, facts.thirdRegion, facts.requester],
      ...[forms.length, sectors.length, parties.length, matches.length],
      ...lists,
    ],
    AT.received,
  );
  return entry;
}
