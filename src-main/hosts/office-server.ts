import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Backend } from '../backend/backend.ts';
import { createRpcServer, type RpcAttachment, type RpcLine, type RpcServer } from './rpc-server.ts';

/** Serves an office to all its pages, and goes on after a restore, when the office is another one. */
export interface OfficeServer {
  readonly rpc: RpcServer;
  readonly close: () => Promise<void>;
}

interface OfficeServerOptions {
  /** Opens the office; `onRestart` is to be called when it has to be opened anew. */
  readonly open: (onRestart: () => void) => Promise<Backend>;
  /** Told where it could not be opened anew: nothing is served any more. */
  readonly onFailed: (error: unknown) => void;
  readonly log: (line: string) => void;
}

interface Served {
  readonly backend: Backend;
  readonly rpc: RpcServer;
}

/** @throws StartupError where the office can't be opened */
export async function serveOffice({ open, onFailed, log }: OfficeServerOptions): Promise<OfficeServer> {
  const lines = new Map<RpcLine, RpcAttachment>();

  async function openOnce(): Promise<Served> {
    const backend = await open(() => void restart());
    backend.keepUp();
    return { backend, rpc: createRpcServer({ router: backend.router, context: { ...backend.context }, log }) };
  }

  let served: Served | undefined = await openOnce();

  /** Pages connect again by themselves when their lines break, and then read everything anew. */
  async function shut(): Promise<void> {
    const { backend } = served ?? {};
    served = undefined;
    for (const [line, attachment] of lines) {
      attachment.end();
      line.close('restarting');
    }
    lines.clear();
    // Calls that were ended let go of their statements first.
    await nextTurn();
    await backend?.finish();
    backend?.close();
  }

  async function restart(): Promise<void> {
    log('closing the office to open it anew');
    try {
      await shut();
      served = await openOnce();
      log('opened the office anew');
    } catch (error) {
      onFailed(error);
    }
  }

  const rpc: RpcServer = {
    attach(line) {
      if (served === undefined) {
        line.close('restarting');
        return { receive: () => {}, end: () => {} };
      }
      const attachment = served.rpc.attach(line);
      lines.set(line, attachment);
      return {
        receive: attachment.receive,
        end: () => {
          if (lines.delete(line)) attachment.end();
        },
      };
    },
  };
  return { rpc, close: shut };
}
