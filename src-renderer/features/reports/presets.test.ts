import { describe, expect, test } from 'vitest';
import { PERIOD_PRESETS, presetDays, presetOf } from './presets.ts';

const TODAY = '2026-11-22';
const days = (preset: Parameters<typeof presetDays>[0], today = TODAY): string => {
  const meant = presetDays(preset, today, null);
  return `${meant?.from}/${meant?.to}`;
};

describe('the periods offered by name', () => {
  test('are whole years, half-years, quarters, months and Japanese fiscal years', () => {
    expect(Object.fromEntries(PERIOD_PRESETS.map((preset) => [preset, days(preset)]))).toEqual({
      thisYear: '2026-01-01/2026-12-31',
      lastYear: '2025-01-01/2025-12-31',
      thisHalf: '2026-07-01/2026-12-31',
      lastHalf: '2026-01-01/2026-06-30',
      thisQuarter: '2026-10-01/2026-12-31',
      lastQuarter: '2026-07-01/2026-09-30',
      thisMonth: '2026-11-01/2026-11-30',
      lastMonth: '2026-10-01/2026-10-31',
      thisFiscal: '2026-04-01/2027-03-31',
      lastFiscal: '2025-04-01/2026-03-31',
    });
    expect(days('lastQuarter', '2026-02-01')).toBe('2025-10-01/2025-12-31');
  });

  test('follow the grant where its months are known', () => {
    const grant = { kind: 'grant', start: '2025-09-01', months: 6 } as const;
    expect(presetDays('thisGrant', TODAY, grant)).toEqual({ from: '2026-09-01', to: '2027-02-28' });
    expect(presetDays('lastGrant', TODAY, grant)).toEqual({ from: '2026-03-01', to: '2026-08-31' });
    expect(presetDays('thisGrant', TODAY, null)).toBeNull();
  });

  test('are recognised by their days', () => {
    for (const preset of PERIOD_PRESETS) {
      const meant = presetDays(preset, TODAY, null);
      expect(meant && presetOf(meant, TODAY, null)).toBe(preset);
    }
    expect(presetOf({ from: '2026-01-01', to: '2026-12-30' }, TODAY, null)).toBeNull();
  });
});
