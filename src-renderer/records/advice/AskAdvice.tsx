import { SegmentedControl, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequest } from '#shared/contract/advice.ts';
import { mayAdvise, WISHES, type Wish } from '#shared/domain/advice.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { useColleagues, useProfile } from '../../rpc/session.ts';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { DateField } from '../../ui/inputs/DateField.tsx';
import { useSave } from '../use-save.ts';
import { useEditsCases } from './role.ts';

interface AskAdviceProps {
  readonly inquiryId: string;
  /** The officer of the case, to whom questions go; null where nobody has taken it. */
  readonly ownerId: string | null;
  /** A request of one's own that nobody has answered yet, to be changed. */
  readonly request?: AdviceRequest;
  readonly onClose: () => void;
}

/** Asks an adviser for advice or a sign-off on a case, with a question and a day; or asks otherwise, until there is an answer. */
export function AskAdvice({ inquiryId, ownerId, request, onClose }: AskAdviceProps) {
  const { t } = useTranslation(['advice', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const advisers = useAdvisers();
  const editsCases = useEditsCases();
  const officer = advisers.some(({ value }) => value === ownerId) ? ownerId : null;
  const [wish, setWish] = useState<Wish>(request?.wish ?? (editsCases ? 'advice' : 'question'));
  const [question, setQuestion] = useState(request?.question ?? '');
  const [adviserId, setAdviserId] = useState(request?.adviserId ?? (editsCases ? null : officer));
  const [dueOn, setDueOn] = useState(request?.dueOn ?? null);
  const choose = (value: string): void => {
    const next = WISHES.find((known) => known === value) ?? 'advice';
    setWish(next);
    setAdviserId(next === 'question' ? officer : null);
  };
  const submit = (): Promise<unknown> => {
    const asked = { question, adviserId, dueOn };
    if (request === undefined) {
      return save(client.advice.ask({ inquiryId, wish, ...asked }), t('operations:advice.ask'));
    }
    return save(client.advice.update({ id: request.id, patch: asked }), t('operations:advice.update'));
  };
  return (
    <FormDialog
      opened
      title={request === undefined ? t('ask.title') : t('change.title')}
      submitLabel={request === undefined ? t('ask.submit') : t('change.submit')}
      canSubmit={question.trim() !== '' && (wish !== 'question' || adviserId !== null)}
      onClose={onClose}
      onSubmit={submit}
    >
      {request === undefined && (
        <SegmentedControl
          aria-label={t('ask.wish')}
          value={wish}
          data={WISHES.map((value) => ({ value, label: t(`lists:wish.${value}`) }))}
          onChange={choose}
        />
      )}
      <Textarea
        label={t('ask.question')}
        description={t('ask.questionHint')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={12}
        required
        data-autofocus
      />
      <Select
        label={t(wish === 'question' ? 'ask.officer' : 'ask.adviser')}
        placeholder={wish === 'question' ? '' : t('anyone')}
        data={advisers}
        value={adviserId}
        onChange={setAdviserId}
        clearable
      />
      <DateField label={t('ask.due')} value={dueOn} onChange={setDueOn} clearable />
    </FormDialog>
  );
}

/** Colleagues who may be asked: those who advise first, nobody of oneself. */
function useAdvisers() {
  const { t } = useTranslation('lists');
  const { staff, officeName } = useColleagues();
  const { id: own } = useProfile();
  return staff
    .filter(({ id }) => id !== own)
    .toSorted((a, b) => Number(mayAdvise(b.role)) - Number(mayAdvise(a.role)))
    .map(({ id, name, role, officeId }) => ({
      value: id,
      label: [name, t(`staffRole.${role}`), officeName(officeId)].filter(Boolean).join(' · '),
    }));
}
