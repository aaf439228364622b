import { useMediaQuery } from '@mantine/hooks';
import { usePreferences } from './provider.tsx';

/** The colour scheme on the screen: the person's choice, or the system's where that is "auto". */
export const useScheme = (): 'light' | 'dark' => {
  const { scheme } = usePreferences().preferences;
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false });
  if (scheme !== 'auto') return scheme;
  return systemDark ? 'dark' : 'light';
};
