import { describe, expect, test } from 'vitest';
import { addDays, dayOf, epochDay, isDay, weekday } from './days.ts';

describe('days', () => {
  test('29 February exists in leap years only', () => {
    expect(['2028-02-29', '2000-02-29'].every(isDay)).toBe(true);
    expect(['2027-02-29', '2100-02-29', '2026-13-01', '2026-1-1', '2026-11-22T00:00', 'today', ''].some(isDay)).toBe(
      false,
    );
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });

  test('days count across years and before 1970', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    expect(dayOf(epochDay('1926-12-25'))).toBe('1926-12-25');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test('the week starts on Monday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });
});
