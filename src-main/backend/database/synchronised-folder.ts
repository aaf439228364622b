import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The file that marks a folder by which this consortium exchanges bundles: other software carries it, too. */
export const EXCHANGE_MARKER = 'ejrc-desk.json';

/** What software leaves in the root of a folder that it carries. */
const MARKERS = [
  EXCHANGE_MARKER,
  ...['.dropbox', '.dropbox.cache', '.nextcloudsync.log', '.owncloudsync.log', '.stfolder'],
  // OneDrive, and SharePoint's libraries, whose folders bear the name of an organisation.
  '.849C9593-D756-4E56-8D6E-42412F2A707B',
  // Google Drive.
  ...['.tmp.drivedownload', '.tmp.driveupload'],
];
/** Nextcloud and ownCloud keep a database there, with virtual files as well. */
const DATABASE_MARKER = /^\._?sync_[0-9a-f]+\.db$/u;
/** Folders that OneDrive, SharePoint, iCloud, Google Drive and others name so; macOS gathers them in two. */
const NAMES =
  /^(OneDrive( ?- ?.*)?|Dropbox( \(.*\))?|iCloud ?Drive|com~apple~CloudDocs|Google ?Drive|(Nextcloud|ownCloud)( ?\(?\d+\)?)?|pCloud ?Drive|Box Sync|MEGAsync)$/iu;
const GATHERED = /[\\/]Library[\\/](?:CloudStorage|Mobile Documents)$/u;
/** Where Windows says that OneDrive's folders are, whatever their names. */
const VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'] as const;

/**
 * Refuses to open a database in a folder that another program synchronises: it would copy the files in the middle of a
 * write, and two laptops would overwrite each other (sync rule 13).
 * @throws StartupError `data_folder_synchronised`
 */
export function refuseSynchronisedFolder(dataDir: string, env: NodeJS.ProcessEnv = process.env): void {
  const named = new Set(VARIABLES.flatMap((name) => env[name] ?? []).map((path) => resolve(path)));
  for (const start of new Set([resolve(dataDir), withoutLinks(resolve(dataDir))])) {
    for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
      if (named.has(folder) || NAMES.test(basename(folder)) || GATHERED.test(folder) || isMarked(folder)) {
        throw new StartupError('data_folder_synchronised', { path: dataDir, folder });
      }
    }
  }
}

/** The path as it is without links, as far as it exists: a link may lead into a folder that is carried. */
function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(withoutLinks(dirname(path)), basename(path));
  }
}

function isMarked(folder: string): boolean {
  if (MARKERS.some((marker) => existsSync(join(folder, marker)))) return true;
  try {
    return readdirSync(folder).some((name) => DATABASE_MARKER.test(name));
  } catch {
    return false;
  }
}
