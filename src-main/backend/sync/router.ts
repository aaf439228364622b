import { rm } from 'node:fs/promises';
import { BUNDLE_ENDING, type BundleEffect, type BundlePreview } from '#shared/contract/sync.ts';
import { localDay } from '#shared/domain/zones.ts';
import { clearUpload, receivePart, uploadPlace } from '../database/uploads.ts';
import { clearForgotten } from '../database/work-folder.ts';
import { procedures } from '../procedures.ts';
import { sendMade, withProgress } from '../progress/index.ts';
import { discardInspected, INSPECTED, type Progress, stagedBundle, writeBundle } from './bundle/index.ts';
import { exchangesBefore } from './exchanges.ts';
import { applyBundle, inspectBundle } from './incoming.ts';
import { syncOverview } from './overview.ts';
import { acceptQuarantined, waitingChanges, waitingCount } from './quarantine-list.ts';
import { outgoingTo } from './receivers.ts';

const { sync } = procedures;

export const syncRouter = sync.router({
  exportBundle: sync.exportBundle.handler(({ context, input, signal }) => {
    const { device } = context.writer;
    return sendMade(context.dataDir, signal, {
      name: `ejrc-${device.code}-${localDay(context.ports.now(), 'UTC')}${BUNDLE_ENDING}`,
      make: (path, run) => writeBundle(context, path, outgoingTo(context, input.to), run),
    });
  }),
  receiveBundle: sync.receiveBundle.handler(({ context, input }) => receivePart(context.dataDir, 'bundle', input)),
  inspectBundle: sync.inspectBundle.handler(async function* ({ context, input: { upload, passphrase }, signal }) {
    clearForgotten(context.dataDir, INSPECTED);
    const path = uploadPlace(context.dataDir, 'bundle', upload);
    const inspecting = withProgress<Progress, BundlePreview>(signal, async (run) => {
      const preview = await inspectBundle(context, path, { ...run, passphrase });
      await rm(path, { force: true });
      return preview;
    });
    for await (const piece of inspecting) {
      if ('done' in piece) yield { kind: 'progress', ...piece };
      else yield { kind: 'preview', preview: piece };
    }
  }),
  applyBundle: sync.applyBundle.handler(async function* ({ context, input, signal }) {
    const staged = stagedBundle(context, input.token);
    const applying = withProgress<Progress, BundleEffect>(signal, (run) => applyBundle(context, staged, run));
    for await (const piece of applying) {
      if ('done' in piece) yield { kind: 'progress', ...piece };
      else yield { kind: 'applied', effect: piece };
    }
  }),
  discardBundle: sync.discardBundle.handler(async ({ context, input: { upload, token } }) => {
    if (upload !== undefined) await clearUpload(context.dataDir, 'bundle', upload);
    if (token !== undefined) await discardInspected(context, token);
  }),
  history: sync.history.handler(({ context, input }) => exchangesBefore(context.sqlite, input)),
  overview: sync.overview.handler(({ context }) => syncOverview(context)),
  quarantine: sync.quarantine.handler(({ context: { sqlite } }) => ({
    rows: [...waitingChanges(sqlite)],
    total: waitingCount(sqlite),
  })),
  acceptQuarantined: sync.acceptQuarantined.handler(({ context, input }) => acceptQuarantined(context, input)),
});
