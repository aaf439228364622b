import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { Client } from '#shared/contract/index.ts';
import { type Backend, openBackend } from '../backend.ts';
import { officeId } from '../session/offices.ts';
import { guardWrites } from './guard.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

/** A laptop of the consortium in a test: a fresh backend on a temporary folder, with the write guard on. */
export interface Device {
  readonly backend: Backend;
  readonly client: Client;
  readonly dataDir: string;
  /** Moves the device's clock by so many milliseconds. */
  readonly wait: (ms: number) => void;
  readonly setTime: (instant: number) => void;
  /** Closes and opens the program again on the same folder. */
  readonly restart: () => Device;
}

/** Sunday 22 November 2026, 09:40 in Strasbourg. */
export const TEST_NOW = Date.UTC(2026, 10, 22, 8, 40);

/**
 * @param name e.g. `ceeja-1`, `gifu-1`: the part before the hyphen is the office of its staff member
 */
export async function device(name: string): Promise<Device> {
  const dataDir = mkdtempSync(join(tmpdir(), `ejrc-${name}-`));
  const opened = open(dataDir, TEST_NOW, seedOf(name));
  const key = name.split('-')[0] as 'ceeja' | 'clair' | 'iwate' | 'gifu';
  const french = key === 'ceeja';
  await opened.client.session.saveProfile({
    name: `Test ${name}`,
    email: null,
    officeId: officeId(key),
    role: 'officer',
    language: french ? 'de' : 'ja',
    zone: french ? 'Europe/Paris' : 'Asia/Tokyo',
  });
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return opened;
}

/** A fresh folder without a profile: the state before the first run. */
export function emptyDevice(name = 'empty'): Device {
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-empty-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return open(dataDir, TEST_NOW, seedOf(name));
}

/** Laptops of different names draw different numbers, and so are different devices. */
const seedOf = (name: string): number =>
  [...name].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 2 ** 30, 1);

function open(dataDir: string, start: number, seed: number): Device {
  let now = start;
  let random = seed;
  const nextByte = (): number => {
    random = (random * 48_271) % 2_147_483_647;
    return random >> 8;
  };
  const ports = {
    // Every reading is a millisecond later, as in life; tests stay repeatable.
    now: () => {
      now += 1;
      return now;
    },
    random: (count: number) => Uint8Array.from({ length: count }, nextByte),
    log: () => {},
  };
  const backend = openBackend({ dataDir, rootDir, ports });
  guardWrites(backend.context.sqlite);
  onTestFinished(() => backend.close());
  return {
    backend,
    client: createRouterClient(backend.router, { context: backend.context }),
    dataDir,
    wait: (ms) => {
      now += ms;
    },
    setTime: (instant) => {
      now = instant;
    },
    restart: () => {
      backend.close();
      return open(dataDir, now, seed);
    },
  };
}
