import { savedView } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { SavedView } from '#shared/contract/views.ts';
import { openRowClock } from '#shared/domain/row-clock.ts';
import type { Write } from '../changes/index.ts';
import { type Context, requireStaff } from '../context.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';

interface Asked extends Pick<SavedView, 'list' | 'name' | 'definition'> {
  readonly shared: boolean;
}

interface Stored {
  readonly ownerId: string | null;
  readonly clock: Buffer;
}

/**
 * Saves over a view, which comes back where a colleague deleted it meanwhile. A new one is made where it can't be this one: of a
 * colleague's, and of a shared one that someone else than its maker wants for themselves, because everybody would lose it.
 * @returns the id of the view that now holds it @throws DeskError NOT_FOUND
 */
export function saveOver(context: Context, write: Write, id: string, { shared, ...view }: Asked): string {
  const staff = requireStaff(context);
  const text = 'SELECT owner_id AS ownerId, clock FROM saved_view WHERE id = ?';
  const stored = prepared(context.sqlite, text).get(id) as Stored | undefined;
  if (stored === undefined) throw new DeskError('NOT_FOUND', { kind: 'saved_view' });
  const ownerId = shared ? null : staff;
  if (isOfAnother(context.sqlite, stored, staff, shared)) return write.insert(savedView, { ...view, ownerId });
  write.update(savedView, id, { ...view, ownerId, deletedAt: null });
  return id;
}

function isOfAnother(sqlite: Sqlite, { ownerId, clock }: Stored, staff: string, shared: boolean): boolean {
  if (ownerId !== null) return ownerId !== staff;
  if (shared) return false;
  const maker = makerOf(sqlite, clock);
  return maker !== null && maker !== staff;
}

/** Whose laptop made it; null where that is not known here. */
function makerOf(sqlite: Sqlite, clock: Buffer): string | null {
  const text = 'SELECT d.owner_id FROM device d JOIN ref r ON r.value = d.id WHERE r.n = ?';
  const maker = prepared(sqlite, text).pluck().get(openRowClock(clock).created.device) as string | null | undefined;
  return maker ?? null;
}
