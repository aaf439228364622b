/** Room for the names on a map. API: labelBox(point, width), isFree(box, taken, point). */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export const LABEL_SIZE = 11;

const lengthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter > '⺀' ? LABEL_SIZE : LABEL_SIZE * 0.56), 0);

type Anchor = 'start' | 'end';

/** The places where a name may stand: at the right of its point, at its left; within the map only. */
export function labelBox({ name, x, y, r }: Point, width: number) {
  const length = lengthOf(name);
  const places = (['start', 'end'] as const).map((anchor: Anchor) => {
    const at = anchor === 'start' ? x + r + 3 : x - r - 3;
    const left = anchor === 'start' ? at : at - length;
    const box: Box = { left, right: left + length, top: y - LABEL_SIZE / 2 - 1, bottom: y + LABEL_SIZE / 2 + 1 };
    return { box, label: { x: at, y: y + LABEL_SIZE * 0.36, anchor } };
  });
  return places.filter(({ box }) => box.left > 2 && box.right < width - 2);
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a name covers nothing but perhaps the point that it belongs to. */
export function isFree(box: Box, taken: readonly Box[], { x, y }: Pick<Point, 'x' | 'y'>): boolean {
  const isOwn = ({ left, right, top, bottom }: Box): boolean =>
    Math.abs((left + right) / 2 - x) < 0.01 && Math.abs((top + bottom) / 2 - y) < 0.01;
  return taken.every((one) => isOwn(one) || !meet(box, one));
}
