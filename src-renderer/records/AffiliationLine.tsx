import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../rpc/orpc.tsx';
import { useAct } from '../rpc/use-act.ts';
import { useFormat } from '../ui/format/use-format.ts';
import type { AffiliationTerms } from './AffiliationDialog.tsx';
import classes from './records.module.css';

interface AffiliationLineProps {
  readonly terms: AffiliationTerms;
  /** The person or organisation on the other end, linked; and its name for those who hear the buttons. */
  readonly link: ReactNode;
  readonly name: string;
  readonly onEdit: () => void;
}

/** A role with its time; changed in a dialog, taken away with Undo. */
export function AffiliationLine({ terms: { id, role, fromOn, toOn }, link, name, onEdit }: AffiliationLineProps) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const time =
    fromOn !== null && toOn !== null
      ? t('affiliation.fromTo', { from: format.date(fromOn), to: format.date(toOn) })
      : fromOn !== null
        ? t('affiliation.since', { day: format.date(fromOn) })
        : toOn === null
          ? null
          : t('affiliation.until', { day: format.date(toOn) });
  const remove = () => act(() => client.people.removeAffiliation({ id }), t('operations:people.removeAffiliation'));
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        {link}
        <small className={classes.detail}>{[role, time].filter(Boolean).join(' · ')}</small>
      </span>
      <span className={classes.aside}>
        <ActionIcon aria-label={t('affiliation.editOf', { name })} onClick={onEdit}>
          <IconPencil size={15} />
        </ActionIcon>
        <ActionIcon aria-label={t('affiliation.removeOf', { name })} onClick={() => void remove()}>
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </li>
  );
}
