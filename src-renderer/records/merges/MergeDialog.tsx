import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '#shared/contract/merges.ts';
import type { MergeKind } from '#shared/domain/record-merge.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { useNames } from '../reader.ts';
import { useSave } from '../use-save.ts';
import { CompareTable } from './CompareTable.tsx';
import classes from './merges.module.css';

interface MergeDialogProps {
  readonly kind: MergeKind;
  /** In any order: the one that was made first stays. */
  readonly ids: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Told whom the others are part of now. */
  readonly onMerged?: (id: string) => void;
}

/** Shows records side by side, lets each value that shall stand be chosen, and makes them one. */
export function MergeDialog({ kind, ids: given, opened, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('merges');
  const client = useClient();
  const orpc = useOrpc();
  const save = useSave();
  const format = useFormat();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const ids = [...given];
  const query = orpc.merges.preview.queryOptions({ input: { kind, ids }, enabled: opened, staleTime: 0 });
  const { data, error, refetch } = useQuery(query);
  const [survivor, ...parts] = useSideNames(data);
  const close = (): void => {
    setChosen({});
    onClose();
  };
  const submit = async (): Promise<void> => {
    const said = t('done', { parts: format.list(parts), number: survivor });
    const { id } = await save(client.merges.merge({ kind, ids, chosen }), said);
    onMerged?.(id);
  };
  return (
    <FormDialog
      opened={opened}
      title={survivor === undefined ? t('merge') : t('dialog.title', { number: survivor })}
      submitLabel={t('dialog.submit')}
      canSubmit={data !== undefined}
      width={820}
      onClose={close}
      onSubmit={submit}
    >
      <p className={classes.hint}>{t(kind === 'inquiry' ? 'dialog.hint' : 'dialog.hintRecord')}</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <CompareTable
          preview={data}
          chosen={chosen}
          onChoose={(compared, choice) => setChosen({ ...chosen, [compared]: choice })}
        />
      )}
    </FormDialog>
  );
}

/** By what people call the sides: numbers of inquiries, names. */
function useSideNames(preview: MergePreview | undefined): readonly string[] {
  const names = useNames();
  switch (preview?.kind) {
    case 'inquiry':
      return preview.sides.map(({ number }) => number);
    case 'person':
      return preview.sides.map((side) => names.person(side).text);
    case 'organisation':
      return preview.sides.map((side) => names.organisation(side).text);
    default:
      return [];
  }
}
