import { deviceCode } from '#shared/domain/inquiry-number.ts';
import type { Ports } from '../ports/index.ts';
import { getMeta } from './meta.ts';
import type { Sqlite } from './open.ts';

/** A two-character code that no device known here has, nor had this one. */
export function unusedCode(sqlite: Sqlite, ports: Pick<Ports, 'random'>): string {
  const used = new Set(sqlite.prepare('SELECT code FROM device').pluck().all());
  const own = getMeta(sqlite, 'device-code');
  for (;;) {
    const code = deviceCode(ports.random(2));
    if (!used.has(code) && code !== own) return code;
  }
}

/**
 * The code of a device as all agree on it: the one in its record, which a member may have given it; of two devices that took the
 * same one apart from each other, the elder keeps it and the other takes an unused one.
 * @param present the code it goes by now
 */
export function agreedCode(
  sqlite: Sqlite,
  { id, code: present }: { readonly id: string; readonly code: string },
  ports: Pick<Ports, 'random'>,
): string {
  const recorded = sqlite.prepare('SELECT code FROM device WHERE id = ?').pluck().get(id) as string | undefined;
  const code = recorded ?? present;
  const isTaken = sqlite.prepare('SELECT 1 FROM device WHERE code = ? AND id < ?').get(code, id) !== undefined;
  return isTaken ? unusedCode(sqlite, ports) : code;
}
