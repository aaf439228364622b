import { DeskError } from '#shared/contract/errors.ts';
import { PACKET_ENDING } from '#shared/contract/packets.ts';
import type { FileEvent } from '#shared/contract/receive-file.ts';
import { answersTo, lacksOf } from '#shared/domain/advice.ts';
import { uuidv7 } from '#shared/domain/ids.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { sendMade } from '../progress/index.ts';
import type { PacketBody, ReplyBody, ReplyHeader } from './forms.ts';
import { readPacket } from './open.ts';
import { writeSealed } from './seal.ts';

interface Given extends ReplyBody {
  readonly token: string;
  /** Who answers. */
  readonly name: string;
}

/** The answer to a packet that lies open, as a file that only its maker can read. @throws DeskError NOT_FOUND, INVALID answers */
export async function* makeReply(
  context: Context,
  { token, name, answers }: Given,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileEvent> {
  const packet = readPacket(context, token);
  if (packet === null) throw new DeskError('NOT_FOUND', { kind: 'packet' });
  checkAnswers(packet.body, answers);
  const { ports, writer } = context;
  const { id, consortium, replyKey, schema, maker } = packet.header;
  const { signingKey } = await context.keys();
  const about: ReplyHeader = {
    ...{ id: uuidv7(ports.now(), ports.random(10)), kind: 'packet-reply', schema, consortium },
    ...{ sender: writer.device.id, createdAt: ports.now(), packet: id, replyKey, maker: { name, signingKey } },
  };
  const lock = { recipients: [maker.recipient] };
  yield* sendMade(context.dataDir, signal, {
    name: `ejrc-answer-${maker.code}-${localDay(ports.now(), 'UTC')}${PACKET_ENDING}`,
    make: async (path, run) => ({ size: await writeSealed(context, path, { about, body: { answers }, lock }, run) }),
  });
}

function checkAnswers({ cases, wish }: PacketBody, answers: ReplyBody['answers']): void {
  const keys = new Set(cases.map(({ key }) => key));
  const allowed = answersTo({ wish, state: 'open' });
  const isSound = answers.every(
    ({ key, answer, text }) => keys.delete(key) && allowed.includes(answer) && lacksOf(answer, text) === null,
  );
  if (!isSound) throw new DeskError('INVALID', { field: 'answers', reason: 'required' });
}
