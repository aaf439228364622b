import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './csv.module.css';
import type { Options, Wizard } from './use-wizard.ts';

const WAYS = ['ask', 'create', 'skip'] as const satisfies readonly Options['doubtful'][];
const WORDS = { ask: 'each', create: 'allNew', skip: 'allSkip' } as const;

interface DoubtsNoteProps {
  /** Rows that wait for a decision. */
  readonly count: number;
  readonly wizard: Wizard;
}

/** Doubtful rows are decided on one by one, or what is left of them at once; a single decision stands before that for all. */
export function DoubtsNote({ count, wizard: { options, setOptions } }: DoubtsNoteProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  if (count === 0 && options.doubtful === 'ask') return null;
  return (
    <div className={classes.faulty}>
      <span className={classes.hint}>{count > 0 && t('csv.doubts.hint', { count })}</span>
      <span className={classes.deciding}>
        <span id={id}>{t('csv.doubts.all')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          data={WAYS.map((value) => ({ value, label: t(`csv.doubts.${WORDS[value]}`) }))}
          value={options.doubtful}
          onChange={(value) => setOptions({ doubtful: WAYS.find((one) => one === value) ?? 'ask' })}
        />
      </span>
    </div>
  );
}
