import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { DeskError } from '#shared/contract/errors.ts';
import type { Progress } from './backup/index.ts';
import { type ChangeEvent, createLive, createSortKeys, createWriter, type Writer } from './changes/index.ts';
import type { Context } from './context.ts';
import { createCheckpoints } from './database/checkpoints.ts';
import { asStartupError } from './database/explain-sqlite.ts';
import { type DeviceIdentity, establishIdentity, storedIdentity } from './database/identity.ts';
import { getMeta } from './database/meta.ts';
import { openDatabase, prepareDataFolder, type Sqlite } from './database/open.ts';
import { NO_MARK, type OpeningMark, openingMark } from './database/opening-mark.ts';
import { finishRestore } from './database/pending-restore.ts';
import { takeWriteLock } from './database/write-lock.ts';
import { absorbKept } from './disclosures/index.ts';
import { createDuplicates } from './duplicates/index.ts';
import { createFileStore } from './files/store.ts';
import { followMerges } from './merges/index.ts';
import { nodePorts, type Ports } from './ports/index.ts';
import { fileSecrets, readOnlySecrets, type Sealing } from './ports/secrets.ts';
import { owesErasures, settleErasures, settleLateParts } from './privacy/index.ts';
import { createCaseFacts, createReportWatch } from './reports/index.ts';
import { router } from './router.ts';
import { createSearchIndex } from './search/index.ts';
import { createFolders } from './sync/folder/index.ts';
import { createHubs } from './sync/hub/index.ts';
import { catchUp, deviceKeys, isPutBack, takeAlong } from './sync/index.ts';
import { followThirdRegions } from './third-regions/index.ts';

export type { Progress } from './backup/index.ts';
export { restoreBackup, UnreadableBackup, writeBackup } from './backup/index.ts';
export { inspectSnapshot, joinInspected, registerDevice, writeSnapshot } from './devices/index.ts';
export { makeBackup } from './maintenance/index.ts';
export * as hub from './sync/hub/index.ts';
export * as sync from './sync/index.ts';

export interface BackendOptions {
  readonly dataDir: string;
  /** Holds `resources/` and `db/migrations/`. */
  readonly rootDir: string;
  /** Where this machine counts the openings of offices, outside of their folders; without it a folder put back is not noticed. */
  readonly stateDir?: string | undefined;
  /** One line each, without personal values. */
  readonly log?: (line: string) => void;
  /** In tests: an injected clock and randomness. */
  readonly ports?: Ports;
  /** For reading commands beside the running program: nothing is written, and mutations are refused. */
  readonly readOnly?: boolean;
  /** The system's key store; without one, secrets are protected by the permissions of their file alone. */
  readonly sealing?: Sealing | undefined;
  /** Called when the office is to be closed and opened anew, after a restore was decided on. */
  readonly onRestart?: () => void;
}

export interface DemoOptions extends Omit<BackendOptions, 'readOnly'> {
  /** Called while an empty folder is filled, the first time before anything is done. */
  readonly onFilling?: (progress: Progress) => void;
}

/** The program without a window: its procedures, and the office they work on. */
export interface Backend {
  readonly router: typeof router;
  readonly context: Context;
  /** Keeps up with the hubs and folders that were set up, until the office closes: for a program that stays, not for one call. */
  readonly keepUp: () => void;
  /** Writes to the folders that it keeps up with what is still to be written, as far as that is quick; before `close`. */
  readonly finish: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Opens a data folder, as its only writer unless it is only read, and gives the procedures over it.
 * @throws StartupError for everything a person can mend
 */
export function openBackend({
  dataDir,
  rootDir,
  stateDir,
  log = () => {},
  ports = nodePorts(log),
  readOnly = false,
  sealing,
  onRestart = () => {},
}: BackendOptions): Backend {
  const place = { dataDir, rootDir, stateDir };
  let office = openOffice(place, readOnly);
  if (readOnly && owesErasures(office.database, dataDir)) {
    // A restored backup holds what was erased since: not even reading goes before its first opening for work.
    shut(office);
    openBackend({ ...place, log, ports, sealing }).close();
    office = openOffice(place, readOnly);
  }
  try {
    return backendOn(office, { dataDir, rootDir, ports, readOnly, sealing, onRestart });
  } catch (error) {
    shut(office);
    throw asStartupError(error, dataDir);
  }
}

/**
 * Opens a data folder as `openBackend` does; an empty one is first filled with the demo office, which takes some seconds.
 * An office that is there already is left as it is.
 * @throws StartupError for everything a person can mend
 */
export async function openDemoBackend({
  dataDir,
  rootDir,
  stateDir,
  log = () => {},
  ports = nodePorts(log),
  sealing,
  onRestart = () => {},
  onFilling = () => {},
}: DemoOptions): Promise<Backend> {
  const office = openOffice({ dataDir, rootDir, stateDir }, false);
  const options = { dataDir, rootDir, ports, readOnly: false, sealing, onRestart };
  try {
    const isEmpty = office.database.prepare('SELECT 1 FROM chg LIMIT 1').get() === undefined;
    if (isEmpty) await fillWithDemo(office, options, onFilling);
    return backendOn(office, options);
  } catch (error) {
    shut(office);
    throw asStartupError(error, dataDir);
  }
}

async function fillWithDemo(
  office: OpenOffice,
  options: ContextOptions,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  // Loaded where it is needed: its texts are as long as a book.
  const { createDemoClock, DEMO_SEED, fillDemoOffice } = await import('./demo/index.ts');
  const { dataDir, ports } = options;
  // Two laptops' demo offices tell the same story, but are two devices.
  establishIdentity(office.database, dataDir, ports, office.mark);
  const clock = createDemoClock(DEMO_SEED, ports.log);
  const context = createContext(office, { ...options, ports: clock.ports });
  const clientOf = (over: Context) => createRouterClient(router, { context: over });
  await fillDemoOffice({ context, clientOf, clock }, { seed: DEMO_SEED, now: ports.now(), onProgress });
}

type OfficePlace = Pick<BackendOptions, 'dataDir' | 'rootDir' | 'stateDir'>;

interface OpenOffice {
  readonly database: Sqlite;
  readonly mark: OpeningMark;
  readonly release: () => void;
}

function backendOn(office: OpenOffice, options: ContextOptions): Backend {
  const context = createContext(office, options);
  const close = () => {
    context.hubs.close();
    context.folders.close();
    context.duplicates.close();
    context.reportWatch.close();
    context.sortKeys.close();
    context.searchIndex.close();
    context.caseFacts.close();
    context.checkpoints.close();
    office.mark.count(office.database);
    shut(office);
  };
  const keepUp = () => {
    context.hubs.keepUp(waysOf(office.database, 'hub'));
    context.folders.keepUp(waysOf(office.database, 'folder'));
    context.duplicates.keepUp();
    context.reportWatch.keepUp();
    context.sortKeys.keepUp();
    context.searchIndex.keepUp();
    context.caseFacts.keepUp();
  };
  return { router, context, keepUp, finish: context.folders.finish, close };
}

const waysOf = (database: Sqlite, kind: 'hub' | 'folder'): readonly string[] =>
  database.prepare('SELECT id FROM way WHERE kind = ?').pluck().all(kind) as string[];

function shut({ database, release }: OpenOffice): void {
  database.close();
  release();
}

function openOffice({ dataDir, rootDir, stateDir }: OfficePlace, readOnly: boolean): OpenOffice {
  const migrationsDir = join(rootDir, 'db', 'migrations');
  if (readOnly)
    return { database: openDatabase({ dataDir, migrationsDir, readOnly }), mark: NO_MARK, release: () => {} };
  prepareDataFolder(dataDir);
  const mark = openingMark(stateDir, dataDir);
  const release = takeWriteLock(dataDir);
  try {
    if (finishRestore(dataDir)) mark.forget();
    return { database: openDatabase({ dataDir, migrationsDir }), mark, release };
  } catch (error) {
    release();
    throw asStartupError(error, dataDir);
  }
}

interface ContextOptions {
  readonly dataDir: string;
  readonly rootDir: string;
  readonly ports: Ports;
  readonly readOnly: boolean;
  readonly sealing: Sealing | undefined;
  readonly onRestart: () => void;
}

function createContext({ database: sqlite, mark }: OpenOffice, options: ContextOptions): Context {
  const { dataDir, rootDir, ports, readOnly, sealing, onRestart } = options;
  const staffId = () => getMeta(sqlite, 'profile') ?? null;
  const live = createLive();
  const stored = fileSecrets(dataDir, sealing);
  const secrets = readOnly ? readOnlySecrets(stored) : stored;
  if (!readOnly) catchUp(sqlite, ports.now());
  const writer = readOnly
    ? refusingWriter(storedIdentity(sqlite))
    : createWriter({
        ...{
          sqlite,
          device: identify(sqlite, () => establishIdentity(sqlite, dataDir, ports, mark)),
          ports,
          live,
          actor: staffId,
        },
        settle: (event) => settle(context, event),
      });
  const context: Context = {
    sqlite,
    db: drizzle(sqlite),
    writer,
    live,
    checkpoints: createCheckpoints(sqlite, ports.log),
    files: createFileStore(dataDir),
    secrets,
    hubs: createHubs(() => context),
    folders: createFolders(() => context),
    duplicates: createDuplicates(() => context),
    reportWatch: createReportWatch(() => context),
    sortKeys: createSortKeys({ context: () => context, readOnly }),
    searchIndex: createSearchIndex({ context: () => context, readOnly }),
    caseFacts: createCaseFacts({ context: () => context, readOnly }),
    keys: rememberedOnce(() => deviceKeys(secrets, writer.device.id)),
    ports,
    rootDir,
    dataDir,
    staffId,
    restart: onRestart,
  };
  context.sortKeys.begin();
  if (readOnly) followThirdRegions(context);
  else settle(context);
  if (!readOnly) takeKeptDisclosures(context);
  return context;
}

/** A laptop that others found to have been put back gets its new identity together with what it did alone, or neither. */
function identify(sqlite: Sqlite, establish: () => DeviceIdentity): DeviceIdentity {
  if (!isPutBack(sqlite)) return establish();
  return sqlite
    .transaction(() => {
      const former = storedIdentity(sqlite);
      const device = establish();
      takeAlong(sqlite, former.id, device.id);
      return device;
    })
    .immediate();
}

/** What follows from a commit, or at the opening from one before which the program ended. The commit stands whatever becomes of it. */
function settle(context: Context, event?: ChangeEvent): void {
  for (const follow of [settleErasures, settleLateParts, followMerges, followThirdRegions, wakeIndex, wakeFacts]) {
    try {
      follow(context, event);
    } catch (error) {
      context.ports.log(`failed to follow ${event?.name ?? 'the opening'}: ${String(error)}`);
    }
  }
  if (event === undefined) return;
  context.checkpoints.note();
  context.duplicates.note(event);
  context.reportWatch.note(event);
}

/** What commands have left for the privacy log while the program was shut. It waits on where it can't be written now. */
function takeKeptDisclosures(context: Context): void {
  try {
    absorbKept(context);
  } catch (error) {
    context.ports.log(`the privacy log could not be completed: ${String(error)}`);
  }
}

const wakeIndex = ({ searchIndex }: Context, event?: ChangeEvent): void => searchIndex.wake(event);
const wakeFacts = ({ caseFacts }: Context): void => caseFacts.wake();

/** What the first successful call gives, for all. */
function rememberedOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

function refusingWriter(device: DeviceIdentity): Writer {
  const refuse = () => {
    throw new DeskError('READ_ONLY');
  };
  return {
    device,
    mutate: refuse,
    absorb: refuse,
    absorbElsewhere: refuse,
    mutateElsewhere: refuse,
    isHeld: () => false,
    free: async () => {},
  };
}
