import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** The entry itself over the real backend, with a stand-in for the port to Electron's main process. */

const parent = Object.assign(new EventEmitter(), { postMessage: vi.fn() });
const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-utility-'));
  Object.defineProperty(process, 'parentPort', { value: parent, configurable: true });
  await import('./utility-process.ts');
});

afterAll(() => {
  exit.mockRestore();
  Reflect.deleteProperty(process, 'parentPort');
  rmSync(folder, { recursive: true });
});

it('opens the data folder, answers over a port, and closes it', async () => {
  const dataDir = join(folder, 'office');
  const rootDir = join(import.meta.dirname, '../..');
  const order = (data: unknown, ports: readonly unknown[] = []) => parent.emit('message', { data, ports });
  order({ type: 'start', rootDir, dataDir, demo: false, language: 'de' });
  await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledWith({ type: 'ready' }));

  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<string>((resolve) => port2.on('message', resolve));
  const asElectron = {
    on: (name: string, listener: (event: unknown) => void) => port1.on(name, (data) => listener({ data })),
    postMessage: (message: unknown) => port1.postMessage(message),
    start: () => port1.start(),
    close: () => port1.close(),
  };
  order({ type: 'connect' }, [asElectron]);
  port2.postMessage(JSON.stringify({ i: '1', p: { u: '/session/get', b: {} } }));
  expect(JSON.parse(await answer)).toMatchObject({ i: '1', p: { b: { json: { profile: null } } } });
  port2.close();

  order({ type: 'stop' });
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
  expect(existsSync(join(dataDir, 'desk.sqlite'))).toBe(true);
  expect(existsSync(join(dataDir, 'desk.sqlite-wal'))).toBe(false);
});
