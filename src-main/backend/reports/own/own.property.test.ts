import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/days.ts';
import type { Definition } from '#shared/domain/own-indicators/definition.ts';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { type Device, device } from '../../testing/device.ts';
import { asManager } from './testing/manager.ts';
import { plainCount } from './testing/plain-count.ts';
import { aDefinition } from './testing/random-definition.ts';
import { aRichOffice, fillRichOffice } from './testing/rich-office.ts';

/** Any days of the time in which the office has records, as someone at work in France or Japan sees them. */
const aPeriod = fc
  .record({ first: fc.nat(50), length: fc.nat(60), name: fc.constantFrom('ceeja-1', 'gifu-1') })
  .map(({ first, length, name }) => {
    const from = addDays('2026-02-15', first);
    return { name, from, to: addDays(from, length), zone: name === 'gifu-1' ? 'Asia/Tokyo' : 'Europe/Paris' };
  });
type AnyPeriod = typeof aPeriod extends fc.Arbitrary<infer T> ? T : never;

test('every figure of any definition equals a count made by other means, and opens exactly the records it counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      aRichOffice,
      fc.array(aDefinition, { minLength: 8, maxLength: 8 }),
      aPeriod,
      async (office, definitions, period) => {
        const laptop = await device(period.name);
        const { client, backend } = laptop;
        await asManager(client);
        backend.context.writer.mutate('inquiries.create', (write) => fillRichOffice(write, office));
        const kept = new Map<string, Definition>();
        for (const definition of definitions)
          kept.set((await client.ownIndicators.save({ names: { en: 'Ours' }, definition })).id, definition);
        const { from, to } = period;
        const document = await client.reports.document({ from, to, language: 'en', cases: false });
        for (const [id, definition] of kept) await expectToHold(laptop, document, id, definition, period);
        backend.close();
      },
    ),
    { numRuns: 24 },
  );
}, 240_000);

async function expectToHold(
  { client, backend }: Device,
  document: ReportDocument,
  indicatorId: string,
  definition: Definition,
  { from, to, zone }: AnyPeriod,
): Promise<void> {
  const said = JSON.stringify(definition);
  const plain = plainCount(backend.context.sqlite, definition, { from, to, zone });
  const figures = document.sections.flatMap((section) => section.figures);
  const figure = figures.find((one) => one.indicatorId === indicatorId);
  if (plain.value === null) expect(figure?.value, said).toBeNull();
  else expect(figure?.value, said).toBeCloseTo(plain.value, 9);
  const behind = await client.reports.records({ from, to, indicatorId, breakdown: null });
  expect(behind.records.map(({ id }) => id).toSorted(), said).toEqual(plain.ids);
  expect(behind.recordCount, said).toBe(plain.ids.length);
  const { kind } = definition.measure;
  if (kind === 'count' || kind === 'unique') expect(behind.count, said).toBe(plain.value);
  if (kind === 'share' && plain.value !== null) {
    const met = behind.records.filter(({ taken }) => taken !== null && 'meets' in taken && taken.meets);
    expect(met.length / behind.recordCount, said).toBeCloseTo(plain.value, 9);
  }
  const tables = document.sections
    .flatMap((section) => section.tables)
    .filter(({ id }) => id.startsWith(`${indicatorId}.`));
  expect(tables.map(({ id }) => id)).toEqual(definition.breakdowns.map((one) => `${indicatorId}.${one}`));
  for (const { id, rows, keys = [] } of tables) {
    for (const [at, row] of rows.entries()) {
      const breakdown = { dimension: id.split('.')[1] ?? '', key: keys[at] ?? '' };
      const opened = await client.reports.records({ from, to, indicatorId, breakdown });
      const cell = row.at(-1);
      const isCount = kind === 'count' || kind === 'unique';
      expect(cell && 'value' in cell && cell.value, `${said} ${id} ${keys[at]}`).toBe(
        isCount ? opened.count : opened.recordCount,
      );
      expect(new Set(opened.records.map((record) => record.id)).size).toBe(opened.recordCount);
    }
  }
}
