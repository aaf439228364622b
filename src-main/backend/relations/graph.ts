import { DeskError } from '#shared/contract/errors.ts';
import type { RelationGraph } from '#shared/contract/relations.ts';
import type { OrganisationKind, RelationKind } from '#shared/domain/lists.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readOrganisation, selectOrganisation } from '../lists/index.ts';
import { ENDS } from './read.ts';

type Reader = Pick<Context, 'sqlite' | 'ports'>;

/** More can't be told apart in a pane. */
const SHOWN = 40;
/** Neighbours and their neighbours. */
const FAR = 2;

interface End {
  readonly id: string;
  readonly kind: RelationKind;
  readonly own: string;
  readonly other: string;
  readonly is_first: 0 | 1;
  readonly to_on: string | null;
}

const NEIGHBOURS = `SELECT r.* FROM (${ENDS}) r JOIN organisation o ON o.id = r.other AND o.deleted_at IS NULL
  ORDER BY r.to_on IS NOT NULL, o.key_en, o.id`;
const NODE = `SELECT o.kind AS nodeKind, ${selectOrganisation('o')} FROM organisation o WHERE o.id = ?`;

/** An organisation's relations and those of its neighbours, as far as there is room. @throws DeskError NOT_FOUND */
export function relationGraph({ sqlite, ports }: Reader, organisationId: string): RelationGraph {
  const distances = new Map([[organisationId, 0]]);
  const edges = new Map<string, End>();
  const left = new Set<string>();
  // A map gives what is added while it is read: each organisation is reached by its shortest way.
  for (const [id, distance] of distances) {
    for (const end of prepared(sqlite, NEIGHBOURS).all({ id }) as End[]) {
      const isKnown = distances.has(end.other);
      if (!isKnown && distance === FAR) continue;
      if (!isKnown && distances.size === SHOWN) {
        left.add(end.other);
        continue;
      }
      if (!isKnown) distances.set(end.other, distance + 1);
      edges.set(end.id, end);
    }
  }
  const today = new Date(ports.now()).toISOString().slice(0, 10);
  return {
    nodes: [...distances].map(([id, distance]) => ({ ...nodeOf(sqlite, id), distance })),
    edges: [...edges.values()].map((end) => edgeOf(end, today)),
    left: left.size,
  };
}

function nodeOf(sqlite: Context['sqlite'], id: string): Omit<RelationGraph['nodes'][number], 'distance'> {
  const row = prepared(sqlite, NODE).get(id) as Readonly<Record<string, unknown>> | undefined;
  const organisation = row === undefined ? null : readOrganisation(row, 'o');
  if (row === undefined || organisation === null) throw new DeskError('NOT_FOUND', { kind: 'organisation' });
  return { organisation, kind: row.nodeKind as OrganisationKind };
}

function edgeOf({ id, kind, own, other, is_first, to_on }: End, today: string): RelationGraph['edges'][number] {
  const [from, to] = is_first === 1 ? [own, other] : [other, own];
  return { id, kind, from, to, isPast: to_on !== null && to_on < today };
}
