import { procedures } from '../procedures.ts';
import { deviceCodes, fieldsByCode, recordHistory } from './history.ts';
import { redoLast, standing, undoLast, undoOperation } from './undo.ts';

export const changesRouter = procedures.changes.router({
  watch: procedures.changes.watch.handler(async function* ({ context, signal }) {
    for await (const event of context.live.watch(signal)) {
      yield { ...event, kinds: [...event.kinds], ids: [...event.ids] };
    }
  }),
  undo: procedures.changes.undo.handler(({ context: { sqlite, writer }, input }) => {
    const { op, value } = input === undefined ? undoLast(sqlite, writer) : undoOperation(sqlite, writer, input.op);
    return { op, ...value };
  }),
  redo: procedures.changes.redo.handler(({ context: { sqlite, writer } }) => {
    const { op, value } = redoLast(sqlite, writer);
    return { op, ...value };
  }),
  standing: procedures.changes.standing.handler(({ context: { sqlite }, input: { op } }) => ({
    op: standing(sqlite, op),
  })),
  history: procedures.changes.history.handler(({ context, input }) => {
    const codes = deviceCodes(context);
    return recordHistory(context.sqlite, input.id).map(({ deviceId, fields, ...item }) => ({
      ...item,
      deviceCode: codes.get(deviceId) ?? '?',
      fields: fieldsByCode(fields, codes),
    }));
  }),
});
