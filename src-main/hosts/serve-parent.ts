import { type UtilityOrder, type UtilityReport, utilityOrderSchema } from '#shared/contract/utility.ts';
import type { Sealing } from '../backend/ports/secrets.ts';
import { parentSealing } from './parent-sealing.ts';
import type { RpcServer } from './rpc-server.ts';
import { type PortLike, serveMessagePort } from './serve-message-port.ts';

/** The part of Electron's `process.parentPort` that is used. */
export interface ParentLike {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly PortLike[] }) => void,
  ): unknown;
  postMessage(message: UtilityReport): void;
}

export type StartOrder = Extract<UtilityOrder, { type: 'start' }>;

export interface Opened {
  readonly rpc: RpcServer;
  readonly close: () => void | Promise<void>;
}

/** What an opening is given beside the order. */
export interface Parent {
  /** For what keeps it from going on later. */
  readonly onFailed: (error: unknown) => void;
  readonly sealing: Sealing;
}

export interface ParentOptions {
  readonly open: (order: StartOrder, parent: Parent) => Promise<Opened>;
  /** What a person is told where it could not be opened. */
  readonly explain: (error: unknown, order: StartOrder) => { readonly line: string; readonly exitCode: number };
  readonly exit: (code: number) => void;
}

/** Does what the main process orders: opens the backend once, serves every port it is handed, closes in the end. */
export function serveParent(parent: ParentLike, { open, explain, exit }: ParentOptions): void {
  let opened: Promise<Opened | undefined> | undefined;
  const secrets = parentSealing((report) => parent.postMessage(report));

  async function start(order: StartOrder): Promise<Opened | undefined> {
    const onFailed = (error: unknown) => parent.postMessage({ type: 'failed', ...explain(error, order) });
    try {
      const backend = await open(order, { onFailed, sealing: secrets.sealing });
      parent.postMessage({ type: 'ready' });
      return backend;
    } catch (error) {
      onFailed(error);
      return undefined;
    }
  }

  async function connect(port: PortLike | undefined): Promise<void> {
    const backend = await opened;
    if (backend === undefined) port?.close();
    else if (port !== undefined) serveMessagePort(port, backend.rpc);
  }

  async function stop(): Promise<void> {
    const backend = await opened;
    await backend?.close();
    exit(0);
  }

  parent.on('message', ({ data, ports }) => {
    const order = utilityOrderSchema.parse(data);
    if (order.type === 'start') opened ??= start(order);
    else if (order.type === 'connect') void connect(ports[0]);
    else if (order.type === 'secret') secrets.answer(order.id, order.text);
    else void stop();
  });
}
