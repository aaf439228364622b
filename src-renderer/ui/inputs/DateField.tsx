import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { parseDay } from './day.ts';

export interface DateFieldProps {
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onLeave?: () => void;
  readonly label?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly error?: boolean | string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly readOnly?: boolean;
  /** Set where the field itself stands in a popover, so that picking a day does not count as a click outside of that. */
  readonly inPopover?: boolean;
  readonly className?: string | undefined;
  readonly inputClassName?: string | undefined;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

/** A day without a zone, typed in the reader's way of writing or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onLeave, min, max, inPopover = false, inputClassName, ...rest } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  return (
    <DateInput
      {...rest}
      classNames={inputClassName === undefined ? {} : { input: inputClassName }}
      value={value}
      minDate={min}
      maxDate={max}
      popoverProps={{
        withinPortal: !inPopover,
        attributes: { dropdown: { role: 'dialog', 'aria-label': t('calendar.choose') } },
      }}
      valueFormat={(day) => format.date(day, 'short')}
      dateParser={(typed) => parseDay(typed, format.language, dayIn(Date.now(), format.zone))}
      clearButtonProps={{ 'aria-label': t('choice.clear') }}
      ariaLabels={{
        nextMonth: t('calendar.nextMonth'),
        previousMonth: t('calendar.previousMonth'),
        nextYear: t('calendar.nextYear'),
        previousYear: t('calendar.previousYear'),
        nextDecade: t('calendar.nextDecade'),
        previousDecade: t('calendar.previousDecade'),
      }}
      onChange={onChange}
      onBlur={onLeave}
    />
  );
}
