import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayOf, epochDay } from '#shared/domain/days.ts';
import { officeHolidays } from '#shared/domain/deadlines.ts';
import { isWorkingDay } from '#shared/domain/work-calendar.ts';
import { VERSION } from './state.ts';

test('facts of another calendar are not taken for today’s: with the working days the version counts up', () => {
  const last = epochDay('2045-12-31');
  const days: string[] = [];
  for (const country of ['FR', 'JP'] as const) {
    const isHoliday = officeHolidays(country);
    for (let day = epochDay('2015-01-01'); day <= last; day += 1)
      days.push(isWorkingDay(dayOf(day), isHoliday) ? '1' : '0');
  }
  const digest = createHash('sha256').update(days.join('')).digest('hex').slice(0, 16);
  expect([VERSION, digest]).toEqual([1, '84ed5e7b5763d1be']);
});
