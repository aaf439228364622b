import { relation } from '#db/schema/index.ts';
import { procedures } from '../procedures.ts';
import { addRelation, updateRelation } from './edit.ts';
import { relationGraph } from './graph.ts';
import { relationsOf } from './read.ts';

const { relations } = procedures;

export const relationsRouter = relations.router({
  of: relations.of.handler(({ context, input }) => relationsOf(context, input.organisationId)),
  graph: relations.graph.handler(({ context, input }) => relationGraph(context, input.organisationId)),
  add: relations.add.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('relations.add', (write) => addRelation(context, write, input));
    return { op, id: value };
  }),
  update: relations.update.handler(({ context, input }) => {
    const { op } = context.writer.mutate('relations.update', (write) =>
      updateRelation(context, write, input.id, input.patch),
    );
    return { op };
  }),
  remove: relations.remove.handler(({ context, input }) => {
    const { op } = context.writer.mutate('relations.remove', (write) => write.remove(relation, input.id));
    return { op };
  }),
});
