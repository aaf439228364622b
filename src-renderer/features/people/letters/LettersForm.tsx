import { Button, Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/index.ts';
import { LETTER_FORMS, type LetterForm, type LettersAsked } from '#shared/contract/letters.ts';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useErrorText } from '../../../ui/errors/error-text.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { LetterPreview } from './LetterPreview.tsx';
import classes from './letters.module.css';

type Made = Parameters<Client['letters']['make']>[0];

interface LettersFormProps {
  readonly names: readonly string[];
  readonly people: Pick<LettersAsked, 'filter' | 'sort'>;
  readonly error: unknown;
  readonly onMake: (asked: Made) => void;
  readonly onClose: () => void;
}

/** Which template, in which form; whom it goes to and what each lacks; one letter as it will be. */
export function LettersForm({ names, people, error, onMake, onClose }: LettersFormProps) {
  const { t } = useTranslation(['letters', 'ui']);
  const format = useFormat();
  const errorText = useErrorText();
  const orpc = useOrpc();
  const [template, setTemplate] = useState(names[0] ?? '');
  const [form, setForm] = useState<LetterForm>('docx');
  const [fallback, setFallback] = useState<Language | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const asked: LettersAsked = { ...people, template, form, fallback };
  const { data: heads, error: refused } = useQuery(orpc.letters.heads.queryOptions({ input: asked }));
  const incomplete = (heads ?? []).filter(({ lacks }) => lacks.length > 0).length;
  const ready = (heads?.length ?? 0) - incomplete;
  const failure = errorTextOf(refused ?? error);

  function errorTextOf(reason: unknown): string | null {
    if (reason === null || reason === undefined) return null;
    const { title, hint } = errorText(reason);
    return [title, hint].filter(Boolean).join(' ');
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ ...asked, leaveOut });
      }}
    >
      <div className={classes.choices}>
        <Select
          label={t('template')}
          data={[...names]}
          value={template}
          onChange={(value) => setTemplate(value ?? template)}
          allowDeselect={false}
          searchable
        />
        <Select
          label={t('form')}
          data={LETTER_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          value={form}
          onChange={(value) => setForm(LETTER_FORMS.find((one) => one === value) ?? form)}
          allowDeselect={false}
        />
        <Select
          label={t('fallback')}
          data={[
            { value: 'none', label: t('noFallback') },
            ...LANGUAGES.map((value) => ({ value, label: format.languageName(value) })),
          ]}
          value={fallback ?? 'none'}
          onChange={(value) => setFallback(LANGUAGES.find((one) => one === value) ?? null)}
          allowDeselect={false}
        />
      </div>
      {heads !== undefined && <LetterPreview heads={heads} asked={asked} />}
      {incomplete > 0 && (
        <Checkbox
          checked={leaveOut}
          onChange={(event) => setLeaveOut(event.currentTarget.checked)}
          label={t('leaveOut', { count: incomplete })}
        />
      )}
      {failure !== null && (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={classes.buttons}>
        <span className={classes.hint}>{t('noted')}</span>
        <Button variant="default" onClick={onClose}>
          {t('ui:dialog.cancel')}
        </Button>
        <Button type="submit" disabled={ready === 0 || (incomplete > 0 && !leaveOut)}>
          {t('make', { count: ready })}
        </Button>
      </div>
    </form>
  );
}
