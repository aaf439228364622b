import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_DELIMITERS } from '#shared/contract/imports.ts';
import { tableOf } from '../testing/csv-fixtures.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { type CsvCell, writeCsv } from './write-csv.ts';

const written = (rows: readonly (readonly CsvCell[])[], delimiter?: ',' | ';' | '\t'): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows, delimiter ? { delimiter } : {}));

describe('writeCsv', () => {
  it('writes a byte order mark, CRLF, and quotes where they are needed', () => {
    expect(
      written([
        ['Name', 'Ort'],
        ['Weiß, "Karl"', 'Köln'],
        ['a\nb', ' x'],
      ]),
    ).toBe('\ufeffName,Ort\r\n"Weiß, ""Karl""",Köln\r\n"a\nb"," x"\r\n');
    expect(written([['a,b', 'c;d']], ';')).toBe('\ufeffa,b;"c;d"\r\n');
  });

  it('keeps numbers numbers, negative ones too, and leaves empty what is nothing', () => {
    expect(written([[1.5, -2, 0, Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, '-2']])).toBe(
      "\ufeff1.5,-2,0,,,,,true,'-2\r\n",
    );
  });

  it.each(['=1+1', '+49 761', '-x', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1"])(
    'lets no spreadsheet run %j, in whatever column it stands',
    (cell) => {
      for (const row of [[cell, 'x'], ['x', cell], [cell]]) {
        const cells = written([row]).slice(1).trimEnd().split(',');
        const guarded = cells[row.indexOf(cell)] ?? '';
        expect(guarded).toMatch(/^"?'/);
      }
    },
  );

  it.each(["'tis", "'", 'a=b', '1-2', '例＝'])('leaves %j as it is', (cell) => {
    expect(written([[cell]])).toBe(`\ufeff${cell}\r\n`);
  });

  it('is read back as it was, line ends as LF, whatever the cells and the sign between them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '"', ',', ';', '\t', '\r', '\n', '＝', '\ufeff', 'a', '岩') }),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 6 }));
    const delimiter = fc.constantFrom(...CSV_DELIMITERS.filter((sign) => sign !== '|'));
    fc.assert(
      fc.property(table, delimiter, (rows, sign) => {
        const header = (rows[0] ?? ['']).map((_, index) => `column ${index}`);
        const bytes = writeCsv([header, ...rows], { delimiter: sign });
        const read = tableOf(bytes, { delimiter: sign }).rows.map((row) => row.cells);
        // Rows without any text are no rows.
        const expected = rows
          .map((row) => row.map((value) => value.toWellFormed().replace(/\r\n?/g, '\n')))
          .filter((row) => row.some((value) => guardFormula(value).trim() !== ''));
        expect(read).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('unguardFormula', () => {
  it('takes away only what the guard put there', () => {
    expect(["'=1", "''=1", "'tis", '=1', "'"].map(unguardFormula)).toEqual(['=1', "'=1", "'tis", '=1', "'"]);
  });
});
