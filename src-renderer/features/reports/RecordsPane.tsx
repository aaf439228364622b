import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument } from '#shared/domain/report-document.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import type { OpenedFigure } from './address.ts';
import { CountOf } from './CountOf.tsx';
import type { Days } from './presets.ts';
import { RecordList } from './RecordList.tsx';
import classes from './reports.module.css';

interface RecordsPaneProps {
  readonly days: Days;
  readonly opened: OpenedFigure;
  /** Of this issue of a report, as it counted them. */
  readonly issueId?: string | undefined;
  /** Names the figure, once it is there. */
  readonly document: ReportDocument | undefined;
  readonly onClose: () => void;
}

/** The records that a figure counted, as many as it says. */
export function RecordsPane({ days, opened, issueId, document: report, onClose }: RecordsPaneProps) {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const { id, part } = opened;
  const { data, error, refetch } = useQuery(
    orpc.reports.records.queryOptions({
      input: { ...days, indicatorId: id, breakdown: part, ...(issueId === undefined ? {} : { issueId }) },
    }),
  );
  const heading = useFocusWhileOpen(`${id} ${part?.dimension} ${part?.key}`);
  const [name, row] = namesOf(opened, report);
  useShortcut('reports.closeRecords', 'escape', onClose, { label: t('records.close'), keyOnly: true });

  return (
    <div className={classes.records}>
      <header className={classes.recordsHead}>
        <h2 ref={heading} tabIndex={-1}>
          {name}
          {row !== null && <span className={classes.second}> {row}</span>}
        </h2>
        <ActionIcon onClick={onClose} aria-label={t('records.close')}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p className={classes.count}>
            <CountOf records={data} isRegions={id === 'regions-supported'} />
          </p>
          <RecordList
            records={data}
            grouped={id === 'regions-supported'}
            withGender={id === 'women-among-participants'}
          />
        </>
      )}
    </div>
  );
}

/** The figure's name, and that of the row of its breakdown. */
function namesOf({ id, part }: OpenedFigure, report: ReportDocument | undefined): readonly [string, string | null] {
  const sections = report?.sections ?? [];
  const name = sections.flatMap(({ figures }) => figures).find(({ indicatorId }) => indicatorId === id)?.name ?? '';
  if (part === null) return [name, null];
  const table = sections.flatMap(({ tables }) => tables).find((one) => one.id === `${id}.${part.dimension}`);
  const cell = table?.rows[table.keys?.indexOf(part.key) ?? -1]?.[0];
  return [name, cell?.kind === 'text' ? cell.text : part.key];
}

/** Whoever opens the records stands in them, and goes back to where they came from. */
function useFocusWhileOpen(which: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (which) heading.current?.focus();
    // The records take their room from the report, whose lines then break anew.
    if (opener instanceof HTMLElement && opener !== document.body) opener.scrollIntoView({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && document.activeElement === document.body)
        opener.focus();
    };
  }, [which]);
  return heading;
}
