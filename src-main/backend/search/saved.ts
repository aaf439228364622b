import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { savedView, savedViewTable as table } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { SavedSearch } from '#shared/contract/search.ts';
import { type Context, requireStaff } from '../context.ts';

/** Saved searches are saved views of the search box: they travel, are undone and are erased as those are. */
const LIST = 'search';

/** One's own and the shared ones, by name. */
export function savedSearches({ db, staffId }: Context): SavedSearch[] {
  const mine = or(isNull(table.ownerId), eq(table.ownerId, staffId() ?? ''));
  const columns = { id: table.id, name: table.name, ownerId: table.ownerId, definition: table.definition };
  const query = db
    .select(columns)
    .from(table)
    .where(and(eq(table.list, LIST), isNull(table.deletedAt), mine));
  return query
    .orderBy(asc(table.name), asc(table.id))
    .all()
    .flatMap(({ id, name, ownerId, definition: { text } }) =>
      typeof text === 'string' ? [{ id, name, text, shared: ownerId === null }] : [],
    );
}

export function saveSearch(context: Context, { name, text, shared }: Omit<SavedSearch, 'id'>) {
  const ownerId = shared ? null : requireStaff(context);
  const { op, value } = context.writer.mutate('search.save', (write) =>
    write.insert(savedView, { list: LIST, name, ownerId, definition: { text } }),
  );
  return { op, id: value };
}

/** @throws DeskError NOT_FOUND where it is gone, or no saved search of those that this person is offered */
export function removeSearch(context: Context, id: string) {
  const isOffered = savedSearches(context).some((search) => search.id === id);
  if (!isOffered) throw new DeskError('NOT_FOUND');
  return { op: context.writer.mutate('search.removeSaved', (write) => write.remove(savedView, id)).op };
}
