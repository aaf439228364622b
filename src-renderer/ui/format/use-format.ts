import { usePreferences } from '../preferences/provider.tsx';
import { createFormat, type Format } from './format.ts';

const made = new Map<string, Format>();

/** The formatters of the reader's language and zone: the same for every cell of a list, since making them takes longer than using them. */
export function useFormat(): Format {
  const { language, zone } = usePreferences().preferences;
  const key = `${language} ${zone}`;
  const format = made.get(key) ?? createFormat(language, zone);
  made.set(key, format);
  return format;
}
