import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/maintenance.ts';
import { receiveFile } from '#shared/contract/receive-file.ts';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { useSession } from '../../rpc/session.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { HistoryYears } from './HistoryYears.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SearchIndexButton } from './SearchIndexButton.tsx';
import classes from './settings.module.css';

interface Checked {
  readonly records: number;
  readonly findings: readonly Finding[];
}

/** Where the data lies, a backup of it, and a check of every record against the change log. */
export function DataSection() {
  const { t } = useTranslation('settings');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const format = useFormat();
  const { dataDir } = useSession();
  const [busy, setBusy] = useState<'backup' | 'check' | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);

  const run = async (what: 'backup' | 'check', work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    await work().catch(toasts.failed);
    setBusy(null);
  };
  const backup = () =>
    run('backup', async () => {
      const file = await receiveFile(await client.maintenance.backup());
      await host.saveFile(file.name, file);
    });
  const check = () => run('check', async () => setChecked(await client.maintenance.check()));

  const outcome = ({ records, findings }: Checked): string => {
    if (findings.length === 0) return t('data.sound', { records: format.number(records) });
    // Index and facts follow from the records: nothing is lost.
    const isDerivedAlone = findings.every(({ code }) => code.startsWith('index_') || code === 'facts_differ');
    return isDerivedAlone ? t('data.indexUnsound') : t('data.unsound', { count: findings.length });
  };

  return (
    <section className={classes.card}>
      <h2>{t('data.title')}</h2>
      <p className={classes.hint}>
        {t('data.folder')} <code className={classes.path}>{dataDir}</code>
      </p>
      <Group gap="xs">
        <Button variant="default" loading={busy === 'backup'} onClick={() => void backup()}>
          {t('data.backup')}
        </Button>
        <Button variant="default" loading={busy === 'check'} onClick={() => void check()}>
          {t('data.check')}
        </Button>
        <Button variant="default" onClick={() => setRestoring(true)}>
          {t('restore.button')}
        </Button>
        <SearchIndexButton />
      </Group>
      {checked && (
        <output>
          {outcome(checked)}
          <ul className={classes.findings}>
            {checked.findings.map(({ code, details }) => (
              <li key={`${code} ${details}`}>{`${t(`data.finding.${code}`)}: ${details}`}</li>
            ))}
          </ul>
        </output>
      )}
      <HistoryYears />
      {restoring && <RestoreDialog onClose={() => setRestoring(false)} />}
    </section>
  );
}
