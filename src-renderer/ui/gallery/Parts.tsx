import {
  Alert,
  Anchor,
  Badge,
  Button,
  Checkbox,
  SegmentedControl,
  Select,
  Switch,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { useMemo, useState } from 'react';
import { KeyHint } from '../badges/KeyHint.tsx';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { Chart } from '../chart/Chart.tsx';
import { FileList } from '../files/FileList.tsx';
import { DateField } from '../inputs/DateField.tsx';
import { TimeField } from '../inputs/TimeField.tsx';
import { ZoneSelect } from '../inputs/ZoneSelect.tsx';
import { type PickedRecord, RecordPicker } from '../pickers/RecordPicker.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { ErrorState } from '../states/ErrorState.tsx';
import { ProgressPanel } from '../states/ProgressPanel.tsx';
import { TONES } from '../theme/tones.ts';
import { DualTime } from '../time/DualTime.tsx';
import classes from './gallery.module.css';
import { sampleRow } from './samples.ts';

const nothing = (): void => undefined;
const COLORS = ['ai', 'shu', 'blue', 'red', 'green', 'teal', 'orange', 'yellow', 'violet', 'cyan', 'gray'] as const;
const VARIANTS = ['filled', 'light', 'outline', 'subtle', 'default'] as const;
const FIGURES = [12, 31, 27, 18] as const;
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

/** The smaller parts side by side, and every colour a Mantine component may be given. */
export function Parts() {
  const [day, setDay] = useState<string | null>('2026-11-25');
  const [time, setTime] = useState('09:40');
  const [zone, setZone] = useState('Asia/Tokyo');
  const [person, setPerson] = useState<PickedRecord | null>(null);
  const option = useMemo(
    () => ({
      tooltip: {},
      grid: { left: 40, right: 10, top: 20, bottom: 30 },
      xAxis: { type: 'category', data: [...QUARTERS] },
      yAxis: { type: 'value' },
      series: [
        { type: 'bar', data: [...FIGURES] },
        { type: 'bar', data: [8, 20, 22, 9], itemStyle: { color: 'tone:matching' } },
      ],
    }),
    [],
  );
  return (
    <div className={classes.parts}>
      <VisuallyHidden component="h1">{'Gallery'}</VisuallyHidden>
      <section className={classes.stack}>
        {VARIANTS.map((variant) => (
          <div key={variant} className={classes.row}>
            {COLORS.map((color) => (
              <Button key={color} size="xs" variant={variant} color={color}>
                {color}
              </Button>
            ))}
          </div>
        ))}
        <div className={classes.row}>
          {COLORS.map((color) => (
            <Badge key={color} color={color} variant="light">
              {color}
            </Badge>
          ))}
        </div>
        <div className={classes.row}>
          {TONES.map((tone) => (
            <StatusBadge key={tone} tone={tone} label={tone} />
          ))}
        </div>
        <div className={classes.row}>
          <KeyHint keys="mod+k" />
          <KeyHint keys="g i" />
          <KeyHint keys="mod+shift+z" />
          <DualTime at="2026-11-25T08:40:00Z" />
          <Anchor href="#parts">{'Anchor'}</Anchor>
        </div>
        <Alert color="orange" title="Alert">
          {'Text'}
        </Alert>
        <Chart
          title="Chart"
          option={option}
          table={{ columns: ['Q', 'A'], rows: QUARTERS.map((id, at) => ({ id, cells: [id, FIGURES[at]] })) }}
        />
      </section>
      <section className={classes.stack}>
        <TextInput label="Text" placeholder="placeholder" error="error" />
        <TextInput label="Disabled" defaultValue="disabled" disabled />
        <DateField label="Day" value={day} onChange={setDay} clearable />
        <TimeField label="Time" value={time} onChange={setTime} />
        <ZoneSelect label="Zone" value={zone} onChange={setZone} />
        <Select label="Select" data={['CEEJA', 'CLAIR']} defaultValue="CEEJA" />
        <RecordPicker
          label="Record"
          value={person}
          onChange={setPerson}
          search={async (query) =>
            [0, 1, 2, 3]
              .map(sampleRow)
              .filter((row) => row.person.toLowerCase().includes(query.toLowerCase()))
              .map((row) => ({ id: row.id, label: row.person, detail: row.organisation, lang: row.lang }))
          }
          onCreate={async (query) => ({ id: 'new', label: query })}
        />
        <div className={classes.row}>
          <Checkbox label="Checkbox" defaultChecked />
          <Switch label="Switch" defaultChecked />
          <SegmentedControl data={['List', 'Board']} />
        </div>
        <ProgressPanel title="Progress" done={1200} total={4000} detail="people.csv" onCancel={nothing} />
        <FileList
          label="Files"
          files={[
            { id: '1', name: 'Absichtserklärung.pdf', size: 182_000, type: 'application/pdf', at: '2026-11-20' },
            { id: '2', name: '岐阜県.eml', size: 12_300, type: 'message/rfc822' },
          ]}
          onOpen={nothing}
          onSave={nothing}
          onRemove={nothing}
        />
        <EmptyState title="Empty" hint="hint" action={<Button>{'Action'}</Button>} />
        <ErrorState error={new Error('x')} onRetry={nothing} />
      </section>
    </div>
  );
}
