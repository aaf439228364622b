import type { IndicatorId } from '#shared/domain/indicators.ts';
import type { ReportFigure } from '#shared/domain/report-document.ts';
import { isSame, type Reading } from './reading.ts';
import classes from './reports.module.css';
import tiles from './tiles.module.css';

interface HighlightsProps extends Reading {
  readonly figures: readonly ReportFigure[];
}

/** The few figures by which a period is known, each with the period before. */
export function Highlights({ figures, labels, format, opened, onOpen }: HighlightsProps) {
  return (
    <section aria-label={labels.highlights}>
      <ul className={tiles.tiles}>
        {figures.map(({ indicatorId, name, kind, value, previous }) => {
          const figure = { id: indicatorId as IndicatorId, part: null };
          return (
            <li key={indicatorId}>
              <button
                type="button"
                className={tiles.tile}
                disabled={value === null}
                aria-current={isSame(opened, figure)}
                onClick={() => onOpen(figure)}
              >
                <span className={tiles.name}>{name}</span>
                <span className={tiles.value}>{format.number(value, kind)}</span>
                <span className={classes.second}>
                  {labels.previous}{' '}
                  <span className={tiles.change}>
                    {format.number(previous, kind)}
                    {value !== null && previous !== null && ` (${format.change(value, previous, kind)})`}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
