import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAllowance, createAttempts } from './rate-limit.ts';

describe('allowance', () => {
  it('gives a burst at once and then so many per second', () => {
    let now = 0;
    const allowance = createAllowance({ perSecond: 10, burst: 3 }, () => now);
    const take = () => {
      allowance.take();
      return allowance.waitMs();
    };
    expect([take(), take(), take()]).toEqual([0, 0, 0]);
    expect(take()).toBe(100);
    now = 50;
    expect(allowance.waitMs()).toBe(50);
    now = 200;
    expect(take()).toBe(0);
  });

  it('never lets more through than burst and time give, for who waits as told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 200, maxLength: 400 }), (pauses) => {
        let now = 0;
        const allowance = createAllowance({ perSecond: 100, burst: 20 }, () => now);
        for (const [index, pause] of pauses.entries()) {
          now += pause + allowance.waitMs();
          allowance.take();
          expect(index + 1).toBeLessThanOrEqual(20 + Math.ceil(now / 10));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('attempts', () => {
  it('are used up by failures only, and come back with time', () => {
    let now = 0;
    const attempts = createAttempts({ limit: 3, windowMs: 1000 }, () => now);
    attempts.failed();
    attempts.failed();
    expect(attempts.isExhausted()).toBe(false);
    now = 900;
    attempts.failed();
    expect(attempts.isExhausted()).toBe(true);
    now = 1001;
    expect(attempts.isExhausted()).toBe(false);
  });
});
