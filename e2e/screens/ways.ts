import { stampOf } from '#shared/domain/clock.ts';
import type { Sqlite } from '../../src-main/backend/database/open.ts';
import { newState, writeState } from '../../src-main/backend/sync/hub/way.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Where the invented colleague keeps her folders. */
const FOLDERS = '/home/weber';

/**
 * Has an office look as if it had exchanged by ways for long. They lead nowhere, so they are only written down: nothing of it goes
 * out, since the program of a picture does not keep up with ways.
 */
export function setUpWays(sqlite: Sqlite, now: number): void {
  const way =
    sqlite.prepare(`INSERT INTO way (id, kind, name, address, created_at, last_done_at, last_tried_at, problem)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const [nextcloud, hub, stick] = [1, 2, 3].map((n) => `019a0000-0000-7000-8000-00000000000${n}`);
  const since = now - 300 * DAY;
  way.run(
    nextcloud,
    'folder',
    'Nextcloud EJRC',
    `${FOLDERS}/Nextcloud/EJRC-Austausch`,
    since,
    now - 6 * MINUTE,
    now - 6 * MINUTE,
    null,
  );
  const address = 'postgres://ejrc_device@hub.ejrc.example.org:5432/ejrc?sslmode=verify-full';
  way.run(hub, 'hub', 'Hub Straßburg', address, since + DAY, now - 2 * DAY, now - 20 * MINUTE, 'unreachable');
  way.run(
    stick,
    'folder',
    'Netzlaufwerk',
    '/mnt/abteilung/ejrc',
    since + 2 * DAY,
    now - 9 * DAY,
    now - 3 * MINUTE,
    'not_writable',
  );
  writeState(sqlite, hub ?? '', { ...newState('hub'), covered: heldUpTo(sqlite, now - 2 * DAY) });
  holdBack(sqlite, nextcloud ?? '', now);
  quarantineSome(sqlite, now);
  sendByThemselves(sqlite, { nextcloud: nextcloud ?? '', hub: hub ?? '' }, now);
}

/** What was held at an instant. */
function heldUpTo(sqlite: Sqlite, at: number): ReadonlyMap<string, number> {
  const text = 'SELECT r.value, max(c.seq) FROM chg c JOIN ref r ON r.n = c.device WHERE c.stamp <= ? GROUP BY r.value';
  return new Map(sqlite.prepare(text).raw().all(stampOf(at)) as (readonly [string, number])[]);
}

/** What two of them carried yesterday and this morning. */
function sendByThemselves(
  sqlite: Sqlite,
  { nextcloud, hub }: { readonly nextcloud: string; readonly hub: string },
  now: number,
): void {
  const sent = sqlite.prepare(`INSERT INTO exchange (at, carrier, way, direction, receivers, changes, size, people)
    VALUES (?, ?, ?, 'out', ?, ?, ?, ?)`);
  const others = sqlite.prepare('SELECT json_group_array(id) FROM device WHERE name IS NOT NULL').pluck().get();
  sent.run(now - 2 * DAY, 'hub', hub, null, 118, 42_000, 3);
  for (const [at, changes] of [4, 12, 3, 9, 1].entries()) {
    sent.run(now - DAY + at * 47 * MINUTE, 'folder', nextcloud, others, changes, changes * 400, at % 3);
  }
  sent.run(now - 6 * MINUTE, 'folder', nextcloud, others, 7, 3100, 2);
}

function holdBack(sqlite: Sqlite, way: string, now: number): void {
  const seen = sqlite.prepare(`INSERT INTO seen_bundle
    (way, name, size, modified_at, sender, header, state, reason, seen_at, tried_at, tried_under)
    VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, '')`);
  const lost = sqlite.prepare('SELECT id FROM device WHERE revoked_at IS NOT NULL').pluck().get() as string;
  const at = now - 3 * DAY;
  seen.run(way, 'M2-20261121-1.ejrcsync', 48_200, at, lost, 'refused', 'revoked_sender', at, at);
  seen.run(
    way,
    'GF-20261124-4.ejrcsync',
    131_072,
    now - MINUTE,
    null,
    'waiting',
    'truncated',
    now - MINUTE,
    now - MINUTE,
  );
}

/** Three changes of a laptop whose clock is ahead, made of what it did last. */
function quarantineSome(sqlite: Sqlite, now: number): void {
  const columns = 'device, stamp, seq, op, actor, kind, record, patch, base';
  const ahead = 5 * DAY * 4096;
  sqlite
    .prepare(`INSERT INTO quarantine (${columns}, reason, received_at)
      SELECT c.device, c.stamp + ?,
        (SELECT max(seq) FROM chg WHERE device = c.device) + row_number() OVER (ORDER BY c.stamp), c.op + ?, c.actor, c.kind, c.record,
        json_object('nextStep', '県庁に電話する'), c.base, 'ahead', ?
      FROM chg c JOIN ref r ON r.n = c.device JOIN device d ON d.id = r.value
      WHERE d.code = 'W3' AND c.patch ->> 'nextStep' IS NOT NULL AND c.base IS NOT NULL
      ORDER BY c.stamp DESC LIMIT 3`)
    .run(ahead, ahead, now - 40 * MINUTE);
}
