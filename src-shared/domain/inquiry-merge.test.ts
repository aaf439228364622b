import { expect, test } from 'vitest';
import { type MergeableInquiry, mergedInquiry } from './inquiry-merge.ts';

const RECEIVED: MergeableInquiry = {
  ...{ description: null, language: null, requesterPersonId: null, requesterOrganisationId: null, thirdRegion: null },
  ...{ priority: 'normal', ownerId: null, officeId: null, status: 'received', statusBefore: null, statusSince: 1 },
  ...{ heldOn: null, acknowledgedAt: null, qualifiedAt: null, matchingAt: null, introducedAt: null },
  ...{ meetingPlannedAt: null, meetingHeldAt: null, followUpAt: null, concludedAt: null, answeredAt: null },
  ...{ answerDueOn: null, qualifyDueOn: null, nextStep: null, nextStepOn: null, outcome: null, outcomeNote: null },
};
const inquiry = (fields: Partial<MergeableInquiry>): MergeableInquiry => ({ ...RECEIVED, ...fields });

test('what the survivor has stands, and what it lacks comes from the other', () => {
  const survivor = inquiry({ description: 'Holz', ownerId: null, thirdRegion: null });
  const other = inquiry({ description: '木材', ownerId: 'mori', thirdRegion: 'third:africa' });
  expect(mergedInquiry(survivor, other)).toEqual({ ...survivor, ownerId: 'mori', thirdRegion: 'third:africa' });
});

test('the status of the one that got further stands, with its since; each step has the earlier date', () => {
  const survivor = inquiry({ status: 'acknowledged', statusSince: 20, acknowledgedAt: 20, answeredAt: 20 });
  const other = inquiry({
    ...{ status: 'matching', statusSince: 50, acknowledgedAt: 30, qualifiedAt: 40, matchingAt: 50, answeredAt: 10 },
  });
  expect(mergedInquiry(survivor, other)).toMatchObject({
    ...{ status: 'matching', statusSince: 50, acknowledgedAt: 20, qualifiedAt: 40, matchingAt: 50, answeredAt: 10 },
  });
});

test('a case on hold stands where it was put on hold; of two that got as far the survivor’s status stands', () => {
  const held = inquiry({ status: 'on-hold', statusBefore: 'qualified', heldOn: '2026-11-20', statusSince: 9 });
  expect(mergedInquiry(inquiry({ status: 'acknowledged' }), held)).toMatchObject({
    ...{ status: 'on-hold', statusBefore: 'qualified', heldOn: '2026-11-20', statusSince: 9 },
  });
  expect(mergedInquiry(inquiry({ status: 'qualified' }), held)).toMatchObject({ status: 'qualified', heldOn: null });
  expect(mergedInquiry(held, inquiry({ status: 'matching' }))).toMatchObject({ status: 'matching', heldOn: null });
});

test('a concluded case stands with its own outcome, and has no next step', () => {
  const open = inquiry({ status: 'matching', outcome: 'referral', nextStep: 'anrufen', nextStepOn: '2026-12-01' });
  const done = inquiry({ status: 'concluded', statusBefore: 'matching', concludedAt: 80, outcome: 'no-match' });
  const expected = { status: 'concluded', concludedAt: 80, outcome: 'no-match', nextStep: null, nextStepOn: null };
  expect(mergedInquiry(open, done)).toMatchObject(expected);
  expect(mergedInquiry(done, open)).toMatchObject(expected);
});

test('a next step comes with its day, the earlier of two days stands alone, and the higher priority stands', () => {
  const bare = inquiry({ nextStepOn: '2026-12-04', priority: 'low' });
  const told = inquiry({ nextStep: '電話する', nextStepOn: '2026-12-09', priority: 'high' });
  expect(mergedInquiry(bare, told)).toMatchObject({ nextStep: '電話する', nextStepOn: '2026-12-09', priority: 'high' });
  expect(mergedInquiry(told, bare)).toMatchObject({ nextStep: '電話する', nextStepOn: '2026-12-09', priority: 'high' });
  expect(mergedInquiry(inquiry({}), bare)).toMatchObject({ nextStep: null, nextStepOn: '2026-12-04' });
});
