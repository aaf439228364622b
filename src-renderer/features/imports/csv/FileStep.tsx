import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CsvKind } from '#shared/contract/imports-csv.ts';
import { useHost } from '../../../rpc/orpc.tsx';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { TABLE_ENDINGS } from '../drop.ts';
import classes from './csv.module.css';
import type { Wizard } from './use-wizard.ts';

interface FileStepProps {
  /** What the table probably holds. */
  readonly likely: CsvKind | undefined;
  readonly wizard: Wizard;
}

/** Which table. It can be dropped here, too, as anywhere in the window. */
export function FileStep({ likely, wizard }: FileStepProps) {
  const { t } = useTranslation('imports');
  const host = useHost();
  const { failure, isReading } = wizard;
  const choose = async (): Promise<void> => {
    const [file] = await host.openFiles(TABLE_ENDINGS, false);
    if (file !== undefined) void wizard.read(file, likely && { likely });
  };
  return (
    <section className={classes.drop} aria-label={t('csv.chooseTitle')}>
      <EmptyState
        icon={<IconTableImport size={36} stroke={1.3} />}
        title={t('csv.chooseTitle')}
        hint={t('csv.chooseHint')}
        action={
          <Button loading={isReading} onClick={() => void choose()}>
            {t('csv.choose')}
          </Button>
        }
      />
      {failure !== null && (
        <p className={classes.note} data-tone="shu" role="alert">
          <strong>{t('csv.unreadable', { name: failure.name })}</strong> {t(`csv.failure.${failure.code}`)}
        </p>
      )}
    </section>
  );
}
