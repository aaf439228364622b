import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailDate } from './mail-date.ts';

const at = (iso: string): number => Date.parse(iso);

describe('parseMailDate', () => {
  it.each([
    ['Mon, 16 Nov 2026 09:41:57 +0900', '2026-11-16T00:41:57Z', 540],
    ['16 Nov 2026 09:41 +0900 (JST)', '2026-11-16T00:41:00Z', 540],
    ['Mon, 16 Nov 2026 17:30:00 CET', '2026-11-16T16:30:00Z', 60],
    ['Mon,16 Nov 2026 17:30:00 GMT', '2026-11-16T17:30:00Z', 0],
    ['1 January 99 08:00 EST', '1999-01-01T13:00:00Z', -300],
    ['Fri, 31 Dec 2027 23:59:60 +0000', '2027-12-31T23:59:59Z', 0],
    ['Tue, 29 Feb 2028 00:00:00 -0330', '2028-02-29T03:30:00Z', -210],
    ['Mon, 16 Nov 2026 09:41:57 -0000', '2026-11-16T09:41:57Z', null],
    ['Mon, 16 Nov 2026 09:41:57 XYZ', '2026-11-16T09:41:57Z', null],
    ['Mon, 16 Nov 2026 09:41:57', '2026-11-16T09:41:57Z', null],
    ['Mon, 16-Nov-2026 09:41:57 +9900', '2026-11-16T09:41:57Z', null],
  ])('reads %j', (text, instant, offset) => {
    expect(parseMailDate(text)).toEqual({ at: at(instant), offset });
  });

  it.each([
    '',
    'yesterday',
    '30 Feb 2026 10:00 +0000',
    '10 Foo 2026 10:00 +0000',
    '10 Jan 2026 25:00 +0000',
    '1 Jan 1900 00:00 Z',
  ])('finds no date in %j', (text) => {
    expect(parseMailDate(text)).toBeNull();
  });

  it('reads every instant in every zone as written', () => {
    const instant = fc.integer({ min: 86_400, max: Date.UTC(2199, 0, 1) / 1000 });
    fc.assert(
      fc.property(instant, fc.integer({ min: -12 * 4, max: 14 * 4 }), (seconds, quarters) => {
        const offset = quarters * 15;
        const local = new Date(seconds * 1000 + offset * 60_000);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0')}${String(Math.abs(offset) % 60).padStart(2, '0')}`;
        expect(parseMailDate(local.toUTCString().replace('GMT', zone))).toEqual({ at: seconds * 1000, offset });
      }),
    );
  });
});
