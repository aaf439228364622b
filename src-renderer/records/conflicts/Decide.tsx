import { Button, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, Decision } from '#shared/contract/conflicts.ts';
import { isText, readingOf } from '#shared/domain/disputed-fields.ts';
import { KeyHint } from '../../ui/badges/KeyHint.tsx';
import { useCommand } from '../../ui/commands/commands.tsx';
import { isComposing } from '../../ui/keyboard/guards.ts';
import classes from './conflicts.module.css';
import { languageOf } from './use-conflict-words.tsx';

interface DecideProps {
  readonly conflict: Conflict;
  /** The text made of both so far; null while both are compared. */
  readonly combined: string | null;
  readonly onCombined: (text: string | null) => void;
  readonly onDecide: (decision: Decision) => void;
}

/** The single text of a conflict, if it is about one: only texts can be made into one. */
function textOf({ deletion, kind, fields }: Conflict): Conflict['fields'][number] | undefined {
  const [field] = fields;
  return !deletion && fields.length === 1 && field && isText(kind, field.field) ? field : undefined;
}

/** The choices, each with its key. */
export function Choices({ conflict, onCombined, onDecide }: Omit<DecideProps, 'combined'>) {
  const { t } = useTranslation('conflicts');
  const { id, deletion } = conflict;
  const text = textOf(conflict);
  const keep = (): void => onDecide({ choice: 'keep', ids: [id] });
  const take = (): void => onDecide({ choice: 'take', ids: [id] });
  const between = text && readingOf(conflict.kind, text.field) === 'line' ? ' / ' : '\n\n';
  const combine = (): void => onCombined([text?.standing, text?.lost].filter(Boolean).join(between));
  const words = {
    keep: deletion ? t('choice.keepDeleted') : t('choice.keep'),
    take: deletion ? t('choice.restore') : t('choice.take'),
    combine: t('choice.combine'),
  };
  const shared = { group: t('group'), inDialogs: true, keyOnly: true };
  useCommand({ ...shared, id: 'conflict.keep', label: words.keep, keys: '1', run: keep });
  useCommand({ ...shared, id: 'conflict.take', label: words.take, keys: '2', run: take });
  useCommand(text ? { ...shared, id: 'conflict.combine', label: words.combine, keys: '3', run: combine } : null);
  return (
    <>
      <Button onClick={keep} rightSection={<KeyHint keys="1" />}>
        {words.keep}
      </Button>
      <Button variant="default" onClick={take} rightSection={<KeyHint keys="2" />}>
        {words.take}
      </Button>
      {text && (
        <Button variant="default" onClick={combine} rightSection={<KeyHint keys="3" />}>
          {words.combine}
        </Button>
      )}
    </>
  );
}

const focusOnce = (element: HTMLElement | null): void => element?.focus();

/** Where a text is made of both. What was typed stays as long as the conflict is open. */
export function Combining({ conflict, combined, onCombined, onDecide }: DecideProps & { readonly combined: string }) {
  const { t } = useTranslation('conflicts');
  const field = conflict.fields[0]?.field ?? '';
  const isLine = readingOf(conflict.kind, field) === 'line';
  const save = (): void => onDecide({ choice: 'combine', ids: [conflict.id], text: combined });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };
  return (
    <div className={classes.combining}>
      <Textarea
        ref={focusOnce}
        autosize
        minRows={isLine ? 1 : 4}
        maxRows={12}
        label={t('combined.label')}
        lang={languageOf(conflict, field)}
        value={combined}
        onChange={(event) => onCombined(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.buttons}>
        <Button onClick={save} rightSection={<KeyHint keys="mod+enter" />}>
          {t('combined.save')}
        </Button>
        <Button variant="default" onClick={() => onCombined(null)}>
          {t('combined.back')}
        </Button>
      </div>
    </div>
  );
}
