import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../hooks/use-stored.ts';
import { PaneHandle } from './PaneHandle.tsx';
import { RecordStepsProvider } from './record-steps.tsx';
import classes from './ThreePane.module.css';

interface ThreePaneProps {
  /** Widths are remembered under this name. */
  readonly id: string;
  readonly list: ReactNode;
  /** The open record; without one the list has all the room. */
  readonly record?: ReactNode;
  readonly side?: ReactNode;
  /** Accessible names of the panes. */
  readonly labels: { readonly list: string; readonly record: string; readonly side?: string };
  /** Leads from the record back to the list where both don't fit. */
  readonly onBack?: () => void;
  /** First widths in px. */
  readonly recordWidth?: number;
  readonly sideWidth?: number;
}

interface Widths {
  readonly record: number;
  readonly side: number;
}

const isWidths = (value: unknown): value is Widths =>
  typeof value === 'object' &&
  value !== null &&
  'record' in value &&
  typeof value.record === 'number' &&
  'side' in value &&
  typeof value.side === 'number';

const MIN = { list: 320, record: 340, side: 220 };

/** A record gets more room where the window is wide; the list has columns enough then. */
const roomyRecord = (least: number): number => Math.max(least, Math.round(window.innerWidth * 0.3));

/** List, record and side panel beside each other, resizable; where the window is narrow, one at a time. */
export function ThreePane({ id, list, record, side, labels, onBack, ...first }: ThreePaneProps) {
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const isOpen = Boolean(record);
  // A record that is closed while the keyboard is in it gives the keyboard back to its list.
  useEffect(() => {
    const pane = frame.current;
    if (!isOpen || pane === null) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        pane.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
  const start = { record: roomyRecord(first.recordWidth ?? 444), side: first.sideWidth ?? 280 };
  const [widths, setWidths] = useStored<Widths>(`ejrc-desk.panes.${id}`, start, isWidths);
  const most = (pane: keyof Widths): number => {
    const taken = pane === 'record' ? (side ? widths.side : 0) : widths.record;
    return Math.max(MIN[pane], (frame.current?.clientWidth ?? 1366) - MIN.list - taken);
  };

  return (
    <RecordStepsProvider>
      <div
        ref={frame}
        className={classes.frame}
        data-record={record ? true : undefined}
        style={{ ['--record' as string]: `${widths.record / 16}rem`, ['--side' as string]: `${widths.side / 16}rem` }}
      >
        <section className={classes.list} aria-label={labels.list}>
          {list}
        </section>
        {record && (
          <>
            <PaneHandle
              label={t('pane.resize', { name: labels.record })}
              width={widths.record}
              min={MIN.record}
              max={most('record')}
              onResize={(record) => setWidths({ ...widths, record })}
              onReset={() => setWidths({ ...widths, record: start.record })}
            />
            <section className={classes.record} aria-label={labels.record}>
              {onBack && (
                <div className={classes.back}>
                  <ActionIcon onClick={onBack} aria-label={t('pane.back', { name: labels.list })}>
                    <IconArrowLeft size={16} />
                  </ActionIcon>
                </div>
              )}
              {record}
            </section>
          </>
        )}
        {record && side && (
          <>
            <PaneHandle
              label={t('pane.resize', { name: labels.side ?? '' })}
              width={widths.side}
              min={MIN.side}
              max={most('side')}
              onResize={(side) => setWidths({ ...widths, side })}
              onReset={() => setWidths({ ...widths, side: start.side })}
            />
            <aside className={classes.side} aria-label={labels.side}>
              {side}
            </aside>
          </>
        )}
      </div>
    </RecordStepsProvider>
  );
}
