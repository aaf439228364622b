/** Lets long work be ended by Ctrl+C, so that it clears up after itself. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Interrupted());
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(interruption.signal);
  } catch (error) {
    // What was aborted wraps the reason in an error of its own.
    throw interruption.signal.aborted ? interruption.signal.reason : error;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

/** Somebody ended the command; what it had begun is gone. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
