import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useProfile } from '../../../rpc/session.ts';
import { useCommand } from '../../../ui/commands/commands.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { EmptyState } from '../../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import reports from '../reports.module.css';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { formOf, type IndicatorForm, NEW_FORM } from './form.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';
import classes from './own.module.css';

interface Edited {
  readonly id: string | null;
  readonly start: IndicatorForm;
}

const NEW: Edited = { id: null, start: NEW_FORM };

/** The indicators that the office made itself: managers make and change them, everyone can look. */
export function OwnScreen() {
  const { t } = useTranslation(['own-indicators', 'reports']);
  const orpc = useOrpc();
  const { language } = useFormat();
  const isManager = useProfile().role === 'manager';
  const { data: indicators, error, refetch } = useQuery(orpc.ownIndicators.list.queryOptions({ input: { language } }));
  const [edited, setEdited] = useState<Edited | null>(null);
  const start = (): void => setEdited(NEW);
  useCommand(isManager ? { id: 'reports.newIndicator', label: t('new'), run: start } : null);
  const button = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={start}>
      {t('new')}
    </Button>
  );
  return (
    <div className={reports.screen}>
      <header className={reports.head}>
        <div className={reports.bar}>
          <h1>{t('reports:title')}</h1>
          <ViewSwitch />
          {isManager && <div className={reports.export}>{button}</div>}
        </div>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {indicators?.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          hint={isManager ? t('empty.hint') : t('managerOnly')}
          action={isManager && button}
        />
      )}
      {indicators && indicators.length > 0 && (
        <>
          <p className={classes.intro}>{isManager ? t('hint') : `${t('hint')} ${t('managerOnly')}`}</p>
          <ul className={classes.indicators}>
            {indicators.map((indicator) => (
              <IndicatorLine
                key={indicator.id}
                {...{ indicator, isManager }}
                onEdit={({ id, names, definition }) => {
                  if (definition !== null) setEdited({ id, start: formOf(names, definition) });
                }}
              />
            ))}
          </ul>
        </>
      )}
      {edited && <IndicatorDialog {...edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
