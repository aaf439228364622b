import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthWeeks, weekOf } from './days.ts';

test('a week starts on Monday in Europe and on Sunday in Japan', () => {
  expect(weekOf('2026-11-25', 1)[0]).toBe('2026-11-23');
  expect(weekOf('2026-11-25', 0)[0]).toBe('2026-11-22');
  expect(weekOf('2026-11-22', 1)[0]).toBe('2026-11-16');
});

test('a month of 28 days that starts with the week takes four weeks, a long one six', () => {
  expect(monthWeeks('2027-02-10', 1)).toHaveLength(4);
  expect(monthWeeks('2026-08-10', 1)).toHaveLength(6);
});

test('a month on from the 31st is the last of a shorter month', () => {
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});

test('property: the weeks of a month hold each of its days once, in order', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(0, 1), (date, first) => {
      const day = date.toISOString().slice(0, 10);
      const shown = monthWeeks(day, first).flat();
      const own = shown.filter((one) => one.startsWith(day.slice(0, 7)));
      const [year = 0, month = 0] = day.split('-').map(Number);
      expect(own).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
      expect([...shown].sort()).toEqual(shown);
    }),
  );
});
