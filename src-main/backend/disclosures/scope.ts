import type { Scope } from '#shared/domain/disclosures.ts';
import type { Sqlite } from '../database/open.ts';
import { prepared } from '../database/statements.ts';
import type { Raw, Reader } from './list.ts';

/** What was asked for, and whom it was for; of a bundle, which way it went. */
export function scopeOfLine({ sqlite }: Reader, { kind, scope, format, receivers, way }: Raw): Scope {
  if (scope !== null) return withAdviser(sqlite, JSON.parse(scope) as Scope);
  const name = way === null ? undefined : prepared(sqlite, 'SELECT name FROM way WHERE id = ?').pluck().get(way);
  const taken = name === undefined ? {} : { way: name };
  if (receivers !== null) return { ...taken, receivers: devicesOf(sqlite, JSON.parse(receivers) as string[]) };
  if (format === 'hub') return { ...taken, hub: true };
  return kind === 'bundle' ? { ...taken, passphrase: true } : taken;
}

/** The adviser's name stands in the request alone: the log itself names nobody. */
function withAdviser(sqlite: Sqlite, { packet, ...scope }: Scope): Scope {
  if (packet === undefined) return scope;
  const text = 'SELECT adviser_name FROM advice WHERE packet = ? AND adviser_name IS NOT NULL LIMIT 1';
  const name = prepared(sqlite, text).pluck().get(packet);
  return name === undefined ? scope : { receivers: [name], ...scope };
}

const OFFICES = `SELECT o.name AS office, json_group_array(coalesce(d.code, '?') ORDER BY d.code) AS codes FROM json_each(?) j
  LEFT JOIN device d ON d.id = j.value LEFT JOIN staff_member s ON s.id = d.owner_id LEFT JOIN office o ON o.id = s.office_id
  GROUP BY o.id ORDER BY o.name IS NULL, o.name`;

/** Devices by their office: `CLAIR (CR, K8)`. */
function devicesOf(sqlite: Sqlite, ids: readonly string[]): readonly string[] {
  const rows = prepared(sqlite, OFFICES).all(JSON.stringify(ids)) as readonly {
    readonly office: string | null;
    readonly codes: string;
  }[];
  return rows.map(({ office, codes }) => {
    const listed = (JSON.parse(codes) as string[]).join(', ');
    return office === null ? listed : `${office} (${listed})`;
  });
}
