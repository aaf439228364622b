import { z } from 'zod';
import { openPacket, packetCase } from '#shared/contract/packets.ts';
import { ANSWERS } from '#shared/domain/advice.ts';
import { anyHeader } from '../sync/index.ts';

/** A packet and the answer to it are containers as bundles are, each with one part: JSON. */
export const BODY_PART = 'packet.json';
/** No honest packet holds more text, in bytes. */
export const MOST_BODY_BYTES = 16 * 1024 * 1024;

const key = z.string().regex(/^[\w-]{43}$/u);

/** What a packet says of itself, within what is signed and encrypted. Nobody is known where it arrives: it names its own key. */
export const packetHeader = anyHeader.extend({
  kind: z.literal('packet'),
  maker: z.object({
    name: z.string().max(500),
    office: z.string().max(500),
    code: z.string().max(10),
    signingKey: key,
    recipient: z.string().max(100),
  }),
  /** Whoever has opened the packet knows it: the answer proves by it that it is one. */
  replyKey: key,
});
export type PacketHeader = z.infer<typeof packetHeader>;

export const packetBody = openPacket
  .pick({ adviserName: true, wish: true, question: true, dueOn: true, language: true })
  .extend({ cases: z.array(packetCase).min(1).max(50) });
export type PacketBody = z.infer<typeof packetBody>;

/** What an answer says of itself. */
export const replyHeader = anyHeader.extend({
  kind: z.literal('packet-reply'),
  packet: z.uuid(),
  replyKey: key,
  maker: z.object({ name: z.string().min(1).max(500), signingKey: key }),
});
export type ReplyHeader = z.infer<typeof replyHeader>;

export const replyBody = z.object({
  answers: z
    .array(z.object({ key: z.uuid(), answer: z.enum(ANSWERS), text: z.string().max(1_000_000) }))
    .min(1)
    .max(50),
});
export type ReplyBody = z.infer<typeof replyBody>;
