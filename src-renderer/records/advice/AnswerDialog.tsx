import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceRequest } from '#shared/contract/advice.ts';
import { type Answer, lacksOf } from '#shared/domain/advice.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { useSave } from '../use-save.ts';
import classes from './advice.module.css';

interface AnswerDialogProps {
  readonly request: AdviceRequest;
  readonly answer: Answer;
  readonly onClose: () => void;
}

/** Says yes, gives advice, or sends back with what is missing; the words become an entry of the case. */
export function AnswerDialog({ request, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['advice', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const [text, setText] = useState('');
  return (
    <FormDialog
      opened
      title={t(`lists:adviceAnswer.${answer}`)}
      submitLabel={t(`lists:adviceAnswer.${answer}`)}
      canSubmit={lacksOf(answer, text) === null}
      onClose={onClose}
      onSubmit={() => save(client.advice.answer({ id: request.id, answer, text }), t('operations:advice.answer'))}
    >
      <p className={classes.words}>{request.question}</p>
      <Textarea
        label={t(`words.${answer}`)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={16}
        required={answer !== 'approve'}
        data-autofocus
      />
    </FormDialog>
  );
}
