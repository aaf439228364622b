import { procedures } from '../procedures.ts';
import { deviceCodes, fieldsByCode, recordHistory } from './history.ts';
import { lastToRedo, lastToUndo, standing, toUndo } from './undo.ts';
import { reverse, stopUnderWay, underWay } from './undo-run.ts';

export const changesRouter = procedures.changes.router({
  watch: procedures.changes.watch.handler(async function* ({ context, signal }) {
    for await (const event of context.live.watch(signal)) {
      yield { ...event, kinds: [...event.kinds], ids: [...event.ids] };
    }
  }),
  undo: procedures.changes.undo.handler(async ({ context, input, signal }) => {
    const { sqlite } = context;
    const { op, value } = await reverse(
      context,
      () => (input === undefined ? lastToUndo(sqlite) : toUndo(sqlite, input.op)),
      signal,
    );
    return { op, ...value };
  }),
  redo: procedures.changes.redo.handler(async ({ context, signal }) => {
    const { op, value } = await reverse(context, () => lastToRedo(context.sqlite), signal);
    return { op, ...value };
  }),
  underWay: procedures.changes.underWay.handler(({ context }) => underWay(context)),
  stop: procedures.changes.stop.handler(({ context }) => {
    stopUnderWay(context);
    return {};
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
