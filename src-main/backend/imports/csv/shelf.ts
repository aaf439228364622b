import { randomUUID } from 'node:crypto';
import { DeskError } from '#shared/contract/errors.ts';
import type { CsvKind } from '#shared/contract/imports-csv.ts';
import type { Context } from '../../context.ts';
import type { Table, TableSource } from '../../exchange/tables/index.ts';
import type { Named } from '../names/find-names.ts';
import type { Plan, PlanOptions } from './plan.ts';

/** A table between its reading and its import: it would be slow to send and to read again for every page of the preview. */
export interface ShelvedTable {
  readonly kind: CsvKind;
  readonly fileName: string;
  readonly table: Table;
  readonly source: TableSource;
  /** What the dry runs found in the office, and when. */
  readonly found: Map<string, { readonly at: string; readonly named: Named }>;
  /** The last dry run, with what it was asked for, and of which version of the office it tells. */
  planned: { readonly plan: Plan; readonly options: PlanOptions; readonly version: string } | null;
}

interface Kept {
  readonly entry: ShelvedTable;
  usedAt: number;
}

/** A person decides on one table at a time; a second window and the one before may be open, too. */
const MOST = 3;
const HOUR_MS = 3_600_000;

const shelves = new WeakMap<Context['sqlite'], Map<string, Kept>>();

function shelfOf({ sqlite, ports }: Pick<Context, 'sqlite' | 'ports'>): Map<string, Kept> {
  const shelf = shelves.get(sqlite) ?? new Map<string, Kept>();
  shelves.set(sqlite, shelf);
  const now = ports.now();
  for (const [token, { usedAt }] of shelf) if (now - usedAt > HOUR_MS) shelf.delete(token);
  return shelf;
}

/** Keeps a table and gives the token to find it by; the one that was longest out of use makes room. */
export function shelve(
  context: Pick<Context, 'sqlite' | 'ports'>,
  entry: Omit<ShelvedTable, 'planned' | 'found'>,
): string {
  const shelf = shelfOf(context);
  const token = randomUUID();
  shelf.set(token, { entry: { ...entry, planned: null, found: new Map() }, usedAt: context.ports.now() });
  const oldest = [...shelf].sort(([, a], [, b]) => a.usedAt - b.usedAt);
  for (const [old] of oldest.slice(0, Math.max(0, shelf.size - MOST))) shelf.delete(old);
  return token;
}

/** @throws DeskError NOT_FOUND where the table is no longer kept: its file has to be read again */
export function takeDown(context: Pick<Context, 'sqlite' | 'ports'>, token: string): ShelvedTable {
  const kept = shelfOf(context).get(token);
  if (kept === undefined) throw new DeskError('NOT_FOUND', { kind: 'table' });
  kept.usedAt = context.ports.now();
  return kept.entry;
}

/** Forgets a table that has been imported. */
export function forget(context: Pick<Context, 'sqlite' | 'ports'>, token: string): void {
  shelfOf(context).delete(token);
}
