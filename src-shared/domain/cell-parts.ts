/**
 * Several things in one cell of a table: `Messe; Holz`. What holds such a sign itself stands in quotation marks, doubled within it.
 * API: partsOf(cell, separators), quotedPart(part).
 */
const SEPARATORS = /[,;、；|\n]/u;

/** The parts of a cell that lists several things. */
export function partsOf(cell: string, separators: RegExp = SEPARATORS): readonly string[] {
  const parts = (cell.includes('"') ? outsideQuotes(cell, separators) : null) ?? cell.split(separators);
  return parts.map((part) => unquoted(part.trim())).filter((part) => part !== '');
}

/** A part as `partsOf` gives it back. */
export const quotedPart = (part: string): string =>
  SEPARATORS.test(part) || part.startsWith('"') ? `"${part.replaceAll('"', '""')}"` : part;

/** Null where a quotation mark that opens a part is never closed: then it is a sign like any other. */
function outsideQuotes(cell: string, separators: RegExp): readonly string[] | null {
  const parts = [''];
  let isOpen = false;
  for (const sign of cell) {
    const part = parts.at(-1) ?? '';
    if (sign === '"' && /^\s*(?:"|$)/u.test(part)) isOpen = !isOpen;
    if (!isOpen && separators.test(sign)) parts.push('');
    else parts[parts.length - 1] = part + sign;
  }
  return isOpen ? null : parts;
}

const unquoted = (part: string): string =>
  /^"(?:[^"]|"")*"$/u.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part;
