import { defaultDataDir } from '../backend/data-dir.ts';
import { createTexts, localeOfSystem } from '../backend/startup-texts.ts';
import { type HostArguments, readArguments } from './arguments.ts';
import { keepCompiledCode } from './code-cache.ts';
import { failureOf, traceOf } from './failure.ts';
import { fillingLine } from './filling-line.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import { requireNode } from './node-version.ts';
import { openInBrowser } from './open-browser.ts';
import { rootDirAbove } from './root-dir.ts';

/** The program in a browser: serves one data folder on 127.0.0.1 until it is told to stop. */

const t = createTexts(localeOfSystem(process.env));
const say = (line: string) => process.stdout.write(`${line}\n`);

async function run(args: HostArguments, dataDir: string, log: LogFile): Promise<void> {
  requireNode(process.versions.node);
  keepCompiledCode();
  const { findOrStartHost } = await import('./running-host.ts');
  const rootDir = rootDirAbove(import.meta.dirname);
  const host = await findOrStartHost({
    ...{ dataDir, rootDir, demo: args.demo, port: args.port, log },
    onFilling: fillingLine(process.stdout, t),
    onFailed: fail(log),
  });
  say(`EJRC Desk: ${host.address}`);
  if (args.open) openInBrowser(host.address);
  if (host.close === undefined) {
    say(t('host.running'));
    return;
  }
  say(t('host.data', { path: dataDir }));
  say(t('host.stays'));
  say(t('host.opened'));
  closeOnSignal(host.close, log);
}

function closeOnSignal(close: () => Promise<void>, log: LogFile): void {
  let isClosing = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isClosing) process.exit(1);
    isClosing = true;
    log.write(`stopping on ${signal}`);
    close().then(() => process.exit(0), fail(log));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** Ends the process with one line on the terminal; the stack goes to the log. */
const fail =
  (log: LogFile) =>
  (error: unknown): never => {
    const failure = failureOf(error, t, log.path);
    if (failure.forLog !== undefined) log.write(failure.forLog);
    process.stderr.write(`${failure.line}\n`);
    process.exit(failure.exitCode);
  };

function argumentsOrEnd(): HostArguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    return fail(openLogFile(defaultDataDir(false)))(error);
  }
}

function main(): void {
  const args = argumentsOrEnd();
  if (args.help) {
    say(t('usage'));
    return;
  }
  const dataDir = args.dataDir ?? defaultDataDir(args.demo);
  const log = openLogFile(dataDir);
  process.on('uncaughtException', fail(log));
  // One failed call must not end the work of every window.
  process.on('unhandledRejection', (reason) => log.write(`unhandled: ${traceOf(reason)}`));
  run(args, dataDir, log).catch(fail(log));
}

main();
