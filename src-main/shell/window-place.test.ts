import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPlace, keepPlace, readPlace, SMALLEST } from './window-place.ts';

const MAIN = { x: 0, y: 25, width: 1920, height: 1055 };
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1440 };
const place = (x: number, y: number, width = 1200, height = 800) => ({ x, y, width, height, isMaximized: false });

describe('a remembered place', () => {
  it('is taken as it was where it can be seen', () => {
    expect(fitPlace(place(100, 50), [MAIN])).toEqual(place(100, 50));
    expect(fitPlace(place(2000, 50), [MAIN, RIGHT])).toEqual(place(2000, 50));
  });

  it('on a screen that is gone is given up for the middle of the main one, with its size', () => {
    expect(fitPlace(place(2000, 50), [MAIN])).toEqual({ width: 1200, height: 800, isMaximized: false });
  });

  it('is made to fit a smaller screen, but not below what the program needs', () => {
    expect(fitPlace(place(0, 25, 3000, 3000), [MAIN])).toMatchObject({ width: 1920, height: 1055 });
    expect(fitPlace(place(0, 0, 10, 10), [MAIN])).toMatchObject(SMALLEST);
  });

  it('under the menu bar is moved down', () => {
    expect(fitPlace(place(100, 0), [MAIN])).toMatchObject({ y: 25 });
  });

  it('leaves something to hold the window by, wherever it was', () => {
    const screens = fc.constantFrom([MAIN], [MAIN, RIGHT], [RIGHT, MAIN]);
    const number = fc.integer({ min: -6000, max: 6000 });
    const size = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(number, number, size, size, screens, (x, y, width, height, areas) => {
        const fitted = fitPlace(place(x, y, width, height), areas);
        expect(fitted.width).toBeGreaterThanOrEqual(SMALLEST.width);
        if (fitted.x === undefined || fitted.y === undefined) return;
        const [left, top, right] = [fitted.x, fitted.y, fitted.x + fitted.width];
        const isReachable = areas.some(
          (area) =>
            Math.min(right, area.x + area.width) - Math.max(left, area.x) >= 120 &&
            top >= area.y &&
            top < area.y + area.height - 40,
        );
        expect(isReachable).toBe(true);
      }),
    );
  });
});

describe('the file', () => {
  it('gives back what was kept, and nothing where it is missing or spoilt', () => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-place-'));
    const file = join(folder, 'window.json');
    expect(readPlace(file)).toBeUndefined();
    keepPlace(file, place(1, 2));
    expect(readPlace(file)).toEqual(place(1, 2));
    for (const text of [
      '',
      '{}',
      'null',
      '{"x":1e400}',
      '[1,2]',
      '{"x":1,"y":2,"width":-3,"height":4,"isMaximized":false}',
    ]) {
      writeFileSync(file, text);
      expect(readPlace(file)).toBeUndefined();
    }
    rmSync(folder, { recursive: true });
    expect(() => keepPlace(file, place(1, 2))).not.toThrow();
  });
});
