import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INQUIRY_STATUSES, type InquiryStatus, OUTCOMES, STATUSES } from './lists.ts';
import { type InquiryForStatus, movesFrom, moveTo, nextStep, statusAfter, stepIndex } from './status.ts';

const EMPTY: InquiryForStatus = {
  status: 'received',
  statusBefore: null,
  outcome: null,
  requesterCount: 0,
  formCount: 0,
  partnerCount: 0,
  meetingCount: 0,
  heldMeetingCount: 0,
};
const COMPLETE: Omit<InquiryForStatus, 'status'> = {
  statusBefore: null,
  outcome: 'agreement',
  requesterCount: 1,
  formCount: 1,
  partnerCount: 1,
  meetingCount: 1,
  heldMeetingCount: 1,
};
const OPEN = STATUSES.filter((status) => status !== 'concluded');
const lacks = (to: InquiryStatus, known: Partial<InquiryForStatus> = {}) => moveTo({ ...EMPTY, ...known }, to)?.lacks;

describe('inquiry status', () => {
  test('the nine steps follow one another and the primary button offers each', () => {
    let inquiry: InquiryForStatus = { ...COMPLETE, status: 'received' };
    const walked: InquiryStatus[] = [inquiry.status];
    for (let move = nextStep(inquiry); move !== null; move = nextStep(inquiry)) {
      expect(move.lacks).toEqual([]);
      inquiry = { ...inquiry, ...statusAfter(inquiry, move) };
      walked.push(inquiry.status);
    }
    expect(walked).toEqual(STATUSES);
  });

  test('the last of the open steps offers the conclusion', () => {
    expect(nextStep({ ...EMPTY, status: 'follow-up' })).toEqual({
      to: 'concluded',
      kind: 'conclude',
      lacks: ['outcome'],
    });
  });

  test('steps may be skipped forwards, and a skipped step asks for nothing', () => {
    const moves = movesFrom({ ...EMPTY, partnerCount: 1 });
    expect(moves.filter((move) => move.kind === 'skip').map((move) => move.to)).toEqual([
      'qualified',
      'matching',
      'introduced',
      'meeting-planned',
      'meeting-held',
      'follow-up',
    ]);
    expect(moveTo({ ...EMPTY, partnerCount: 1 }, 'introduced')).toEqual({ to: 'introduced', kind: 'skip', lacks: [] });
  });

  test('qualified needs a requester and at least one cooperation form', () => {
    expect(lacks('qualified')).toEqual(['requester', 'form']);
    expect(lacks('qualified', { requesterCount: 1 })).toEqual(['form']);
    expect(lacks('qualified', { requesterCount: 1, formCount: 2 })).toEqual([]);
  });

  test('introduced needs a partner', () => {
    expect(lacks('introduced')).toEqual(['partner']);
    expect(lacks('introduced', { partnerCount: 1 })).toEqual([]);
  });

  test('meeting planned needs a meeting', () => {
    expect(lacks('meeting-planned')).toEqual(['meeting']);
    expect(lacks('meeting-planned', { meetingCount: 1 })).toEqual([]);
  });

  test('meeting held needs a held meeting, a planned one is not enough', () => {
    expect(lacks('meeting-held', { meetingCount: 1 })).toEqual(['held-meeting']);
    expect(lacks('meeting-held', { meetingCount: 1, heldMeetingCount: 1 })).toEqual([]);
  });

  test('concluded needs an outcome and nothing else, from every open step', () => {
    for (const status of OPEN) {
      expect(lacks('concluded', { status })).toEqual(['outcome']);
      for (const outcome of OUTCOMES) expect(lacks('concluded', { status, outcome })).toEqual([]);
    }
  });

  test('one step back is allowed as a correction, two are not, and none leads before received', () => {
    expect(moveTo({ ...EMPTY, status: 'matching' }, 'qualified')).toEqual({ to: 'qualified', kind: 'back', lacks: [] });
    expect(moveTo({ ...EMPTY, status: 'matching' }, 'acknowledged')).toBeUndefined();
    expect(movesFrom(EMPTY).some((move) => move.kind === 'back')).toBe(false);
  });

  test('on hold from any open step and back to that step', () => {
    for (const status of OPEN) {
      const inquiry: InquiryForStatus = { ...EMPTY, status };
      const hold = moveTo(inquiry, 'on-hold');
      expect(hold).toEqual({ to: 'on-hold', kind: 'hold', lacks: [] });
      const held = { ...inquiry, ...statusAfter(inquiry, { to: 'on-hold' }) };
      expect(movesFrom(held)).toEqual([{ to: status, kind: 'resume', lacks: [] }]);
      expect(nextStep(held)).toEqual({ to: status, kind: 'resume', lacks: [] });
      expect(statusAfter(held, { to: status })).toEqual({ status, statusBefore: null });
    }
  });

  test('reopened leads back to the state before concluded', () => {
    for (const status of OPEN) {
      const inquiry: InquiryForStatus = { ...EMPTY, status, outcome: 'withdrawn' };
      const concluded = { ...inquiry, ...statusAfter(inquiry, { to: 'concluded' }) };
      expect(movesFrom(concluded)).toEqual([{ to: status, kind: 'reopen', lacks: [] }]);
      expect(nextStep(concluded)).toBeNull();
    }
  });

  test('an inquiry whose earlier step is unknown can still be resumed and reopened', () => {
    expect(movesFrom({ ...EMPTY, status: 'on-hold' })).toEqual([{ to: 'received', kind: 'resume', lacks: [] }]);
    expect(movesFrom({ ...EMPTY, status: 'concluded', statusBefore: 'on-hold' })).toEqual([
      { to: 'follow-up', kind: 'reopen', lacks: [] },
    ]);
  });

  test('the bar of nine steps shows an inquiry on hold where it stood', () => {
    expect(STATUSES.map((status) => stepIndex({ status, statusBefore: null }))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(stepIndex({ status: 'on-hold', statusBefore: 'introduced' })).toBe(4);
    expect(stepIndex({ status: 'on-hold', statusBefore: null })).toBe(0);
  });

  test('no sequence of moves leads to a status without a way on, or offers one status twice', () => {
    const anyInquiry = fc.record({
      status: fc.constantFrom(...INQUIRY_STATUSES),
      statusBefore: fc.option(fc.constantFrom(...INQUIRY_STATUSES), { nil: null }),
      outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: null }),
      requesterCount: fc.nat(2),
      formCount: fc.nat(2),
      partnerCount: fc.nat(2),
      meetingCount: fc.nat(2),
      heldMeetingCount: fc.nat(2),
    });
    fc.assert(
      fc.property(anyInquiry, (inquiry) => {
        const moves = movesFrom(inquiry);
        expect(moves.some((move) => move.lacks.length === 0)).toBe(true);
        expect(new Set(moves.map((move) => move.to)).size).toBe(moves.length);
        expect(moves.every((move) => move.to !== inquiry.status)).toBe(true);
      }),
    );
  });
});
