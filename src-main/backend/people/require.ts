import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';

type Kind = 'person' | 'organisation' | 'affiliation' | 'contact_point' | 'consent';

/** Makes sure that a record is there, deleted or not. @throws DeskError NOT_FOUND */
export function requireRecord({ sqlite }: Pick<Context, 'sqlite'>, kind: Kind, id: string): void {
  const found = prepared(sqlite, `SELECT 1 FROM ${kind} WHERE id = ?`).get(id);
  if (found === undefined) throw new DeskError('NOT_FOUND', { kind });
}
