import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOST = fileURLToPath(new URL('../../dist/main/browser-host.js', import.meta.url));
const ADDRESS_LINE = /^EJRC Desk: (http:\/\/127\.0\.0\.1:\d+\/\S*)\r?$/m;
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;

export interface LaunchOptions {
  /** Keeps the data here; without it, in a temporary folder that goes away with `stop()`. */
  readonly dataFolder?: string;
  /** More arguments for the host, such as `--demo`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A running browser host. */
export interface Program {
  /** The address with its one-time token. */
  readonly url: string;
  readonly dataFolder: string;
  readonly pid: number;
  /** Everything that the host has written so far, both streams. */
  output(): string;
  /** Ends it as a person would, and waits for its end. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; the data stay. */
  kill(): Promise<void>;
  /** Ends it and starts it again on the same data; the new program has a new address. */
  restart(): Promise<Program>;
}

/**
 * Starts the built browser host as a process of its own on a free port and waits for its address.
 * @throws with what the host wrote, if it ends or says nothing for 30 s
 */
export async function launch(options: LaunchOptions = {}): Promise<Program> {
  if (options.dataFolder !== undefined) return start(options, options.dataFolder);
  return start(options, await mkdtemp(join(tmpdir(), 'ejrc-desk-e2e-')));
}

async function start(options: LaunchOptions, dataFolder: string): Promise<Program> {
  const args = [HOST, '--data', dataFolder, '--port', '0', '--no-open', ...(options.args ?? [])];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = await addressOf(child, () => output);
  return {
    url,
    dataFolder,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      await end(child, 'SIGTERM');
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      await end(child, 'SIGTERM');
      return start(options, dataFolder);
    },
  };
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      child.off('close', gone);
      outcome();
    };
    const look = () => {
      const address = ADDRESS_LINE.exec(output())?.[1];
      if (address) settle(() => resolve(address));
    };
    const gone = (code: number | null) =>
      settle(() => reject(new Error(`The host ended with exit code ${code}:\n${output()}`)));
    const timer = setTimeout(() => {
      settle(() => reject(new Error(`The host gave no address in ${START_LIMIT_MS} ms:\n${output()}`)));
      child.kill('SIGKILL');
    }, START_LIMIT_MS);
    child.stdout?.on('data', look);
    child.once('close', gone);
  });
}

/** @throws where the host does not end by itself in time: a person would be left with a hanging program. */
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  let hung = false;
  const timer = setTimeout(() => {
    hung = true;
    child.kill('SIGKILL');
  }, STOP_LIMIT_MS);
  child.kill(signal);
  await closed;
  clearTimeout(timer);
  if (hung) throw new Error(`The host did not end within ${STOP_LIMIT_MS} ms of ${signal}.`);
}
