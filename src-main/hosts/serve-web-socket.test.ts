import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { READY } from '#shared/contract/transport.ts';
import { sessionOf, signIn, startHost } from './testing/visitor.ts';

it('a page that floods is read more slowly, and loses nothing', async () => {
  const running = await startHost();
  const cookie = await signIn(running);
  const session = await sessionOf(running, cookie);
  const socket = new WebSocket(`ws://127.0.0.1:${running.host.port}/rpc`, {
    headers: { cookie, origin: running.origin },
  });
  const sent = 3000;
  // Big enough that few are read at once.
  const padding = 'x'.repeat(2000);
  const began = performance.now();
  const answers = await new Promise<number>((resolve) => {
    let count = 0;
    socket.on('open', () => socket.send(JSON.stringify({ session })));
    socket.on('message', (data) => {
      if (String(data) === READY) {
        for (let i = 0; i < sent; i += 1)
          socket.send(JSON.stringify({ i: String(i), p: { u: '/echo', b: { json: padding } } }));
        return;
      }
      count += 1;
      if (count === sent) resolve(count);
    });
  });
  expect(answers).toBe(sent);
  // 2000 at once, the rest at 500 per second.
  expect(performance.now() - began).toBeGreaterThan(1500);
  socket.close();
  await running.close();
});
