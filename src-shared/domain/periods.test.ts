import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, epochDay } from './days.ts';
import { type PeriodKind, periodBounds, periodOfDays, previousPeriod } from './periods.ts';

const ZONE = 'Europe/Paris';
const days = (kind: PeriodKind, anchor: string) => {
  const { from, to } = periodBounds(kind, anchor, ZONE);
  return `${from}/${to}`;
};

describe('reporting periods', () => {
  test('calendar year, quarter and month', () => {
    expect(days('year', '2026-11-22')).toBe('2026-01-01/2026-12-31');
    expect(days('quarter', '2026-11-22')).toBe('2026-10-01/2026-12-31');
    expect(days('half-year', '2026-06-30')).toBe('2026-01-01/2026-06-30');
    expect(days('half-year', '2026-07-01')).toBe('2026-07-01/2026-12-31');
    expect(days('quarter', '2026-03-31')).toBe('2026-01-01/2026-03-31');
    expect(days('month', '2026-11-22')).toBe('2026-11-01/2026-11-30');
  });

  test('29 February ends the month in leap years only', () => {
    expect(days('month', '2028-02-10')).toBe('2028-02-01/2028-02-29');
    expect(days('month', '2027-02-10')).toBe('2027-02-01/2027-02-28');
  });

  test('the Japanese fiscal year runs from April', () => {
    expect(days('japanese-fiscal-year', '2026-03-31')).toBe('2025-04-01/2026-03-31');
    expect(days('japanese-fiscal-year', '2026-04-01')).toBe('2026-04-01/2027-03-31');
  });

  test('the grant’s own months count from its first day', () => {
    const grant = { kind: 'grant', start: '2025-09-15', months: 6 } as const;
    expect(days(grant, '2025-09-15')).toBe('2025-09-15/2026-03-14');
    expect(days(grant, '2026-03-14')).toBe('2025-09-15/2026-03-14');
    expect(days(grant, '2026-03-15')).toBe('2026-03-15/2026-09-14');
    expect(days(grant, '2025-09-14')).toBe('2025-03-15/2025-09-14');
    expect(days({ kind: 'grant', start: '2025-01-31', months: 1 }, '2025-02-28')).toBe('2025-02-28/2025-03-30');
    expect(() => days({ kind: 'grant', start: '2025-01-31', months: 0 }, '2025-02-28')).toThrow(RangeError);
  });

  test('instants are midnight in the zone and end where the next period begins', () => {
    const summer = periodBounds('quarter', '2026-11-22', ZONE);
    expect(new Date(summer.fromInstant).toISOString()).toBe('2026-09-30T22:00:00.000Z');
    expect(new Date(summer.untilInstant).toISOString()).toBe('2026-12-31T23:00:00.000Z');
    const japan = periodBounds('year', '2026-11-22', 'Asia/Tokyo');
    expect(new Date(japan.fromInstant).toISOString()).toBe('2025-12-31T15:00:00.000Z');
  });

  test('the previous period is of the same kind, or as long for days freely chosen', () => {
    const previous = (kind: PeriodKind | null, from: string, to: string) => {
      const period = previousPeriod(kind, { from, to }, ZONE);
      return `${period.from}/${period.to}`;
    };
    expect(previous('month', '2026-03-01', '2026-03-31')).toBe('2026-02-01/2026-02-28');
    expect(previous('japanese-fiscal-year', '2026-04-01', '2027-03-31')).toBe('2025-04-01/2026-03-31');
    expect(previous(null, '2026-03-10', '2026-03-19')).toBe('2026-02-28/2026-03-09');
  });

  test('the period before whole months is as many whole months, however long they are', () => {
    const previous = (from: string, to: string) => {
      const period = previousPeriod(null, { from, to }, ZONE);
      return `${period.from}/${period.to}`;
    };
    expect(previous('2026-03-01', '2026-03-31')).toBe('2026-02-01/2026-02-28');
    expect(previous('2026-04-01', '2026-09-30')).toBe('2025-10-01/2026-03-31');
    expect(previous('2028-01-01', '2028-12-31')).toBe('2027-01-01/2027-12-31');
    expect(previous('2026-02-01', '2026-02-27')).toBe('2026-01-05/2026-01-31');
  });

  test('a day that is none is refused', () => {
    expect(() => periodBounds('month', '2027-02-29', ZONE)).toThrow(RangeError);
  });

  test('periods of every kind tile the calendar and hold their anchor', () => {
    const kind = fc.oneof(
      fc.constantFrom<PeriodKind>('month', 'quarter', 'half-year', 'year', 'japanese-fiscal-year'),
      fc.record({
        kind: fc.constant('grant' as const),
        start: fc.integer({ min: 0, max: 800 }).map((n) => addDays('2024-01-01', n)),
        months: fc.integer({ min: 1, max: 18 }),
      }),
    );
    const anchor = fc.integer({ min: 0, max: 6000 }).map((n) => addDays('2018-01-01', n));
    fc.assert(
      fc.property(kind, anchor, fc.constantFrom(ZONE, 'Asia/Tokyo'), (chosen, day, zone) => {
        const period = periodBounds(chosen, day, zone);
        expect(period.from <= day && day <= period.to).toBe(true);
        const next = periodBounds(chosen, addDays(period.to, 1), zone);
        expect(next.from).toBe(addDays(period.to, 1));
        expect(next.fromInstant).toBe(period.untilInstant);
        expect(previousPeriod(chosen, next, zone)).toEqual(period);
      }),
    );
  });

  test('days freely chosen become instants', () => {
    const period = periodOfDays('2026-03-29', '2026-03-29', ZONE);
    expect((period.untilInstant - period.fromInstant) / 36e5).toBe(23);
    expect(epochDay(period.to)).toBe(epochDay(period.from));
  });
});
