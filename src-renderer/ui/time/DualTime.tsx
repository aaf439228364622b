import { useTranslation } from 'react-i18next';
import { type DateValue, dayIn, zoneCode } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { usePreferences } from '../preferences/provider.tsx';

/** The usual name of a zone in the reader's language at an instant: MEZ, CET, JST. */
export const useZoneName = (): ((zone: string, at: DateValue) => string) => {
  const { t } = useTranslation('ui');
  return (zone, at) => {
    const code = zoneCode(zone, at);
    return t(`zone.${code}`, { defaultValue: code });
  };
};

interface DualTimeProps {
  readonly at: DateValue;
  /** With the day, written again for the other zone where it is another one there. */
  readonly withDay?: boolean;
  /** Zones to show; by default the reader's own and the other side's. */
  readonly zones?: readonly string[];
}

/** `25. Nov. 2026 09:40 MEZ / 17:40 JST` as text. */
export const useDualTime = (at: DateValue, zones?: readonly string[], withDay = true): string => {
  const format = useFormat();
  const zoneName = useZoneName();
  const { zone, otherZone } = usePreferences().preferences;
  const shown = [...new Set(zones ?? [zone, otherZone])];
  const days = shown.map((one) => dayIn(at, one));
  return shown
    .map((one, index) => {
      const newDay = index === 0 ? withDay : days[index] !== days[index - 1];
      const day = newDay ? `${format.date(at, index === 0 ? 'medium' : 'dayMonth', { zone: one })} ` : '';
      return `${day}${format.time(at, one)} ${zoneName(one, at)}`;
    })
    .join(' / ');
};

/** A time in both zones: `09:40 CET / 17:40 JST`. */
export function DualTime({ at, withDay = false, zones }: DualTimeProps) {
  return <time dateTime={new Date(at).toISOString()}>{useDualTime(at, zones, withDay)}</time>;
}
