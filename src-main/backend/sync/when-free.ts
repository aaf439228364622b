import type { Context } from '../context.ts';

/**
 * Does a small piece of work on the database that goes past the writer, once no other thread is taking in a big exchange: it
 * would be refused until then. What was read before may be older by then, never newer.
 */
export async function whenFree<T>({ writer }: Pick<Context, 'writer'>, work: () => T): Promise<T> {
  while (writer.isHeld()) await writer.free();
  return work();
}
