import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from '#shared/domain/ids.ts';
import type { Ports } from '../ports/index.ts';
import { agreedCode, unusedCode } from './device-code.ts';
import { getMeta, PUT_BACK_KEY, setMeta } from './meta.ts';
import type { Sqlite } from './open.ts';
import type { OpeningMark } from './opening-mark.ts';

/** This copy of the database: who signs its changes, and the code in the numbers it gives. */
export interface DeviceIdentity {
  readonly id: string;
  readonly code: string;
}

const MACHINE_ID_FILES = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/** Tells this folder on this machine from a copy of it elsewhere. */
function placeOf(dataDir: string): string {
  const file = MACHINE_ID_FILES.find((path) => existsSync(path));
  const machine = file === undefined ? '' : readFileSync(file, 'utf8').trim();
  return createHash('sha256')
    .update(`${machine}\n${hostname()}\n${realpathSync(dataDir)}`)
    .digest('hex');
}

/**
 * The identity of this database. A copied or restored one gets a new identity before its first write (sync rule 7): the file
 * `device.json` beside the database must name the same device and the same place as when it was given, the machine must not
 * have counted more openings of it than it has itself, and nobody else must have told that they hold more of it.
 */
export function establishIdentity(sqlite: Sqlite, dataDir: string, ports: Ports, mark: OpeningMark): DeviceIdentity {
  const file = join(dataDir, 'device.json');
  const place = placeOf(dataDir);
  const stored = storedIdentity(sqlite);
  const isPutBack = mark.wasPutBack(sqlite) || getMeta(sqlite, PUT_BACK_KEY) !== undefined;
  const isOriginal = stored.id !== '' && namesDevice(file, stored.id, place) && !isPutBack;
  mark.count(sqlite);
  if (isOriginal) return withAgreedCode(sqlite, stored, ports);
  const fresh = { id: uuidv7(ports.now(), ports.random(10)), code: unusedCode(sqlite, ports) };
  sqlite.transaction(() => {
    setMeta(sqlite, 'device', fresh.id);
    setMeta(sqlite, 'device-code', fresh.code);
    // What the former device did is not for this one to undo.
    sqlite.exec('DELETE FROM operation');
  })();
  writeFileSync(file, `${JSON.stringify({ id: fresh.id, place })}\n`, { mode: 0o600, flush: true });
  return fresh;
}

function withAgreedCode(sqlite: Sqlite, stored: DeviceIdentity, ports: Ports): DeviceIdentity {
  const code = agreedCode(sqlite, stored, ports);
  if (code !== stored.code) setMeta(sqlite, 'device-code', code);
  return { id: stored.id, code };
}

/** The identity that the database holds, for those who only read; empty before the first writing start. */
export function storedIdentity(sqlite: Sqlite): DeviceIdentity {
  return { id: getMeta(sqlite, 'device') ?? '', code: getMeta(sqlite, 'device-code') ?? '' };
}

function namesDevice(file: string, id: string, place: string): boolean {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as { id?: unknown; place?: unknown };
    return found.id === id && found.place === place;
  } catch {
    return false;
  }
}
