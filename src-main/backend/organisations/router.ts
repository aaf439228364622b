import { organisation } from '#db/schema/index.ts';
import { requireRecord } from '../people/index.ts';
import { procedures } from '../procedures.ts';
import { createOrganisation, updateOrganisation } from './edit.ts';
import { findOrganisations } from './find.ts';
import { countOrganisations, organisationGroups, organisationIds, pageOfOrganisations } from './list.ts';
import { readOrganisationRecord } from './record.ts';

const { organisations } = procedures;

export const organisationsRouter = organisations.router({
  page: organisations.page.handler(({ context, input }) => {
    const { filter, sort, cursor, limit, group } = input;
    const { rows, next } = pageOfOrganisations(context, filter, sort, cursor, limit, group);
    return { rows: [...rows], next };
  }),
  groups: organisations.groups.handler(({ context, input }) => organisationGroups(context, input.filter, input.by)),
  count: organisations.count.handler(({ context, input }) => countOrganisations(context, input.filter)),
  ids: organisations.ids.handler(({ context, input }) => organisationIds(context, input.filter, input.sort)),
  get: organisations.get.handler(({ context, input }) => readOrganisationRecord(context, input.id)),
  find: organisations.find.handler(({ context, input }) => findOrganisations(context, input.text)),
  create: organisations.create.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('organisations.create', (write) =>
      createOrganisation(context, write, input),
    );
    return { op, id: value };
  }),
  update: organisations.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('organisations.update', (write) => {
      for (const id of input.ids) updateOrganisation(context, write, id, input.patch);
    });
    return { op };
  }),
  remove: organisations.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('organisations.remove', (write) => {
      for (const id of input.ids) {
        requireRecord(context, 'organisation', id);
        write.remove(organisation, id);
      }
    });
    return { op };
  }),
  restore: organisations.restore.handler(({ context, input }) => {
    const { op } = context.writer.mutate('organisations.restore', (write) => {
      for (const id of input.ids) {
        requireRecord(context, 'organisation', id);
        write.update(organisation, id, { deletedAt: null, mergedIntoId: null });
      }
    });
    return { op };
  }),
});
