import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STEP_UNITS, type StepUnit } from '#shared/domain/period-steps.ts';

interface UnitChoiceProps {
  readonly unit: StepUnit;
  readonly onUnit: (unit: StepUnit) => void;
}

/** Whether trends go by months or by quarters. */
export function UnitChoice({ unit, onUnit }: UnitChoiceProps) {
  const { t } = useTranslation('dashboard');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('unit.label')}
      data={STEP_UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
      value={unit}
      onChange={(value) => {
        const known = STEP_UNITS.find((one) => one === value);
        if (known) onUnit(known);
      }}
    />
  );
}
