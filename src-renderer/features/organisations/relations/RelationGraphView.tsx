import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationGraph } from '#shared/contract/relations.ts';
import { useLists } from '../../../records/list-options.ts';
import { useNames } from '../../../records/reader.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import classes from './relations.module.css';
import { type PlacedNode, treeLayout } from './tree-layout.ts';
import { useRelationWord } from './words.ts';

/** px */
const ROW = 58;
/** Per cent of the width: where each column begins, and how wide its names are. The record's own name stands above, too. */
const COLUMNS = [0, 25, 64] as const;
const WIDTHS = [18, 32, 36] as const;

/** The record with its neighbours and theirs; each leads to its own record. What is drawn also stands in the list above. */
export function RelationGraphView({ id }: { readonly id: string }) {
  const { t } = useTranslation('organisations');
  const orpc = useOrpc();
  const title = useId();
  const { data: graph } = useQuery(orpc.relations.graph.queryOptions({ input: { organisationId: id } }));
  const layout = useMemo(() => graph && treeLayout(graph), [graph]);
  if (graph === undefined || layout === undefined) return null;
  const places = new Map(layout.nodes.map((node) => [node.id, node]));
  return (
    <figure className={classes.figure} aria-labelledby={title}>
      <figcaption id={title} className={classes.caption}>
        {t('relation.graph')}
      </figcaption>
      <div className={classes.drawing} style={{ height: layout.rows * ROW }}>
        <svg
          className={classes.lines}
          viewBox={`0 0 100 ${layout.rows * ROW}`}
          preserveAspectRatio="none"
          aria-hidden
          focusable="false"
        >
          {graph.edges.map(({ id: edge, from, to, isPast }) => {
            const [a, b] = [places.get(from), places.get(to)];
            return (
              a &&
              b && <path key={edge} d={lineBetween(a, b)} className={classes.line} data-past={isPast || undefined} />
            );
          })}
        </svg>
        <ul className={classes.nodes}>
          {layout.nodes.map((node) => (
            <Node key={node.id} node={node} graph={graph} />
          ))}
        </ul>
      </div>
      {graph.left > 0 && <p className={classes.left}>{t('relation.left', { count: graph.left })}</p>}
    </figure>
  );
}

const xOf = (column: number): number => COLUMNS[column] ?? 0;
const widthOf = (column: number): number => WIDTHS[column] ?? 0;
const yOf = (row: number): number => (row + 0.5) * ROW;

/** A curve from the end of one name to the beginning of the other; within a column it bends out and back. */
function lineBetween(a: PlacedNode, b: PlacedNode): string {
  const [from, to] = a.column <= b.column ? [a, b] : [b, a];
  const [x1, y1, y2] = [xOf(from.column) + widthOf(from.column), yOf(from.row), yOf(to.row)];
  if (from.column === to.column) return `M ${x1} ${y1} C ${x1 + 5} ${y1}, ${x1 + 5} ${y2}, ${x1} ${y2}`;
  const x2 = xOf(to.column);
  const middle = (x1 + x2) / 2;
  return `M ${x1} ${y1} C ${middle} ${y1}, ${middle} ${y2}, ${x2} ${y2}`;
}

interface NodeProps {
  readonly node: PlacedNode;
  readonly graph: RelationGraph;
}

function Node({ node: { id, column, row, edge }, graph }: NodeProps) {
  const names = useNames();
  const word = useRelationWord();
  const lists = useLists();
  const found = graph.nodes.find(({ organisation }) => organisation.id === id);
  if (found === undefined) return null;
  const { text, lang } = names.organisation(found.organisation);
  // Said of the node to the left: it has this one as a member, or is a member of it.
  const directed = edge !== null && (edge.kind === 'member-of' || edge.kind === 'part-of');
  const said =
    edge === null
      ? lists.word('kind', found.kind)
      : word(edge.kind, !directed ? 'both' : edge.to === id ? 'out' : 'in');
  const style = {
    insetInlineStart: `${xOf(column)}%`,
    top: yOf(row) - ROW / 2 + 3,
    width: `${widthOf(column)}%`,
    height: ROW - 6,
  };
  const content = (
    <>
      <span className={classes.said}>{said}</span>
      <span className={classes.name} lang={lang ?? undefined} title={text}>
        {text}
      </span>
    </>
  );
  return (
    <li className={classes.node} style={style} data-side={found.organisation.side}>
      {edge === null ? (
        <span className={classes.own} aria-current="true">
          {content}
        </span>
      ) : (
        <Link to="/organisations/$id" params={{ id }} className={classes.link ?? ''}>
          {content}
        </Link>
      )}
    </li>
  );
}
