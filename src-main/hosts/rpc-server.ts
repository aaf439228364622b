import type { AnyRouter, Context } from '@orpc/server';
import { RPCHandler, type RPCHandlerOptions } from '@orpc/server/websocket';

/** What is served: a router with the context its procedures start from. */
export interface RpcService {
  readonly router: AnyRouter;
  readonly context: Context;
  readonly handlerOptions?: RPCHandlerOptions<Context>;
  /** One line, without personal values. */
  readonly log: (line: string) => void;
}

/** A two-way line to one page. Both transports bring messages as text, or as bytes where files are in them. */
export interface RpcLine {
  /** Settles when the message is handed over, so that a fast producer waits for a slow page. */
  readonly send: (message: string | BufferSource | Blob) => void | Promise<void>;
  /** Ends it: where the other side does not keep to the protocol, or may come again in a moment. */
  readonly close: (why: 'malformed' | 'restarting') => void;
}

/** The end of a line that receives. */
export interface RpcAttachment {
  receive(message: string | ArrayBuffer): void;
  /** Ends what this page still had running. */
  end(): void;
}

export interface RpcServer {
  attach(line: RpcLine): RpcAttachment;
}

/** Speaks oRPC's message protocol over any line; one server for all pages. */
export function createRpcServer({ router, context, handlerOptions, log }: RpcService): RpcServer {
  const handler = new RPCHandler<Context>(router, handlerOptions);
  return {
    attach(line) {
      const peer = { send: line.send, addEventListener: () => {} };
      return {
        receive(message) {
          handler.message(peer, message, { context }).catch((error: unknown) => {
            log(`rpc: line refused, ${error instanceof Error ? error.name : 'unknown error'}`);
            line.close('malformed');
          });
        },
        end: () => handler.close(peer),
      };
    },
  };
}
