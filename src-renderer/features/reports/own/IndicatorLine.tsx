import { Badge, Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnIndicatorLine } from '#shared/contract/own-indicators.ts';
import { ConflictBanner } from '../../../records/conflicts/ConflictBanner.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import classes from './own.module.css';

interface IndicatorLineProps {
  readonly indicator: OwnIndicatorLine;
  readonly isManager: boolean;
  readonly onEdit: (indicator: OwnIndicatorLine) => void;
}

/** An indicator with the sentence that explains it. */
export function IndicatorLine({ indicator, isManager, onEdit }: IndicatorLineProps) {
  const { t } = useTranslation(['own-indicators', 'operations']);
  const client = useClient();
  const act = useAct();
  const titleId = useId();
  const { id, name, rule, version, retired, definition } = indicator;
  const setRetired = () =>
    void act(
      () => client.ownIndicators.setRetired({ id, retired: !retired }),
      t('operations:ownIndicators.setRetired'),
    );
  return (
    <li className={classes.indicator} aria-labelledby={titleId}>
      <div className={classes.told}>
        <h2 id={titleId}>
          {name}
          {retired && (
            <Badge variant="default" size="sm" className={classes.badge ?? ''}>
              {t('retired')}
            </Badge>
          )}
        </h2>
        <div className={classes.conflict}>
          <ConflictBanner recordId={id} />
        </div>
        <p className={classes.rule}>{rule ?? t('newer')}</p>
        <p className={classes.hint}>
          {t('version', { version })}
          {retired && ` · ${t('retiredHint')}`}
        </p>
      </div>
      {isManager && (
        <div className={classes.acts}>
          <Button
            size="xs"
            variant="default"
            disabled={definition === null}
            aria-label={t('editOf', { name })}
            onClick={() => onEdit(indicator)}
          >
            {t('edit')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-label={retired ? t('restoreOf', { name }) : t('retireOf', { name })}
            onClick={setRetired}
          >
            {retired ? t('restore') : t('retire')}
          </Button>
        </div>
      )}
    </li>
  );
}
