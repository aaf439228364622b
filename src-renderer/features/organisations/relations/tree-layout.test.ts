import { expect, test } from 'vitest';
import type { RelationGraph } from '#shared/contract/relations.ts';
import { treeLayout } from './tree-layout.ts';

type Graph = Pick<RelationGraph, 'nodes' | 'edges'>;
const node = (id: string, distance: number) => ({ organisation: { id }, kind: 'cluster', distance });
const edge = (from: string, to: string) => ({ id: `${from}${to}`, kind: 'partner', from, to, isPast: false });
const graph = (nodes: readonly object[], edges: readonly object[]): Graph => ({ nodes, edges }) as unknown as Graph;

test('neighbours stand one below the other, the record amid them', () => {
  const { nodes, rows } = treeLayout(
    graph([node('a', 0), node('b', 1), node('c', 1)], [edge('a', 'b'), edge('c', 'a')]),
  );
  const places = Object.fromEntries(nodes.map(({ id, column, row }) => [id, [column, row]]));
  expect(places).toEqual({ a: [0, 0.5], b: [1, 0], c: [1, 1] });
  expect(rows).toBe(2);
});

test('who is reached by two ways stands once, and the second way crosses', () => {
  const { nodes, crossing } = treeLayout(
    graph(
      [node('a', 0), node('b', 1), node('c', 1), node('d', 2)],
      [...[edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('d', 'c'), edge('b', 'c')]],
    ),
  );
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  expect(nodes.find(({ id }) => id === 'd')?.edge?.id).toBe('bd');
  expect(crossing.map(({ id }) => id)).toEqual(['dc', 'bc']);
});

test('an organisation without relations stands alone', () => {
  expect(treeLayout(graph([node('a', 0)], []))).toMatchObject({ rows: 1, crossing: [], nodes: [{ id: 'a', row: 0 }] });
});
