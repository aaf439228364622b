import { type Greeting, greet } from './greet.ts';
import { type HubLine, type LineOptions, overLine } from './line.ts';
import { HUB_VERSION } from './version.ts';

/** What stands on a hub, for whoever looks after it. */
export interface HubStatus extends Greeting {
  readonly version: number;
  readonly batches: number;
  readonly changes: number;
  readonly contents: number;
  /** Size of the database, bytes. */
  readonly size: number;
  readonly devices: readonly HubDevice[];
  /** Batches that the reports lack; null for a role that may not see that. */
  readonly unreported: number | null;
  /** People whose erasure was ordered and not carried out here; null for a role that may not see that. */
  readonly toErase: number | null;
}

/** A device that pushed, or said what it holds. */
export interface HubDevice {
  readonly device: string;
  /** When it last pushed, and when it last said what it holds, by the hub's clock; null for never. */
  readonly pushedAt: number | null;
  readonly saidAt: number | null;
}

/** @throws HubProblem */
export async function hubStatus(to: LineOptions): Promise<HubStatus> {
  return overLine(to, async (line) => {
    const administration = await administrationOf(line);
    const greeting = await greet(line);
    const [counts] = await line.ask<[number, number, number, number]>(COUNTS);
    const [batches = 0, changes = 0, contents = 0, size = 0] = counts ?? [];
    const devices = await line.ask<[string, number | null, number | null]>(DEVICES);
    return {
      ...{ ...greeting, version: HUB_VERSION, batches, changes, contents, size, ...administration },
      devices: devices.map(([device, pushedAt, saidAt]) => ({ device, pushedAt, saidAt })),
    };
  });
}

async function administrationOf(line: HubLine): Promise<Pick<HubStatus, 'unreported' | 'toErase'>> {
  const [[mayRead = false] = []] = await line.ask<[boolean]>("SELECT has_table_privilege('ejrc.state', 'SELECT')");
  if (!mayRead) return { unreported: null, toErase: null };
  const [[unreported = 0, toErase = 0] = []] = await line.ask<[number, number]>(ADMINISTRATION);
  return { unreported, toErase };
}

const ADMINISTRATION = `SELECT (SELECT count(*) FROM ejrc.unreported), (
    SELECT count(DISTINCT person) FROM ejrc.change, ejrc.json_of(patch) order_, text(order_ ->> 'record') person
    WHERE kind = 'erasure' AND base IS NULL AND NOT EXISTS (SELECT FROM ejrc.erased WHERE record::text = person)
  )`;

const COUNTS = `SELECT (SELECT count(*) FROM ejrc.batch), (SELECT count(*) FROM ejrc.change),
  (SELECT count(*) FROM ejrc.content), pg_database_size(current_database())`;

const DEVICES = `SELECT device, (extract(epoch FROM max(pushed)) * 1000)::bigint, (extract(epoch FROM max(said)) * 1000)::bigint
  FROM (
    SELECT sender AS device, max(received_at) AS pushed, null::timestamptz AS said FROM ejrc.batch GROUP BY sender
    UNION ALL
    SELECT device, null, max(received_at) FROM ejrc.device_vector GROUP BY device
  ) seen GROUP BY device ORDER BY device`;
