import { uuidv7 } from '#shared/domain/ids.ts';
import { getMeta, setMeta } from '../database/meta.ts';
import type { Sqlite } from '../database/open.ts';
import type { Ports } from '../ports/index.ts';

/**
 * The id of the consortium whose records these are. The first laptop makes it, the others receive it with their snapshot: so two
 * consortia's bundles are never mixed up.
 */
export function consortiumId(sqlite: Sqlite, ports: Pick<Ports, 'now' | 'random'>): string {
  const known = getMeta(sqlite, 'consortium');
  if (known !== undefined) return known;
  const id = uuidv7(ports.now(), ports.random(10));
  setMeta(sqlite, 'consortium', id);
  return id;
}
