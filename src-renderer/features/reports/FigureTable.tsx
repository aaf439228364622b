import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFigure } from '#shared/domain/report-document.ts';
import { NO_VALUE } from '#shared/domain/report-format.ts';
import { FigureButton } from './FigureButton.tsx';
import type { Reading } from './reading.ts';
import classes from './reports.module.css';

interface FigureTableProps extends Reading {
  readonly figures: readonly ReportFigure[];
  readonly caption: string;
}

/** The figures of a chapter with the period before; how each is counted stands behind its mark. */
export function FigureTable({ figures, caption, ...reading }: FigureTableProps) {
  const { labels } = reading;
  const hasTargets = figures.some(({ target }) => target !== null);
  return (
    <table className={classes.figures} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{labels.indicator}</th>
          {hasTargets && <th scope="col">{labels.target}</th>}
          <th scope="col">{labels.value}</th>
          <th scope="col">{labels.previous}</th>
          <th scope="col">{labels.change}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.indicatorId} figure={figure} hasTargets={hasTargets} {...reading} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps extends Reading {
  readonly figure: ReportFigure;
  readonly hasTargets: boolean;
}

function FigureRow({ figure, hasTargets, format, opened, onOpen, canOpen }: FigureRowProps) {
  const { t } = useTranslation('reports');
  const id = useId();
  const [explained, setExplained] = useState(false);
  const { name, value, previous, target, kind, rule, indicatorId } = figure;
  const asked = { id: indicatorId, part: null };
  return (
    <tr>
      <th scope="row">
        {name}
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          className={classes.why ?? ''}
          aria-label={t('rule', { name })}
          aria-expanded={explained}
          aria-controls={id}
          onClick={() => setExplained(!explained)}
        >
          <IconInfoCircle size={14} aria-hidden />
        </ActionIcon>
        <p id={id} className={classes.rule} hidden={!explained}>
          {rule}
        </p>
      </th>
      {hasTargets && <td>{format.number(target, kind)}</td>}
      <td>
        <FigureButton {...{ name, value, kind, format, opened, onOpen }} {...(canOpen && { canOpen })} figure={asked} />
      </td>
      <td>{format.number(previous, kind)}</td>
      <td>{value === null || previous === null ? NO_VALUE : format.change(value, previous, kind)}</td>
    </tr>
  );
}
