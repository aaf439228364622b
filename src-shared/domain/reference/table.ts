/** Reads the tab-separated tables of this folder: `readTable(text, ['code', 'name'])` gives one object per row. */

/** Rows as objects of the named columns. Throws on a column that the table has not: a slip in our own code or table. */
export function readTable<const Column extends string>(
  text: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split('\t');
  const places = columns.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw new Error(`No column ${column} in ${header}`);
    return [column, place] as const;
  });
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<Column, string>;
  });
}
