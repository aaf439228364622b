import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOfStamp, MAX_DRIFT_MS, observe, stampOf, tick } from './clock.ts';
import { uuidv7 } from './ids.ts';
import { findInquiryNumbers, formatInquiryNumber } from './inquiry-number.ts';
import { editRowClock, fieldVersion, newRowClock, packBase, unpackBase } from './row-clock.ts';

const now = Date.UTC(2026, 10, 22, 9, 40);
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2089, 0, 1) });

describe('hybrid logical clock', () => {
  test('is never behind what it gave before, even when the wall clock steps back', () => {
    fc.assert(
      fc.property(fc.array(instant, { maxLength: 50 }), (times) => {
        let last = 0;
        for (const time of times) {
          const next = tick(last, time);
          expect(next.ok && next.stamp > last && next.stamp >= stampOf(time)).toBe(true);
          if (next.ok) last = next.stamp;
        }
      }),
    );
  });

  test('a stamp tells its instant', () => {
    fc.assert(
      fc.property(instant, (time) => {
        expect(instantOfStamp(stampOf(time) + 4095)).toBe(time);
      }),
    );
  });

  test('refuses a stamp more than 24 hours ahead, and takes one just within', () => {
    expect(observe(0, stampOf(now + MAX_DRIFT_MS + 1), now)).toEqual({
      ok: false,
      reason: 'ahead',
      aheadMs: MAX_DRIFT_MS + 1,
    });
    expect(observe(0, stampOf(now + MAX_DRIFT_MS), now)).toEqual({ ok: true, last: stampOf(now + MAX_DRIFT_MS) });
  });

  test('says that it overflows in 2100 instead of giving an inexact stamp', () => {
    expect(tick(0, Date.UTC(2100, 0, 1))).toEqual({ ok: false, reason: 'overflow' });
  });
});

const version = fc.record({ stamp: fc.nat(Number.MAX_SAFE_INTEGER), device: fc.nat(65_535) });

describe('row clock', () => {
  test('is 10 bytes untouched and 11 more for each edited field', () => {
    const fresh = newRowClock({ stamp: 7, device: 1 });
    expect(fresh.length).toBe(10);
    expect(
      editRowClock(editRowClock(fresh, [3, 4], { stamp: 8, device: 1 }), [4], { stamp: 9, device: 2 }).length,
    ).toBe(32);
  });

  test('remembers the last version of every field', () => {
    const edits = fc.array(fc.tuple(fc.uniqueArray(fc.nat(255), { minLength: 1, maxLength: 5 }), version), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(version, edits, (created, list) => {
        let clock = newRowClock(created);
        const expected = new Map<number, unknown>();
        for (const [fields, v] of list) {
          clock = editRowClock(clock, fields, v);
          for (const field of fields) expected.set(field, v);
        }
        for (let field = 0; field < 256; field += 1)
          expect(fieldVersion(clock, field)).toEqual(expected.get(field) ?? created);
      }),
    );
  });

  test('base versions come back as they were packed', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 10 }), (versions) => {
        expect(unpackBase(packBase(versions), versions.length)).toEqual(versions);
      }),
    );
  });
});

test('UUIDv7 sorts by time and says its version', () => {
  const random = new Uint8Array(10).fill(255);
  expect(uuidv7(now, random)).toBe(
    '019aaac2-7d80-7fff-bfff-ffffffffffff'.replace(/^.{13}/, uuidv7(now, random).slice(0, 13)),
  );
  expect(uuidv7(now, random) < uuidv7(now + 1, new Uint8Array(10))).toBe(true);
});

test('an inquiry number is found in a subject, full-width too, and not inside other numbers', () => {
  expect(formatInquiryNumber(2026, 'A7', 42)).toBe('2026-A7-0042');
  expect(findInquiryNumbers('Re: [2026-A7-0042] 水素クラスター ２０２６－Ａ７－００４２ 12026-A7-0042')).toEqual([
    '2026-A7-0042',
  ]);
});
