import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedMapping } from '#shared/contract/imports-mappings.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { useToasts } from '../../../ui/toast/use-toasts.tsx';
import classes from './csv.module.css';
import type { ReadTable, Wizard } from './use-wizard.ts';

/** Characters of a name. */
const LONGEST = 100;

const usualName = ({ file }: ReadTable): string => file.name.replace(/\.[^.]*$/u, '').slice(0, LONGEST);

interface SavedMappingsProps {
  readonly table: ReadTable;
  readonly wizard: Wizard;
  /** Whether the columns as they are could be imported. */
  readonly isSound: boolean;
}

/** Columns that were mapped once need no mapping again: not by whoever did it, and not by a colleague. */
export function SavedMappings({ table, wizard, isSound }: SavedMappingsProps) {
  const { t } = useTranslation('imports');
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const [naming, setNaming] = useState<string | null>(null);
  const { kind, mappedBy } = table;
  const { data = [] } = useQuery(orpc.imports.mappings.queryOptions());
  const mine = data.filter((one) => one.kind === kind);
  const chosen = mine.find(({ id }) => id === mappedBy?.id);
  const remove = async ({ id, name }: SavedMapping): Promise<void> => {
    wizard.mapBy(null);
    await act(() => client.imports.removeMapping({ id }), t('csv.mapping.removed', { name }));
  };
  return (
    <div className={classes.saved}>
      {mine.length > 0 && (
        <Select
          label={t('csv.mapping.label')}
          placeholder={t('csv.mapping.none')}
          description={chosen && t('csv.mapping.applied', { name: chosen.name })}
          data={mine.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? null}
          clearable
          onChange={(id) => wizard.mapBy(mine.find((one) => one.id === id) ?? null)}
        />
      )}
      {chosen !== undefined && (
        <Tooltip label={t('csv.mapping.remove', { name: chosen.name })}>
          <ActionIcon
            size="lg"
            aria-label={t('csv.mapping.remove', { name: chosen.name })}
            onClick={() => void remove(chosen)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Button variant="default" disabled={!isSound} onClick={() => setNaming(chosen?.name ?? usualName(table))}>
        {t('csv.mapping.save')}
      </Button>
      <SaveMapping name={naming} table={table} wizard={wizard} onName={setNaming} />
    </div>
  );
}

interface SaveMappingProps {
  /** Null while it is closed. */
  readonly name: string | null;
  readonly table: ReadTable;
  readonly wizard: Wizard;
  readonly onName: (name: string | null) => void;
}

function SaveMapping({ name, table: { kind, head, mapping }, wizard, onName }: SaveMappingProps) {
  const { t } = useTranslation('imports');
  const client = useClient();
  const queries = useQueryClient();
  const toasts = useToasts();
  const typed = (name ?? '').trim();
  const save = async (): Promise<void> => {
    const columns = head.columns.map(({ header }, at) => ({ header, field: mapping[at] ?? null }));
    const { existing, country, organisationKind } = wizard.options;
    const saved = { name: typed, kind, columns, existing, country, organisationKind };
    const { op, id } = await client.imports.saveMapping(saved);
    await queries.invalidateQueries();
    wizard.mapBy({ ...saved, id });
    const undo = op === null ? undefined : () => void client.changes.undo({ op }).catch(toasts.failed);
    toasts.done(t('csv.mapping.saved', { name: saved.name }), undo);
  };
  return (
    <FormDialog
      opened={name !== null}
      title={t('csv.mapping.title')}
      submitLabel={t('csv.mapping.confirm')}
      canSubmit={typed !== ''}
      onClose={() => onName(null)}
      onSubmit={save}
    >
      <p className={classes.hint}>{t('csv.mapping.hint')}</p>
      <TextInput
        data-autofocus
        label={t('csv.mapping.name')}
        value={name ?? ''}
        maxLength={LONGEST}
        onChange={(event) => onName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
