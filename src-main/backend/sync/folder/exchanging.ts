import type { FolderExchange } from '#shared/contract/folder-way.ts';
import type { Context } from '../../context.ts';
import type { FolderFile } from './listing.ts';

/** How far an exchange is: bundles read, bytes written. */
export interface FolderProgress {
  readonly step: 'pull' | 'push';
  readonly done: number;
  readonly total: number;
}

/** One exchange while it goes on. */
export interface Exchanging {
  readonly context: Context;
  /** Id of the way. */
  readonly way: string;
  readonly folder: string;
  /** Whether a person asked for it. */
  readonly isThorough: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FolderProgress) => void;
  /** What was done so far. */
  readonly done: { -readonly [K in Exclude<keyof FolderExchange, 'heldBack'>]: number };
  /** The bundle files that lie there now, as far as this device knows. */
  files: readonly FolderFile[];
}
