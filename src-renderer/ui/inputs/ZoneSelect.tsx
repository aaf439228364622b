import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneOffset } from '../format/zones.ts';
import { usePreferences } from '../preferences/provider.tsx';

interface ZoneSelectProps {
  /** IANA name. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly label?: string;
  readonly description?: string;
  readonly 'aria-label'?: string;
}

const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** A time zone: the reader's own and the other side's first, then all of them with today's distance from UTC. */
export function ZoneSelect({ value, onChange, ...rest }: ZoneSelectProps) {
  const { t } = useTranslation('ui');
  const { zone, otherZone } = usePreferences().preferences;
  const data = useMemo(() => {
    const now = Date.now();
    const near = [...new Set([zone, otherZone, value, 'UTC'])];
    const option = (name: string) => ({ value: name, label: `${cityOf(name)} (${zoneOffset(name, now)})` });
    const others = Intl.supportedValuesOf('timeZone').filter((name) => !near.includes(name));
    return [
      { group: t('zones.near'), items: near.map(option) },
      { group: t('zones.all'), items: others.map(option) },
    ];
  }, [zone, otherZone, value, t]);
  return (
    <Select
      {...rest}
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('choice.none')}
    />
  );
}
