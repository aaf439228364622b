import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MergedPart } from '#shared/contract/merges.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useColleagues } from '../../rpc/session.ts';
import { useAct } from '../../rpc/use-act.ts';
import { Editing } from '../../ui/fields/read-only.tsx';
import { TimeNote } from '../../ui/time/TimeNote.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import classes from './merges.module.css';

interface MergedPartsProps {
  readonly kind: MergeKind;
  readonly id: string;
}

/** In a record's history: what became part of it, and the way back, however long ago and whoever did it. */
export function MergedParts({ kind, id }: MergedPartsProps) {
  const { t } = useTranslation('merges');
  const orpc = useOrpc();
  const { data = [] } = useQuery(orpc.merges.parts.queryOptions({ input: { kind, id } }));
  if (data.length === 0) return null;
  return (
    <ul className={classes.parts} aria-label={t('parts.label')}>
      {data.map((part) => (
        <Part key={part.id} kind={kind} part={part} />
      ))}
    </ul>
  );
}

function Part({ kind, part }: { readonly kind: MergeKind; readonly part: MergedPart }) {
  const { t } = useTranslation('merges');
  const client = useClient();
  const act = useAct();
  const toasts = useToasts();
  const { staffName } = useColleagues();
  const takeBack = async (): Promise<void> => {
    const done = await act(() => client.merges.part({ kind, id: part.id }), t('parts.done', { name: part.name }));
    if (done !== undefined && done.kept > 0) toasts.info(t('parts.kept', { count: done.kept }));
  };
  return (
    <li className={classes.note}>
      <span>
        {t('parts.was', { name: part.name })} · <TimeNote at={part.at} />
        {staffName(part.staffId) && ` · ${staffName(part.staffId)}`}
      </span>
      <Editing>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('parts.takeBackOf', { name: part.name })}
          onClick={() => void takeBack()}
        >
          {t('parts.takeBack')}
        </Button>
      </Editing>
    </li>
  );
}
