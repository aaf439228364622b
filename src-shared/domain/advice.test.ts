import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ADVICE_STATES,
  ANSWERS,
  answersTo,
  byUrgency,
  isOverdue,
  lacksOf,
  mayAnswer,
  stateAfter,
  WISHES,
} from './advice.ts';

test('an open request for advice is advised or sent back; one for a sign-off is approved or sent back; a question is answered', () => {
  expect(answersTo({ wish: 'advice', state: 'open' })).toEqual(['advise', 'send-back']);
  expect(answersTo({ wish: 'sign-off', state: 'open' })).toEqual(['approve', 'send-back']);
  expect(answersTo({ wish: 'question', state: 'open' })).toEqual(['answer']);
});

test('what was answered or withdrawn takes no further answer', () => {
  for (const wish of WISHES) {
    for (const state of ADVICE_STATES) if (state !== 'open') expect(answersTo({ wish, state })).toEqual([]);
  }
});

test('every answer ends a request', () => {
  for (const answer of ANSWERS) expect(answersTo({ wish: 'advice', state: stateAfter(answer) })).toEqual([]);
});

test('advice and sending back need words, an approval does not', () => {
  expect(ANSWERS.map((answer) => lacksOf(answer, ' \n'))).toEqual(['text', null, 'text', 'text']);
  expect(ANSWERS.map((answer) => lacksOf(answer, '承認します'))).toEqual([null, null, null, null]);
});

test('who was asked answers, or whoever else advises; never who asked', () => {
  const request = { askedById: 'a', adviserId: 'b' };
  expect(mayAnswer(request, { id: 'b', role: 'officer' })).toBe(true);
  expect(mayAnswer(request, { id: 'c', role: 'officer' })).toBe(false);
  expect(mayAnswer(request, { id: 'c', role: 'adviser' })).toBe(true);
  expect(mayAnswer(request, { id: 'c', role: 'manager' })).toBe(true);
  expect(mayAnswer(request, { id: 'a', role: 'manager' })).toBe(false);
  expect(mayAnswer({ askedById: 'a', adviserId: 'a' }, { id: 'a', role: 'adviser' })).toBe(false);
});

test('a request is late the day after its due day, as long as it is open', () => {
  expect(isOverdue({ state: 'open', dueOn: '2026-11-22' }, '2026-11-22')).toBe(false);
  expect(isOverdue({ state: 'open', dueOn: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(isOverdue({ state: 'approved', dueOn: '2026-11-22' }, '2026-11-23')).toBe(false);
  expect(isOverdue({ state: 'open', dueOn: null }, '2026-11-23')).toBe(false);
});

test('the queue is in one order however it comes: due day, undated last, then what was asked first', () => {
  const request = fc.record({
    dueOn: fc.constantFrom(null, '2026-11-01', '2026-11-02', '2027-01-01'),
    createdAt: fc.nat(5),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const sorted = requests.toSorted(byUrgency);
      expect(requests.toReversed().toSorted(byUrgency)).toEqual(sorted);
      const days = sorted.map(({ dueOn }) => dueOn ?? 'undated');
      expect(days).toEqual(days.toSorted());
    }),
  );
});
