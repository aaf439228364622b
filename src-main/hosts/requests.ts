import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { RPC_PATH, SESSION_PATH } from '#shared/contract/transport.ts';
import { cookieState, type HostCookie, isFromOtherSite, isOwnHost, setCookieHeader } from './guard.ts';
import { LAUNCH_PATH, launchRequestSchema, proofOfAnswer, proofOfRequest } from './instance-file.ts';
import type { LaunchTokens } from './launch-tokens.ts';
import type { Attempts } from './rate-limit.ts';
import { isSameSecret } from './secrets.ts';
import { signInAnswer } from './sign-in-page.ts';
import { type Answer, answer, answerFromPage, plainAnswer } from './static-files.ts';

/** What the host knows while it runs. */
export interface HostState {
  readonly port: number;
  readonly pageDir: string;
  readonly cookie: HostCookie;
  /** What the first message of a socket must carry. */
  readonly session: string;
  /** What a second start on the same data folder proves to know. */
  readonly instanceSecret: string;
  readonly tokens: LaunchTokens;
  readonly attempts: Attempts;
}

const LONGEST_LAUNCH_REQUEST = 1000;

/** Answers a request: first who asks, then what. */
export async function answerRequest(request: IncomingMessage, state: HostState): Promise<Answer> {
  if (!isOwnHost(request, state.port) || isFromOtherSite(request)) return plainAnswer(403, 'Refused');
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const cookie = cookieState(request, state.cookie);
  if (cookie === 'wrong') state.attempts.failed();
  if (cookie !== 'right' && state.attempts.isExhausted()) return plainAnswer(429, 'Too many attempts');
  if (request.method === 'POST' && path === LAUNCH_PATH) return answerLaunch(request, state);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainAnswer(405, 'Method not allowed');

  const token = new URLSearchParams(query).get('token');
  if (path === '/' && token !== null) return answerToken(request, token, cookie === 'right', state);
  if (cookie !== 'right') return signInAnswer(request.headers['accept-language']);
  if (path === SESSION_PATH) {
    return answer(200, 'application/json; charset=utf-8', JSON.stringify({ session: state.session }));
  }
  const { host } = request.headers;
  return answerFromPage(state.pageDir, path, [`ws://${host}${RPC_PATH}`]);
}

/** The token leaves the address at once, so it is in no history, and it is good for no second visitor. */
function answerToken(request: IncomingMessage, token: string, isKnown: boolean, state: HostState): Answer {
  const toPage = { location: '/' };
  if (isKnown) return answer(303, 'text/plain', '', toPage);
  if (request.method !== 'GET' || !state.tokens.redeem(token)) {
    state.attempts.failed();
    return signInAnswer(request.headers['accept-language'], 403);
  }
  return answer(303, 'text/plain', '', { ...toPage, 'set-cookie': setCookieHeader(state.cookie) });
}

async function answerLaunch(request: IncomingMessage, state: HostState): Promise<Answer> {
  const asked = launchRequestSchema.safeParse(await jsonOf(request));
  if (!asked.success || !isSameSecret(asked.data.proof, proofOfRequest(state.instanceSecret, asked.data.nonce))) {
    state.attempts.failed();
    return plainAnswer(403, 'Refused');
  }
  const token = state.tokens.issue();
  const proof = proofOfAnswer(state.instanceSecret, asked.data.nonce, token);
  return answer(200, 'application/json; charset=utf-8', JSON.stringify({ token, proof }));
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!(Number(request.headers['content-length']) <= LONGEST_LAUNCH_REQUEST)) return undefined;
  try {
    return JSON.parse(await text(request));
  } catch {
    return undefined;
  }
}
