import type { DiffPart } from '#shared/domain/text-diff.ts';
import classes from './conflicts.module.css';

interface DiffTextProps {
  readonly parts: readonly DiffPart[];
  readonly side: 'standing' | 'lost';
  readonly lang: string | undefined;
}

/** A text with the words marked that the other one has not. */
export function DiffText({ parts, side, lang }: DiffTextProps) {
  return (
    <p className={classes.text} lang={lang}>
      {parts.map(({ at, text, differs }) =>
        differs ? (
          <mark key={at} className={classes.mark} data-side={side}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}
