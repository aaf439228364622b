import { DeskError } from '#shared/contract/errors.ts';
import type { OpenReply } from '#shared/contract/packets.ts';
import { answerByPacket } from '../advice/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { consortiumId, SyncRefusal } from '../sync/index.ts';
import type { ReplyBody, ReplyHeader } from './forms.ts';
import { readReply } from './open.ts';
import { hashOfKey } from './seal.ts';

const SENT = `SELECT a.id, a.reply_hash AS replyHash, i.number, i.subject FROM advice a JOIN inquiry i ON i.id = a.inquiry_id
  WHERE a.packet = ? AND a.deleted_at IS NULL`;

interface Sent {
  readonly id: string;
  readonly replyHash: string | null;
  readonly number: string;
  readonly subject: string;
}

const sentOf = ({ sqlite }: Pick<Context, 'sqlite'>, packet: string): readonly Sent[] =>
  prepared(sqlite, SENT).all(packet) as readonly Sent[];

/**
 * Whether an answer belongs to a packet that went out from here: it brings the secret that only the packet holds.
 * @throws SyncRefusal `other_consortium`, `forged`
 */
export function requireOwnPacket(context: Context, { consortium, packet, replyKey, sender }: ReplyHeader): void {
  if (consortium !== consortiumId(context.sqlite, context.ports)) throw new SyncRefusal('other_consortium', {});
  const hash = hashOfKey(replyKey);
  if (!sentOf(context, packet).some(({ replyHash }) => replyHash === hash)) {
    throw new SyncRefusal('forged', { device: sender });
  }
}

/** What an answer says of which case. @throws SyncRefusal `damaged` for a case that was not in the packet */
export function replyInWords(context: Context, header: ReplyHeader, { answers }: ReplyBody): OpenReply['answers'] {
  const sent = new Map(sentOf(context, header.packet).map((one) => [one.id, one]));
  return answers.map(({ key, answer, text }) => {
    const found = sent.get(key);
    if (found === undefined) throw new SyncRefusal('damaged', {});
    return { number: found.number, subject: found.subject, answer, text };
  });
}

/** Puts an answer on its cases: all of it or nothing. @throws DeskError NOT_FOUND, ADVICE_ENDED, INVALID */
export function takeReply(context: Context, token: string): { op: number | null } {
  const { header, body } = readReply(context, token);
  const known = new Set(sentOf(context, header.packet).map(({ id }) => id));
  if (!body.answers.every(({ key }) => known.has(key))) throw new DeskError('NOT_FOUND', { kind: 'packet' });
  const { op } = context.writer.mutate('packets.take', (write) => {
    for (const { key, answer, text } of body.answers) {
      answerByPacket(context, write, key, { answer, text, adviserName: header.maker.name });
    }
  });
  return { op };
}
