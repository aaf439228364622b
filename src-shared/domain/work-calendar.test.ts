import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { isPublicHoliday } from './holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './work-calendar.ts';

const never = () => false;
const japan = (day: string) => isPublicHoliday(day, 'JP');

describe('working days', () => {
  test('weekends do not count', () => {
    expect(addWorkingDays('2026-11-20', 1, never)).toBe('2026-11-23');
    expect(workingDaysBetween('2026-11-20', '2026-11-23', never)).toBe(1);
    expect(workingDaysBetween('2026-11-20', '2026-11-22', never)).toBe(0);
  });

  test('public holidays do not count: Golden Week and Silver Week', () => {
    expect(addWorkingDays('2026-05-01', 1, japan)).toBe('2026-05-07');
    expect(addWorkingDays('2026-09-18', 2, japan)).toBe('2026-09-25');
  });

  test('with nothing to add, a day off becomes the next working day', () => {
    expect(addWorkingDays('2026-11-20', 0, japan)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-21', 0, japan)).toBe('2026-11-24');
  });

  test('backwards the count is negative, on the same day zero', () => {
    expect(workingDaysBetween('2026-11-27', '2026-11-20', never)).toBe(-5);
    expect(workingDaysBetween('2026-11-20', '2026-11-20', never)).toBe(0);
    expect(Object.is(workingDaysBetween('2026-11-22', '2026-11-21', never), 0)).toBe(true);
  });

  test('a broken number and a calendar without working days are refused', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays('2026-11-20', n, never)).toThrow(RangeError);
    }
    expect(() => addWorkingDays('2026-11-20', 1, () => true)).toThrow(RangeError);
  });

  test('adding and counting agree, and a deadline is always a working day', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const due = addWorkingDays(start, n, japan);
        expect(isWorkingDay(due, japan)).toBe(true);
        expect(workingDaysBetween(start, due, japan)).toBe(n);
      }),
    );
  });
});
