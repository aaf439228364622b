import { procedures } from '../procedures.ts';
import { changeLabels, setLabels, tagsInUse } from './labels.ts';

export const labelsRouter = procedures.labels.router({
  set: procedures.labels.set.handler(({ context, input }) => {
    const { op } = context.writer.mutate('labels.set', (write) => {
      for (const ownerId of input.ownerIds) setLabels(context, write, ownerId, input.facet, input.values);
    });
    return { op };
  }),
  change: procedures.labels.change.handler(({ context, input }) => {
    const { op } = context.writer.mutate('labels.change', (write) => {
      for (const ownerId of input.ownerIds) changeLabels(write, ownerId, input.facet, input);
    });
    return { op };
  }),
  tags: procedures.labels.tags.handler(({ context }) => [...tagsInUse(context)]),
});
