import { useTranslation } from 'react-i18next';
import type { FigureKind } from '#shared/domain/report-document.ts';
import type { OpenedFigure } from './address.ts';
import { isSame, type Reading } from './reading.ts';
import classes from './reports.module.css';

interface FigureButtonProps extends Pick<Reading, 'format' | 'opened' | 'onOpen' | 'canOpen'> {
  /** What is counted, to be told apart by those who only hear it. */
  readonly name: string;
  readonly value: number | null;
  readonly kind: FigureKind;
  /** Records that it is made of, where that is not the value itself. */
  readonly count?: number;
  readonly figure: OpenedFigure;
}

/** A figure that opens the records it counted; one that counted none is plain text. */
export function FigureButton({ name, value, kind, count, figure, format, opened, onOpen, canOpen }: FigureButtonProps) {
  const { t } = useTranslation('reports');
  const written = format.number(value, kind);
  const isEmpty = count === undefined ? value === null || (value === 0 && kind === 'integer') : count === 0;
  if (isEmpty || canOpen?.(figure) === false) return <span className={classes.figure}>{written}</span>;
  return (
    <button
      type="button"
      className={classes.figure}
      aria-label={t('open', { name, value: written })}
      aria-current={isSame(opened, figure)}
      onClick={() => onOpen(figure)}
    >
      {written}
    </button>
  );
}
