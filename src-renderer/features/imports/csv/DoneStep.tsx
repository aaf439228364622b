import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import classes from './csv.module.css';
import type { ReadTable, Wizard } from './use-wizard.ts';

interface DoneStepProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
}

/** What was imported, with the way back and the way on; it follows an undo or redo, wherever that was asked for. */
export function DoneStep({ table: { kind }, wizard: { result, restart } }: DoneStepProps) {
  const { t } = useTranslation('imports');
  const { number, list } = useFormat();
  const standing = useStanding(result?.op ?? null);
  if (result === null) return null;
  const { counts } = result;
  const isUndone = result.op !== null && standing.op === null;
  const told = [
    counts.create > 0 && t('csv.created', { number: number(counts.create) }),
    counts.update > 0 && t('csv.updated', { number: number(counts.update) }),
    counts.skip > 0 && t('csv.skipped', { number: number(counts.skip) }),
    counts.error > 0 && t('csv.leftOutRows', { number: number(counts.error) }),
  ].filter((part) => part !== false);
  return (
    <EmptyState
      icon={isUndone ? <IconArrowBackUp size={36} stroke={1.3} /> : <IconCircleCheck size={36} stroke={1.3} />}
      title={isUndone ? t('csv.undone') : t('csv.imported', { count: counts.create + counts.update })}
      hint={isUndone ? t('csv.undoneHint') : list(told)}
      action={
        <div className={classes.ways}>
          <Button component={Link} to={`/${kind}`}>
            {t(`csv.show.${kind}`)}
          </Button>
          {standing.op !== null && (
            <Button variant="default" onClick={standing.undo}>
              {t('csv.undo')}
            </Button>
          )}
          <Button variant="default" onClick={restart}>
            {t('csv.again')}
          </Button>
        </div>
      }
    />
  );
}

/** The operation by which an import stands now, null while it is undone. */
function useStanding(imported: number | null): { readonly op: number | null; readonly undo: () => void } {
  const client = useClient();
  const orpc = useOrpc();
  const toasts = useToasts();
  const { data = { op: imported } } = useQuery({
    ...orpc.changes.standing.queryOptions({ input: { op: imported ?? 0 } }),
    enabled: imported !== null,
  });
  const { op } = data;
  return { op, undo: () => void (op !== null && client.changes.undo({ op }).catch(toasts.failed)) };
}
