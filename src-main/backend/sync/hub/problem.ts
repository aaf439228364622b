import type { HubProblem as HubProblemCode } from '#shared/contract/ways.ts';
import { SyncRefusal } from '../refusal.ts';

/** Why a hub can't be used now, to be told in words by its code. The local program goes on; what had gone stays. */
export class HubProblem extends Error {
  override readonly name = 'HubProblem';
  readonly code: HubProblemCode;

  constructor(code: HubProblemCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Errors of the server by their SQLSTATE, or its beginning. */
const BY_STATE: readonly (readonly [string, HubProblemCode])[] = [
  ['28', 'login_refused'],
  ['3D000', 'not_a_hub'],
  ['3F000', 'not_a_hub'],
  ['42P01', 'not_a_hub'],
  ['42501', 'permission_missing'],
  ['25006', 'permission_missing'],
  ['57P', 'server_stopped'],
  ['08', 'line_broken'],
  ['25P03', 'line_broken'],
  ['53', 'server_overloaded'],
  ['55P03', 'server_overloaded'],
];

/** What Node says of a line that can't be had, or that broke. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ETIMEDOUT',
]);
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** What OpenSSL and Node say of a certificate. */
const CERTIFICATE =
  /CERT|^UNABLE_TO_|^SELF_SIGNED|^DEPTH_ZERO|^HOSTNAME_MISMATCH$|^ERR_TLS_|^ERR_SSL_|^INVALID_CA$|^INVALID_PURPOSE$/u;

/** Classifies what went wrong on a line to a hub, once, here; the `cause` is for the log. */
export function problemOf(error: unknown): HubProblem {
  if (error instanceof HubProblem) return error;
  if (error instanceof SyncRefusal && error.code === 'put_back') return new HubProblem('put_back', error);
  return new HubProblem(codeOf(error as { readonly code?: unknown; readonly message?: unknown }), error);
}

function codeOf({ code, message }: { readonly code?: unknown; readonly message?: unknown }): HubProblemCode {
  if (typeof code === 'string') {
    const known = BY_STATE.find(([state]) => code.length === 5 && code.startsWith(state));
    if (known !== undefined) return known[1];
    if (UNREACHABLE.has(code)) return 'unreachable';
    if (BROKEN.has(code)) return 'line_broken';
    if (CERTIFICATE.test(code)) return 'tls_untrusted';
  }
  // What the client library says without a code.
  const text = typeof message === 'string' ? message : '';
  if (text.includes('does not support SSL')) return 'tls_missing';
  if (/timeout expired|error establishing an SSL/u.test(text)) return 'unreachable';
  if (/Connection terminated|not queryable|Client was closed|Query read timeout/u.test(text)) return 'line_broken';
  if (/password must be a (?:non-empty )?string|SASL/u.test(text)) return 'login_refused';
  return 'failed';
}
