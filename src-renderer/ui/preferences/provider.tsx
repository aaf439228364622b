import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { PREFERENCES_KEY, type Preferences, parsePreferences } from './preferences.ts';

export interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly setPreferences: (patch: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<PreferencesAccess | null>(null);

/** Keeps the preferences on this device and tells the document about them; other windows follow at once. */
export function PreferencesProvider({ initial, children }: { initial?: Preferences; children: ReactNode }) {
  const [preferences, setAll] = useState(() => initial ?? parsePreferences(localStorage.getItem(PREFERENCES_KEY)));

  const setPreferences = useCallback((patch: Partial<Preferences>) => {
    setAll((before) => {
      const after = { ...before, ...patch };
      localStorage.setItem(PREFERENCES_KEY, JSON.stringify(after));
      return after;
    });
  }, []);

  useEffect(() => {
    document.documentElement.dataset.density = preferences.density;
  }, [preferences.density]);

  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key === PREFERENCES_KEY) setAll(parsePreferences(event.newValue));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);

  const access = useMemo(() => ({ preferences, setPreferences }), [preferences, setPreferences]);
  return <PreferencesContext value={access}>{children}</PreferencesContext>;
}

export const usePreferences = (): PreferencesAccess => {
  const access = useContext(PreferencesContext);
  if (!access) throw new Error('usePreferences outside of PreferencesProvider');
  return access;
};
