/**
 * Breaks a name into lines that fit a room, for drawings that can't do so themselves.
 * API: inLines(text, room).
 */
export interface Room {
  /** In the unit of `widthOf`. */
  readonly room: number;
  /** As many lines as there may be; what is left then ends in an ellipsis. */
  readonly most: number;
  readonly widthOf: (text: string) => number;
}

const ELLIPSIS = '…';
/** What may stand at the end of a line: a word with what follows it, or any letter of a script without spaces. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60](?:[\u3001\u3002\uff09\u300d])?|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+?(?:[/-](?=\p{L})|\s+|$|(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]))/gu;

/** @returns at least one line, none wider than the room but for a single word, which is cut */
export function inLines(text: string, { room, most, widthOf }: Room): readonly string[] {
  if (widthOf(text) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? [text]) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  // What is left over is put behind the last line, which is cut for it.
  const shown = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1, most + 1).join(' ')] : lines;
  return shown.map((one) => fitted(one, { room, widthOf }));
}

function fitted(text: string, { room, widthOf }: Pick<Room, 'room' | 'widthOf'>): string {
  if (widthOf(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('').trimEnd() + ELLIPSIS) > room) letters.pop();
  return `${letters.join('').replace(/[\s,;/-]+$/u, '')}${ELLIPSIS}`;
}
