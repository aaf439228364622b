import { useEffect, useRef } from 'react';
import { useProfile } from '../../rpc/session.ts';
import { toUiLanguage } from '../../ui/i18n/i18n.ts';
import { usePreferences } from '../../ui/preferences/provider.tsx';

/** Language and time zone stand in the profile: when they change there, by an undo for example, this window follows. */
export function FollowProfile() {
  const { language, zone } = useProfile();
  const { setPreferences } = usePreferences();
  const known = useRef({ language, zone });
  useEffect(() => {
    if (known.current.language !== language) setPreferences({ language: toUiLanguage(language) });
    if (known.current.zone !== zone) setPreferences({ zone });
    known.current = { language, zone };
  }, [language, zone, setPreferences]);
  return null;
}
