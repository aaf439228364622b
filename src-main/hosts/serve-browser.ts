import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { StartupError } from '../backend/startup-error.ts';
import { launchAddress } from './instance-file.ts';
import { createLaunchTokens } from './launch-tokens.ts';
import { createAttempts } from './rate-limit.ts';
import { answerRequest, type HostState } from './requests.ts';
import type { RpcServer } from './rpc-server.ts';
import { newSecret } from './secrets.ts';
import { createSockets } from './sockets.ts';
import { type Answer, plainAnswer } from './static-files.ts';

/** Not imported: the import of this module alone makes Node load its whole `fetch`, a tenth of the time to start. */
const { createServer } = process.getBuiltinModule('node:http');

const FAILED_ATTEMPTS = { limit: 20, windowMs: 60_000 };

export interface BrowserHostOptions {
  readonly rpc: RpcServer;
  /** The built page: index.html and what it loads. */
  readonly pageDir: string;
  /** Where it must be reachable (0 for any free port). */
  readonly port: number;
  readonly log: (line: string) => void;
  readonly greetingWithinMs?: number;
}

export interface BrowserHost {
  readonly port: number;
  readonly instanceSecret: string;
  /** An address for one more window. */
  issueAddress(): string;
  close(): Promise<void>;
}

/**
 * Serves the page and its calls on the loopback address.
 * @throws StartupError `port_taken`
 */
export async function serveBrowser(options: BrowserHostOptions): Promise<BrowserHost> {
  const http = createServer({ requestTimeout: 10_000, headersTimeout: 5000 });
  const port = await listen(http, options.port);
  const state: HostState = {
    port,
    pageDir: options.pageDir,
    cookie: { name: `ejrc-${randomBytes(6).toString('hex')}`, value: newSecret() },
    session: newSecret(),
    instanceSecret: newSecret(),
    tokens: createLaunchTokens(),
    attempts: createAttempts(FAILED_ATTEMPTS),
  };
  const sockets = createSockets(options.rpc, state, options);
  http.on('request', (request, response) => void respond(request, response, state, options.log));
  http.on('upgrade', (request, stream, head) => sockets.upgrade(request, stream, head));
  return {
    port,
    instanceSecret: state.instanceSecret,
    issueAddress: () => launchAddress(port, state.tokens.issue()),
    close() {
      sockets.close();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      return closed;
    },
  };
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(new StartupError('port_taken', { port }, error)));
    http.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = http.address();
      if (address === null || typeof address === 'string') reject(new TypeError('not listening on a port'));
      else resolve(address.port);
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  state: HostState,
  log: (line: string) => void,
): Promise<void> {
  let given: Answer;
  try {
    given = await answerRequest(request, state);
  } catch (error) {
    log(`request failed: ${error instanceof Error ? error.message : 'unknown error'}`);
    given = plainAnswer(500, 'Failed');
  }
  response.writeHead(given.status, given.headers);
  response.end(request.method === 'HEAD' ? undefined : given.body);
}
