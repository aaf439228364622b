/** Names so long that one letter off is more likely a slip than another name. */
const LONG = 5;

/** Whether two long words are one insertion, deletion, change or swap of neighbours apart. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < LONG || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const rest = (text: string, skipped: number): string => text.slice(at + skipped);
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2);
  return rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0) || isSwap;
}
