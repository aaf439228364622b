import { SegmentedControl, Select, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/domain/lists.ts';
import { useSession } from '../../rpc/session.ts';
import { toUiLanguage } from '../../ui/i18n/i18n.ts';
import { usePreferences } from '../../ui/preferences/provider.tsx';
import { JoinPane } from './JoinPane.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { StaffForm } from './StaffForm.tsx';
import classes from './welcome.module.css';

interface WelcomeProps {
  /** The profile is there: the program can begin. */
  readonly onDone: () => Promise<unknown>;
}

type Way = 'start' | 'join';

/** The first run: an office begins here or is joined, and it is said who works here, in which language. */
export function WelcomeScreen({ onDone }: WelcomeProps) {
  const { t } = useTranslation('welcome');
  const { staff } = useSession();
  const { preferences, setPreferences } = usePreferences();
  const [way, setWay] = useState<Way>('start');
  const hasJoined = staff.length > 0;
  const nameIn = (language: Language): string =>
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <p className={classes.mark}>{t('mark')}</p>
        <Title order={1}>{t('title')}</Title>
        <p className={classes.lead}>{t(hasJoined ? 'joined.lead' : way === 'start' ? 'lead' : 'join.lead')}</p>
        <Select
          label={t('language')}
          data={LANGUAGES.map((language) => ({ value: language, label: nameIn(language) }))}
          value={preferences.language}
          onChange={(tag) => tag !== null && setPreferences({ language: toUiLanguage(tag) })}
          allowDeselect={false}
        />
        {!hasJoined && (
          <SegmentedControl
            aria-label={t('way.label')}
            data={[
              { value: 'start', label: t('way.start') },
              { value: 'join', label: t('way.join') },
            ]}
            value={way}
            onChange={(value) => setWay(value === 'join' ? 'join' : 'start')}
          />
        )}
        {hasJoined && <StaffForm onDone={onDone} />}
        {!hasJoined && way === 'start' && <ProfileForm onDone={onDone} />}
        {!hasJoined && way === 'join' && <JoinPane onJoined={onDone} />}
      </div>
    </main>
  );
}
