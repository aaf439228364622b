import { Button } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { StatusBadge } from '../badges/StatusBadge.tsx';
import { type Step, StepBar } from '../badges/StepBar.tsx';
import { EditableSelect, EditableTags } from '../fields/EditableChoice.tsx';
import { EditableDate } from '../fields/EditableDate.tsx';
import { EditableLongText, EditableText } from '../fields/EditableText.tsx';
import { KeyValue, KeyValueList } from '../fields/KeyValueList.tsx';
import { RecordHeader } from '../panes/RecordHeader.tsx';
import { RecordTabs } from '../panes/RecordTabs.tsx';
import { STATUS_TONES } from '../theme/tones.ts';
import { Timeline, type TimelineItem } from '../timeline/Timeline.tsx';
import type { SampleRow } from './samples.ts';

const HOUR = 3_600_000;
const items = (): readonly TimelineItem[] => [
  {
    id: '1',
    weight: 'full',
    title: 'E-Mail an 岩手県 国際室',
    at: Date.now() - HOUR / 60,
    icon: <IconMail />,
    body: '水素クラスターのご紹介をお送りしました。来週中にご返信いただけるとのことです。',
    lang: 'ja',
  },
  {
    id: '2',
    weight: 'quiet',
    title: 'Status: qualifiziert → Partnersuche',
    author: 'M. Weber',
    at: Date.now() - 24 * HOUR,
  },
  {
    id: '3',
    weight: 'full',
    title: 'Rat von Iwate',
    at: Date.now() - 72 * HOUR,
    body: 'Zuerst das Büro des Gouverneurs anschreiben; ein formloser Erstkontakt über die Universität hilft.',
    lang: 'de',
  },
  {
    id: '4',
    weight: 'full',
    title: 'Anruf, 12 Min.',
    at: Date.now() - 96 * HOUR,
    icon: <IconPhone />,
    body: 'Herr Müller wünscht ein Treffen vor der Messe im März, online, mit Verdolmetschung DE–JA.',
    lang: 'de',
  },
  {
    id: '5',
    weight: 'quiet',
    title: 'Frist: 24. Nov. → 23. Nov. (Feiertag in Japan beachtet)',
    at: Date.now() - 97 * HOUR,
  },
];

const steps: readonly Step[] = STATUS_TONES.slice(0, 9).map((id, at) => ({
  id,
  label: id,
  state: at < 3 ? 'done' : at === 3 ? 'current' : 'todo',
}));

const saveSoon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
const saveNever = async (): Promise<void> => {
  await saveSoon();
  throw new Error('refused');
};

/** An open record: header, steps, editable facts, history. */
export function RecordPane({ row }: { readonly row: SampleRow }) {
  const [tab, setTab] = useState('history');
  return (
    <>
      <RecordHeader
        kicker={row.number}
        badge={<StatusBadge tone={row.status} label={row.status} />}
        title={row.subject}
        titleLang={row.lang}
        steps={<StepBar label="Schritte" steps={steps} tone="matching" />}
        link={`ejrc-desk://inquiries/${row.id}`}
        actions={
          <>
            <Button>{'Vorstellen …'}</Button>
            <Button variant="default">{'Treffen planen'}</Button>
            <Button variant="default">{'Zurückstellen'}</Button>
          </>
        }
      >
        <KeyValueList>
          <KeyValue label="Anfragende">
            <span lang={row.lang}>{`${row.person}, ${row.organisation}`}</span>
          </KeyValue>
          <KeyValue label="Betreff">
            <EditableText value={row.subject} lang={row.lang} onSave={saveNever} />
          </KeyValue>
          <KeyValue label="Formen">
            <EditableTags
              value={['trade']}
              options={[
                { value: 'trade', label: 'Handel' },
                { value: 'industry', label: 'Industrie' },
              ]}
              onSave={saveSoon}
            />
          </KeyValue>
          <KeyValue label="Zuständig">
            <EditableSelect value="a" options={[{ value: 'a', label: 'CEEJA' }]} onSave={saveSoon} />
          </KeyValue>
          <KeyValue label="Frist">
            <EditableDate value={row.due} onSave={saveSoon} />
          </KeyValue>
          <KeyValue label="Beschreibung">
            <EditableLongText value="Ein Verbund aus 14 Betrieben." lang="de" onSave={saveSoon} minRows={1} />
          </KeyValue>
        </KeyValueList>
      </RecordHeader>
      <RecordTabs
        label={row.number}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'history', label: 'Verlauf', panel: <Timeline label="Verlauf" items={items()} /> },
          { id: 'partners', label: 'Partner', count: 4, panel: null },
          { id: 'tasks', label: 'Aufgaben', count: 2, panel: null },
          { id: 'files', label: 'Dateien', count: 3, panel: null },
        ]}
      />
    </>
  );
}
