import { formatDay, formatInstant } from '#shared/domain/formats.ts';
import { historyWords } from '#shared/domain/history-words.ts';
import type { Language } from '#shared/domain/lists.ts';
import { localDay } from '#shared/domain/zones.ts';
import type { Context } from '../context.ts';
import { exportNames } from '../names/index.ts';
import { readSession } from '../session/index.ts';
import { textsIn } from '../texts/index.ts';

/** The namespaces whose words stand on the paper. */
const NAMESPACES = ['reviews', 'advice', 'inquiries', 'lists', 'conflicts', 'merges', 'report-document'];

/** How a case is told on paper: in one language, in the zone of whoever is at work. */
export function paperWords(context: Context, language: Language) {
  const zone = readSession(context).profile?.zone ?? 'Europe/Paris';
  const texts = textsIn(context.rootDir, language, NAMESPACES);
  const t = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    String(texts(key as never, values as never));
  const names = exportNames(context, language);
  const day = (value: string): string => formatDay(value, language, { style: 'long' });
  const instant = (value: number): string => formatInstant(value, zone, language);
  return {
    ...{ t, names, language, zone, day, instant },
    dayOf: (value: number): string => day(localDay(value, zone)),
    history: historyWords({
      ...{ t, language, day, instant },
      staffName: names.staff,
      officeName: names.office,
      languageName: names.language,
    }),
  };
}
export type PaperWords = ReturnType<typeof paperWords>;
