import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedRecords } from '#shared/contract/reports.ts';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { RecordList } from './RecordList.tsx';
import classes from './reports.module.css';

interface RecordsViewProps {
  /** Tells one figure from another. */
  readonly which: string;
  readonly name: string;
  /** What of the figure it is, below its name. */
  readonly row: string | null;
  readonly data: CountedRecords | undefined;
  readonly error: unknown;
  readonly isRegions?: boolean;
  readonly withGender?: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A pane with the records that a figure counted; Esc closes it. */
export function RecordsView({ which, name, row, data, error, onRetry, onClose, ...more }: RecordsViewProps) {
  const { t } = useTranslation('reports');
  const { isRegions = false, withGender = false } = more;
  const heading = useFocusWhileOpen(which);
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
      {error !== null && error !== undefined && <ErrorState error={error} onRetry={onRetry} />}
      {data && (
        <>
          <Count records={data} isRegions={isRegions} />
          <RecordList records={data} grouped={isRegions} withGender={withGender} />
        </>
      )}
    </div>
  );
}

function Count({ records, isRegions }: { readonly records: CountedRecords; readonly isRegions: boolean }) {
  const { t } = useTranslation('reports');
  const { kind, count, recordCount } = records;
  const counted = t(`records.count.${kind}`, { count: recordCount });
  return (
    <p className={classes.count}>
      {isRegions ? t('records.ofRegions', { regions: t('records.regions', { count }), counted }) : counted}
      {records.records.length < recordCount && ` ${t('records.first', { count: records.records.length })}`}
    </p>
  );
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
