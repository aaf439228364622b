import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  organisationMeetingKeys,
  organisationProfile,
  personMeetingKeys,
  personProfile,
  SHOWN_FROM,
  scoreOrganisations,
  scorePeople,
} from './index.ts';
import { LABELLED_ORGANISATIONS } from './testing/organisations.ts';
import { LABELLED_PEOPLE } from './testing/people.ts';

/** What the score says of a labelled pair, and whether the two would ever be compared. */
const JUDGED = [
  ...LABELLED_PEOPLE.map(({ a, b, ...label }) => {
    const [left, right] = [personProfile(a), personProfile(b)];
    const meets = personMeetingKeys(left).some((key) => personMeetingKeys(right).includes(key));
    return { kind: 'person', ...label, ...scorePeople(left, right), reverse: scorePeople(right, left), meets };
  }),
  ...LABELLED_ORGANISATIONS.map(({ a, b, ...label }) => {
    const [left, right] = [organisationProfile(a), organisationProfile(b)];
    const meets = organisationMeetingKeys(left).some((key) => organisationMeetingKeys(right).includes(key));
    const reverse = scoreOrganisations(right, left);
    return { kind: 'organisation', ...label, ...scoreOrganisations(left, right), reverse, meets };
  }),
];

const isShown = ({ score, meets }: (typeof JUDGED)[number]): boolean => meets && score >= SHOWN_FROM;

describe('the labelled pairs', () => {
  test('are enough to say something, in both classes', () => {
    expect(JUDGED.length).toBeGreaterThanOrEqual(120);
    expect(JUDGED.filter(({ same }) => same).length).toBeGreaterThan(50);
    expect(JUDGED.filter(({ same }) => !same).length).toBeGreaterThan(50);
  });

  test('are found and told apart: precision and recall of at least 0.97', () => {
    const shown = JUDGED.filter(isShown);
    const right = shown.filter(({ same }) => same);
    const missed = JUDGED.filter((one) => one.same && !isShown(one));
    const wrong = shown.filter(({ same }) => !same);
    const told = [...missed, ...wrong].map(({ kind, why, score, meets }) => ({ kind, why, score, meets }));
    expect(right.length / shown.length, JSON.stringify(told)).toBeGreaterThanOrEqual(0.97);
    expect(right.length / (right.length + missed.length), JSON.stringify(told)).toBeGreaterThanOrEqual(0.97);
  });

  test('score the same whichever stands first', () => {
    for (const { score, reverse } of JUDGED) expect(reverse.score).toBe(score);
  });

  test('explain every score by what agrees and differs', () => {
    for (const { score, evidence } of JUDGED) {
      const sum = evidence.reduce((total, { points }) => total + points, 0);
      expect(score).toBe(Math.max(0, Math.min(100, sum)));
    }
  });
});

const nullable = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { nil: null });
const anyone = fc.record({
  familyNative: nullable,
  givenNative: nullable,
  familyKana: nullable,
  givenKana: nullable,
  familyLatin: nullable,
  givenLatin: nullable,
  aliases: nullable,
  gender: fc.constantFrom(null, 'female', 'male'),
  emails: fc.array(fc.constantFrom('info@a.example.org', 'x@a.example.org', 'x@gmail.com'), { maxLength: 2 }),
  phones: fc.array(fc.constantFrom('+491', '+492'), { maxLength: 2 }),
  organisations: fc.array(fc.constantFrom('o1', 'o2'), { maxLength: 2 }),
});

test('any two people score the same whichever stands first, between 0 and 100', () => {
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const [left, right] = [personProfile(a), personProfile(b)];
      const { score } = scorePeople(left, right);
      expect(scorePeople(right, left).score).toBe(score);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});

test('whoever has a full name is found by it alone', () => {
  const letters = fc.stringMatching(/^[a-z]{3,9}$/u);
  fc.assert(
    fc.property(letters, letters, (familyNative, givenNative) => {
      const blank = { familyKana: null, givenKana: null, familyLatin: null, givenLatin: null, aliases: null };
      const facts = { ...blank, familyNative, givenNative, gender: null, emails: [], phones: [], organisations: [] };
      const profile = personProfile(facts);
      expect(scorePeople(profile, personProfile(facts)).score).toBeGreaterThanOrEqual(SHOWN_FROM);
      expect(personMeetingKeys(profile).length).toBeGreaterThan(0);
    }),
  );
});
