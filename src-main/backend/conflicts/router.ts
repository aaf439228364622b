import { procedures } from '../procedures.ts';
import { conflictsOf, countConflicts, pageOfConflicts } from './list.ts';
import { nameOf } from './places.ts';
import { resolveConflicts } from './resolve.ts';

const { conflicts } = procedures;

export const conflictsRouter = conflicts.router({
  list: conflicts.list.handler(({ context, input }) => pageOfConflicts(context, input.cursor, input.limit)),
  ofRecord: conflicts.ofRecord.handler(({ context, input }) => conflictsOf(context, input.id)),
  counts: conflicts.counts.handler(({ context }) => ({ open: countConflicts(context) })),
  names: conflicts.names.handler(({ context, input }) =>
    input.records.map(({ kind, recordId }) => {
      const { place, own } = nameOf(context, kind, recordId);
      return { kind, recordId, place, own };
    }),
  ),
  resolve: conflicts.resolve.handler(({ context, input }) => {
    const { op, value } = context.writer.mutate('conflicts.resolve', (write) =>
      resolveConflicts(context, write, input),
    );
    return { op, decided: value };
  }),
});
