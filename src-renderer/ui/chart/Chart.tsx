import { Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences/provider.tsx';
import { useScheme } from '../preferences/use-scheme.ts';
import classes from './Chart.module.css';

export interface ChartTable {
  readonly columns: readonly string[];
  /** The places of columns that hold words, besides the first: they are set from the left, as numbers are not. */
  readonly words?: readonly number[];
  /** One row per category; the first cell is its name. Already formatted. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
}

interface ChartProps {
  readonly title: string;
  /** An ECharts option; keep it stable (`useMemo`). Colours may be named `tone:matching`. */
  readonly option: EChartsCoreOption;
  /** The same figures as a table; left out where it stands beside the chart already. */
  readonly table?: ChartTable;
  /** px */
  readonly height?: number;
  /** Clicked with its data index and series index, to open the records behind it. */
  readonly onPick?: (dataIndex: number, seriesIndex: number) => void;
}

/** A chart, and the same as a table for those who would rather read or can't see it. */
export function Chart({ title, option, table, height = 240, onPick }: ChartProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.caption}>
        <span id={id} className={classes.title}>
          {title}
        </span>
        {table && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsTable(!asTable)}>
            {asTable ? t('chart.asChart') : t('chart.asTable')}
          </Button>
        )}
      </figcaption>
      {table && asTable ? <FiguresTable table={table} /> : <Drawing {...{ title, option, height, onPick }} />}
    </figure>
  );
}

type DrawingProps = Pick<ChartProps, 'title' | 'option' | 'onPick'> & { readonly height: number };

function Drawing({ title, option, height, onPick }: DrawingProps) {
  const element = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const scheme = useScheme();
  const { density } = usePreferences().preferences;
  const still = useReducedMotion();
  const look = `${scheme} ${density}`;

  useEffect(() => {
    const target = element.current;
    if (!target || !look) return;
    let cleanUp = (): void => undefined;
    let gone = false;
    void import('./chart-engine.ts').then(({ drawChart }) => {
      if (gone) return;
      const chart = drawChart(target, option, title, !still);
      chart.on('click', ({ dataIndex, seriesIndex = 0 }) => pick.current?.(dataIndex, seriesIndex));
      const resize = new ResizeObserver(() => chart.resize());
      resize.observe(target);
      const followPaper = fitOnPaper(target);
      cleanUp = () => {
        followPaper();
        resize.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      cleanUp();
    };
  }, [option, title, look, still]);

  return <div ref={element} className={classes.drawing} style={{ ['--height' as string]: `${height}px` }} />;
}

/**
 * While a page is printed, its drawing becomes as much smaller as its place on paper is; what it was drawn with on the screen comes
 * back afterwards. @returns stops doing so
 */
function fitOnPaper(target: HTMLElement): () => void {
  let restore = (): void => undefined;
  const fit = (): void => {
    const svg = target.querySelector('svg');
    const frame = svg?.parentElement;
    if (!svg || !frame) return;
    const { width, height } = svg.getBoundingClientRect();
    if (width === 0) return;
    const styles = [svg.style.cssText, frame.style.cssText];
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    for (const part of [svg, frame]) part.style.cssText = '';
    restore = () => {
      svg.removeAttribute('viewBox');
      [svg.style.cssText, frame.style.cssText] = [styles[0] ?? '', styles[1] ?? ''];
    };
  };
  const unfit = (): void => restore();
  window.addEventListener('beforeprint', fit);
  window.addEventListener('afterprint', unfit);
  return () => {
    window.removeEventListener('beforeprint', fit);
    window.removeEventListener('afterprint', unfit);
  };
}

/** Figures in a plain table; the first cell of a row is its heading. */
export function FiguresTable({ table: { columns, words = [], rows } }: { readonly table: ChartTable }) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" data-words={words.includes(at) || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...values] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {values.map((value, at) => (
                <td key={columns[at + 1]} data-words={words.includes(at + 1) || undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
