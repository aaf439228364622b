import type { z } from 'zod';
import type { compaction } from '#shared/contract/maintenance.ts';
import type { Context } from '../context.ts';
import { readSettings } from '../settings/index.ts';
import { compactable, compactLog } from '../sync/index.ts';

type Answer = z.infer<typeof compaction>;

/** Shortens the change log, or only tells by how much it could be, and gives the space back to the disk. */
export function compactOffice(context: Context, dryRun: boolean): Answer {
  const { sqlite, writer, ports } = context;
  const before = yearsAgo(ports.now(), readSettings(context).historyYears);
  const limits = { self: writer.device.id, before };
  const size = sizeOf(context);
  // A change that is gone from the log can't be followed any more.
  if (!dryRun) context.caseFacts.catchUp();
  const { awaited, ...taken } = dryRun ? compactable(sqlite, limits) : compactLog(sqlite, limits);
  if (!dryRun && taken.changes > 0) sqlite.exec('VACUUM');
  return { before, ...taken, freed: dryRun ? null : size - sizeOf(context), awaited: [...awaited] };
}

function yearsAgo(now: number, years: number): number {
  const day = new Date(now);
  return day.setUTCFullYear(day.getUTCFullYear() - years);
}

function sizeOf({ sqlite }: Pick<Context, 'sqlite'>): number {
  const pages = sqlite.pragma('page_count', { simple: true }) as number;
  return pages * (sqlite.pragma('page_size', { simple: true }) as number);
}
