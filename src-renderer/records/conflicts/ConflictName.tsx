import { Link } from '@tanstack/react-router';
import type { Conflict, ConflictPlace } from '#shared/contract/conflicts.ts';
import { LangText } from '../../ui/text/LangText.tsx';
import classes from './conflicts.module.css';
import { useConflictWords } from './use-conflict-words.tsx';

interface ConflictNameProps {
  readonly conflict: Conflict;
  /** Beside leading to the record. */
  readonly onFollow: () => void;
}

/** Which record, and what of it. */
export function ConflictName({ conflict, onFollow }: ConflictNameProps) {
  const words = useConflictWords();
  const { place } = conflict;
  const { text, lang } = words.title(conflict);
  const name = <LangText lang={lang}>{text}</LangText>;
  return (
    <div className={classes.name}>
      <h2 className={classes.record}>
        {place === null ? (
          name
        ) : (
          <Link to={pathOf(place) as never} onClick={onFollow}>
            {name}
          </Link>
        )}
      </h2>
      <p className={classes.about}>{[place?.number, words.about(conflict)].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

const SCREENS: Readonly<Record<ConflictPlace['kind'], (id: string) => string>> = {
  inquiry: (id) => `/inquiries/${id}`,
  meeting: (id) => `/meetings/${id}`,
  organisation: (id) => `/organisations/${id}`,
  person: (id) => `/people/${id}`,
  template: () => '/settings',
  country_note: () => '/settings',
  report: (id) => `/reports/${id}`,
  own_indicator: () => '/reports/own',
};

/** The screen on which a record is shown. */
export const pathOf = ({ kind, id }: ConflictPlace): string => SCREENS[kind](id);
