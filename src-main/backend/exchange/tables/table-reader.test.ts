import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../csv/read-csv.ts';
import { CSV_FIXTURES, csvFixture } from '../testing/csv-fixtures.ts';
import { readTableFile } from './read-table-file.ts';
import { createTableReader } from './table-reader.ts';

const reader = createTableReader();
afterAll(reader.close);

describe('createTableReader', () => {
  it('reads in the worker what reading at hand gives', async () => {
    for (const name of CSV_FIXTURES) {
      expect(await reader.read(csvFixture(name))).toEqual(await readTableFile(csvFixture(name)));
    }
  });

  it('stops at the limit of time, and reads the next file', async () => {
    const hurried = createTableReader({ milliseconds: 50, megabytes: 512 });
    const long = new TextEncoder().encode(`a,b\n${'"x",y\n'.repeat(3_000_000)}`);
    expect(await hurried.read(long)).toEqual({ status: 'unreadable', code: 'timeout' });
    await hurried.close();
    expect(await reader.read(csvFixture('people-utf8-bom.csv'))).toMatchObject({ status: 'read' });
  });

  it('can be cancelled', async () => {
    const stopped = await reader.read(csvFixture('people-utf8-bom.csv'), {}, AbortSignal.abort());
    expect(stopped).toEqual({ status: 'unreadable', code: 'cancelled' });
  });

  it.each([
    ['quotes', '"'.repeat(2_000_000)],
    ['quotes that are never closed right', `a,b\n${'"x"y'.repeat(300_000)}`],
    ['delimiters', ','.repeat(2_000_000)],
    ['line ends', '\r'.repeat(2_000_000)],
    ['open quotes in rows', `a,b\n${'"x\n'.repeat(500_000)}`],
    ['blanks behind quotes', `a,b\n"x"${' '.repeat(500_000)}y`],
    ['one long word', 'x'.repeat(5_000_000)],
    ['NUL bytes', '\0'.repeat(2_000_000)],
  ])('ends soon on a hostile table of %s', async (_, text) => {
    const start = performance.now();
    await reader.read(Uint8Array.from(Buffer.from(text, 'latin1')));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('readCsv on damaged files', () => {
  it('always gives a table or a code', () => {
    const good = CSV_FIXTURES.map(csvFixture);
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 20 }), fc.nat(40));
    fc.assert(
      fc.property(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 5 }), (file, changes) => {
        const damaged = changes.reduce<Uint8Array>((bytes, [where, insert, cut]) => {
          const at = Math.floor(where * bytes.length);
          return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)]);
        }, file);
        const reading = readCsv(damaged);
        if (reading.status !== 'read') return;
        const { headers, rows } = reading.table;
        expect(rows.every((row) => row.cells.length === headers.length)).toBe(true);
        expect(rows.every((row) => row.cells.every((cell) => cell.isWellFormed() && !cell.includes('\0')))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
