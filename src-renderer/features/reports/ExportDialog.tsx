import { Button, Modal, Radio, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REPORT_FORMATS, type ReportExport } from '#shared/contract/reports.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useErrorText } from '../../ui/errors/error-text.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import type { Days } from './presets.ts';
import classes from './reports.module.css';
import { useExport } from './use-export.ts';

type Exported = { readonly days: Days } | { readonly written: 'report' | 'issue'; readonly id: string };

interface ExportDialogProps {
  readonly opened: boolean;
  /** The figures of some days, in any language; or what is written, in its own. */
  readonly of: Exported;
  readonly onClose: () => void;
}

/** The report as a file: in which form, in which language. It may take a while and can be given up. */
export function ExportDialog({ opened, of, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const { state, start, cancel } = useExport(onClose);
  const close = (): void => {
    cancel();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('export.title')}
      size="27.5rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'running' ? (
        <ProgressPanel
          title={t('export.running')}
          done={state.done}
          total={state.total}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      ) : (
        <Choice
          error={state.kind === 'failed' ? state.error : null}
          chooseLanguage={'days' in of}
          onExport={(asked, language) =>
            start('days' in of ? { ...of.days, ...asked, language } : { of: of.written, id: of.id, ...asked })
          }
          onClose={close}
        />
      )}
    </Modal>
  );
}

interface ChoiceProps {
  readonly chooseLanguage: boolean;
  readonly error: unknown;
  readonly onExport: (asked: ReportExport, language: Language) => void;
  readonly onClose: () => void;
}

const PLAIN = [...REPORT_FORMATS, 'all'] as const;

function Choice({ chooseLanguage, error, onExport, onClose }: ChoiceProps) {
  const { t } = useTranslation(['reports', 'ui']);
  const format = useFormat();
  const errorText = useErrorText();
  const orpc = useOrpc();
  const { data: templates = [] } = useQuery(orpc.reports.templates.queryOptions());
  // A format, or the id of a template.
  const [form, setForm] = useState<string>('pdf');
  const [language, setLanguage] = useState<Language>(format.language);
  const failure = error === null ? null : errorText(error);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const plain = PLAIN.find((one) => one === form);
        onExport(plain === undefined ? { format: 'template', templateId: form } : { format: plain }, language);
      }}
    >
      <Radio.Group label={t('export.format')} value={form} onChange={setForm}>
        <div className={classes.choices}>
          {PLAIN.map((one) => (
            <Radio key={one} value={one} label={t(`export.${one}`)} description={t(`export.about.${one}`)} />
          ))}
          {templates.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} description={t('export.about.template')} />
          ))}
        </div>
      </Radio.Group>
      {chooseLanguage && (
        <Select
          label={t('export.language')}
          data={LANGUAGES.map((one) => ({ value: one, label: format.languageName(one) }))}
          value={language}
          onChange={(value) => setLanguage(LANGUAGES.find((one) => one === value) ?? format.language)}
          allowDeselect={false}
        />
      )}
      {failure && (
        <p className={classes.failure} role="alert">
          {[failure.title, failure.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('ui:dialog.cancel')}
        </Button>
        <Button type="submit">{t('export.button')}</Button>
      </div>
    </form>
  );
}
