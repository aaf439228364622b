import { describe, expect, it } from 'vitest';
import { createLimitedWorker, workerUrl } from './limited-worker.ts';

/** A thread that does what it is told: echo, report then hang, throw, leave, eat memory. */
const obedient = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  const done = (result) => parentPort.postMessage({ isResult: true, result });
  parentPort.on('message', (order) => {
    if (order === 'hang') { parentPort.postMessage({ isResult: false, part: 'so far' }); for (;;); }
    if (order === 'throw') throw new Error('no');
    if (order === 'leave') process.exit(0);
    if (order === 'eat') { const all = new Map(); for (;;) all.set(all.size, [all.size]); }
    if (order === 'env') return done(Object.keys(process.env).length);
    done(order);
  });
`)}`,
);

/** Only a job that never ends meets the limit of time, however busy the machine is. */
const start = (milliseconds = 30_000) =>
  createLimitedWorker<string, string, unknown>(obedient, { milliseconds, megabytes: 32 });

describe('createLimitedWorker', () => {
  it('does jobs in turn, on a thread that sees nothing of the environment', async () => {
    const worker = start();
    expect(await Promise.all(['a', 'env', 'b'].map((order) => worker.run(order)))).toEqual([
      { status: 'done', result: 'a' },
      { status: 'done', result: 0 },
      { status: 'done', result: 'b' },
    ]);
    await worker.close();
  });

  it.each([
    ['hang', 'timeout', 'so far'],
    ['throw', 'crashed', undefined],
    ['leave', 'crashed', undefined],
    ['eat', 'out-of-memory', undefined],
  ])('survives a job that does %s, and does the next one', async (order, reason, part) => {
    const worker = start(order === 'hang' ? 2000 : undefined);
    const [stopped, next] = await Promise.all([worker.run(order), worker.run('next')]);
    expect(stopped).toEqual({ status: 'stopped', reason, part });
    expect(next).toEqual({ status: 'done', result: 'next' });
    await worker.close();
  });

  it('stops a cancelled job, and never starts one that was cancelled while it waited', async () => {
    const worker = start();
    const stop = new AbortController();
    const jobs = [
      worker.run('hang', { signal: stop.signal }),
      worker.run('a', { signal: stop.signal }),
      worker.run('b'),
    ];
    setTimeout(() => stop.abort(), 150);
    const ends = await Promise.all(jobs);
    expect(ends.map((end) => (end.status === 'stopped' ? end.reason : end.result))).toEqual([
      'cancelled',
      'cancelled',
      'b',
    ]);
    await worker.close();
  });

  it('starts a new thread after it was closed', async () => {
    const worker = start();
    await worker.run('a');
    await worker.close();
    expect(await worker.run('b')).toEqual({ status: 'done', result: 'b' });
    await worker.close();
  });
});

describe('workerUrl', () => {
  it('finds the source beside a source, and the built file beside a built one', () => {
    expect(workerUrl('mail', 'file:///app/exchange/mail/mail-parser.ts').href).toBe(
      'file:///app/exchange/mail/mail.worker.ts',
    );
    expect(workerUrl('mail', 'file:///app/dist/main/chunk-1.js').href).toBe('file:///app/dist/main/mail.worker.js');
  });
});
