import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import { knownDevice, type Standing } from './members.ts';

/** A device as people know it. */
export interface NamedDevice {
  /** The device's id. */
  readonly device: string;
  /** Its two characters in the numbers it gives; `?` where its record is not here. */
  readonly code: string;
  readonly owner: string | null;
  readonly office: string | null;
  readonly standing: Standing;
}

const TEXT = `SELECT d.code, s.name AS owner, o.name AS office FROM device d
  LEFT JOIN staff_member s ON s.id = d.owner_id LEFT JOIN office o ON o.id = s.office_id WHERE d.id = ?`;

/** A device with its owner's and office's names, as far as they are known here. */
export function namedDevice(sqlite: Sqlite, device: string): NamedDevice {
  const names = prepared(sqlite, TEXT).get(device) as Omit<NamedDevice, 'device' | 'standing'> | undefined;
  const { standing } = knownDevice(sqlite, device);
  return { device, ...(names ?? { code: '?', owner: null, office: null }), standing };
}
