import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { DeskError } from '#shared/contract/errors.ts';
import type { Live, SortKeys, Writer } from './changes/index.ts';
import type { Checkpoints } from './database/checkpoints.ts';
import type { Sqlite } from './database/open.ts';
import type { Duplicates } from './duplicates/index.ts';
import type { FileStore } from './files/index.ts';
import type { Ports } from './ports/index.ts';
import type { SecretStore } from './ports/secrets.ts';
import type { CaseFacts, ReportWatch } from './reports/index.ts';
import type { SearchIndex } from './search/index.ts';
import type { Folders } from './sync/folder/index.ts';
import type { Hubs } from './sync/hub/index.ts';
import type { DeviceKeys } from './sync/index.ts';

/** What every procedure and every service gets: the open office. */
export interface Context {
  readonly sqlite: Sqlite;
  readonly db: BetterSQLite3Database;
  readonly writer: Writer;
  readonly live: Live;
  readonly checkpoints: Checkpoints;
  readonly files: FileStore;
  readonly ports: Ports;
  readonly secrets: SecretStore;
  /** This device's keys, made at their first use. */
  readonly keys: () => Promise<DeviceKeys>;
  /** The hubs that this office exchanges with. */
  readonly hubs: Hubs;
  /** The folders that this office exchanges by. */
  readonly folders: Folders;
  /** The looking for records that may be one. */
  readonly duplicates: Duplicates;
  /** The looking for issued reports that late data would change. */
  readonly reportWatch: ReportWatch;
  /** Makes what lists are sorted by anew after an upgrade. */
  readonly sortKeys: SortKeys;
  /** Keeps what records are found by up with the records. */
  readonly searchIndex: SearchIndex;
  /** Keeps what figures are made of up with the records. */
  readonly caseFacts: CaseFacts;
  /** Holds `resources/` and `db/migrations/`. */
  readonly rootDir: string;
  readonly dataDir: string;
  /** Id of the staff member whose profile this is, or null before the first run is finished. */
  readonly staffId: () => string | null;
  /** Has whoever opened the office close it and open it anew, with the restore that was decided on. */
  readonly restart: () => void;
}

/** The staff member at work. @throws DeskError PROFILE_MISSING before the first run is finished */
export function requireStaff(context: Context): string {
  const id = context.staffId();
  if (id === null) throw new DeskError('PROFILE_MISSING');
  return id;
}
