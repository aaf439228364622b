import { Button } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardLinks, DashboardMark } from '#shared/contract/dashboard.ts';
import { regionName } from '#shared/domain/regions.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { useOverflow } from '../../../ui/hooks/use-overflow.ts';
import { isComposing } from '../../../ui/keyboard/guards.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import classes from './dashboard.module.css';
import { MatrixLegend } from './MatrixLegend.tsx';
import matrix from './matrix.module.css';
import { gridMove, type MatrixCell, matrixModel } from './matrix-model.ts';
import { type DashboardReading, isSameMark } from './reading.ts';

/** As many as are looked over at once. */
const FIRST_ROWS = 16;

interface MatrixProps extends DashboardReading {
  readonly links: DashboardLinks;
}

/** European places by prefectures: what brings them together, and the gaps. One stop of the Tab key; arrows move, Enter opens. */
export function Matrix({ links, ...reading }: MatrixProps) {
  const { t } = useTranslation('dashboard');
  const id = useId();
  const [all, setAll] = useState(false);
  const model = useMemo(() => matrixModel(links), [links]);
  const format = reportFormat(reading.language);
  const number = (value: number): string => format.number(value, 'integer');
  if (model.all === 0)
    return (
      <div className={classes.card}>
        <EmptyState title={t('matrix.empty')} hint={t('matrix.emptyHint')} />
      </div>
    );
  const rows = all ? model.rows : model.rows.slice(0, FIRST_ROWS);
  return (
    <div className={classes.card}>
      <header className={classes.cardHead}>
        <h3 id={id}>{t('section.matrix')}</h3>
        <span className={classes.second}>{t('matrix.gaps', { gaps: number(model.gaps), all: number(model.all) })}</span>
        <MatrixLegend />
      </header>
      <MatrixGrid labelledBy={id} rows={rows} columns={model.columns} {...reading} />
      {model.rows.length > FIRST_ROWS && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('matrix.fewer') : t('matrix.more', { count: model.rows.length })}
        </Button>
      )}
    </div>
  );
}

interface MatrixGridProps extends DashboardReading {
  readonly labelledBy: string;
  readonly rows: ReturnType<typeof matrixModel>['rows'];
  readonly columns: readonly string[];
}

function MatrixGrid({ labelledBy, rows, columns, days, choice, language, mark, open }: MatrixGridProps) {
  const { t } = useTranslation('dashboard');
  const table = useRef<HTMLTableElement>(null);
  const { ref, overflow } = useOverflow();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const place = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };
  const markOf = ({ row, column, count, sought }: MatrixCell): DashboardMark | null => {
    const { of, level, third } = choice;
    const places = [row, column];
    if (count > 0) return { kind: 'link', ...days, of, level, third, places };
    return sought > 0 ? { kind: 'sought', ...days, level, third, places } : null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey) return;
    const size = { rows: rows.length, columns: columns.length };
    const next = gridMove(event.key, place, size, event.ctrlKey || event.metaKey);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)?.focus();
  };
  const label = ({ row, column, count, sought }: MatrixCell): string => {
    const names = { row: regionName(row, language), column: regionName(column, language) };
    if (count > 0) return t('matrix.cell', { ...names, count });
    return sought > 0 ? t('matrix.sought', { ...names, count: sought }) : t('matrix.gap', names);
  };
  return (
    <div
      className={matrix.frame}
      data-more-start={overflow.start || undefined}
      data-more-end={overflow.end || undefined}
    >
      <div ref={ref} className={matrix.scroller}>
        <table ref={table} aria-labelledby={labelledBy} className={matrix.table}>
          <thead>
            <tr>
              <th scope="col" className={matrix.corner}>
                {t('matrix.row')}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={matrix.column}>
                  <span className={matrix.spine}>{regionName(column, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place: row, cells }, y) => (
              <tr key={row}>
                <th scope="row" className={matrix.row}>
                  {regionName(row, language)}
                </th>
                {cells.map((cell, x) => {
                  const asked = markOf(cell);
                  return (
                    <td key={cell.column}>
                      <button
                        type="button"
                        data-at={`${y}-${x}`}
                        data-shade={cell.shade}
                        tabIndex={place.row === y && place.column === x ? 0 : -1}
                        aria-label={label(cell)}
                        title={label(cell)}
                        aria-disabled={asked === null}
                        aria-current={isSameMark(mark, asked)}
                        onKeyDown={onKeyDown}
                        onClick={() => {
                          setAt({ row: y, column: x });
                          if (asked) open(asked);
                        }}
                      >
                        {cell.count > 0 && cell.count}
                        {cell.sought > 0 && <i className={matrix.sought}>{cell.sought}</i>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
