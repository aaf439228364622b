import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COOPERATION_FORMS, ORGANISATION_KINDS, ORGANISATION_SIZES, SIDES } from './lists.ts';
import {
  type CandidateToMatch,
  type InquiryToMatch,
  MATCH_WEIGHTS,
  type MatchReasonKind,
  scoreMatch,
} from './match-score.ts';

const INQUIRY: InquiryToMatch = {
  forms: ['research-innovation', 'industry'],
  sectors: ['C'],
  ecosystems: ['energy-renewables'],
  regions: ['jis:03', 'jis:04'],
  languages: ['de', 'en'],
  requester: { side: 'europe', kind: 'cluster', size: 'small' },
};
const STRANGER: CandidateToMatch = {
  kind: 'other',
  size: null,
  side: 'third',
  country: 'BR',
  regionCode: null,
  formsOffered: [],
  formsSought: [],
  sectors: [],
  ecosystems: [],
  languages: [],
  history: { cooperations: 0, meetings: 0, alreadyIntroduced: false, declined: 0 },
};
const pointsFor = (
  kind: MatchReasonKind,
  candidate: Partial<CandidateToMatch>,
  inquiry: Partial<InquiryToMatch> = {},
) => scoreMatch({ ...INQUIRY, ...inquiry }, { ...STRANGER, ...candidate }).reasons.find((each) => each.kind === kind);

describe('match score', () => {
  test('the weights make 100, and a perfect candidate has them all', () => {
    expect(Object.values(MATCH_WEIGHTS).reduce((a, b) => a + b, 0)).toBe(100);
    const perfect: CandidateToMatch = {
      kind: 'cluster',
      size: 'small',
      side: 'japan',
      country: 'JP',
      regionCode: 'jis:03',
      formsOffered: ['industry', 'research-innovation'],
      formsSought: [],
      sectors: ['C', 'D', 'M'],
      ecosystems: ['energy-renewables', 'digital'],
      languages: ['ja', 'en'],
      history: { cooperations: 2, meetings: 3, alreadyIntroduced: false, declined: 0 },
    };
    const inquiry = { ...INQUIRY, sectors: ['C', 'D'] };
    expect(scoreMatch(inquiry, perfect).score).toBe(100);
  });

  test('a stranger has no reasons and no points', () => {
    expect(scoreMatch(INQUIRY, STRANGER)).toEqual({ score: 0, reasons: [], warnings: [] });
  });

  test('form: the share of the wanted forms that is offered; one that is sought counts half', () => {
    expect(pointsFor('form', { formsOffered: ['industry'] })).toEqual({
      kind: 'form',
      weight: 13,
      detail: ['industry'],
    });
    expect(pointsFor('form', { formsSought: ['industry'] })?.weight).toBe(6);
    expect(pointsFor('form', { formsOffered: ['tourism'] })).toBeUndefined();
    expect(pointsFor('form', { formsOffered: ['industry'] }, { forms: [] })).toBeUndefined();
  });

  test('sector: one agreeing sector or ecosystem gives most of the points', () => {
    expect(pointsFor('sector', { ecosystems: ['energy-renewables'] })).toEqual({
      kind: 'sector',
      weight: 18,
      detail: ['energy-renewables'],
    });
    expect(pointsFor('sector', { ecosystems: ['energy-renewables'], sectors: ['C'] })?.weight).toBe(21);
    expect(pointsFor('sector', { sectors: ['A'] })).toBeUndefined();
  });

  test('region: inside a sought region all, in the same country some, elsewhere none', () => {
    const at = (regionCode: string, country: string, regions?: readonly string[]) =>
      pointsFor('region', { regionCode, country }, regions ? { regions } : {})?.weight;
    expect(at('jis:03', 'JP')).toBe(20);
    expect(at('jis:21', 'JP')).toBe(8);
    expect(at('nuts:FRF1', 'FR')).toBeUndefined();
    expect(at('nuts:FRF1', 'FR', ['nuts:FRF'])).toBe(20);
    expect(at('nuts:FRF1', 'FR', ['nuts:FR'])).toBe(20);
    expect(at('nuts:FRF1', 'FR', ['nuts:FRK'])).toBe(8);
  });

  test('region: a country of a sought third region lies in it', () => {
    expect(pointsFor('region', { country: 'VN' }, { regions: ['third:south-east-asia'] })?.detail).toEqual(['iso:VN']);
    expect(pointsFor('region', { country: 'KE' }, { regions: ['third:south-east-asia'] })).toBeUndefined();
  });

  test('region: where none is sought, the other side gives half', () => {
    expect(pointsFor('region', { side: 'japan', country: 'JP' }, { regions: [] })?.weight).toBe(10);
    expect(pointsFor('region', { side: 'europe', country: 'FR' }, { regions: [] })).toBeUndefined();
  });

  test('language: one in common is enough', () => {
    expect(pointsFor('language', { languages: ['ja', 'en'] })).toEqual({
      kind: 'language',
      weight: 10,
      detail: ['en'],
    });
    expect(pointsFor('language', { languages: ['ja'] })).toBeUndefined();
  });

  test('kind and size: like talks to like; regions and prefectures are alike, “other” is like nothing', () => {
    const asked = (kind: InquiryToMatch['requester']['kind']) => ({ requester: { ...INQUIRY.requester, kind } });
    expect(pointsFor('kind', { kind: 'cluster' })?.weight).toBe(6);
    expect(pointsFor('kind', { kind: 'prefecture' }, asked('region'))?.weight).toBe(6);
    expect(pointsFor('kind', { kind: 'other' }, asked('other'))).toBeUndefined();
    expect(pointsFor('size', { size: 'small' })?.weight).toBe(4);
    expect(pointsFor('size', { size: 'large' })).toBeUndefined();
  });

  test('history: experience with the helpdesk counts, cooperations twice', () => {
    const history = { ...STRANGER.history, meetings: 1 };
    expect(pointsFor('history', { history })).toEqual({ kind: 'history', weight: 2, detail: ['meetings:1'] });
    expect(pointsFor('history', { history: { ...history, cooperations: 9 } })?.weight).toBe(10);
  });

  test('earlier introductions and refusals are warnings and cost no points', () => {
    const history = { ...STRANGER.history, alreadyIntroduced: true, declined: 2 };
    const candidate = { ...STRANGER, languages: ['en'] };
    const warned = scoreMatch(INQUIRY, { ...candidate, history });
    expect(warned.warnings).toEqual(['already-introduced', 'declined-before']);
    expect(warned.score).toBe(scoreMatch(INQUIRY, candidate).score);
  });

  test('the score is the sum of its reasons, 0-100, heaviest first, and the same whatever the order of the lists', () => {
    const regions = fc.subarray(['jis:03', 'nuts:FRF', 'iso:VN', 'third:africa', 'nuts:ZZ9']);
    const some = fc.subarray(['A', 'C', 'K', 'digital']);
    const forms = fc.subarray([...COOPERATION_FORMS]);
    const inquiry = fc.record({
      forms,
      sectors: some,
      ecosystems: some,
      regions,
      languages: fc.subarray(['en', 'ja']),
      requester: fc.record({
        side: fc.option(fc.constantFrom(...SIDES)),
        kind: fc.option(fc.constantFrom(...ORGANISATION_KINDS)),
        size: fc.option(fc.constantFrom(...ORGANISATION_SIZES)),
      }),
    });
    const candidate = fc.record({
      kind: fc.constantFrom(...ORGANISATION_KINDS),
      size: fc.option(fc.constantFrom(...ORGANISATION_SIZES)),
      side: fc.constantFrom(...SIDES),
      country: fc.constantFrom('JP', 'FR', 'VN', 'KE', 'ZZ'),
      regionCode: fc.option(fc.constantFrom('jis:03', 'nuts:FRF1', 'nuts:ZZ9')),
      formsOffered: forms,
      formsSought: forms,
      sectors: some,
      ecosystems: some,
      languages: fc.subarray(['en', 'ja', 'fr']),
      history: fc.record({
        cooperations: fc.nat(9),
        meetings: fc.nat(9),
        alreadyIntroduced: fc.boolean(),
        declined: fc.nat(3),
      }),
    });
    fc.assert(
      fc.property(inquiry, candidate, (asked, offered) => {
        const { score, reasons } = scoreMatch(asked, offered);
        expect(score).toBe(reasons.reduce((sum, each) => sum + each.weight, 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(reasons.every((each) => each.weight > 0 && each.weight <= MATCH_WEIGHTS[each.kind])).toBe(true);
        expect(reasons.map((each) => each.weight)).toEqual(reasons.map((each) => each.weight).sort((a, b) => b - a));
        const turned = {
          ...asked,
          forms: asked.forms.toReversed(),
          sectors: asked.sectors.toReversed(),
          regions: asked.regions.toReversed(),
        };
        expect(scoreMatch(turned, offered)).toEqual(scoreMatch(asked, offered));
      }),
    );
  });
});
