import { useTranslation } from 'react-i18next';
import type { DeviceState, OfficeState } from '#shared/contract/sync.ts';
import { useFormat } from '../../../ui/format/use-format.ts';

interface DeviceWords {
  /** What a device has and lacks of what is held here. */
  readonly has: (state: DeviceState, held: number) => string;
  /** The same of an office; null where there is nothing to say. */
  readonly officeHas: (state: OfficeState) => string;
}

/** Who has what, in words. */
export function useDeviceWords(): DeviceWords {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const lacks = (count: number, since: number | null): string => {
    const n = format.number(count);
    if (since === null) return t('who.lacks', { count, n });
    return t('who.lacksSince', { count, n, day: format.dueDay(since) });
  };
  return {
    has: ({ isSelf, standing, lacks: count, lacksSince, heardAt }, held) => {
      if (isSelf) return t('who.holds', { count: held, n: format.number(held) });
      if (standing === 'revoked') return t('who.revoked');
      if (standing !== 'member') return t('who.notYet');
      if (heardAt === null) return t('who.neverHeard');
      return count === 0 ? t('who.all') : lacks(count, lacksSince);
    },
    officeHas: ({ office, lacks: count, lacksSince, heardAt }) => {
      if (heardAt === null) return t('who.neverHeard');
      if (count === 0) return t('who.officeAll', { office });
      const n = format.number(count);
      if (lacksSince === null) return t('who.officeLacks', { office, count, n });
      return t('who.officeLacksSince', { office, count, n, day: format.dueDay(lacksSince) });
    },
  };
}
