import { Button } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { useEditsCases } from '../advice/role.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import classes from './conflicts.module.css';

/** Says on a record that it, or something that hangs on it, was edited on two laptops at once; nothing where that is not so. */
export function ConflictBanner({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation('conflicts');
  const orpc = useOrpc();
  const { data: conflicts = [] } = useQuery(orpc.conflicts.ofRecord.queryOptions({ input: { id: recordId } }));
  const [openId, setOpenId] = useState<string | null>(null);
  const editsCases = useEditsCases();
  const [first] = conflicts;
  const review = (): void => setOpenId(first?.id ?? null);
  useCommand(first === undefined || !editsCases ? null : { id: 'conflicts.review', label: t('review'), run: review });

  const fields = conflicts.reduce((sum, conflict) => sum + (conflict.deletion ? 0 : conflict.fields.length), 0);
  return (
    <>
      {first !== undefined && (
        <div className={classes.banner} role="status">
          <IconArrowsSplit2 size={16} stroke={1.7} aria-hidden />
          <span className={classes.said}>
            {fields === 0 ? t('banner.deletion') : t('banner.open', { count: fields })}
          </span>
          {editsCases && (
            <Button size="compact-sm" variant="default" onClick={review}>
              {t('banner.compare')}
            </Button>
          )}
        </div>
      )}
      <ConflictDialog conflicts={conflicts} openId={openId} onOpen={setOpenId} />
    </>
  );
}
