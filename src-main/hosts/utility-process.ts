import { defaultDataDir, machineStateDir } from '../backend/data-dir.ts';
import { createTexts, localeOfHeader } from '../backend/startup-texts.ts';
import { failureOf, traceOf } from './failure.ts';
import { openLogFile } from './log-file.ts';
import { officeOpener } from './office-opener.ts';
import { serveOffice } from './office-server.ts';
import { type Opened, type Parent, type StartOrder, serveParent } from './serve-parent.ts';

/** The backend as Electron's utility process: no network, only the ports that the main process hands over. */

const logOf = ({ dataDir, demo }: StartOrder) => openLogFile(dataDir ?? defaultDataDir(demo));

async function open(order: StartOrder, { onFailed, sealing }: Parent): Promise<Opened> {
  const { dataDir = defaultDataDir(order.demo), rootDir } = order;
  const log = logOf(order).write;
  // One failed call must not end the work of every window; what was thrown outside of any call must, but not unseen.
  process.on('unhandledRejection', (reason) => log(`unhandled: ${traceOf(reason)}`));
  process.on('uncaughtExceptionMonitor', (error) => log(`uncaught: ${traceOf(error)}`));
  return serveOffice({
    open: officeOpener({ dataDir, rootDir, stateDir: machineStateDir(), log, sealing }, order.demo),
    onFailed,
    log,
  });
}

serveParent(process.parentPort, {
  open,
  explain(error, order) {
    const log = logOf(order);
    const { forLog, line, exitCode } = failureOf(error, createTexts(localeOfHeader(order.language)), log.path);
    if (forLog !== undefined) log.write(forLog);
    return { line, exitCode };
  },
  exit: (code) => process.exit(code),
});
