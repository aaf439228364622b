import { useTranslation } from 'react-i18next';
import type { DashboardLinks, LinkChoice } from '#shared/contract/dashboard.ts';
import type { Client } from '#shared/contract/index.ts';
import type { StepUnit } from '#shared/domain/period-steps.ts';
import type { ReportSection } from '#shared/domain/report-document.ts';
import { EmptyPeriod } from '../EmptyPeriod.tsx';
import type { Days } from '../presets.ts';
import { ChartCard } from './ChartCard.tsx';
import { CooperationMap } from './CooperationMap.tsx';
import { DashboardSection } from './DashboardSection.tsx';
import classes from './dashboard.module.css';
import { KeyFigures } from './KeyFigures.tsx';
import { LinkChoices } from './LinkChoices.tsx';
import { Matrix } from './Matrix.tsx';
import type { DashboardReading } from './reading.ts';
import { UnitChoice } from './UnitChoice.tsx';

/** So many prefectures stand side by side in less than half of a screen. */
const FEW_COLUMNS = 9;

export type DashboardData = Awaited<ReturnType<Client['dashboard']['read']>>;

interface DashboardBodyProps {
  readonly dashboard: DashboardData;
  readonly links: DashboardLinks;
  readonly reading: DashboardReading;
  readonly today: string;
  readonly onDays: (days: Days) => void;
  readonly onUnit: (unit: StepUnit) => void;
  readonly onChoice: (choice: LinkChoice) => void;
}

/** From the whole to its parts: key figures, the way of the cases, trends, what they are about, where they lead, who carries them. */
export function DashboardBody({ dashboard, links, reading, today, onDays, onUnit, onChoice }: DashboardBodyProps) {
  const { t } = useTranslation('dashboard');
  const { document, marks, figures, unit } = dashboard;
  if (isEmpty(dashboard) && links.rows.length + links.columns.length === 0) {
    const title = t('empty.title', { period: document.period.label });
    return <EmptyPeriod title={title} hint={t('empty.hint')} today={today} onDays={onDays} />;
  }
  const sectionOf = (id: string): ReportSection | undefined => document.sections.find((one) => one.id === id);
  const cards = (id: string, beside = false) => {
    const section = sectionOf(id);
    return section?.charts.flatMap((chart) => {
      const table = section.tables.find((one) => one.id === chart.tableId);
      if (table === undefined) return [];
      return [
        <ChartCard
          key={chart.id}
          table={table}
          chart={chart}
          marks={marks[table.id] ?? []}
          beside={beside}
          {...reading}
        />,
      ];
    });
  };
  return (
    <>
      <KeyFigures figures={sectionOf('glance')?.figures ?? []} labels={document.labels} marks={figures} {...reading} />
      <DashboardSection section={sectionOf('funnel')}>{cards('funnel', true)}</DashboardSection>
      <DashboardSection section={sectionOf('trend')} aside={<UnitChoice unit={unit} onUnit={onUnit} />} layout="grid">
        {cards('trend')}
      </DashboardSection>
      <DashboardSection section={sectionOf('breakdowns')} layout="columns">
        {cards('breakdowns')}
      </DashboardSection>
      <DashboardSection
        section={{ title: t('section.links'), intro: t('matrix.note') }}
        aside={
          <LinkChoices thirds={links.thirds} onChoice={onChoice} choice={reading.choice} language={reading.language} />
        }
      >
        <div className={classes.links} data-side-by-side={links.columns.length <= FEW_COLUMNS}>
          <Matrix links={links} {...reading} />
          <CooperationMap links={links} {...reading} />
        </div>
      </DashboardSection>
      <DashboardSection section={sectionOf('workload')}>{cards('workload', true)}</DashboardSection>
    </>
  );
}

/** Nothing came in, nothing was done, and nothing is open. */
function isEmpty({ document: { sections } }: DashboardData): boolean {
  const figures = sections.flatMap((section) => section.figures);
  const workload = sections.find(({ id }) => id === 'workload')?.tables[0]?.rows.length ?? 0;
  return workload === 0 && figures.every(({ value, previous }) => (value ?? 0) === 0 && (previous ?? 0) === 0);
}
