import { useTranslation } from 'react-i18next';
import type { ExchangeRow } from '#shared/contract/sync.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useDeviceName } from '../use-device-name.ts';
import { useReasonWords } from '../use-reason-words.ts';

interface ExchangeWords {
  /** From whom it came, or to whom it went. */
  readonly withWhom: (row: ExchangeRow) => string;
  /** What became of it. */
  readonly result: (row: ExchangeRow) => string;
}

/** So many receivers are told by name. */
const NAMED = 3;

/** A row of the history in words. */
export function useExchangeWords(): ExchangeWords {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const deviceName = useDeviceName();
  const { reason } = useReasonWords();
  return {
    withWhom: ({ direction, carrier, sender, receivers }) => {
      if (direction === 'in') return sender === null ? t('history.unknownSender') : deviceName(sender);
      if (receivers === null) return carrier === 'file' ? t('history.byPassphrase') : t('history.allOfWay');
      const [only] = receivers;
      if (only !== undefined && receivers.length === 1) return deviceName(only);
      const names = receivers.slice(0, NAMED).map(({ owner, code }) => owner ?? code);
      const more = receivers.length - names.length;
      const list = format.list(names, 'unit');
      return more === 0 ? list : t('history.andMore', { names: list, count: more });
    },
    result: ({ refusal, direction, changes, repeated, quarantined, conflicts, files }) => {
      if (refusal !== null) return t('history.refused', { reason: reason(refusal) });
      const n = format.number(changes);
      const parts = [
        changes > 0 &&
          (direction === 'in' ? t('history.new', { count: changes, n }) : t('history.sent', { count: changes, n })),
        repeated > 0 && t('history.repeated', { count: repeated, n: format.number(repeated) }),
        quarantined > 0 && t('history.quarantined', { count: quarantined, n: format.number(quarantined) }),
        conflicts > 0 && t('history.conflicts', { count: conflicts, n: format.number(conflicts) }),
        files > 0 && t('history.files', { count: files, n: format.number(files) }),
      ].filter((part) => part !== false);
      return parts.length === 0 ? t('history.nothing') : format.list(parts, 'unit');
    },
  };
}
