/**
 * Cells that a spreadsheet would run as a formula: those that begin with = + - @, a tab, a line end, or a full-width form
 * (OWASP, "CSV Injection"). An apostrophe in front makes a spreadsheet show them as text. A cell that already has
 * apostrophes in front of such a sign gets one more, so that reading takes away exactly what writing added.
 */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;

export function guardFormula(cell: string): string {
  return RUNS.test(cell) ? `'${cell}` : cell;
}

export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
}
