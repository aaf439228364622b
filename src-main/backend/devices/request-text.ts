import { createHash } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { id, instant } from '#shared/contract/common.ts';
import { DeskError } from '#shared/contract/errors.ts';
import { type DeviceKeys, isSignedBy } from '../sync/index.ts';

/**
 * A join request as it travels by mail or chat: one line
 * `ejrc-desk-join:1:<what it says>.<signature>.<checksum>`, JSON and Ed25519 signature in base64url, the checksum eight hex
 * digits of a SHA-256. The checksum tells a badly copied line from a forged one; the signature shows that whoever wrote it has the
 * keys it names. That the keys are the right person's only the fingerprint shows.
 */

const text = z.string().min(1).max(500);

const requestSchema = z.object({
  /** The device's id, and the code it would like. */
  id,
  code: z.string().regex(/^[A-Z][0-9A-Z]$/u),
  /** What its owner calls it. */
  name: text.nullable(),
  owner: z.object({ id: id.nullable(), name: text }).nullable(),
  office: text.nullable(),
  /** The consortium it already shares records with, so that another one refuses it. */
  consortium: id.nullable(),
  signingKey: z.string().regex(/^[\w-]{43}$/u),
  recipient: z.string().max(100).refine(isRecipient),
  madeAt: instant,
});
export type JoinRequest = z.infer<typeof requestSchema>;

const PREFIX = 'ejrc-desk-join:';
const FORM = /ejrc-desk-join:(\d{1,4}):([\w-]+)\.([\w-]+)\.([0-9a-f]{8})/u;
const VERSION = 1;

/** The line for a request, signed with the keys that it names. */
export function writeRequest(request: Omit<JoinRequest, 'signingKey' | 'recipient'>, keys: DeviceKeys): string {
  const { signingKey, recipient } = keys;
  const body = `${PREFIX}${VERSION}:${base64(JSON.stringify({ ...request, signingKey, recipient }))}`;
  const signed = `${body}.${Buffer.from(keys.sign(Buffer.from(body))).toString('base64url')}`;
  return `${signed}.${checksum(signed)}`;
}

/**
 * Finds the request in a text that someone sent; line breaks that a mail program put into it do not matter.
 * @throws DeskError JOIN_REQUEST_REFUSED `not-a-request`, `damaged`, `newer-program` or `forged`
 */
export function readRequest(written: string): JoinRequest {
  const joined = written.replaceAll(/\s/gu, '');
  if (!joined.includes(PREFIX)) throw refused('not-a-request');
  const [, version, said = '', signature = '', sum] = FORM.exec(joined) ?? [];
  const body = `${PREFIX}${version}:${said}`;
  if (version === undefined || checksum(`${body}.${signature}`) !== sum) throw refused('damaged');
  if (Number(version) > VERSION) throw refused('newer-program');
  const request = requestIn(said);
  if (!isSignedBy(request.signingKey, Buffer.from(body), Buffer.from(signature, 'base64url'))) throw refused('forged');
  return request;
}

function requestIn(said: string): JoinRequest {
  try {
    return requestSchema.parse(JSON.parse(Buffer.from(said, 'base64url').toString('utf8')));
  } catch (error) {
    throw refused('damaged', error);
  }
}

/** Why a request can't be used, as one of the reasons in `errors.json`. */
export type RequestRefusal =
  | 'not-a-request'
  | 'damaged'
  | 'newer-program'
  | 'forged'
  | 'own-request'
  | 'other-consortium'
  | 'already-member'
  | 'before-revocation';

export const refused = (reason: RequestRefusal, cause?: unknown): DeskError =>
  new DeskError('JOIN_REQUEST_REFUSED', { reason }, cause);

const base64 = (content: string): string => Buffer.from(content, 'utf8').toString('base64url');

const checksum = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 8);

/** A key that nothing can be encrypted to would spoil every later exchange. */
function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}
