import { writeFile } from 'node:fs/promises';
import type { DashboardLinks, LinkChoice } from '#shared/contract/dashboard.ts';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import { ANY_THIRD } from '#shared/domain/cooperation-links.ts';
import { regionName } from '#shared/domain/regions.ts';
import type { ReportDocument, ReportSection, ReportTable } from '#shared/domain/report-document.ts';
import type { Context } from '../context.ts';
import { noteDisclosure } from '../disclosures/index.ts';
import { renderReport } from '../exchange/report/index.ts';
import { sendMade } from '../progress/index.ts';
import { cooperationLinks, mapChapter } from '../reports/index.ts';
import type { Asked } from './asked.ts';
import { askedFor, type DashboardRequest, dashboardOf } from './document.ts';

/** Prefectures that fit side by side on a page. */
const COLUMNS_ON_PAPER = 8;

/** The whole dashboard as a PDF, with the progress before it. */
export function dashboardPdf(
  context: Context,
  request: DashboardRequest & LinkChoice,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const { from, to, language } = request;
  return sendMade(context.dataDir, signal, {
    ...{ name: `dashboard_${from}_${to}_${language}.pdf`, type: 'application/pdf' },
    make: async (path, run) => {
      const pdf = await renderReport(paperDashboard(context, request), 'pdf', {
        rootDir: context.rootDir,
        signal: run.signal,
        onProgress: (done, total) => run.onProgress({ done, total }),
      });
      await writeFile(path, pdf, { mode: 0o600 });
      // It names regions and staff, and none of the people who asked.
      noteDisclosure(context, { kind: 'report', format: 'pdf', filter: { from, to }, records: 0, people: 0 });
      return { size: pdf.length };
    },
  });
}

/** The dashboard as it is set: with the matrix and the map before the workload. */
export function paperDashboard(context: Context, request: DashboardRequest & LinkChoice): ReportDocument {
  const asked = askedFor(context, request);
  const { document } = dashboardOf(asked);
  const links = cooperationLinks(context, asked.period, request, asked.language);
  const sections = document.sections.flatMap((section) =>
    section.id === 'workload'
      ? [matrixSection(asked, request, links), mapChapter(asked.t, links, asked.language), section]
      : [section],
  );
  return { ...document, sections };
}

function matrixSection({ t, language }: Asked, { of, third }: LinkChoice, links: DashboardLinks): ReportSection {
  const counts = new Map(links.cells.map(({ a, b, count }) => [`${a} ${b}`, count]));
  const parts = Array.from({ length: Math.ceil(links.columns.length / COLUMNS_ON_PAPER) }, (_, at) =>
    links.columns.slice(at * COLUMNS_ON_PAPER, (at + 1) * COLUMNS_ON_PAPER),
  );
  const tables = parts.map(
    (columns, at): ReportTable => ({
      id: `matrix-${at}`,
      title: [regionName(columns[0] ?? '', language), regionName(columns.at(-1) ?? '', language)].join(' – '),
      columns: [
        { id: 'key', name: t('dashboard:matrix.row'), kind: 'text', weight: 3 },
        ...columns.map((place) => ({ id: place, name: regionName(place, language), kind: 'integer' as const })),
      ],
      rows: links.rows.map((row) => [
        { kind: 'text', text: regionName(row, language) },
        ...columns.map((column) => {
          const count = counts.get(`${row} ${column}`);
          return count === undefined ? null : { kind: 'integer' as const, value: count };
        }),
      ]),
    }),
  );
  const who = third === null ? '' : third === ANY_THIRD ? t('dashboard:third.any') : regionName(third, language);
  const intro = [t(`dashboard:of.${of}`), who, t('dashboard:matrix.note')].filter(Boolean).join(' · ');
  return { id: 'matrix', title: t('dashboard:section.matrix'), intro, figures: [], tables, charts: [] };
}
