import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kanaSuggestions, latinSuggestions } from '#shared/domain/romanisation.ts';
import classes from './records.module.css';

interface SuggestionsProps {
  /** What the field holds. */
  readonly value: string | null;
  /** What may stand in it, following from another field. */
  readonly forms: readonly string[];
  readonly lang?: string;
  readonly onTake: (form: string) => void;
}

/** Forms of a name to take with one press, below a field that is still empty. */
export function Suggestions({ value, forms, lang, onTake }: SuggestionsProps) {
  const { t } = useTranslation('records');
  if (value?.trim() || forms.length === 0) return null;
  return (
    <span className={classes.suggestions}>
      {forms.map((form) => (
        <Button
          key={form}
          size="compact-xs"
          variant="light"
          aria-label={t('suggest.take', { form })}
          onClick={() => onTake(form)}
        >
          <span lang={lang}>{form}</span>
        </Button>
      ))}
    </span>
  );
}

interface ReadingSuggestionsProps {
  readonly value: string | null;
  /** The same part of the name in the other script. */
  readonly other: string | null;
  readonly onTake: (form: string) => void;
}

/** Latin letters for a kana reading, in passport form and with macrons. */
export function LatinSuggestions({ other, ...rest }: ReadingSuggestionsProps) {
  return <Suggestions {...rest} forms={latinSuggestions(other ?? '')} />;
}

/** Kana for a name in romaji; never for kanji. */
export function KanaSuggestions({ other, ...rest }: ReadingSuggestionsProps) {
  return <Suggestions {...rest} forms={kanaSuggestions(other ?? '')} lang="ja" />;
}
