import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Relation } from '#shared/contract/relations.ts';
import { Loaded } from '../../../records/Loaded.tsx';
import classes from '../../../records/records.module.css';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { RelationDialog } from './RelationDialog.tsx';
import { RelationGraphView } from './RelationGraphView.tsx';
import { RelationLine } from './RelationLine.tsx';

/** What an organisation is to others: as a list, and drawn with the neighbours of its neighbours. */
export function RelationsTab({ id }: { readonly id: string }) {
  const orpc = useOrpc();
  const query = useQuery(orpc.relations.of.queryOptions({ input: { organisationId: id } }));
  return <Loaded query={query}>{(relations) => <Relations id={id} relations={relations} />}</Loaded>;
}

interface RelationsProps {
  readonly id: string;
  readonly relations: readonly Relation[];
}

function Relations({ id, relations }: RelationsProps) {
  const { t } = useTranslation('organisations');
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Relation | null>(null);
  const button = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('relation.add')}
    </Button>
  );
  return (
    <>
      {relations.length === 0 ? (
        <EmptyState title={t('relation.none')} hint={t('relation.hint')} action={button} />
      ) : (
        <>
          <ul className={classes.rows} aria-label={t('relation.list')}>
            {relations.map((relation) => (
              <RelationLine key={relation.id} relation={relation} onEdit={() => setEditing(relation)} />
            ))}
          </ul>
          {button}
          <RelationGraphView id={id} />
        </>
      )}
      {adding && <RelationDialog organisationId={id} onClose={() => setAdding(false)} />}
      {editing && <RelationDialog organisationId={id} relation={editing} onClose={() => setEditing(null)} />}
    </>
  );
}
