import { TimePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

interface TimeFieldProps {
  /** `HH:mm`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly description?: string;
  readonly error?: boolean | string | undefined;
  readonly required?: boolean;
  readonly 'aria-label'?: string;
}

/** A time of day on the 24-hour clock, typed or picked. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <TimePicker
      {...rest}
      format="24h"
      withDropdown
      minutesStep={5}
      value={value}
      onChange={(next) => onChange(next.slice(0, 5))}
      hoursInputLabel={t('time.hours')}
      minutesInputLabel={t('time.minutes')}
    />
  );
}
