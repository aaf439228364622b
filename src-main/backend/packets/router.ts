import { rm } from 'node:fs/promises';
import { receivePart, uploadPlace } from '../database/uploads.ts';
import { clearForgotten } from '../database/work-folder.ts';
import { procedures } from '../procedures.ts';
import { makePacket } from './make.ts';
import { closePacket, OPENED, openFile } from './open.ts';
import { makeReply } from './reply.ts';
import { takeReply } from './take.ts';

const { packets } = procedures;

export const packetsRouter = packets.router({
  make: packets.make.handler(({ context, input, signal }) => makePacket(context, input, signal)),
  receive: packets.receive.handler(({ context, input }) => receivePart(context.dataDir, 'packet', input)),
  open: packets.open.handler(async ({ context, input: { upload, name, passphrase } }) => {
    clearForgotten(context.dataDir, OPENED);
    const path = uploadPlace(context.dataDir, 'packet', upload);
    const opened = await openFile(context, { path, name, passphrase });
    await rm(path, { force: true });
    return opened;
  }),
  reply: packets.reply.handler(({ context, input, signal }) => makeReply(context, input, signal)),
  take: packets.take.handler(({ context, input }) => takeReply(context, input.token)),
  close: packets.close.handler(({ context, input }) => closePacket(context, input.token)),
});
