import { device } from '#db/schema/index.ts';
import type { SnapshotContents } from '#shared/contract/devices.ts';
import type { Progress } from '../backup/index.ts';
import { receivePart, uploadPlace } from '../database/uploads.ts';
import { procedures } from '../procedures.ts';
import { sendMade, withProgress } from '../progress/index.ts';
import { approveRequest, continueAlone, inspectRequest, revokeDevice } from './approve.ts';
import { discardSnapshot, inspectSnapshot, joinInspected } from './join.ts';
import { listDevices } from './list.ts';
import { makeRequest } from './request.ts';
import { snapshotName, writeSnapshot } from './write-snapshot.ts';

const { devices } = procedures;

export const devicesRouter = devices.router({
  list: devices.list.handler(({ context }) => listDevices(context)),
  request: devices.request.handler(({ context, input }) => makeRequest(context, input)),
  readRequest: devices.readRequest.handler(({ context, input }) => inspectRequest(context, input.text)),
  approve: devices.approve.handler(({ context, input }) => approveRequest(context, input)),
  revoke: devices.revoke.handler(({ context, input }) => revokeDevice(context, input.deviceId)),
  rename: devices.rename.handler(({ context, input: { deviceId, name } }) => {
    const { op } = context.writer.mutate('devices.rename', (write) => write.update(device, deviceId, { name }));
    return { op };
  }),
  continueAlone: devices.continueAlone.handler(({ context }) => continueAlone(context)),
  snapshot: devices.snapshot.handler(({ context, input: { deviceId }, signal }) =>
    sendMade(context.dataDir, signal, {
      name: snapshotName(context, deviceId),
      make: (path, run) => writeSnapshot(context, deviceId, path, run),
    }),
  ),
  receiveSnapshot: devices.receiveSnapshot.handler(({ context, input }) =>
    receivePart(context.dataDir, 'snapshot', input),
  ),
  inspectSnapshot: devices.inspectSnapshot.handler(async function* ({ context, input: { upload, name }, signal }) {
    const path = uploadPlace(context.dataDir, 'snapshot', upload);
    const inspecting = withProgress<Progress, SnapshotContents>(signal, (run) =>
      inspectSnapshot(context, { path, name }, run),
    );
    for await (const piece of inspecting) {
      if ('done' in piece) yield { kind: 'progress', ...piece };
      else yield { kind: 'contents', contents: piece };
    }
  }),
  join: devices.join.handler(async function* ({ context, input }) {
    const former = joinInspected(context, input.token);
    try {
      yield { kind: 'restarting', former };
    } finally {
      // Who asked has been told: from here on the lines break.
      context.restart();
    }
  }),
  discardSnapshot: devices.discardSnapshot.handler(({ context }) => discardSnapshot(context.dataDir)),
});
