import { COPIED_ROWS, type CopiedTable, type ExportedRows } from '#shared/contract/exports.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { csvLine, guardFormula } from '../exchange/csv/index.ts';
import { exportNames } from '../names/index.ts';
import { zoneAtWork } from '../session/index.ts';
import { chosenColumns } from './columns.ts';
import { cellsOf, headingOf } from './pieces.ts';
import { withSource } from './source.ts';

/**
 * The first rows of a list as a table for the clipboard: text for any program, HTML for those that keep tables. No cell runs as a
 * formula, and what holds people's data is written into the privacy log before it is handed out.
 */
export function copyList(context: Context, asked: ExportedRows): CopiedTable {
  const { list, language, columns: wanted } = asked;
  const names = exportNames(context, language);
  const zone = zoneAtWork(context);
  return withSource(context, asked, { names, zone }, (source) => {
    const columns = chosenColumns(source.columns, wanted);
    const people = new Set<string>();
    const lines: (readonly (string | number | null)[])[] = [columns.map((column) => headingOf(column, names, zone))];
    for (const row of source.rows) {
      if (lines.length > COPIED_ROWS) break;
      lines.push(cellsOf(columns, row, names, zone));
      const person = source.person(row);
      if (person !== null) people.add(person);
    }
    const records = lines.length - 1;
    const namesPeople = list === 'people' || columns.some(({ id }) => id === 'person');
    if (namesPeople && people.size > 0) {
      const kind = list === 'disclosures' ? 'log' : 'list';
      noteDisclosure(context, {
        ...{ kind, list, format: 'clipboard', filter: asked.filter ?? {}, records, people: people.size },
      });
    }
    const text = lines.map((line) => csvLine(line, { delimiter: '\t' })).join('');
    return { text, html: tableOf(lines), rows: records, total: source.total };
  });
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

function tableOf([head = [], ...rows]: readonly (readonly (string | number | null)[])[]): string {
  const cell = (tag: 'th' | 'td') => (value: string | number | null) =>
    `<${tag}>${typeof value === 'number' ? value : escaped(guardFormula(value ?? ''))}</${tag}>`;
  const line = (cells: readonly (string | number | null)[], tag: 'th' | 'td') =>
    `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<meta charset="utf-8"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table>`;
}
