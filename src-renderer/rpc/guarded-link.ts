import type { ClientContext, ClientLink } from '@orpc/client';
import { DisconnectedError } from './errors.ts';

/** One line while it lasts. */
export interface LinkInUse {
  readonly link: ClientLink<ClientContext>;
  readonly isOpen: () => boolean;
}

/**
 * Calls go over the present line. What fails because the line broke, or because there is none, fails with a
 * DisconnectedError, so that it can be told from a refusal by the backend; so does a stream that breaks off.
 */
export function guardedLink(current: () => Promise<LinkInUse | undefined>): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const line = await current();
      if (line === undefined) throw new DisconnectedError();
      const told = (error: unknown) =>
        line.isOpen() || options.signal?.aborted ? error : new DisconnectedError(error);
      try {
        const output = await line.link.call(path, input, options);
        return isStream(output) ? guardedStream(output, told) : output;
      } catch (error) {
        throw told(error);
      }
    },
  };
}

const isStream = (value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

function guardedStream(
  stream: AsyncIterator<unknown>,
  told: (error: unknown) => unknown,
): AsyncIterator<unknown> & AsyncIterable<unknown> {
  const guarded = async (step: Promise<IteratorResult<unknown>> | undefined) => {
    try {
      return (await step) ?? { done: true as const, value: undefined };
    } catch (error) {
      throw told(error);
    }
  };
  return {
    next: () => guarded(stream.next()),
    return: (value) => guarded(stream.return?.(value)),
    throw: (error) => guarded(stream.throw?.(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
