import type { HubExchange, WayProgress } from '#shared/contract/ways.ts';
import type { Context } from '../../context.ts';
import type { DeviceKeys } from '../keys.ts';
import type { HubErasures } from './erasures.ts';
import type { HubLine } from './line.ts';
import type { HubState } from './way.ts';

/** What an exchange needs of the office. */
export type HubContext = Pick<
  Context,
  'sqlite' | 'writer' | 'live' | 'files' | 'secrets' | 'keys' | 'ports' | 'rootDir' | 'restart'
>;

/** How far an exchange is. */
export type HubProgress = Pick<WayProgress, 'step' | 'done' | 'total'>;

/** One exchange while it goes on. */
export interface Exchanging {
  readonly context: HubContext;
  readonly way: string;
  readonly line: HubLine;
  readonly keys: DeviceKeys;
  readonly consortium: string;
  readonly onProgress: (progress: HubProgress) => void;
  /** What is remembered of the hub; each step that is done is written down with it. */
  state: HubState;
  /** What was done so far. */
  readonly done: { -readonly [K in Exclude<keyof HubExchange, 'heldBack'>]: number };
  /** Whether a file's record came or went: its content has to be looked for. */
  touchedFiles: boolean;
  /** What was erased on the hub, once that was asked for. */
  erasures: HubErasures | undefined;
}

export { whenFree } from '../when-free.ts';
