import type { ReactNode } from 'react';
import { Marked } from '../marks/Marked.tsx';
import classes from './TwoLines.module.css';

interface TwoLinesProps {
  readonly first: ReactNode;
  readonly second?: ReactNode;
  /** Language of the first line, where it is the record's own text. */
  readonly lang?: string | undefined;
  readonly secondLang?: string | undefined;
}

/** A cell's content with its quiet second line. */
export function TwoLines({ first, second, lang, secondLang }: TwoLinesProps) {
  return (
    <span className={classes.lines}>
      <span lang={lang} className={classes.first}>
        <Marked>{first}</Marked>
      </span>
      {second !== undefined && (
        <small lang={secondLang} className={classes.second}>
          <Marked>{second}</Marked>
        </small>
      )}
    </span>
  );
}
