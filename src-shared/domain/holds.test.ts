import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { type Hold, isInTime, workingDaysOffHold } from './holds.ts';
import { isWorkingDay } from './work-calendar.ts';

const none = (): boolean => false;
// Monday 9 November 2026.
const on = (days: number): string => addDays('2026-11-09', days);

describe('working days off hold', () => {
  test('the day a hold begins counts, the day it ends does not', () => {
    expect(workingDaysOffHold(on(0), on(4), [[on(1), on(3)]], none)).toBe(2);
    expect(workingDaysOffHold(on(0), on(4), [[on(1), null]], none)).toBe(1);
  });

  test('a hold before or after the time in question takes nothing away', () => {
    expect(workingDaysOffHold(on(7), on(9), [[on(0), on(3)]], none)).toBe(2);
    expect(workingDaysOffHold(on(7), on(9), [[on(9), null]], none)).toBe(2);
  });

  test('equal a count day by day', () => {
    const holds = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 3 });
    fc.assert(
      fc.property(holds, fc.nat(20), fc.nat(30), fc.nat(8), (gaps, start, length, rest) => {
        let at = 0;
        const held: Hold[] = gaps.map(([before, during]) => {
          const from = at + before;
          at = from + during;
          return [on(from), on(at)];
        });
        const isHoliday = (day: string): boolean => day === on(rest);
        const counted = Array.from({ length }, (_, n) => on(start + 1 + n)).filter(
          (day) => isWorkingDay(day, isHoliday) && !held.some(([from, to]) => from < day && to !== null && day <= to),
        );
        expect(workingDaysOffHold(on(start), on(start + length), held, isHoliday)).toBe(counted.length);
      }),
    );
  });
});

describe('in time', () => {
  test('is an answer on its due day, not one on the day after', () => {
    expect(isInTime({ answeredOn: on(2), dueOn: on(2), holds: [] })).toBe(true);
    expect(isInTime({ answeredOn: on(3), dueOn: on(2), holds: [] })).toBe(false);
  });

  test('is an answer given while on hold, unless the deadline had passed before', () => {
    expect(isInTime({ answeredOn: on(10), dueOn: on(2), holds: [[on(2), null]] })).toBe(true);
    expect(isInTime({ answeredOn: on(10), dueOn: on(2), holds: [[on(3), null]] })).toBe(false);
    expect(isInTime({ answeredOn: on(10), dueOn: on(2), holds: [[on(1), on(4)]] })).toBe(false);
  });
});
