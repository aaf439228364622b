import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format/use-format.ts';
import { hasOthers, idleFor, lastExchangeAt, mostLacking, type SyncState } from './state.ts';

interface SyncWords {
  /** How it stands, as short as the line at the window's foot: parts that stand beside each other. */
  readonly status: (state: SyncState) => readonly string[];
  /** That nothing was exchanged for long; null where there is no need to say so. */
  readonly idle: (state: SyncState, now: number) => string | null;
}

/** How exchanging stands, in words. */
export function useSyncWords(): SyncWords {
  const { t } = useTranslation('sync');
  const format = useFormat();
  return {
    status: (state) => {
      if (!hasOthers(state)) return [];
      const last = lastExchangeAt(state);
      const exchanged = last === null ? t('status.never') : t('status.exchanged', { when: format.relative(last) });
      const most = mostLacking(state);
      if (most === undefined) return [exchanged, t('status.allHave')];
      const { office, lacks } = most;
      return [exchanged, t('status.lacks', { office, count: lacks, n: format.number(lacks) })];
    },
    idle: (state, now) => {
      const idle = idleFor(state, now);
      if (idle === null) return null;
      return idle.days === null ? t('status.idleNever') : t('status.idle', { count: idle.days });
    },
  };
}
