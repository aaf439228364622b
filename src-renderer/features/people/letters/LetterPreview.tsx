import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterHead, LettersAsked } from '#shared/contract/letters.ts';
import { useNames } from '../../../records/reader.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from './letters.module.css';
import { useLackWords } from './use-lack-words.ts';

interface LetterPreviewProps {
  readonly heads: readonly LetterHead[];
  readonly asked: LettersAsked;
}

/** Everyone who is written to, what is missing for whom, and the letter of the one who is chosen. */
export function LetterPreview({ heads, asked }: LetterPreviewProps) {
  const { t } = useTranslation('letters');
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = heads.find(({ person }) => person.id === wanted) ?? heads[0];
  if (chosen === undefined) return <p className={classes.hint}>{t('nobody')}</p>;
  return (
    <div className={classes.preview}>
      <section aria-label={t('addressees')} className={classes.people}>
        <ul className={classes.heads}>
          {heads.map((head) => (
            <HeadLine
              key={head.person.id}
              head={head}
              isChosen={head === chosen}
              onChoose={() => setWanted(head.person.id)}
            />
          ))}
        </ul>
      </section>
      <LetterText head={chosen} asked={asked} />
    </div>
  );
}

interface HeadLineProps {
  readonly head: LetterHead;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function HeadLine({ head: { person, language, lacks }, isChosen, onChoose }: HeadLineProps) {
  const names = useNames();
  const format = useFormat();
  const lackWords = useLackWords();
  const { text, lang } = names.person(person);
  return (
    <li>
      <button type="button" className={classes.head} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.name} lang={lang ?? undefined}>
          {text}
        </span>
        <span className={classes.second}>{language === null ? '–' : format.languageName(language)}</span>
        {lacks.length > 0 && <span className={classes.lacks}>{lackWords(lacks)}</span>}
      </button>
    </li>
  );
}

function LetterText({ head, asked }: { readonly head: LetterHead; readonly asked: LettersAsked }) {
  const { t } = useTranslation('letters');
  const lackWords = useLackWords();
  const orpc = useOrpc();
  const reading = orpc.letters.read.queryOptions({ input: { ...asked, personId: head.person.id } });
  const { data: letter } = useQuery({ ...reading, placeholderData: keepPreviousData });
  const lang = letter?.language ?? undefined;
  return (
    <section className={classes.letter} aria-label={t('preview')}>
      {letter?.subject && (
        <p className={classes.subject} lang={lang}>
          {letter.subject}
        </p>
      )}
      {head.language === null && <p className={classes.hint}>{lackWords(head.lacks)}</p>}
      <textarea className={classes.body} aria-label={t('text')} lang={lang} readOnly value={letter?.body ?? ''} />
    </section>
  );
}
