import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ProfileInput } from '#shared/contract/session.ts';
import { inspectSnapshot, joinInspected, writeSnapshot } from '../devices/index.ts';
import type { Device } from './device.ts';

/** Work that nobody watches. */
export const quiet = { signal: new AbortController().signal, onProgress: () => {} };

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ejrc-join-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Has a member approve a laptop and make its snapshot. @returns the file */
export async function invite(newcomer: Device, member: Device): Promise<string> {
  const { text } = await newcomer.client.devices.request({ ownerName: '架空 花子', officeName: 'Gifu' });
  const { deviceId } = await member.client.devices.approve({ text });
  const path = join(temporaryFolder(), 'office.ejrcsync');
  await writeSnapshot(member.backend.context, deviceId, path, quiet);
  return path;
}

/** Takes a snapshot in on the laptop it was made for, and opens the program anew on it. */
export async function enter(newcomer: Device, path: string): Promise<Device> {
  const { context } = newcomer.backend;
  const { token } = await inspectSnapshot(context, { path, name: 'office.ejrcsync' }, quiet);
  joinInspected(context, token);
  return newcomer.restart();
}

/** The whole way of a new laptop into an office. */
export async function joined(newcomer: Device, member: Device, profile: ProfileInput): Promise<Device> {
  const laptop = await enter(newcomer, await invite(newcomer, member));
  await laptop.client.session.saveProfile(profile);
  return laptop;
}
