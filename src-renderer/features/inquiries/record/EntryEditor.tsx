import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#shared/contract/entries.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { isComposing } from '../../../ui/keyboard/guards.ts';
import classes from '../inquiries.module.css';

interface EntryEditorProps {
  readonly entry: Entry;
  readonly onEnd: () => void;
}

/** The text of one's own entry in place: Ctrl+Enter saves, Esc leaves it as it was. */
export function EntryEditor({ entry, onEnd }: EntryEditorProps) {
  const { t } = useTranslation(['inquiries', 'ui', 'operations']);
  const client = useClient();
  const act = useAct();
  const before = entry.body ?? '';
  const [body, setBody] = useState(before);
  const save = async (): Promise<void> => {
    if (body.trim() === '') return;
    if (body === before) return onEnd();
    const done = await act(
      () => client.entries.update({ id: entry.id, patch: { body } }),
      t('operations:entries.update'),
    );
    if (done !== undefined) onEnd();
  };
  return (
    <div className={classes.composer}>
      <Textarea
        aria-label={t('history.text')}
        lang={entry.language ?? undefined}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          if (event.key === 'Escape') onEnd();
        }}
        autosize
        minRows={2}
        maxRows={16}
        ref={focusOnce}
      />
      <div className={classes.composerBar}>
        <Button size="xs" disabled={body.trim() === ''} onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('ui:dialog.cancel')}
        </Button>
      </div>
    </div>
  );
}

const focusOnce = (field: HTMLTextAreaElement | null): void => field?.focus();
