import { Radio } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CsvKind, CsvRowPlan, RowDecision } from '#shared/contract/imports-csv.ts';
import { useEvidenceWords } from '../../../records/duplicates/use-evidence-words.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from './csv.module.css';

type Doubt = CsvRowPlan['doubts'][number];

interface DoubtsProps {
  readonly row: CsvRowPlan;
  readonly kind: CsvKind;
  readonly onDecide: (decision: RowDecision) => void;
}

const radioOf = (decision: RowDecision | null): string | null =>
  decision?.kind === 'update' ? decision.id : (decision?.kind ?? null);

function decisionOf(value: string): RowDecision {
  return value === 'create' || value === 'skip' ? { kind: value } : { kind: 'update', id: value };
}

/** The known records that a row may be about: a person says which, or none. */
export function Doubts({ row: { doubts, decision }, kind, onDecide }: DoubtsProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const words = useEvidenceWords();
  /** What agrees, and what speaks against it; where nobody compared, what they were found by. */
  const why = (by: Doubt['by'], evidence: Doubt['evidence']): string => {
    const agreeing = words.agreeing(evidence);
    const differing = words.differing(evidence);
    const known = agreeing.length === 0 ? t(`csv.doubts.by.${by}`) : format.list(agreeing);
    return differing.length === 0 ? known : `${known}; ${format.list(differing)}`;
  };
  return (
    <Radio.Group
      className={classes.doubts}
      label={t('csv.doubts.title')}
      value={radioOf(decision)}
      onChange={(value) => onDecide(decisionOf(value))}
    >
      {doubts.map(({ id, label, detail, by, evidence }) => (
        <div key={id} className={classes.doubt}>
          <Radio
            value={id}
            size="xs"
            label={label}
            description={[detail, why(by, evidence)].filter((part) => part !== null).join(' · ')}
          />
          <Link to={`/${kind}/${id}` as never} aria-label={`${t('csv.doubts.open')}: ${label}`}>
            {t('csv.doubts.open')}
          </Link>
        </div>
      ))}
      <Radio value="create" size="xs" label={t('csv.doubts.new')} />
      <Radio value="skip" size="xs" label={t('csv.doubts.skip')} />
    </Radio.Group>
  );
}
