import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

/** A way as it is stored. */
export interface WayRow {
  readonly id: string;
  readonly kind: 'hub' | 'folder';
  readonly name: string;
  readonly address: string;
  readonly createdAt: number;
  readonly lastDoneAt: number | null;
  readonly lastTriedAt: number | null;
  readonly problem: string | null;
}

const ROWS = `SELECT id, kind, name, address, created_at AS createdAt, last_done_at AS lastDoneAt,
  last_tried_at AS lastTriedAt, problem FROM way`;

/** Oldest first. */
export const wayRows = ({ sqlite }: Pick<Context, 'sqlite'>): readonly WayRow[] =>
  prepared(sqlite, `${ROWS} ORDER BY created_at, id`).all() as readonly WayRow[];

/** @throws DeskError NOT_FOUND */
export function requireWay({ sqlite }: Pick<Context, 'sqlite'>, id: string): WayRow {
  const row = prepared(sqlite, `${ROWS} WHERE id = ?`).get(id) as WayRow | undefined;
  if (row === undefined) throw new DeskError('NOT_FOUND', { kind: 'way' });
  return row;
}
