import { z } from 'zod';
import { ANSWERS, PACKET_WISHES } from '../domain/advice.ts';
import { LANGUAGES } from '../domain/lists.ts';
import { day, done, id, languageTag, line } from './common.ts';
import { procedure } from './errors.ts';
import { fileInParts, uploaded, uploadPart } from './file-events.ts';
import { caseRedaction } from './reviews.ts';

/** The ending of the names of packets and of the answers to them. */
export const PACKET_ENDING = '.ejrcpacket';
/** One packet holds no more. */
export const MOST_CASES = 50;

const text = z.string().max(1_000_000);
const words = text.refine((written) => written.trim() !== '');

/** A case as it stands in a packet: ready texts, no ids of any record but the one that its answer names. */
export const packetCase = z.object({
  /** Names the case in the answer. */
  key: id,
  title: text,
  label: text,
  sections: z
    .array(
      z.object({
        title: text,
        intro: text,
        columns: z.array(text).max(20),
        rows: z.array(z.array(z.object({ text, lang: languageTag.nullable() })).max(20)).max(100_000),
      }),
    )
    .max(50),
});
export type PacketCase = z.infer<typeof packetCase>;

/** Whom a packet comes from, by what it says of itself and signed. */
export const packetMaker = z.object({
  name: text,
  office: text,
  code: z.string().max(10),
  /** Six groups of four digits, to be compared on the phone. */
  fingerprint: z.string(),
});

/** A packet that lies open; nothing of it is in the office. */
export const openPacket = z.object({
  kind: z.literal('packet'),
  token: id,
  maker: packetMaker,
  createdAt: z.number(),
  adviserName: text,
  wish: z.enum(PACKET_WISHES),
  question: text,
  dueOn: day.nullable(),
  /** Of the words around the texts. */
  language: z.enum(LANGUAGES),
  cases: z.array(packetCase).min(1).max(MOST_CASES),
});
export type OpenPacket = z.infer<typeof openPacket>;

/** The answer to a packet of this office, before it is put on its cases. */
export const openReply = z.object({
  kind: z.literal('reply'),
  token: id,
  name: text,
  createdAt: z.number(),
  answers: z.array(z.object({ number: z.string(), subject: z.string(), answer: z.enum(ANSWERS), text })),
});
export type OpenReply = z.infer<typeof openReply>;

export const packetsContract = {
  /**
   * Cases as one file (`PACKET_ENDING`) for an adviser outside, encrypted to a passphrase and signed; noted in the privacy log,
   * and on each case as a request. Nothing takes it back but a withdrawal. Refused with NOT_FOUND.
   */
  make: procedure
    .input(
      z.object({
        inquiryIds: z
          .array(id)
          .min(1)
          .max(MOST_CASES)
          .refine((ids) => new Set(ids).size === ids.length),
        adviserName: line,
        wish: z.enum(PACKET_WISHES),
        question: words,
        dueOn: day.nullable(),
        language: z.enum(LANGUAGES),
        redaction: caseRedaction,
        passphrase: z.string().min(10).max(500),
      }),
    )
    .output(fileInParts),
  receive: procedure.input(uploadPart).output(uploaded),
  /**
   * Verifies and opens a packet, or an answer to one of this office. Refused with FILE_UNREADABLE, SYNC_PASSPHRASE_NEEDED or
   * SYNC_PASSPHRASE_WRONG (then it may be asked again), DISK_FULL.
   */
  open: procedure
    .input(z.object({ upload: id, name: z.string().max(500), passphrase: z.string().max(500).optional() }))
    .output(z.discriminatedUnion('kind', [openPacket, openReply])),
  /** The answer to an open packet as a file that only its maker can read. Refused with NOT_FOUND (`packet`), INVALID (`answers`). */
  reply: procedure
    .input(
      z.object({
        token: id,
        name: line,
        answers: z
          .array(z.object({ key: id, answer: z.enum(ANSWERS), text }))
          .min(1)
          .max(MOST_CASES),
      }),
    )
    .output(fileInParts),
  /** Puts an open answer on its cases: all of it or nothing. Refused with NOT_FOUND (`packet`), ADVICE_ENDED. */
  take: procedure.input(z.object({ token: id })).output(done),
  /** Forgets what lies open. */
  close: procedure.input(z.object({ token: id })).output(z.void()),
};
