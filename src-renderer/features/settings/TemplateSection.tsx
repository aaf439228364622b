import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '#shared/contract/templates.ts';
import { LETTER_FIELDS } from '#shared/domain/letters.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { TEMPLATE_FIELDS } from '#shared/domain/templates.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient, useOrpc } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { FormDrawer } from '../../ui/dialogs/FormDialog.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import classes from './settings.module.css';

type Edited = Omit<Template, 'id'> & { readonly id?: string };

/** Reply templates, one per language, with named fields. */
export function TemplateSection() {
  const { t } = useTranslation(['settings', 'operations']);
  const client = useClient();
  const orpc = useOrpc();
  const act = useAct();
  const format = useFormat();
  const { data: templates } = useQuery(orpc.templates.list.queryOptions());
  const [edited, setEdited] = useState<Edited | null>(null);
  const add = (
    <Button
      size="xs"
      variant="default"
      onClick={() => setEdited({ name: '', language: format.language, subject: '', body: '' })}
    >
      {t('templates.add')}
    </Button>
  );
  return (
    <section className={classes.card}>
      <h2>{t('templates.title')}</h2>
      {templates?.length === 0 ? (
        <EmptyState title={t('templates.empty')} hint={t('templates.emptyHint')} action={add} />
      ) : (
        <>
          <ul className={classes.rows}>
            {templates?.map((template) => (
              <li key={template.id} className={classes.row}>
                <Button variant="subtle" justify="start" onClick={() => setEdited(template)}>
                  {template.name}
                </Button>
                <span className={classes.second}>{format.languageName(template.language)}</span>
                <ActionIcon
                  aria-label={t('templates.remove', { name: template.name })}
                  onClick={() =>
                    void act(() => client.templates.remove({ id: template.id }), t('operations:templates.remove'))
                  }
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {edited && <TemplateDrawer start={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

function TemplateDrawer({ start, onClose }: { readonly start: Edited; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'operations']);
  const client = useClient();
  const save = useSave();
  const format = useFormat();
  const [template, setTemplate] = useState(start);
  const set = (change: Partial<Edited>): void => setTemplate((before) => ({ ...before, ...change }));
  const written = (names: readonly string[]): string => names.map((field) => `{{${field}}}`).join('  ');
  const fields = { replies: written(TEMPLATE_FIELDS), letters: written(LETTER_FIELDS) };
  return (
    <FormDrawer
      opened
      title={t('templates.edit')}
      submitLabel={t('templates.save')}
      canSubmit={template.name.trim() !== ''}
      onClose={onClose}
      onSubmit={() => save(client.templates.save(template), t('operations:templates.save'))}
    >
      <TextInput
        label={t('templates.name')}
        value={template.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
      />
      <Select
        label={t('look.language')}
        data={LANGUAGES.map((language) => ({ value: language, label: format.languageName(language) }))}
        value={template.language}
        onChange={(value) => set({ language: LANGUAGES.find((language) => language === value) ?? 'en' })}
        allowDeselect={false}
      />
      <TextInput
        label={t('templates.subject')}
        lang={template.language}
        value={template.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('templates.body')}
        description={t('templates.fields', { ...fields, interpolation: { skipOnVariables: true } })}
        lang={template.language}
        value={template.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
        autosize
        minRows={8}
        maxRows={20}
      />
    </FormDrawer>
  );
}
