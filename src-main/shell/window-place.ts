import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Where a window stood last. */
export interface WindowPlace extends Rectangle {
  readonly isMaximized: boolean;
}

/** The smallest window in which the three panes can be used. */
export const SMALLEST = { width: 960, height: 600 };
const USUAL = { width: 1366, height: 820 };
/** So much of a window must be on a screen for a person to be able to move it. */
const GRIP = { width: 120, height: 40 };

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});

/** @returns nothing where none was kept, or where the file is not ours */
export function readPlace(file: string): WindowPlace | undefined {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The place is a comfort: a folder that cannot be written to is no reason to fail. */
export function keepPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {
    return;
  }
}

/**
 * A place that can be used on the screens that are there now.
 * @param workAreas of the screens, the main one first
 * @returns without x and y where the window is to be centred
 */
export function fitPlace(
  kept: WindowPlace | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number; readonly isMaximized: boolean } {
  if (kept !== undefined) {
    for (const area of workAreas) {
      const place = { ...kept, ...sizeWithin(kept, area), y: Math.max(kept.y, area.y) };
      if (isTitleOn(kept, area) && overlapX(place, area) >= GRIP.width) return place;
    }
  }
  return { ...sizeWithin(kept ?? USUAL, workAreas[0]), isMaximized: kept?.isMaximized ?? false };
}

const isTitleOn = ({ y }: Rectangle, area: Rectangle): boolean =>
  y > area.y - GRIP.height && y < area.y + area.height - GRIP.height;

const overlapX = (place: Rectangle, area: Rectangle): number =>
  Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);

const sizeWithin = (wanted: { readonly width: number; readonly height: number }, area: Rectangle | undefined) => ({
  width: clamp(wanted.width, SMALLEST.width, area?.width),
  height: clamp(wanted.height, SMALLEST.height, area?.height),
});

const clamp = (value: number, least: number, most = Number.POSITIVE_INFINITY): number =>
  Math.max(least, Math.min(value, most));
