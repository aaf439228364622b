/** How far long work has come: in bytes where files are written or read, in changes where they are merged. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work on a stream of bytes. */
export interface ByteRun {
  readonly signal: AbortSignal;
  /** Called with each number of bytes that were read. */
  readonly onRead: (bytes: number) => void;
}
