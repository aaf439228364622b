import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryItem } from '#shared/contract/changes.ts';
import { useOrpc } from '../rpc/orpc.tsx';
import { useColleagues } from '../rpc/session.ts';
import { Timeline, type TimelineItem } from '../ui/timeline/Timeline.tsx';
import { LostNote } from './conflicts/LostNote.tsx';

export type StoredValue = string | number | null;

interface HistoryPanelProps {
  readonly id: string;
  /** The field's word and its value's in the reader's language; null for fields that are of no interest to people. */
  readonly describe: (field: string, value: StoredValue) => { readonly field: string; readonly value: string } | null;
}

/** Who changed which field of a record, from what to what; the newest first. */
export function HistoryPanel({ id, describe }: HistoryPanelProps) {
  const { t } = useTranslation(['records', 'conflicts']);
  const orpc = useOrpc();
  const { staffName } = useColleagues();
  const { data: history = [] } = useQuery(orpc.changes.history.queryOptions({ input: { id } }));

  const change = ({ field, from, to }: HistoryItem['fields'][number]): string | null => {
    if (field === 'deletedAt' && from === to) return t('conflicts:history.keptDeleted');
    if (field === 'deletedAt') return to === null ? t('history.restored') : t('history.deleted');
    const [before, after] = [describe(field, from), describe(field, to)];
    if (before === null || after === null) return null;
    if (from === to) return t('conflicts:history.kept', { field: after.field });
    const none = t('history.nothing');
    return t('history.change', { field: after.field, from: before.value || none, to: after.value || none });
  };
  const items = history.toReversed().flatMap((item): readonly TimelineItem[] => {
    const { stamp, at, staffId, deviceCode, created, fields } = item;
    const shared = { weight: 'quiet', at, author: staffName(staffId) ?? deviceCode } as const;
    if (created) return [{ ...shared, id: String(stamp), title: t('history.created') }];
    return fields.flatMap((field) => {
      const title = change(field);
      if (title === null) return [];
      const note = field.lostTo && <LostNote {...field.lostTo} />;
      return [
        {
          ...shared,
          id: `${stamp} ${field.field}`,
          title: note ? (
            <>
              {title}
              {note}
            </>
          ) : (
            title
          ),
        },
      ];
    });
  });
  return <Timeline label={t('history.label')} items={items} />;
}
