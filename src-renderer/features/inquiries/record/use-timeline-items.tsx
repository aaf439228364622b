import { ActionIcon } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowRight,
  IconBulb,
  IconCalendarEvent,
  IconChecklist,
  IconMail,
  IconMessage,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconTrash,
  IconUsers,
  IconWalk,
} from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#shared/contract/entries.ts';
import type { TimelineItem as HistoryItem } from '#shared/contract/timeline.ts';
import type { EntryKind } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { LostNote, LostText } from '../../../records/conflicts/LostNote.tsx';
import { OrganisationName, PersonName } from '../../../records/names.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues, useProfile } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { DualTime } from '../../../ui/time/DualTime.tsx';
import type { TimelineItem } from '../../../ui/timeline/Timeline.tsx';
import { EntryBody } from './EntryBody.tsx';
import { EntryEditor } from './EntryEditor.tsx';
import { FilePreview } from './FilePreview.tsx';
import { previewOf } from './preview-kind.ts';
import { useFieldWords } from './use-field-words.ts';

const ENTRY_ICONS = {
  note: IconNote,
  call: IconPhone,
  'email-in': IconMail,
  'email-out': IconMail,
  visit: IconWalk,
  advice: IconBulb,
  comment: IconMessage,
} as const satisfies Record<EntryKind, typeof IconNote>;

/**
 * The timeline's lines in the reader's words: what people said and did in full, what fields became in quiet.
 * @param language of the record's texts
 */
export function useTimelineItems(history: readonly HistoryItem[], language: string | null): readonly TimelineItem[] {
  const { t } = useTranslation(['inquiries', 'lists', 'merges', 'advice']);
  const { staffName } = useColleagues();
  const words = useFieldWords();
  const lostTexts = (fields: readonly Change[]): ReactNode => {
    const lost = fields.filter(({ field, to, lostTo }) => lostTo !== undefined && to !== null && words.isLong(field));
    if (lost.length === 0) return undefined;
    return lost.map(({ field, to }) => <LostText key={field} text={String(to)} lang={language ?? undefined} />);
  };
  const { id: own } = useProfile();
  const editsCases = useEditsCases();
  const mayRemove = ({ kind, authorId }: Entry): boolean => editsCases || (kind === 'advice' && authorId === own);
  /** Mails stay as they were sent; what somebody else wrote is theirs to correct. */
  const mayEdit = ({ kind, authorId }: Entry): boolean =>
    authorId === own && kind !== 'email-in' && kind !== 'email-out';
  const [editing, setEditing] = useState<string | null>(null);
  const lineOf = (item: HistoryItem, index: number): TimelineItem => {
    const shared = { id: `${item.type} ${index}`, at: item.at, author: staffName(item.staffId) ?? undefined };
    const quiet = { ...shared, weight: 'quiet' as const };
    const full = { ...shared, weight: 'full' as const };
    switch (item.type) {
      case 'created':
        return { ...quiet, title: t('history.created', { device: item.deviceCode }) };
      case 'change':
        return { ...quiet, title: <Changes fields={item.fields} />, body: lostTexts(item.fields) };
      case 'labels':
        return { ...quiet, title: words.labels(item) };
      case 'merged':
        return { ...quiet, icon: <IconArrowMerge />, title: t('merges:history', { number: item.number }) };
      case 'entry': {
        const Icon = ENTRY_ICONS[item.entry.kind];
        return {
          ...full,
          id: item.entry.id,
          icon: <Icon />,
          title: <EntryTitle entry={item.entry} />,
          body:
            editing === item.entry.id ? (
              <EntryEditor entry={item.entry} onEnd={() => setEditing(null)} />
            ) : (
              <EntryBody entry={item.entry} />
            ),
          lang: item.entry.language ?? undefined,
          actions: mayRemove(item.entry) ? (
            <>
              {mayEdit(item.entry) && <EditEntry onEdit={() => setEditing(item.entry.id)} />}
              <RemoveEntry entry={item.entry} />
            </>
          ) : undefined,
        };
      }
      case 'advice': {
        const { wish, question, state, adviserId, adviserName } = item.request;
        const whom = staffName(adviserId) ?? adviserName ?? t('advice:anyone');
        return item.event === 'asked'
          ? {
              ...full,
              icon: <IconBulb />,
              title: t('advice:history.asked', { wish: t(`lists:wish.${wish}`), whom }),
              body: question,
            }
          : {
              ...quiet,
              icon: <IconBulb />,
              title: t('advice:history.ended', {
                wish: t(`lists:wish.${wish}`),
                state: t(`lists:adviceState.${state}`),
              }),
            };
      }
      case 'task':
        return {
          ...quiet,
          icon: <IconChecklist />,
          title: t(`history.task.${item.event}`, { title: item.task.title }),
        };
      case 'file':
        return {
          ...quiet,
          icon: <IconPaperclip />,
          title: t('history.file', { name: item.file.name }),
          body: previewOf(item.file) && <FilePreview file={item.file} />,
        };
      case 'match':
        return {
          ...quiet,
          icon: <IconArrowRight />,
          title: (
            <>
              <OrganisationName organisation={item.organisation} />
              {`: ${t(`lists:matchState.${item.state}`)}${item.reason === null ? '' : ` (${item.reason})`}`}
            </>
          ),
        };
      case 'party':
        return {
          ...quiet,
          icon: <IconUsers />,
          title: (
            <>
              {`${t(`history.party.${item.event}`, { role: t(`lists:partyRole.${item.role}`) })} `}
              {item.organisation && <OrganisationName organisation={item.organisation} />}{' '}
              {item.person && <PersonName person={item.person} />}
            </>
          ),
        };
      case 'meeting':
        return {
          ...full,
          icon: <IconCalendarEvent />,
          title: `${t(`lists:meetingState.${item.meeting.state}`)}: ${item.meeting.title}`,
          body: <DualTime at={item.meeting.startAt} withDay zones={[item.meeting.zone, item.meeting.otherZone]} />,
        };
    }
  };
  return history.map(lineOf);
}

type Change = Extract<HistoryItem, { type: 'change' }>['fields'][number];

/** What fields became, and which of it lost against an edit made at the same time. */
function Changes({ fields }: { readonly fields: readonly Change[] }) {
  const words = useFieldWords();
  return fields.map((change, at) => (
    <Fragment key={change.field}>
      {at > 0 && ' · '}
      {words.change(change)}
      {change.lostTo && <LostNote {...change.lostTo} />}
    </Fragment>
  ));
}

function EntryTitle({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['inquiries', 'lists']);
  const kind = t(`lists:entryKind.${entry.kind}`);
  const minutes = entry.durationMinutes === null ? '' : ` · ${t('history.minutes', { count: entry.durationMinutes })}`;
  return (
    <>
      {kind}
      {minutes}
      {entry.person && (
        <>
          {' · '}
          <PersonName person={entry.person} />
        </>
      )}
      {!entry.person && entry.mailFrom && ` · ${entry.mailFrom}`}
    </>
  );
}

function EditEntry({ onEdit }: { readonly onEdit: () => void }) {
  const { t } = useTranslation('inquiries');
  return (
    <ActionIcon size="sm" aria-label={t('history.edit')} onClick={onEdit}>
      <IconPencil size={14} />
    </ActionIcon>
  );
}

function RemoveEntry({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['inquiries', 'operations']);
  const client = useClient();
  const act = useAct();
  return (
    <ActionIcon
      size="sm"
      aria-label={t('history.remove')}
      onClick={() => void act(() => client.entries.remove({ id: entry.id }), t('operations:entries.remove'))}
    >
      <IconTrash size={14} />
    </ActionIcon>
  );
}
