import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localTime } from '#shared/domain/zones.ts';
import { bestHour, clockAt, gradeAt, hoursOf, type Plan, planned } from './plan.ts';

const plan: Plan = { date: '2026-12-02', time: '09:00', minutes: 90, zone: 'Europe/Paris', later: false };

describe('a plan', () => {
  test('means two instants, the length apart', () => {
    const startAt = Date.UTC(2026, 11, 2, 8);
    expect(planned(plan)).toEqual({ kind: 'ok', startAt, endAt: startAt + 90 * 60_000, note: 'none' });
  });

  test('at a time that the clock skips in spring begins as much later, and says so', () => {
    const found = planned({ ...plan, date: '2027-03-28', time: '02:30' });
    expect(found).toMatchObject({ kind: 'ok', note: 'gap' });
    expect(found.kind === 'ok' && localTime(found.startAt, plan.zone)).toBe('03:30');
  });

  test('at a time that the clock shows twice in autumn is the first or the second, as asked', () => {
    const twice = { ...plan, date: '2026-10-25', time: '02:30' };
    const [first, second] = [planned(twice), planned({ ...twice, later: true })];
    expect([first, second]).toMatchObject([{ note: 'overlap' }, { note: 'overlap' }]);
    expect(first.kind === 'ok' && second.kind === 'ok' && second.startAt - first.startAt).toBe(3_600_000);
  });

  test('of no length, or of no day, is none', () => {
    for (const broken of [{ minutes: 0 }, { time: '' }, { date: '2026-02-30' }, { zone: 'Nowhere' }]) {
      expect(planned({ ...plan, ...broken })).toEqual({ kind: 'invalid' });
    }
  });
});

describe('an hour', () => {
  test.each([
    ['2026-12-02T08:00Z', 'Europe/Paris', 'work'],
    ['2026-12-02T08:00Z', 'Asia/Tokyo', 'work'],
    ['2026-12-02T11:00Z', 'Asia/Tokyo', 'edge'],
    ['2026-12-02T17:00Z', 'Asia/Tokyo', 'night'],
    ['2026-11-23T00:00Z', 'Asia/Tokyo', 'rest'],
    ['2026-12-05T09:00Z', 'Europe/Paris', 'rest'],
    ['2026-12-25T15:30Z', 'Asia/Tokyo', 'rest'],
  ])('%s suits %s as %s', (at, zone, grade) => {
    expect(gradeAt(Date.parse(at), zone)).toBe(grade);
  });

  test('on another clock says on which day it is there', () => {
    const at = Date.parse('2026-12-02T22:30Z');
    expect(clockAt(at, 'Asia/Tokyo', 'Europe/Paris')).toMatchObject({ time: '07:30', dayShift: 1 });
    expect(clockAt(at, 'America/New_York', 'Europe/Paris')).toMatchObject({ time: '17:30', dayShift: 0 });
  });

  test('that the clock skips is not offered, and the others follow each other', () => {
    expect(hoursOf('2027-03-28', 'Europe/Paris', []).map(({ time }) => time)).not.toContain('02:00');
    expect(hoursOf('2026-12-02', 'Europe/Paris', [])).toHaveLength(24);
  });
});

describe('the best hour', () => {
  test('between France and Japan is when both still work, the earliest of equal ones', () => {
    expect(bestHour(hoursOf('2026-12-02', 'Europe/Paris', ['Europe/Paris', 'Asia/Tokyo']))?.time).toBe('09:00');
  });

  test('is none on a day on which one of them rests all day', () => {
    expect(bestHour(hoursOf('2026-12-05', 'Europe/Paris', ['Europe/Paris', 'Asia/Tokyo']))).toBeNull();
  });

  test('is never at night for anyone while another hour is not', () => {
    const zones = ['Europe/Paris', 'Asia/Tokyo', 'Africa/Dakar', 'Asia/Ho_Chi_Minh', 'America/Lima'];
    fc.assert(
      fc.property(fc.subarray(zones, { minLength: 1 }), fc.constantFrom(...zones), (shown, zone) => {
        const hours = hoursOf('2026-12-02', zone, shown);
        const calm = hours.filter(({ clocks }) => clocks.every(({ grade }) => grade === 'work' || grade === 'edge'));
        const best = bestHour(hours);
        if (calm.length > 0) expect(calm).toContain(best);
      }),
    );
  });
});
