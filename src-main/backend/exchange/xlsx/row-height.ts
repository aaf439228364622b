/** Letters that are as wide as two others, and stand on a taller line. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/gu;
/** Points: of one line, of one with wide letters, and of the tallest row that programs take. */
const [LINE, WIDE_LINE, TALLEST] = [15, 18, 409] as const;
/** Words don't fill their lines to the end. */
const FILLED = 0.92;

/**
 * Points that a wrapped text needs in a column of so many characters. Not every program finds it out by itself when it opens a
 * file, and then shows the first line only.
 */
export function wrappedHeight(text: string, columnWidth: number): number {
  const usable = Math.max(1, columnWidth * FILLED);
  const widthOf = (line: string): number => line.length + (line.match(WIDE)?.length ?? 0);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
  return Math.min(TALLEST, lines * (text.match(WIDE) === null ? LINE : WIDE_LINE));
}
