import type { ContractRouterClient } from '@orpc/contract';
import { oc } from '@orpc/contract';
import { eventIterator, implement } from '@orpc/server';
import { z } from 'zod';
import type { RpcService } from '../rpc-server.ts';

/** A service of its own, so that the hosts are tried without the product behind them. */

const tinyContract = {
  echo: oc.input(z.unknown()).output(z.unknown()),
  refuse: oc.errors({ OUT_OF_STOCK: { data: z.object({ left: z.number() }) } }).output(z.string()),
  fail: oc.output(z.string()),
  count: oc.input(z.object({ to: z.number() })).output(eventIterator(z.object({ n: z.number(), at: z.date() }))),
  countThenRefuse: oc
    .errors({ OUT_OF_STOCK: { data: z.object({ left: z.number() }) } })
    .output(eventIterator(z.number())),
  wait: oc.output(z.string()),
  measure: oc
    .input(z.object({ files: z.array(z.instanceof(File)) }))
    .output(z.array(z.object({ name: z.string(), type: z.string(), size: z.number(), sum: z.number() }))),
  make: oc.input(z.object({ name: z.string(), type: z.string(), size: z.number() })).output(z.instanceof(File)),
};

export type TinyClient = ContractRouterClient<typeof tinyContract>;

export interface TinyService extends RpcService {
  /** What the service noticed of its pages: streams that ended early, calls that were given up. */
  readonly events: readonly string[];
  readonly logged: readonly string[];
}

export function createTinyService(): TinyService {
  const events: string[] = [];
  const logged: string[] = [];
  const tiny = implement(tinyContract);
  const router = tiny.router({
    echo: tiny.echo.handler(({ input }) => input),
    refuse: tiny.refuse.handler(({ errors }) => {
      throw errors.OUT_OF_STOCK({ data: { left: 3 } });
    }),
    fail: tiny.fail.handler(() => {
      throw new Error('a secret of the inside');
    }),
    count: tiny.count.handler(async function* ({ input, signal }) {
      try {
        for (let n = 1; n <= input.to; n += 1) {
          yield { n, at: new Date(n) };
          if (n > 3) await pause(5, signal);
        }
      } finally {
        events.push('count ended');
      }
    }),
    countThenRefuse: tiny.countThenRefuse.handler(async function* ({ errors }) {
      yield 1;
      throw errors.OUT_OF_STOCK({ data: { left: 1 } });
    }),
    wait: tiny.wait.handler(async ({ signal }) => {
      events.push('wait began');
      await pause(60_000, signal);
      events.push('wait given up');
      return 'late';
    }),
    measure: tiny.measure.handler(({ input }) =>
      Promise.all(
        input.files.map(async (file) => {
          const bytes = new Uint8Array(await file.arrayBuffer());
          return { name: file.name, type: file.type, size: file.size, sum: checksum(bytes) };
        }),
      ),
    ),
    make: tiny.make.handler(({ input }) => new File([patterned(input.size)], input.name, { type: input.type })),
  });
  return { router, context: {}, log: (line) => logged.push(line), events, logged };
}

/** Every byte value, in an order that shows shifts and losses. */
export function patterned(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; i += 1) bytes[i] = (i * 31 + (i >> 8)) % 256;
  return bytes;
}

export function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) % 4_294_967_291;
  return sum;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
