import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Progress } from '../backend/backend.ts';
import { machineStateDir } from '../backend/data-dir.ts';
import { StartupError } from '../backend/startup-error.ts';
import { announceInstance, askRunningInstance } from './instance-file.ts';
import type { LogFile } from './log-file.ts';
import { officeOpener } from './office-opener.ts';
import { serveOffice } from './office-server.ts';
import { type BrowserHost, type BrowserHostOptions, serveBrowser } from './serve-browser.ts';

export interface HostOptions {
  readonly dataDir: string;
  readonly rootDir: string;
  /** Fills an empty data folder with the demo office. */
  readonly demo?: boolean;
  /** Nothing where any free port will do. */
  readonly port: number | undefined;
  readonly log: LogFile;
  /** How far the filling of a demo office is. */
  readonly onFilling: (progress: Progress) => void;
  /** Told where a restore could be prepared but the office could not be opened after it. */
  readonly onFailed: (error: unknown) => void;
}

/** What a person sees of it. `close` is there where this process is the one that serves. */
export interface RunningHost {
  readonly address: string;
  readonly close: (() => Promise<void>) | undefined;
}

/** As long as opening takes on a machine that is busy, or after an upgrade; a command that writes may also be what holds the folder. */
const STARTING_MS = 10_000;
/** Filling a demo office takes its time. */
const STARTING_DEMO_MS = 40_000;
const ASK_EVERY_MS = 250;

/**
 * Serves a data folder, or finds the process that does and gets one more address from it.
 * @throws StartupError for everything a person can mend
 */
export async function findOrStartHost(options: HostOptions): Promise<RunningHost> {
  const address = await askRunningInstance(options.dataDir);
  if (address !== undefined) return { address, close: undefined };
  try {
    return await startHost(options);
  } catch (error) {
    const isTaken = error instanceof StartupError && error.code === 'data_folder_in_use';
    const taker = isTaken ? await askStartingInstance(options) : undefined;
    if (taker === undefined) throw error;
    return { address: taker, close: undefined };
  }
}

/** Two starts at once: the other one has the data folder already, and will say its port in a moment. */
async function askStartingInstance({ dataDir, demo = false }: HostOptions): Promise<string | undefined> {
  const limit = demo ? STARTING_DEMO_MS : STARTING_MS;
  for (let waited = 0; waited < limit; waited += ASK_EVERY_MS) {
    await wait(ASK_EVERY_MS);
    const address = await askRunningInstance(dataDir);
    if (address !== undefined) return address;
  }
  return undefined;
}

async function startHost(options: HostOptions): Promise<RunningHost> {
  const { dataDir, rootDir, demo = false, port, log, onFilling, onFailed } = options;
  const open = officeOpener({ dataDir, rootDir, stateDir: machineStateDir(), log: log.write, onFilling }, demo);
  const office = await serveOffice({ open, onFailed, log: log.write });
  try {
    const { rpc } = office;
    const host = await serveOn({ rpc, pageDir: join(rootDir, 'dist', 'renderer'), log: log.write }, dataDir, port);
    const withdraw = await announceInstance(dataDir, { port: host.port, secret: host.instanceSecret });
    return {
      address: host.issueAddress(),
      close: async () => {
        await withdraw();
        await host.close();
        await office.close();
      },
    };
  } catch (error) {
    await office.close();
    throw error;
  }
}

/**
 * Browsers keep settings and permissions per address, so a data folder has the same port each time where it is free.
 * @throws StartupError `port_taken` where a port was asked for
 */
async function serveOn(
  options: Omit<BrowserHostOptions, 'port'>,
  dataDir: string,
  port: number | undefined,
): Promise<BrowserHost> {
  if (port !== undefined) return serveBrowser({ ...options, port });
  try {
    return await serveBrowser({ ...options, port: usualPortOf(dataDir) });
  } catch {
    return serveBrowser({ ...options, port: 0 });
  }
}

/** Below the range from which systems give out ports of their own. */
const usualPortOf = (dataDir: string): number =>
  20_000 + (createHash('sha256').update(dataDir).digest().readUInt16BE() % 10_000);
