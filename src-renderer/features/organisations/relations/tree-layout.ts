import type { RelationGraph } from '#shared/contract/relations.ts';

export interface PlacedNode {
  readonly id: string;
  /** Steps from the record itself. */
  readonly column: number;
  /** From the top; halves stand between rows. */
  readonly row: number;
  /** The relation by which it hangs on the node before it; null for the record itself. */
  readonly edge: RelationGraph['edges'][number] | null;
}

export interface TreeLayout {
  readonly nodes: readonly PlacedNode[];
  /** Relations between nodes that hang elsewhere. */
  readonly crossing: readonly RelationGraph['edges'][number][];
  readonly rows: number;
}

/**
 * Places a graph as a tree from left to right, so that no names lie over each other: each organisation hangs on the nearest one,
 * a node stands amid its children, and what else relates them crosses.
 */
export function treeLayout({ nodes, edges }: Pick<RelationGraph, 'nodes' | 'edges'>): TreeLayout {
  const distances = new Map(nodes.map(({ organisation, distance }) => [organisation.id, distance]));
  const hanging = new Map<string, { readonly parent: string; readonly edge: RelationGraph['edges'][number] }>();
  for (const edge of edges) {
    for (const [parent, child] of [[edge.from, edge.to] as const, [edge.to, edge.from] as const]) {
      const isNext = (distances.get(child) ?? 0) === (distances.get(parent) ?? 0) + 1;
      if (isNext && !hanging.has(child)) hanging.set(child, { parent, edge });
    }
  }
  const placed: PlacedNode[] = [];
  let next = 0;
  const place = (id: string, edge: PlacedNode['edge']): number => {
    const children = nodes.filter(({ organisation }) => hanging.get(organisation.id)?.parent === id);
    const rows = children.map(({ organisation }) => place(organisation.id, hanging.get(organisation.id)?.edge ?? null));
    const row = rows.length === 0 ? next++ : ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;
    placed.push({ id, column: distances.get(id) ?? 0, row, edge });
    return row;
  };
  const [root] = nodes;
  if (root !== undefined) place(root.organisation.id, null);
  const drawn = new Set([...hanging.values()].map(({ edge }) => edge.id));
  return { nodes: placed.toReversed(), crossing: edges.filter(({ id }) => !drawn.has(id)), rows: next };
}
