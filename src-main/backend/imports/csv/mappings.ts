import { setting } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type SavedMapping, savedMapping } from '#shared/contract/imports-mappings.ts';
import { hashedId, type Write } from '../../changes/index.ts';
import type { Context } from '../../context.ts';
import { prepared } from '../../database/statements.ts';

/** A mapping is a setting of the office, so that colleagues who get the same kind of file have it, too. */
const PREFIX = 'imports.mapping ';

const MAPPINGS = `SELECT id, value FROM setting WHERE key >= '${PREFIX}' AND key < '${PREFIX.trimEnd()}!' AND deleted_at IS NULL`;

/** The saved mappings by name; what this version can't read is left out. */
export function listMappings({ sqlite }: Pick<Context, 'sqlite'>): SavedMapping[] {
  const rows = prepared(sqlite, MAPPINGS).all() as readonly { id: string; value: string | null }[];
  const read = rows.flatMap(({ id, value }) => {
    const stored = savedMapping.safeParse({ ...(JSON.parse(value ?? '{}') as object), id });
    return stored.success ? [stored.data] : [];
  });
  return read.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Saves a mapping under its kind and name. */
export function saveMapping(write: Write, value: Omit<SavedMapping, 'id'>): string {
  const key = `${PREFIX}${value.kind} ${value.name}`;
  const id = hashedId('setting', key);
  write.put(setting, { id, key, value });
  return id;
}

/** @throws DeskError NOT_FOUND for a setting that is no mapping */
export function removeMapping(context: Pick<Context, 'sqlite'>, write: Write, id: string): void {
  if (!listMappings(context).some((mapping) => mapping.id === id))
    throw new DeskError('NOT_FOUND', { kind: 'mapping' });
  write.remove(setting, id);
}
