import type { DisplayedName } from '#shared/domain/names.ts';
import { LangText } from '../ui/text/LangText.tsx';
import classes from './records.module.css';

interface OwnNameProps {
  readonly own: DisplayedName;
  /** Another form of the name; left out where it is the same. */
  readonly also: DisplayedName;
}

/** The name of a record as its title, with its other form small below. */
export function OwnName({ own, also }: OwnNameProps) {
  return (
    <>
      <LangText lang={own.lang}>{own.text}</LangText>
      {also.text !== own.text && (
        <small className={classes.alias} lang={also.lang ?? undefined}>
          {also.text}
        </small>
      )}
    </>
  );
}
