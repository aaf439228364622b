import { ActionIcon, Button, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { useSaveFile } from '../../records/use-save-file.ts';
import { useClient, useHost, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { useFormat } from '../../ui/format/use-format.ts';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import classes from './settings.module.css';

/** Word documents of the office's own that reports are written into, and a sample to begin with. */
export function ReportTemplateSection() {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const host = useHost();
  const act = useAct();
  const toasts = useToasts();
  const format = useFormat();
  const saveFile = useSaveFile();
  const [language, setLanguage] = useState(format.language);
  const { data: templates } = useQuery(orpc.reports.templates.queryOptions());

  const add = async (): Promise<void> => {
    const [file] = await host.openFiles(['.docx'], false);
    if (file) await act(() => client.reports.addTemplate({ file }), t('operations:reports.addTemplate'));
  };
  const saveSample = (): void => {
    client.reports
      .sampleTemplate({ language })
      .then((file) => host.saveFile(file.name, file))
      .catch(toasts.failed);
  };
  const remove = (id: string) => act(() => client.files.remove({ id }), t('operations:files.remove'));
  return (
    <section className={classes.card} aria-label={t('templates.title')}>
      <h2>{t('templates.title')}</h2>
      <p className={classes.second}>{t('templates.hint')}</p>
      {templates?.length === 0 && <p className={classes.second}>{t('templates.none')}</p>}
      <ul className={classes.rows}>
        {templates?.map(({ id, name, addedAt }) => (
          <li key={id} className={classes.row}>
            <Button
              variant="subtle"
              justify="start"
              aria-label={t('templates.save', { name })}
              onClick={() => saveFile(id)}
            >
              {name}
            </Button>
            <span className={classes.second}>{format.date(addedAt)}</span>
            <ActionIcon aria-label={t('templates.remove', { name })} onClick={() => void remove(id)}>
              <IconTrash size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.templateButtons}>
        <Button size="xs" variant="default" onClick={() => void add()}>
          {t('templates.add')}
        </Button>
        <Select
          size="xs"
          aria-label={t('templates.sampleLanguage')}
          data={LANGUAGES.map((one) => ({ value: one, label: format.languageName(one) }))}
          value={language}
          onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? 'en')}
          allowDeselect={false}
        />
        <Button size="xs" variant="default" onClick={saveSample}>
          {t('templates.sample')}
        </Button>
      </div>
    </section>
  );
}
