import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useOverflow } from '../hooks/use-overflow.ts';
import classes from './RecordTabs.module.css';

export interface RecordTab {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly panel: ReactNode;
}

interface RecordTabsProps {
  readonly label: string;
  readonly tabs: readonly RecordTab[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The parts of a record behind tabs with counts; only the open one is rendered. */
export function RecordTabs({ label, tabs, value, onChange }: RecordTabsProps) {
  const format = useFormat();
  const { ref, overflow } = useOverflow();
  return (
    <Tabs
      value={value}
      onChange={(id) => id && onChange(id)}
      keepMounted={false}
      classNames={{
        root: classes.root ?? '',
        list: classes.list ?? '',
        tab: classes.tab ?? '',
        panel: classes.panel ?? '',
      }}
    >
      <div
        className={classes.bar}
        data-more-start={overflow.start || undefined}
        data-more-end={overflow.end || undefined}
      >
        <Tabs.List ref={ref} aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.id} value={tab.id}>
              {tab.label}
              {/* None is told by what stands behind the tab; the tabs of long languages need the room. */}
              {tab.count !== undefined && tab.count > 0 && (
                <span className={classes.count}>{format.number(tab.count)}</span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id}>
          {tab.panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
