import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/domain/days.ts';
import type { GrantMonths } from '#shared/domain/periods.ts';
import { useStored } from '../../ui/hooks/use-stored.ts';
import { DateField } from '../../ui/inputs/DateField.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { type Days, GRANT_PRESETS, PERIOD_PRESETS, presetDays, presetOf } from './presets.ts';
import classes from './reports.module.css';

interface PeriodPickerProps {
  readonly days: Days;
  readonly today: string;
  readonly onDays: (days: Days) => void;
}

const isGrant = (value: unknown): value is GrantMonths | null =>
  value === null ||
  (typeof value === 'object' &&
    'start' in value &&
    typeof value.start === 'string' &&
    isDay(value.start) &&
    'months' in value &&
    Number.isSafeInteger(value.months) &&
    Number(value.months) > 0);

/** A period by its name, or any days. */
export function PeriodPicker({ days, today, onDays }: PeriodPickerProps) {
  const { t } = useTranslation('reports');
  const [grant, setGrant] = useStored<GrantMonths | null>('ejrc-desk.reports.grant', null, isGrant);
  const [asking, setAsking] = useState(false);
  const preset = presetOf(days, today, grant);
  const offered = grant === null ? PERIOD_PRESETS : [...PERIOD_PRESETS, ...GRANT_PRESETS];

  return (
    <div className={classes.period}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={t('period.choose', { period: preset ? t(`period.${preset}`) : t('period.free') })}
          >
            {preset ? t(`period.${preset}`) : t('period.free')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((one) => (
            <Menu.Item
              key={one}
              aria-current={one === preset}
              onClick={() => {
                const meant = presetDays(one, today, grant);
                if (meant) onDays(meant);
              }}
            >
              {t(`period.${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setAsking(true)}>{t('period.grant')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DateField
        aria-label={t('period.from')}
        className={classes.day}
        value={days.from}
        onChange={(from) => from && onDays({ from, to: days.to < from ? from : days.to })}
      />
      <span aria-hidden>–</span>
      <DateField
        aria-label={t('period.to')}
        className={classes.day}
        value={days.to}
        onChange={(to) => to && onDays({ from: to < days.from ? to : days.from, to })}
      />
      {asking && (
        <GrantDialog
          grant={grant}
          today={today}
          onClose={() => setAsking(false)}
          onGrant={(next) => {
            setGrant(next);
            const meant = presetDays('thisGrant', today, next);
            if (meant) onDays(meant);
          }}
        />
      )}
    </div>
  );
}
