import { asc, eq } from 'drizzle-orm';
import { draft } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';

/** Drafts stay on this device: they are not records, so they are written without the change log. */
export const draftsRouter = procedures.drafts.router({
  get: procedures.drafts.get.handler(({ context: { db }, input }) => {
    const found = db.select().from(draft).where(eq(draft.key, input.key)).get();
    return found === undefined ? null : { value: found.value, savedAt: found.savedAt };
  }),
  list: procedures.drafts.list.handler(({ context: { db } }) =>
    db.select({ key: draft.key, savedAt: draft.savedAt }).from(draft).orderBy(asc(draft.savedAt)).all(),
  ),
  save: procedures.drafts.save.handler(({ context: { db, ports }, input }) => {
    const saved = { ...input, savedAt: ports.now() };
    db.insert(draft).values(saved).onConflictDoUpdate({ target: draft.key, set: saved }).run();
    return { savedAt: saved.savedAt };
  }),
  discard: procedures.drafts.discard.handler(({ context: { db }, input }) => {
    db.delete(draft).where(eq(draft.key, input.key)).run();
    return {};
  }),
});
