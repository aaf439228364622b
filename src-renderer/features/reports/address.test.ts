import { expect, test } from 'vitest';
import { parseReportAddress } from './address.ts';

test('the address of a report holds its days and the opened figure; what is broken is left out', () => {
  const days = { from: '2026-01-01', to: '2026-03-31' };
  expect(parseReportAddress({ ...days, figure: 'meetings-held', by: 'laterality', key: 'trilateral' })).toEqual({
    days,
    opened: { id: 'meetings-held', part: { dimension: 'laterality', key: 'trilateral' } },
  });
  expect(parseReportAddress({ ...days, figure: 'introductions', by: 'form', key: '' }).opened?.part?.key).toBe('');
  expect(parseReportAddress({ ...days, figure: 'introductions', by: 'form' }).opened).toEqual({
    id: 'introductions',
    part: null,
  });
  const own = '01936f3a-7c4e-7d10-8a55-0242ac120002';
  expect(parseReportAddress({ ...days, figure: own }).opened).toEqual({ id: own, part: null });
  for (const broken of [
    {},
    { from: '2026-02-30', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-03-31' },
    { from: 20260101, to: ['2026-03-31'] },
    { figure: 'constructor' },
    { figure: 7 },
    { figure: '01936f3a' },
  ]) {
    expect(parseReportAddress(broken)).toEqual({ days: null, opened: null });
  }
});
