import { useTranslation } from 'react-i18next';
import { type HistoryWords, historyWords } from '#shared/domain/history-words.ts';
import { useColleagues } from '../../../rpc/session.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

/** Says what became of a field, in the reader's words. */
export function useFieldWords(): HistoryWords {
  const { t } = useTranslation(['inquiries', 'lists', 'conflicts']);
  const format = useFormat();
  const { staffName, officeName } = useColleagues();
  return historyWords({
    t: (key, values) => String(t(key as never, values as never)),
    language: format.language,
    staffName,
    officeName,
    languageName: (tag) => format.languageName(tag),
    day: (day) => format.date(day, 'dayMonth'),
    instant: (instant) => format.dateTime(instant),
  });
}
