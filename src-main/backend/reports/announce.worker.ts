/** The thread in which issued reports are held against the records as they are now: it only reads, by a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { AnnouncedReport } from '#shared/contract/reports.ts';
import { openBeside } from '../database/open.ts';
import { followThirdRegions } from '../third-regions/index.ts';
import { announcedReports } from './announced.ts';
import { factsAsKept } from './store/index.ts';

export interface AnnounceTask {
  readonly dataDir: string;
  readonly rootDir: string;
}

export interface Announced {
  readonly reports: readonly AnnouncedReport[];
  /** How long the looking took, ms. */
  readonly took: number;
}

function announce({ dataDir, rootDir }: AnnounceTask): Announced {
  const began = performance.now();
  const sqlite = openBeside(dataDir, { readOnly: true });
  try {
    const context = { sqlite, db: drizzle(sqlite), rootDir, caseFacts: factsAsKept(sqlite) };
    followThirdRegions(context);
    return { reports: announcedReports(context), took: performance.now() - began };
  } finally {
    sqlite.close();
  }
}

parentPort?.postMessage(announce(workerData as AnnounceTask));
