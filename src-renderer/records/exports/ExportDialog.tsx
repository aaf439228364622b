import { Button, Modal, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsOf, type ListFormat } from '#shared/contract/exports.ts';
import { LANGUAGES } from '#shared/domain/lists.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useErrorText } from '../../ui/errors/error-text.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { useReturnFocus } from '../../ui/hooks/use-return-focus.ts';
import { ProgressPanel } from '../../ui/states/ProgressPanel.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { askedRows, type ExportChoice, type ShownRows } from './asked.ts';
import classes from './exports.module.css';
import { useFileExport } from './use-file-export.ts';

export interface ExportDialogProps {
  readonly opened: boolean;
  readonly shown: ShownRows;
  /** Ids of the columns on the screen, in their order. */
  readonly columns: readonly string[];
  readonly matching: number | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onClose: () => void;
}

/** A list as a file: which rows and columns, in which form and language. It may take a while and can be given up. */
export function ExportDialog(props: ExportDialogProps) {
  const { opened, shown, columns, chosen, onClose } = props;
  const { t } = useTranslation(['exports', 'ui']);
  const client = useClient();
  const toasts = useToasts();
  useReturnFocus(opened);
  const { state, start, cancel } = useFileExport((name) => {
    toasts.info(t('dialog.saved', { name }));
    onClose();
  });
  const close = (): void => {
    cancel();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t(`dialog.title.${shown.list}`)}
      size="27.5rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'running' ? (
        <ProgressPanel
          title={t('dialog.running')}
          done={state.done}
          total={state.total}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      ) : (
        <Choice
          {...props}
          error={state.kind === 'failed' ? state.error : null}
          onExport={(choice) =>
            start((signal) => client.exports.list(askedRows(shown, columns, chosen, choice), { signal }))
          }
          onClose={close}
        />
      )}
    </Modal>
  );
}

interface ChoiceProps extends Omit<ExportDialogProps, 'opened'> {
  readonly error: unknown;
  readonly onExport: (choice: ExportChoice) => void;
}

function Choice({ shown, matching, chosen, error, onExport, onClose }: ChoiceProps) {
  const { t } = useTranslation(['exports', 'ui']);
  const format = useFormat();
  const errorText = useErrorText();
  const [choice, setChoice] = useState<ExportChoice>({
    rows: chosen.size > 0 ? 'chosen' : 'shown',
    ...{ columns: 'shown', format: 'xlsx', language: format.language },
  });
  const change = (part: Partial<ExportChoice>): void => setChoice({ ...choice, ...part });
  const formats = formatsOf(shown.list);
  const failure = error === null ? null : errorText(error);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onExport(choice);
      }}
    >
      {chosen.size > 0 && (
        <Choices
          label={t('dialog.rows')}
          value={choice.rows}
          options={[
            { value: 'chosen', label: t('dialog.chosenRows', { count: chosen.size }) },
            { value: 'shown', label: t('dialog.shownRows', { count: matching ?? 0 }) },
          ]}
          onChange={(rows) => change({ rows })}
        />
      )}
      <Choices<ListFormat>
        label={t('dialog.format')}
        value={choice.format}
        options={formats.map((value) => ({ value, label: t(`format.${value}`), about: t(`format.about.${value}`) }))}
        onChange={(next) => change({ format: next })}
      />
      {choice.format !== 'vcard' && shown.list !== 'disclosures' && (
        <Choices
          label={t('dialog.columns')}
          value={choice.columns}
          options={[
            { value: 'shown', label: t('dialog.shownColumns') },
            { value: 'all', label: t('dialog.allColumns') },
          ]}
          onChange={(columns) => change({ columns })}
        />
      )}
      <Select
        label={t('dialog.language')}
        data={LANGUAGES.map((one) => ({ value: one, label: format.languageName(one) }))}
        value={choice.language}
        onChange={(value) => change({ language: LANGUAGES.find((one) => one === value) ?? format.language })}
        allowDeselect={false}
      />
      <p className={classes.hint}>{t('dialog.noted')}</p>
      {failure && (
        <p className={classes.failure} role="alert">
          {[failure.title, failure.hint].filter(Boolean).join(' ')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('ui:dialog.cancel')}
        </Button>
        <Button type="submit">{t('dialog.button')}</Button>
      </div>
    </form>
  );
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly about?: string }[];
  readonly onChange: (value: T) => void;
}

function Choices<T extends string>({ label, value, options, onChange }: ChoicesProps<T>) {
  const choose = (next: string): void => {
    const found = options.find((option) => option.value === next);
    if (found !== undefined) onChange(found.value);
  };
  return (
    <Radio.Group label={label} value={value} onChange={choose}>
      <div className={classes.choices}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} description={option.about} />
        ))}
      </div>
    </Radio.Group>
  );
}
