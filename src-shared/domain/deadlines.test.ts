import { describe, expect, test } from 'vitest';
import { dueDates, officeHolidays, overdue, shiftForHold } from './deadlines.ts';

const tokyo = { zone: 'Asia/Tokyo', country: 'JP' } as const;
const colmar = { zone: 'Europe/Paris', country: 'FR' } as const;
const utc = (text: string) => Date.parse(`${text}Z`);

describe('deadlines', () => {
  test('first answer two and qualification five working days after receipt', () => {
    expect(dueDates({ receivedAt: utc('2026-11-09T10:00'), ...colmar })).toEqual({
      answerDueOn: '2026-11-12',
      qualifyDueOn: '2026-11-17',
    });
  });

  test('the numbers of days can be set', () => {
    const due = dueDates({ receivedAt: utc('2026-06-01T10:00'), ...colmar, answerDays: 1, qualifyDays: 3 });
    expect(due).toEqual({ answerDueOn: '2026-06-02', qualifyDueOn: '2026-06-04' });
  });

  test('a mail at 23:30 UTC was received the next day in Japan', () => {
    const receivedAt = utc('2026-06-01T23:30');
    expect(dueDates({ receivedAt, ...tokyo }).answerDueOn).toBe('2026-06-04');
    expect(dueDates({ receivedAt: utc('2026-06-01T14:59'), ...tokyo }).answerDueOn).toBe('2026-06-03');
    expect(dueDates({ receivedAt: utc('2026-06-01T21:59'), ...colmar }).answerDueOn).toBe('2026-06-03');
    expect(dueDates({ receivedAt, ...colmar }).answerDueOn).toBe('2026-06-04');
  });

  test('each office keeps its own country’s holidays', () => {
    const receivedAt = utc('2026-11-20T09:00');
    expect(dueDates({ receivedAt, ...tokyo }).answerDueOn).toBe('2026-11-25');
    expect(dueDates({ receivedAt, ...colmar }).answerDueOn).toBe('2026-11-24');
  });

  test('the office in Alsace keeps Good Friday and 26 December', () => {
    expect(dueDates({ receivedAt: utc('2026-04-01T09:00'), ...colmar }).answerDueOn).toBe('2026-04-07');
  });

  test('on hold stops the clock', () => {
    const holidays = officeHolidays('FR');
    expect(shiftForHold('2026-06-10', '2026-06-08', '2026-06-10', holidays)).toBe('2026-06-12');
    expect(shiftForHold('2026-06-10', '2026-06-08', '2026-06-08', holidays)).toBe('2026-06-10');
    expect(shiftForHold('2026-06-12', '2026-06-12', '2026-06-15', holidays)).toBe('2026-06-15');
  });

  test('a hold does not mend a deadline that had passed', () => {
    expect(shiftForHold('2026-06-10', '2026-06-11', '2026-06-30', officeHolidays('FR'))).toBe('2026-06-10');
  });

  test('overdue begins the day after the due day, and not while on hold', () => {
    const open = { dueOn: '2026-06-10', doneOn: null, onHold: false };
    expect(overdue({ ...open, today: '2026-06-10' })).toBe(false);
    expect(overdue({ ...open, today: '2026-06-11' })).toBe(true);
    expect(overdue({ ...open, today: '2026-06-11', onHold: true })).toBe(false);
    expect(overdue({ ...open, today: '2026-06-11', dueOn: null })).toBe(false);
  });

  test('what was done is late only if it was done late', () => {
    const done = { dueOn: '2026-06-10', today: '2027-01-01', onHold: false };
    expect(overdue({ ...done, doneOn: '2026-06-10' })).toBe(false);
    expect(overdue({ ...done, doneOn: '2026-06-11' })).toBe(true);
    expect(overdue({ ...done, doneOn: '2026-06-11', onHold: true })).toBe(true);
  });
});
