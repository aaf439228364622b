import { Worker } from 'node:worker_threads';
import type { AnnouncedReport } from '#shared/contract/reports.ts';
import { threadModule } from '../changes/beside/index.ts';
import type { ChangeEvent } from '../changes/index.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import type { Announced, AnnounceTask } from './announce.worker.ts';

type Watched = Pick<Context, 'sqlite' | 'live' | 'ports' | 'dataDir' | 'rootDir' | 'staffId'>;

/** Holds issued reports against the records, while nobody waits for it. */
export interface ReportWatch {
  /** What was found at last: it answers at once, and may be some seconds behind the records. */
  readonly announced: () => readonly AnnouncedReport[];
  /** Looks in the background, and from now on whenever something was changed, until `close`. */
  readonly keepUp: () => void;
  /** Something was committed. */
  readonly note: (event: Pick<ChangeEvent, 'name'>) => void;
  readonly close: () => void;
}

/** Nothing is computed while work goes on: this long after the last change, ms. */
const QUIET_MS = 2000;
/** A big office is looked at more seldom: it rests so many times as long as the looking took. */
const REST_TIMES = 10;

const NAME = 'reports.announced';

export function createReportWatch(context: () => Watched): ReportWatch {
  let found: readonly AnnouncedReport[] = [];
  let timer: NodeJS.Timeout | undefined;
  let thread: Worker | undefined;
  let isKeeping = false;
  let isStale = false;
  let restsUntil = 0;

  const later = (): void => {
    if (!isKeeping) return;
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(QUIET_MS, restsUntil - performance.now()));
    timer.unref();
  };

  const look = (): void => {
    if (thread !== undefined) {
      isStale = true;
      return;
    }
    const { dataDir, rootDir, ports } = context();
    isStale = false;
    if (!isWanted(context())) {
      tell([]);
      return;
    }
    const task: AnnounceTask = { dataDir, rootDir };
    thread = new Worker(threadModule('announce', import.meta.url), { workerData: task, env: {}, execArgv: [] });
    thread.unref();
    thread.on('message', ({ reports, took }: Announced) => {
      restsUntil = performance.now() + REST_TIMES * took;
      tell(reports);
    });
    thread.on('error', (error) => ports.log(`failed ${NAME}: ${String(error)}`));
    thread.on('exit', () => {
      thread = undefined;
      if (isStale) later();
    });
  };

  /** Open windows read anew, where there is something new. */
  const tell = (next: readonly AnnouncedReport[]): void => {
    if (!isKeeping || JSON.stringify(next) === JSON.stringify(found)) return;
    found = next;
    context().live.publish({ op: 0, name: NAME, kinds: [], ids: [] });
  };

  return {
    announced: () => found,
    keepUp: () => {
      isKeeping = true;
      later();
    },
    note: ({ name }) => {
      if (name !== NAME) later();
    },
    close: () => {
      isKeeping = false;
      clearTimeout(timer);
      void thread?.terminate();
    },
  };
}

/** Managers are told, where anything was issued. */
function isWanted({ sqlite, staffId }: Pick<Watched, 'sqlite' | 'staffId'>): boolean {
  const text = `SELECT EXISTS (SELECT 1 FROM staff_member WHERE id = ? AND role = 'manager')
    AND EXISTS (SELECT 1 FROM report_issue WHERE deleted_at IS NULL)`;
  return prepared(sqlite, text).pluck().get(staffId()) === 1;
}
