import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountedRecords } from '#shared/contract/reports.ts';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { CountOf } from './CountOf.tsx';
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
          <p className={classes.count}>
            <CountOf records={data} isRegions={isRegions} />
          </p>
          <RecordList records={data} grouped={isRegions} withGender={withGender} />
        </>
      )}
    </div>
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
