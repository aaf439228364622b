import { expect, test } from 'vitest';
import { parseDashboardAddress } from './address.ts';

const days = { from: '2026-01-01', to: '2026-03-31' };

test('the address of the dashboard holds its days, what is matched and the open mark; what is broken is left out', () => {
  const mark = { kind: 'link', ...days, of: 'meetings', level: 'region', third: null, places: ['nuts:FRF1', 'jis:21'] };
  expect(
    parseDashboardAddress({ ...days, unit: 'quarter', of: 'meetings', level: 'region', third: 'any', mark }),
  ).toEqual({
    days,
    unit: 'quarter',
    choice: { of: 'meetings', level: 'region', third: 'any' },
    mark,
  });
  for (const broken of [
    {},
    { unit: 'week', of: 'tasks', level: 7, third: '', mark: { kind: 'link' } },
    { mark: 'x' },
  ]) {
    expect(parseDashboardAddress(broken)).toEqual({
      days: null,
      unit: null,
      choice: { of: 'cases', level: 'country', third: null },
      mark: null,
    });
  }
});
