import { useTranslation } from 'react-i18next';
import type { DashboardMark } from '#shared/contract/dashboard.ts';
import type { ReportFigure, ReportLabels } from '#shared/domain/report-document.ts';
import { NO_VALUE, reportFormat } from '#shared/domain/report-format.ts';
import tiles from '../tiles.module.css';
import classes from './dashboard.module.css';
import { type DashboardReading, isSameMark } from './reading.ts';

interface KeyFiguresProps extends DashboardReading {
  readonly figures: readonly ReportFigure[];
  readonly labels: ReportLabels;
  /** By indicator. */
  readonly marks: Readonly<Record<string, { readonly now: DashboardMark; readonly before: DashboardMark }>>;
}

/** The few figures by which a period is known: now, before, and what was agreed; both of the counted ones open their records. */
export function KeyFigures({ figures, labels, marks, ...reading }: KeyFiguresProps) {
  return (
    <ul className={tiles.tiles} aria-label={labels.highlights}>
      {figures.map((figure) => (
        <li key={figure.indicatorId} className={tiles.tile}>
          <KeyFigure figure={figure} labels={labels} own={marks[figure.indicatorId]} {...reading} />
        </li>
      ))}
    </ul>
  );
}

interface KeyFigureProps extends DashboardReading {
  readonly figure: ReportFigure;
  readonly labels: ReportLabels;
  readonly own: { readonly now: DashboardMark; readonly before: DashboardMark } | undefined;
}

function KeyFigure({ figure, labels, own, language, mark, open }: KeyFigureProps) {
  const { t } = useTranslation('dashboard');
  const format = reportFormat(language);
  const { name, kind, value, previous, target } = figure;
  const button = (shown: number | null, asked: DashboardMark | undefined, what: string, className?: string) =>
    asked === undefined || shown === null || (shown === 0 && kind === 'integer') ? (
      <span className={className}>{format.number(shown, kind)}</span>
    ) : (
      <button
        type="button"
        data-value={className !== undefined || undefined}
        className={`${classes.number} ${className ?? ''}`}
        aria-label={t('open', { name: what, value: format.number(shown, kind) })}
        aria-current={isSameMark(mark, asked)}
        onClick={() => open(asked)}
      >
        {format.number(shown, kind)}
      </button>
    );
  const change = value === null || previous === null ? NO_VALUE : format.change(value, previous, kind);
  return (
    <>
      <span className={tiles.name}>{name}</span>
      {button(value, own?.now, name, tiles.value)}
      <dl className={classes.beside}>
        <div>
          <dt>{labels.previous}</dt>
          <dd>
            {button(previous, own?.before, `${name}, ${labels.previous}`)}{' '}
            <span className={tiles.change}>{change}</span>
          </dd>
        </div>
        {target !== null && (
          <div>
            <dt>{labels.target}</dt>
            <dd>{format.number(target, kind)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
