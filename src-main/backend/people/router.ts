import { affiliation, contactPoint, person } from '#db/schema/index.ts';
import { DeskError } from '#shared/contract/errors.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { procedures } from '../procedures.ts';
import { addAffiliation, updateAffiliation } from './affiliations.ts';
import { addContactPoint, setContactPoints } from './contact-points.ts';
import { createPerson, updatePerson } from './edit.ts';
import { findPeople } from './find.ts';
import { countPeople, pageOfPeople, peopleGroups, peopleIds } from './list.ts';
import { readPersonRecord } from './record.ts';
import { requireRecord } from './require.ts';

const { people } = procedures;

/** Contact points lie on people and on organisations. @throws DeskError NOT_FOUND */
function requireOwner({ sqlite }: Pick<Context, 'sqlite'>, id: string): void {
  const text = 'SELECT 1 FROM person WHERE id = @id UNION ALL SELECT 1 FROM organisation WHERE id = @id';
  if (prepared(sqlite, text).get({ id }) === undefined) throw new DeskError('NOT_FOUND', { kind: 'person' });
}

export const peopleRouter = people.router({
  page: people.page.handler(({ context, input }) => {
    const { filter, sort, cursor, limit, group } = input;
    const { rows, next } = pageOfPeople(context, filter, sort, cursor, limit, group);
    return { rows: [...rows], next };
  }),
  groups: people.groups.handler(({ context, input }) => peopleGroups(context, input.filter, input.by)),
  count: people.count.handler(({ context, input }) => countPeople(context, input.filter)),
  ids: people.ids.handler(({ context, input }) => peopleIds(context, input.filter, input.sort)),
  get: people.get.handler(({ context, input }) => readPersonRecord(context, input.id)),
  find: people.find.handler(({ context, input }) => findPeople(context, input.text)),
  create: people.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('people.create', (write) => createPerson(context, write, input));
    return { op, id: value };
  }),
  update: people.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('people.update', (write) => {
      for (const id of input.ids) updatePerson(context, write, id, input.patch);
    });
    return { op };
  }),
  remove: people.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('people.remove', (write) => {
      for (const id of input.ids) {
        requireRecord(context, 'person', id);
        write.remove(person, id);
      }
    });
    return { op };
  }),
  restore: people.restore.handler(({ context, input }) => {
    const { op } = context.writer.mutate('people.restore', (write) => {
      for (const id of input.ids) {
        requireRecord(context, 'person', id);
        write.update(person, id, { deletedAt: null, mergedIntoId: null });
      }
    });
    return { op };
  }),
  setContactPoints: people.setContactPoints.handler(({ context, input }) => {
    requireOwner(context, input.ownerId);
    const { op } = context.writer.mutate('people.setContactPoints', (write) => setContactPoints(context, write, input));
    return { op };
  }),
  addContactPoint: people.addContactPoint.handler(({ context, input }) => {
    requireOwner(context, input.ownerId);
    const { op, value } = context.writer.mutate('people.addContactPoint', (write) =>
      addContactPoint(context, write, input),
    );
    return { op, id: value };
  }),
  removeContactPoint: people.removeContactPoint.handler(({ context, input }) => {
    requireRecord(context, 'contact_point', input.id);
    const { op } = context.writer.mutate('people.removeContactPoint', (write) => write.remove(contactPoint, input.id));
    return { op };
  }),
  addAffiliation: people.addAffiliation.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('people.addAffiliation', (write) =>
      addAffiliation(context, write, input),
    );
    return { op, id: value };
  }),
  updateAffiliation: people.updateAffiliation.handler(({ context, input }) => {
    const { op } = context.writer.mutate('people.updateAffiliation', (write) =>
      updateAffiliation(context, write, input.id, input.patch),
    );
    return { op };
  }),
  removeAffiliation: people.removeAffiliation.handler(({ context, input }) => {
    requireRecord(context, 'affiliation', input.id);
    const { op } = context.writer.mutate('people.removeAffiliation', (write) => write.remove(affiliation, input.id));
    return { op };
  }),
});
