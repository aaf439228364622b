import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { ThreePane } from '../../../ui/panes/ThreePane.tsx';
import { ErrorState } from '../../../ui/states/ErrorState.tsx';
import { type OpenedFigure, useWrittenAddress } from '../address.ts';
import { ExportDialog } from '../ExportDialog.tsx';
import { RecordsPane } from '../RecordsPane.tsx';
import { ReportBody } from '../ReportBody.tsx';
import classes from '../reports.module.css';
import { WRITTEN } from '../ViewSwitch.tsx';
import { Differences } from './Differences.tsx';
import { ReportTop } from './ReportTop.tsx';
import { Stories } from './Stories.tsx';
import { Texts } from './Texts.tsx';

/** An issue keeps no ids of what was recorded of people's gender. */
const isKept =
  (closed: readonly string[]) =>
  ({ id, part }: OpenedFigure): boolean =>
    part?.dimension !== 'gender' && !closed.includes(id);

/** A written report: what is in the making, with the figures as they are now; or an issue, as it was frozen. */
export function ReportScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('reports');
  const orpc = useOrpc();
  const navigate = useNavigate();
  const { issueId, opened, showIssue, open, close } = useWrittenAddress(id);
  const [exporting, setExporting] = useState(false);
  const draft = useQuery(orpc.reports.draft.queryOptions({ input: { id } }));
  const issued = useQuery({
    ...orpc.reports.issued.queryOptions({ input: { id: issueId ?? id } }),
    enabled: issueId !== null,
  });
  const error = draft.error ?? issued.error;
  const document = issueId === null ? draft.data?.document : issued.data?.document;
  const leave = () => void navigate({ to: '/reports/$id', params: { id: WRITTEN } });
  const days = draft.data && { from: draft.data.report.from, to: draft.data.report.to };
  const written =
    issueId === null ? ({ written: 'report', id } as const) : ({ written: 'issue', id: issueId } as const);

  return (
    <>
      <ThreePane
        id="reports"
        labels={{ list: t('title'), record: t('records.label') }}
        onBack={close}
        list={
          <div className={classes.screen}>
            {draft.data && (
              <ReportTop
                report={draft.data.report}
                issueId={issueId}
                onIssue={showIssue}
                onExport={() => setExporting(true)}
                onRemoved={leave}
              />
            )}
            {error && <ErrorState error={error} onRetry={() => void draft.refetch()} />}
            {draft.data && issueId === null && (
              <>
                <Texts reportId={id} document={draft.data.document} texts={draft.data.texts} />
                <Stories reportId={id} language={draft.data.report.language} stories={draft.data.stories} />
              </>
            )}
            {issueId !== null && <Differences issueId={issueId} />}
            {document && (
              <section
                aria-label={issueId === null ? t('written.figuresNow') : t('written.frozen')}
                lang={document.language}
              >
                <h2 className={classes.title}>{issueId === null ? t('written.figuresNow') : t('written.frozen')}</h2>
                <ReportBody
                  document={document}
                  opened={opened}
                  onOpen={open}
                  {...(issueId !== null && { canOpen: isKept(issued.data?.closed ?? []) })}
                />
              </section>
            )}
          </div>
        }
        record={
          opened &&
          days && (
            <RecordsPane
              days={days}
              opened={opened}
              issueId={issueId ?? undefined}
              document={document}
              onClose={close}
            />
          )
        }
      />
      <ExportDialog opened={exporting} of={written} onClose={() => setExporting(false)} />
    </>
  );
}
