import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportDocument, ReportFigure } from '#shared/domain/report-document.ts';
import { useSave } from '../../records/use-save.ts';
import { useClient } from '../../rpc/orpc.tsx';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import classes from './reports.module.css';

interface TargetsDialogProps {
  readonly document: ReportDocument;
  readonly onClose: () => void;
}

/** A share is typed in per cent, without the dust of binary fractions. */
const typedOf = ({ target, kind }: ReportFigure): number | '' =>
  target === null ? '' : kind === 'share' ? Math.round(target * 1e6) / 1e4 : target;
const storedOf = (typed: number | string, { kind }: ReportFigure): number | null =>
  typeof typed !== 'number' ? null : kind === 'share' ? typed / 100 : typed;

/** What each figure is to come to in exactly the days that are shown. */
export function TargetsDialog({ document, onClose }: TargetsDialogProps) {
  const { t } = useTranslation(['reports', 'operations']);
  const client = useClient();
  const save = useSave();
  const figures = document.sections.flatMap((section) => section.figures);
  const [typed, setTyped] = useState<Readonly<Record<string, number | string>>>(() =>
    Object.fromEntries(figures.map((figure) => [figure.indicatorId, typedOf(figure)])),
  );
  const submit = () => {
    const changed = figures.filter((figure) => typed[figure.indicatorId] !== typedOf(figure));
    const targets = Object.fromEntries(
      changed.map((figure) => [figure.indicatorId, storedOf(typed[figure.indicatorId] ?? '', figure)]),
    );
    const { from, to } = document.period;
    return save(client.reports.saveTargets({ from, to, targets }), t('operations:reports.saveTargets'));
  };
  return (
    <FormDialog
      opened
      title={t('targets.title')}
      submitLabel={t('targets.save')}
      width={560}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={classes.hint}>{t('targets.hint', { period: document.period.label })}</p>
      <div className={classes.targets}>
        {figures.map(({ indicatorId, name, kind }) => (
          <NumberInput
            key={indicatorId}
            label={name}
            value={typed[indicatorId] ?? ''}
            onChange={(value) => setTyped({ ...typed, [indicatorId]: value })}
            min={0}
            max={kind === 'share' ? 100 : 1e9}
            decimalScale={kind === 'integer' ? 0 : 2}
            suffix={kind === 'share' ? ' %' : ''}
            hideControls
          />
        ))}
      </div>
    </FormDialog>
  );
}
