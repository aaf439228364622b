import { EventEmitter } from 'node:events';

/** Electron's utilityProcess: https://electronjs.org/docs/api/utility-process */
export class StandInChild extends EventEmitter {
  readonly script: string;
  readonly received: { message: unknown; ports: readonly unknown[] }[] = [];
  isRunning = true;

  constructor(script: string) {
    super();
    this.script = script;
  }

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.received.push({ message, ports });
  }

  /** It ends by itself, for whatever reason. */
  end(code: number): void {
    this.isRunning = false;
    this.emit('exit', code);
  }

  kill(): boolean {
    this.end(143);
    return true;
  }
}

export interface StandInUtilityProcess {
  readonly children: readonly StandInChild[];
  fork(script: string): StandInChild;
}

export function createUtilityProcess(isReady: () => boolean): StandInUtilityProcess {
  const children: StandInChild[] = [];
  return {
    children,
    fork(script) {
      if (!isReady()) throw new Error('utilityProcess cannot be created before app is ready');
      const child = new StandInChild(script);
      children.push(child);
      return child;
    },
  };
}
