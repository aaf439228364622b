/**
 * Exit codes of the scripts. Those that the program has too (src-main/backend/startup-error.ts) are the same numbers;
 * a test holds them together.
 */
export const EXIT = Object.freeze({
  failed: 1,
  usage: 64,
  noNetwork: 68,
  node_too_old: 69,
  missingTool: 72,
  disk_full: 76,
});

/** An expected end: told in words and an exit code, never as a stack trace. */
export class Stop extends Error {
  /**
   * @param {string} message what happened and what to do, for a person
   * @param {number} exitCode
   */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Progress goes to stderr: what is on stdout belongs to the command that was asked for.
 * @param {string} line
 */
export const say = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs a script's body, and ends the process with the exit code that the body gives or stops with.
 * @param {() => Promise<number>} body
 */
export async function endWith(body) {
  // Somebody read as much as they wanted (`| head`).
  process.stdout.once('error', () => process.exit());
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = error.exitCode;
  }
}
