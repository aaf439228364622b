import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { entities } from '#db/schema/index.ts';
import type { HubExchange } from '#shared/contract/ways.ts';
import { setMeta } from '../database/meta.ts';
import { createFileStore } from '../files/store.ts';
import { fileSecrets } from '../ports/secrets.ts';
import {
  exchangeWithHub,
  type HubContext,
  type HubRun,
  installHub,
  passwordSecret,
  readAddress,
  writeAddress,
} from '../sync/hub/index.ts';
import { deviceKeys } from '../sync/index.ts';
import { TEST_NOW } from './device.ts';
import { type Laptop, lackedBy, laptop } from './laptop.ts';
import type { TestServer } from './postgres.ts';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));
const CONSORTIUM = '01997000-0000-7000-8000-00000000c000';

/** Passwords of the login roles of every hub in a test. */
export const DEVICE_PASSWORD = 'test-device';
export const READER_PASSWORD = 'test-reader';

/** A hub in a test: the addresses at which its administrator, devices and readers come to it. */
export interface TestHub {
  readonly admin: string;
  readonly device: string;
  readonly reader: string;
}

/** Makes an empty database a hub. */
export async function testHub(admin: string): Promise<TestHub> {
  const passwords = { device: DEVICE_PASSWORD, reader: READER_PASSWORD };
  await installHub(lineTo(admin), { rootDir, passwords });
  const as = (use: string, password: string): string => {
    const url = new URL(admin);
    url.username = `${url.pathname.slice(1)}_${use}`;
    url.password = password;
    return url.href;
  };
  return { admin, device: as('device', DEVICE_PASSWORD), reader: as('reader', READER_PASSWORD) };
}

/** Takes everything off a hub again, which is quicker than making another one. */
export async function emptyHub({ admin }: TestHub, server: TestServer): Promise<void> {
  const tables = [
    'consortium',
    'batch',
    'change',
    'content',
    'device_vector',
    'state',
    'ahead',
    'erased',
    'unreported',
  ];
  await server.ask(admin, `TRUNCATE ${tables.map((name) => `ejrc.${name}`).join(', ')} RESTART IDENTITY`);
}

/** What `openLine` wants to know of an address. */
export function lineTo(text: string) {
  const read = readAddress(text);
  if (read === undefined) throw new Error(`${text} is no address of a hub`);
  return read;
}

/** A laptop with a way to a hub. */
export interface HubLaptop extends Laptop {
  readonly context: HubContext;
  /** Id of its way. */
  readonly way: string;
  readonly exchange: (run?: HubRun) => Promise<HubExchange>;
}

/** @param address the hub's, with the password */
export async function hubLaptop(n: number, address: string, start = TEST_NOW): Promise<HubLaptop> {
  const own = laptop(n, start);
  const dataDir = mkdtempSync(join(tmpdir(), 'ejrc-hub-laptop-'));
  onTestFinished(() => {
    own.sqlite.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const { sqlite, writer, ports, live } = own;
  const secrets = fileSecrets(dataDir);
  const keys = await deviceKeys(secrets, writer.device.id);
  const context: HubContext = {
    ...{ sqlite, writer, ports, live, secrets, files: createFileStore(dataDir), keys: async () => keys },
    ...{ rootDir, restart: () => {} },
  };
  setMeta(sqlite, 'consortium', CONSORTIUM);
  const way = `way-${n}`;
  const { address: stored, password } = lineTo(address);
  await secrets.set(passwordSecret(way), password);
  const text = "INSERT INTO way (id, kind, name, address, created_at) VALUES (?, 'hub', 'Hub', ?, ?)";
  sqlite.prepare(text).run(way, writeAddress(stored), ports.now());
  return { ...own, context, way, exchange: (run) => exchangeWithHub(context, way, run) };
}

/** Laptops that know and trust each other, as after a first bundle from the first of them. */
export async function consortiumOf(count: number, address: string, start = TEST_NOW): Promise<readonly HubLaptop[]> {
  const laptops: HubLaptop[] = [];
  for (let n = 0; n < count; n += 1) laptops.push(await hubLaptop(n, address, start));
  const [first, ...others] = laptops;
  if (first === undefined) return [];
  for (const one of laptops) await approve(first, one);
  for (const other of others) other.receive(lackedBy(other, first));
  return laptops;
}

/** Has one laptop approve another, in its own records. */
export async function approve(by: HubLaptop, one: HubLaptop): Promise<void> {
  const { signingKey, recipient } = await one.context.keys();
  const { id, code } = one.writer.device;
  by.writer.mutate('devices.approve', (write) =>
    write.put(entities.device, { id, code, signingKey, recipient, approvedAt: write.now }),
  );
}

/** Has one laptop revoke another, in its own records. */
export function revoke(by: HubLaptop, one: HubLaptop): void {
  by.writer.mutate('devices.revoke', (write) =>
    write.update(entities.device, one.writer.device.id, { revokedAt: write.now }),
  );
}

export function createInquiry({ writer }: Laptop, subject: string): string {
  return writer.mutate('inquiries.create', (write) =>
    write.insert(entities.inquiry, {
      ...{ number: `2026-${writer.device.code}-0001`, subject, channel: 'email', receivedAt: write.now },
      ...{ receivedZone: 'Asia/Tokyo', statusSince: write.now, createdAt: write.now },
    }),
  ).value;
}

export function editInquiry({ writer }: Laptop, id: string, patch: object): void {
  writer.mutate('inquiries.update', (write) => write.update(entities.inquiry, id, patch));
}
