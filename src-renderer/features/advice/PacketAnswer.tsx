import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ANSWERS, type Answer, answersTo, type Wish } from '#shared/domain/advice.ts';
import classes from './advice.module.css';

interface Given {
  readonly answer: Answer | null;
  readonly text: string;
}

interface PacketAnswerProps {
  readonly wish: Wish;
  /** Of the case. */
  readonly title: string;
  readonly value: Given;
  readonly onChange: (value: Given) => void;
}

/** The answer on one case of a packet. */
export function PacketAnswer({ wish, title, value, onChange }: PacketAnswerProps) {
  const { t } = useTranslation(['packets', 'lists', 'advice']);
  const choose = (answer: string): void =>
    onChange({ ...value, answer: ANSWERS.find((known) => known === answer) ?? null });
  return (
    <div className={classes.answer}>
      <Radio.Group label={t('view.answer', { title })} value={value.answer} onChange={choose}>
        {answersTo({ wish, state: 'open' }).map((answer) => (
          <Radio key={answer} value={answer} label={t(`lists:adviceAnswer.${answer}`)} mt={6} />
        ))}
      </Radio.Group>
      {value.answer !== null && (
        <Textarea
          label={t(`advice:words.${value.answer}`)}
          value={value.text}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={16}
        />
      )}
    </div>
  );
}
