import type { WorkState } from '#shared/contract/dashboard.ts';
import type { Context } from '../context.ts';
import { prepared } from '../database/statements.ts';
import { readSession } from '../session/index.ts';
import type { Asked } from './asked.ts';
import { figured, type MarkedTable, markedTable, named } from './marked.ts';

const OVERDUE = `(r.next_step_on < @today OR (r.answered_at IS NULL AND r.answer_due_on < @today))`;

/**
 * The states of open cases. On hold stops the clock: what waits is not overdue. Those in hand, overdue and waiting add up to the open
 * ones. Requests for advice are no cases, and are not counted.
 */
const STATES: Readonly<Record<WorkState, string>> = {
  open: 'true',
  moving: `r.status <> 'on-hold' AND ${OVERDUE} IS NOT TRUE`,
  overdue: `r.status <> 'on-hold' AND ${OVERDUE}`,
  waiting: `r.status = 'on-hold'`,
};
/** In the words of the index of open cases. */
const OPEN = `FROM inquiry r WHERE r.status <> 'concluded' AND r.deleted_at IS NULL`;
const SHOWN = ['moving', 'overdue', 'waiting', 'open'] as const;

const WORKLOAD = `SELECT r.owner_id AS staffId, s.name,
    ${SHOWN.map((state) => `count(*) FILTER (WHERE ${STATES[state]}) AS ${state}`).join(', ')}
  FROM (SELECT r.owner_id, r.status, r.next_step_on, r.answered_at, r.answer_due_on ${OPEN}) r
    LEFT JOIN staff_member s ON s.id = r.owner_id
  GROUP BY r.owner_id ORDER BY r.owner_id IS NULL, open DESC, s.name`;

type Row = Readonly<Record<WorkState, number>> & { readonly staffId: string | null; readonly name: string | null };

/** Open cases of each officer as they stand today, and of nobody. */
export function workloadTable({ context, t }: Asked): MarkedTable {
  const { today } = readSession(context);
  const rows = prepared(context.sqlite, WORKLOAD).all({ today }) as readonly Row[];
  const sum = (state: WorkState): number => rows.reduce((all, row) => all + row[state], 0);
  const head = {
    id: 'workload',
    title: t('dashboard:workload.title'),
    columns: [
      { id: 'key', name: t('dashboard:workload.officer'), kind: 'text' as const },
      ...SHOWN.map((state) => ({ id: state, name: t(`dashboard:workload.${state}`), kind: 'integer' as const })),
    ],
    total: [
      { kind: 'text' as const, text: t('report-document:total') },
      ...SHOWN.map((state) => ({ kind: 'integer' as const, value: sum(state) })),
    ],
  };
  return markedTable(
    head,
    rows.map(({ staffId, name, ...counts }) => ({
      key: staffId ?? '',
      cells: [
        named(name ?? (staffId === null ? t('dashboard:workload.nobody') : staffId)),
        ...SHOWN.map((state) => figured(counts[state], 'integer', { kind: 'work', staffId, state })),
      ],
    })),
  );
}

/** The open cases of one officer, or of nobody, in a state. */
export function workIds(context: Context, staffId: string | null, state: WorkState): readonly string[] {
  const { today } = readSession(context);
  const text = `SELECT r.id ${OPEN} AND r.owner_id IS @staffId AND ${STATES[state]}`;
  return prepared(context.sqlite, text).pluck().all({ staffId, today }) as string[];
}
