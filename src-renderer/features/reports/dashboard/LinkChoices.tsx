import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DashboardLinks, LINK_SOURCES, type LinkChoice } from '#shared/contract/dashboard.ts';
import { ANY_THIRD, LINK_LEVELS } from '#shared/domain/cooperation-links.ts';
import type { Language } from '#shared/domain/lists.ts';
import { regionName } from '#shared/domain/regions.ts';
import classes from './dashboard.module.css';

interface LinkChoicesProps {
  readonly choice: LinkChoice;
  /** Those that some record has to do with. */
  readonly thirds: DashboardLinks['thirds'];
  readonly language: Language;
  readonly onChoice: (choice: LinkChoice) => void;
}

/** What matrix and map count, how finely they tell Europe apart, and with which third region. */
export function LinkChoices({ choice, thirds, language, onChoice }: LinkChoicesProps) {
  const { t } = useTranslation('dashboard');
  const known = thirds.map(({ code, count }) => ({
    value: code,
    label: t('third.one', { name: regionName(code, language), count }),
  }));
  const { third } = choice;
  const chosen = third !== null && third !== ANY_THIRD && !thirds.some(({ code }) => code === third);
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label={t('of.label')}
        data={LINK_SOURCES.map((value) => ({ value, label: t(`of.${value}`) }))}
        value={choice.of}
        onChange={(value) => onChoice({ ...choice, of: LINK_SOURCES.find((one) => one === value) ?? 'cases' })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('level.label')}
        data={LINK_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        value={choice.level}
        onChange={(value) => onChoice({ ...choice, level: LINK_LEVELS.find((one) => one === value) ?? 'country' })}
      />
      <Select
        size="xs"
        className={classes.third ?? ''}
        aria-label={t('third.label')}
        data={[
          { value: '', label: t('third.all') },
          { value: ANY_THIRD, label: t('third.any') },
          ...known,
          ...(chosen ? [{ value: third, label: regionName(third, language) }] : []),
        ]}
        value={third ?? ''}
        onChange={(value) => onChoice({ ...choice, third: value === '' ? null : value })}
        allowDeselect={false}
      />
    </div>
  );
}
