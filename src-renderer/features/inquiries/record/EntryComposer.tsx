import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { InquiryRecord } from '#shared/contract/inquiries.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/domain/lists.ts';
import { useEditsCases } from '../../../records/advice/role.ts';
import { useDraft } from '../../../records/use-draft.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useProfile } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { isComposing } from '../../../ui/keyboard/guards.ts';
import classes from '../inquiries.module.css';
import { TemplateMenu } from './TemplateMenu.tsx';

/** What a person adds to the timeline; mails that came in are filed by dropping them. */
const WRITTEN = ENTRY_KINDS.filter((kind) => kind !== 'email-in');
const draftSchema = z.object({ body: z.string().catch('') });

/** Writes an entry. What is typed is kept as a draft until it is added, also when the program is closed. */
export function EntryComposer({ inquiry }: { readonly inquiry: InquiryRecord }) {
  const { t } = useTranslation(['inquiries', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const profile = useProfile();
  const editsCases = useEditsCases();
  const kinds = editsCases ? WRITTEN : (['advice'] as const);
  const [kind, setKind] = useState<EntryKind>(kinds[0] ?? 'note');
  const [minutes, setMinutes] = useState<number | null>(null);
  const draft = useDraft(`entry:${inquiry.id}`, true, (kept) => draftSchema.parse(kept ?? {}));
  const { body } = draft.value;

  const add = async (): Promise<void> => {
    if (body.trim() === '') return;
    const entry = { inquiryId: inquiry.id, kind, body, at: Date.now(), zone: profile.zone, durationMinutes: minutes };
    const made = await act(() => client.entries.create(entry), t('operations:entries.create'));
    if (made === undefined) return;
    await draft.discard();
    setMinutes(null);
  };

  return (
    <div className={classes.composer}>
      <Textarea
        aria-label={t('entry.text')}
        placeholder={t('entry.placeholder')}
        value={body}
        onChange={(event) => draft.change({ body: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) void add();
        }}
        autosize
        minRows={1}
        maxRows={12}
      />
      <div className={classes.composerBar}>
        <Select
          w={150}
          aria-label={t('entry.kind')}
          data={kinds.map((value) => ({ value, label: t(`lists:entryKind.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(ENTRY_KINDS.find((known) => known === value) ?? 'note')}
          allowDeselect={false}
        />
        {kind === 'call' && (
          <NumberInput
            w={110}
            aria-label={t('entry.minutes')}
            placeholder={t('entry.minutes')}
            min={0}
            max={10_000}
            allowDecimal={false}
            value={minutes ?? ''}
            onChange={(value) => setMinutes(typeof value === 'number' ? value : null)}
          />
        )}
        <TemplateMenu
          inquiry={inquiry}
          onInsert={(text) => draft.change({ body: body === '' ? text : `${body}\n\n${text}` })}
        />
        <Button disabled={body.trim() === ''} variant="default" onClick={() => void add()}>
          {t('entry.add')}
        </Button>
      </div>
    </div>
  );
}
