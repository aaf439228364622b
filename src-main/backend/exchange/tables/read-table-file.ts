/** Any file with rows in it, told by its content and not by its name. Meant for the worker (table-reader.ts). */
import { readCsv } from '../csv/read-csv.ts';
import { looksLikeVCards, readVCards } from '../vcard/index.ts';
import { isOldWorkbook, isWorkbook, readWorkbook } from '../xlsx/read-workbook.ts';
import { type ReadTableOptions, TABLE_LIMITS, type TableReading, unreadable } from './table.ts';

export async function readTableFile(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<TableReading> {
  const { bytes: most } = options.limits ?? TABLE_LIMITS;
  if (bytes.length > most) return unreadable('too-large');
  if (isOldWorkbook(bytes)) return unreadable('old-workbook');
  if (isWorkbook(bytes)) return readWorkbook(bytes, options);
  return looksLikeVCards(bytes) ? readVCards(bytes, options) : readText(bytes, options);
}

function readText(bytes: Uint8Array, options: ReadTableOptions): TableReading {
  const reading = readCsv(bytes, options);
  if (reading.status === 'unreadable') return reading;
  const { encoding, encodingCertain, delimiter, headers, rows } = reading.table;
  return {
    status: 'read',
    table: { headers, rows },
    source: { format: 'csv', encoding, encodingCertain, delimiter },
  };
}
