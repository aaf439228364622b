import { useTranslation } from 'react-i18next';
import { useColleagues } from '../../rpc/session.ts';
import classes from './conflicts.module.css';

interface LostNoteProps {
  readonly staffId: string | null;
  readonly deviceCode: string;
}

/** Says in a record's history that an edit lost against one made at the same time. */
export function LostNote({ staffId, deviceCode }: LostNoteProps) {
  const { t } = useTranslation('conflicts');
  const { staffName } = useColleagues();
  const name = staffName(staffId) ?? t('device', { code: deviceCode });
  return <em className={classes.lostNote}>{` (${t('history.lost', { name })})`}</em>;
}

interface LostTextProps {
  readonly text: string;
  readonly lang: string | undefined;
}

/** A lost text that is too long for a line of history, on demand. */
export function LostText({ text, lang }: LostTextProps) {
  const { t } = useTranslation('conflicts');
  return (
    <details className={classes.lostText}>
      <summary>{t('history.show')}</summary>
      <p lang={lang}>{text}</p>
    </details>
  );
}
