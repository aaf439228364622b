import { useMemo } from 'react';
import { usePreferences } from '../preferences/provider.tsx';
import { createFormat, type Format } from './format.ts';

/** The formatters of the reader's language and zone. */
export const useFormat = (): Format => {
  const { language, zone } = usePreferences().preferences;
  return useMemo(() => createFormat(language, zone), [language, zone]);
};
