/**
 * Why the program could not start, as a closed list: each code has a text for people in `locales/<lang>/startup.json`
 * and an exit code of its own, so that a person and a script can both tell the cases apart. Never shown as a stack trace.
 */
export const STARTUP_EXIT_CODES = {
  usage: 64,
  database_missing: 66,
  node_too_old: 69,
  data_folder_not_writable: 73,
  data_folder_synchronised: 74,
  data_folder_in_use: 75,
  disk_full: 76,
  database_older: 77,
  database_newer: 78,
  database_damaged: 79,
  database_foreign: 80,
  port_taken: 81,
  disk_failed: 82,
} as const;

export type StartupErrorCode = keyof typeof STARTUP_EXIT_CODES;

/** Details are shown inside the message: a path, a port, a version. They never hold personal data. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
  readonly code: StartupErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: StartupErrorCode, details: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.details = details;
  }

  get exitCode(): number {
    return STARTUP_EXIT_CODES[this.code];
  }
}
