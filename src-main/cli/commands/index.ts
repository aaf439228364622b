import type { Command } from '../command.ts';
import { backup, restore } from './backup.ts';
import { check } from './check.ts';
import { compact } from './compact.ts';
import { demo } from './demo.ts';
import { exportFile } from './export.ts';
import { hub } from './hub.ts';
import { importFiles } from './import.ts';
import { join } from './join.ts';
import { reindex } from './reindex.ts';
import { report } from './report.ts';
import { sync } from './sync.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  reindex,
  backup,
  restore,
  join,
  sync,
  hub,
  compact,
  demo,
  importFiles,
  exportFile,
  report,
];
