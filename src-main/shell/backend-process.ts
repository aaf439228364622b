import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron';
import { type UtilityOrder, type UtilityReport, utilityReportSchema } from '#shared/contract/utility.ts';
import { CHANNEL } from './channel-names.ts';
import type { Secrets } from './secrets.ts';

export interface BackendEvents {
  /** It could not open the data; `line` is for a person. */
  readonly onFailed: (line: string, exitCode: number) => void;
  /** It ended by itself and has been started again: pages have to connect anew. */
  readonly onRestarted: () => void;
  /** It ended again soon after. */
  readonly onStopped: () => void;
}

export interface BackendProcess {
  /** Hands a page a port to the backend. */
  connect(page: WebContents): void;
  /** Lets it close the data. @returns when it has ended */
  stop(): Promise<void>;
}

type SecretReport = Extract<UtilityReport, { type: 'secret' }>;
type StartOrder = Extract<UtilityOrder, { type: 'start' }>;

/** One crash is put right silently; a second one within this time is told. */
const CALM_MS = 10 * 60_000;
const STOP_WITHIN_MS = 5000;

/**
 * Runs the backend in a process of its own, so that nothing it does can stop a window.
 * @param secrets seals and opens what it asks for
 */
export function startBackend(
  script: string,
  start: StartOrder,
  secrets: Pick<Secrets, 'seal' | 'open'>,
  events: BackendEvents,
): BackendProcess {
  let child: UtilityProcess | undefined;
  let restartedAt = Number.NEGATIVE_INFINITY;
  let isStopping = false;

  const order = (message: UtilityOrder, ports: MessagePortMain[] = []) => child?.postMessage(message, ports);

  function launch(): void {
    let hasFailed = false;
    const launched = utilityProcess.fork(script, [], { serviceName: 'EJRC Desk data' });
    child = launched;
    launched.on('message', (message: unknown) => {
      const report = utilityReportSchema.parse(message);
      if (report.type === 'secret') void answerSecret(launched, report);
      if (report.type !== 'failed') return;
      hasFailed = true;
      events.onFailed(report.line, report.exitCode);
    });
    launched.on('exit', () => {
      child = undefined;
      if (!isStopping && !hasFailed) restart();
    });
    order(start);
  }

  async function answerSecret(asking: UtilityProcess, { id, act, text }: SecretReport): Promise<void> {
    const answer = await secrets[act](text).catch(() => null);
    if (child === asking) order({ type: 'secret', id, text: answer });
  }

  function restart(): void {
    const isSoon = Date.now() - restartedAt < CALM_MS;
    restartedAt = Date.now();
    if (isSoon) {
      events.onStopped();
    } else {
      launch();
      events.onRestarted();
    }
  }

  launch();
  return {
    connect(page) {
      if (child === undefined) return page.send(CHANNEL.lost);
      const { port1, port2 } = new MessageChannelMain();
      order({ type: 'connect' }, [port1]);
      page.postMessage(CHANNEL.port, null, [port2]);
    },
    stop() {
      isStopping = true;
      const ending = child;
      if (ending === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        const kill = setTimeout(() => ending.kill(), STOP_WITHIN_MS);
        ending.on('exit', () => {
          clearTimeout(kill);
          resolve();
        });
        order({ type: 'stop' });
      });
    },
  };
}
