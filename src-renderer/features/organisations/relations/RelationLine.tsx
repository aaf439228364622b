import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Relation } from '#shared/contract/relations.ts';
import { OrganisationLink } from '../../../records/names.tsx';
import { useNames } from '../../../records/reader.ts';
import classes from '../../../records/records.module.css';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useRelationWord } from './words.ts';

interface RelationLineProps {
  readonly relation: Relation;
  readonly onEdit: () => void;
}

/** One relation with its time and note; changed in a dialog, taken away with Undo. */
export function RelationLine({ relation, onEdit }: RelationLineProps) {
  const { t } = useTranslation(['organisations', 'operations', 'records']);
  const client = useClient();
  const act = useAct();
  const word = useRelationWord();
  const time = useTime(relation);
  const { id, kind, direction, organisation, note } = relation;
  const name = useNames().organisation(organisation).text;
  const remove = () => act(() => client.relations.remove({ id }), t('operations:relations.remove'));
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <small className={classes.detail}>{word(kind, direction)}</small>
        <OrganisationLink organisation={organisation} />
        {(time !== null || note) && (
          <small className={classes.detail}>{[time, note].filter(Boolean).join(' · ')}</small>
        )}
      </span>
      <span className={classes.aside}>
        <ActionIcon aria-label={t('relation.editOf', { name })} onClick={onEdit}>
          <IconPencil size={15} />
        </ActionIcon>
        <ActionIcon aria-label={t('relation.removeOf', { name })} onClick={() => void remove()}>
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </li>
  );
}

function useTime({ fromOn, toOn }: Relation): string | null {
  const { t } = useTranslation('records');
  const format = useFormat();
  if (fromOn !== null && toOn !== null) {
    return t('affiliation.fromTo', { from: format.date(fromOn), to: format.date(toOn) });
  }
  if (fromOn !== null) return t('affiliation.since', { day: format.date(fromOn) });
  return toOn === null ? null : t('affiliation.until', { day: format.date(toOn) });
}
