import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardLinks, DashboardMark } from '#shared/contract/dashboard.ts';
import { mapDrawing } from '#shared/domain/cooperation-map.ts';
import { regionName } from '#shared/domain/regions.ts';
import { reportFormat } from '#shared/domain/report-format.ts';
import { FiguresTable } from '../../../ui/chart/Chart.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import classes from './dashboard.module.css';
import { MapLegend } from './MapLegend.tsx';
import { MapPicture } from './MapPicture.tsx';
import { MarkButton } from './MarkButton.tsx';
import type { DashboardReading } from './reading.ts';

const FIRST_ROWS = 12;

interface CooperationMapProps extends DashboardReading {
  readonly links: DashboardLinks;
}

/** Europe, Japan and third regions with arcs between what was brought together, and the same as a table. */
export function CooperationMap({ links, ...reading }: CooperationMapProps) {
  const { t } = useTranslation('dashboard');
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [asTable, setAsTable] = useState(false);
  const { language, days, choice, mark } = reading;
  const { arcs, places } = links;
  const drawing = useMemo(
    () => (width > 0 ? mapDrawing({ arcs, places, language, width }) : undefined),
    [arcs, places, language, width],
  );
  const markOf = (codes: readonly string[]): DashboardMark => ({
    kind: 'link',
    ...days,
    ...choice,
    places: [...codes],
  });
  if (arcs.length === 0)
    return (
      <div className={classes.card}>
        <EmptyState title={t('map.empty')} hint={t('map.emptyHint')} />
      </div>
    );
  return (
    <figure className={`${classes.card} ${classes.map}`} aria-labelledby={id}>
      <figcaption className={classes.cardHead}>
        <h3 id={id}>{t('section.map')}</h3>
        {!asTable && <MapLegend />}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('map.asMap') : t('map.asTable')}
        </Button>
      </figcaption>
      <div ref={ref}>
        {asTable ? (
          <PairTable {...{ links, markOf }} {...reading} />
        ) : (
          drawing && (
            <MapPicture drawing={drawing} markOf={markOf} mark={mark} language={language} open={reading.open} />
          )
        )}
      </div>
    </figure>
  );
}

interface PairTableProps extends DashboardReading {
  readonly links: DashboardLinks;
  readonly markOf: (codes: readonly string[]) => DashboardMark;
}

function PairTable({ links: { arcs }, markOf, ...reading }: PairTableProps) {
  const { t } = useTranslation(['dashboard', 'reports']);
  const [all, setAll] = useState(false);
  const { language } = reading;
  const format = reportFormat(language);
  const shown = all ? arcs : arcs.slice(0, FIRST_ROWS);
  return (
    <>
      <FiguresTable
        table={{
          columns: [t('map.table'), t('reports:column.count')],
          rows: shown.map(({ a, b, count }) => {
            const [from, to] = [regionName(a, language), regionName(b, language)];
            const value = format.number(count, 'integer');
            const label = t('map.open', { name: t('map.arc', { from, to, count: value }) });
            return {
              id: `${a} ${b}`,
              cells: [
                `${from} – ${to}`,
                <MarkButton key="count" mark={markOf([a, b])} label={label} current={reading.mark} open={reading.open}>
                  {value}
                </MarkButton>,
              ],
            };
          }),
        }}
      />
      {arcs.length > FIRST_ROWS && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('matrix.fewer') : t('matrix.more', { count: arcs.length })}
        </Button>
      )}
    </>
  );
}
