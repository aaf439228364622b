import { Chip, Group, Input, Radio, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MailDraft } from '#shared/contract/imports-mail.ts';
import { COOPERATION_FORMS } from '#shared/domain/lists.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { type PickedRecord, RecordPicker } from '../../../ui/pickers/RecordPicker.tsx';
import { type FilingForm, inquiryLanguages } from './filing-form.ts';
import classes from './mail.module.css';
import { choiceOf, Option, radioOf } from './Option.tsx';

interface TargetChoiceProps {
  readonly draft: MailDraft;
  readonly form: FilingForm;
  readonly droppedOn: string | null;
  readonly onChange: (change: Partial<FilingForm>) => void;
}

/** Where the mail goes: the inquiry it was dropped on, those it may belong to, another one, or a new one. */
export function TargetChoice({ draft, form, droppedOn, onChange }: TargetChoiceProps) {
  const { t } = useTranslation(['imports', 'lists']);
  const search = useInquirySearch();
  const offered = useOffered(draft, droppedOn);
  return (
    <Radio.Group
      label={t('target.title')}
      classNames={{ label: classes.part }}
      value={radioOf(form.target)}
      onChange={(value) => onChange({ target: choiceOf(value) })}
    >
      {offered.map(({ inquiry, by }) => (
        <Option
          key={inquiry.id}
          value={radioOf({ kind: 'found', id: inquiry.id })}
          label={inquiry.subject}
          lang={inquiry.language}
          detail={
            <>
              {inquiry.number} <StatusBadge tone={inquiry.status} label={t(`lists:status.${inquiry.status}`)} />{' '}
              {t(`target.clue.${by}`)}
            </>
          }
        />
      ))}
      <Option value="new" label={t('target.new')}>
        {form.target.kind === 'new' && <NewTarget draft={draft} form={form} onChange={onChange} />}
      </Option>
      <Option value="other" label={t('target.other')}>
        {form.target.kind === 'other' && (
          <RecordPicker
            aria-label={t('target.other')}
            placeholder={t('target.search')}
            value={form.otherInquiry}
            onChange={(otherInquiry) => onChange({ otherInquiry })}
            search={search}
          />
        )}
      </Option>
    </Radio.Group>
  );
}

/** The suggested inquiries, before them the one under the pointer when the mail was dropped. */
function useOffered({ inquiries }: MailDraft, droppedOn: string | null) {
  const orpc = useOrpc();
  const options = orpc.inquiries.get.queryOptions({ input: { id: droppedOn ?? '' } });
  const { data } = useQuery({ ...options, enabled: droppedOn !== null });
  const dropped = data === undefined ? [] : [{ inquiry: data, by: 'drop' as const }];
  return [...dropped, ...inquiries.filter(({ inquiry }) => inquiry.id !== droppedOn)];
}

const OFFERED = 10;

function useInquirySearch() {
  const client = useClient();
  return async (text: string, signal: AbortSignal): Promise<readonly PickedRecord[]> => {
    const filter = text === '' ? { open: true } : { text };
    const sort = { by: 'received', direction: 'desc' } as const;
    const { rows } = await client.inquiries.page({ filter, sort, cursor: null, limit: OFFERED }, { signal });
    return rows.map(({ id, number, subject, language }) => {
      return { id, label: subject, detail: number, lang: language ?? undefined };
    });
  };
}

function NewTarget({ draft, form, onChange }: Omit<TargetChoiceProps, 'droppedOn'>) {
  const { t } = useTranslation(['imports', 'lists']);
  const format = useFormat();
  return (
    <>
      <TextInput
        label={t('target.subject')}
        value={form.subject}
        lang={form.language ?? undefined}
        required
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Select
        label={t('target.language')}
        data={inquiryLanguages(draft).map((value) => ({ value, label: format.languageName(value) }))}
        value={form.language}
        onChange={(language) => onChange({ language })}
        clearable
        clearButtonProps={{ 'aria-label': t('target.noLanguage') }}
      />
      <Input.Wrapper label={t('target.forms')} labelElement="div">
        <Chip.Group
          multiple
          value={[...form.forms]}
          onChange={(next) => onChange({ forms: COOPERATION_FORMS.filter((one) => next.includes(one)) })}
        >
          <Group gap={6}>
            {COOPERATION_FORMS.map((one) => (
              <Chip key={one} value={one} size="xs">
                {t(`lists:form.${one}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </>
  );
}
