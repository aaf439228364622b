import {
  type Evidence,
  type OrganisationFacts,
  type PersonFacts,
  SHOWN_FROM,
} from '#shared/domain/duplicates/index.ts';
import type { Context } from '../context.ts';
import { areApart } from '../merges/index.ts';
import { asProfile, type Profile, scorePair } from './facts.ts';
import { keyNumbers, whoMeets } from './meet.ts';
import { createProfiles } from './profiles.ts';

type Reader = Pick<Context, 'sqlite'>;

/** A stored record that may be the one asked about. */
export interface Candidate {
  readonly id: string;
  /** 0 to 100. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Whoever or whatever is asked about, as far as it is known; what is not told is not there. */
export type Probe =
  | { readonly of: 'person'; readonly facts: Partial<PersonFacts> }
  | { readonly of: 'organisation'; readonly facts: Partial<OrganisationFacts> };

export interface CandidateOptions {
  /** How many at most; 5 unless told. */
  readonly limit?: number;
  /** The least score; unless told, from where people are asked. */
  readonly from?: number;
  /** A stored record that is itself asked about. */
  readonly self?: string | null;
}

/**
 * The stored people or organisations that may be the one asked about, the likeliest first. Takes the keys that were worked out
 * before, so one call costs a few look-ups: about a tenth of a millisecond where nobody is found. Knows what the background pass
 * has looked at; `context.duplicates.catchUp()` before the call looks at what was done just now, `lookThrough` before many at all.
 */
export const candidatesFor = (context: Reader, probe: Probe, options: CandidateOptions = {}): readonly Candidate[] =>
  createFinder(context)(probe, options);

/** Answers one question after the other about the office as it is now: what was compared once is not read again. */
export type Finder = (probe: Probe, options?: CandidateOptions) => readonly Candidate[];

export function createFinder({ sqlite }: Reader): Finder {
  const profiles = createProfiles(sqlite);
  return (probe, { limit = 5, from = SHOWN_FROM, self = null } = {}) => {
    const profile = profileOfProbe(probe);
    const found: Candidate[] = [];
    for (const id of whoMeets(sqlite, keyNumbers(profile), self)) {
      const other = profiles.get(probe.of, id);
      const judged = other === null ? null : scorePair(profile, other);
      if (judged === null || judged.score < from) continue;
      if (self === null || !areApart({ sqlite }, self, id)) found.push({ id, ...judged });
    }
    return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}

const NOBODY: PersonFacts = {
  ...{ familyNative: null, givenNative: null, familyKana: null, givenKana: null, familyLatin: null, givenLatin: null },
  ...{ aliases: null, gender: null, emails: [], phones: [], organisations: [] },
};

const NOTHING: OrganisationFacts = {
  ...{ nameNative: null, nameKana: null, nameLatin: null, nameEn: null, nameDe: null, nameFr: null, nameJa: null },
  ...{ aliases: null, country: null, regionCode: null, city: null, kind: null, website: null, emails: [], phones: [] },
};

function profileOfProbe(probe: Probe): Profile {
  return probe.of === 'person'
    ? asProfile.person({ ...NOBODY, ...probe.facts })
    : asProfile.organisation({ ...NOTHING, ...probe.facts });
}
