import { Button } from '@mantine/core';
import { IconMailDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEditsCases } from '../../records/advice/role.ts';
import { IdleNote } from '../../records/sync/IdleNote.tsx';
import { useOrpc } from '../../rpc/orpc.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { AdviceLine } from './AdviceLine.tsx';
import { Card } from './Card.tsx';
import { ConflictsCard } from './ConflictsCard.tsx';
import { DoublesCard } from './DoublesCard.tsx';
import { DuplicatesLine } from './DuplicatesLine.tsx';

import { IssuedReportsCard } from './IssuedReportsCard.tsx';

import { DraftRow, InquiryLine, isOfCase, MeetingLine, TaskLine } from './lines.tsx';

import classes from './today.module.css';

/** What wants doing now: where every day begins. */
export function TodayScreen() {
  const { t } = useTranslation('today');
  const orpc = useOrpc();
  const format = useFormat();
  // Drafts are saved without an event of their own, and the day goes on: this screen reads anew each time it is opened.
  const { data, error, refetch } = useQuery(orpc.today.get.queryOptions({ staleTime: 0 }));
  const { data: inquiries } = useQuery(orpc.inquiries.count.queryOptions({ input: { filter: {} } }));
  const editsCases = useEditsCases();
  const create = useCommands().find(({ id }) => id === 'inquiry.new');
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const { today } = data;
  const drafts = data.drafts.filter(({ key }) => editsCases || !isOfCase(key));
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <span className={classes.date}>{format.date(today, 'long')}</span>
      </header>
      <IdleNote />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <DoublesCard />
          <DuplicatesLine />
          {inquiries?.all === 0 ? (
            <section className={classes.card}>
              <EmptyState
                icon={<IconMailDown size={36} stroke={1.3} />}
                title={t('begin.title')}
                hint={create && t('begin.hint')}
                action={create && <Button onClick={create.run}>{create.label}</Button>}
              />
            </section>
          ) : (
            <Card title={t('followUps')} count={data.followUps.length} nothing={t('noFollowUps')}>
              {data.followUps.map((row) => (
                <InquiryLine key={row.id} row={row} today={today} />
              ))}
            </Card>
          )}
          {data.advice.length > 0 && (
            <Card title={t('advice')} count={data.advice.length} nothing="">
              {data.advice.map((request) => (
                <AdviceLine key={request.id} request={request} today={today} />
              ))}
            </Card>
          )}
          {data.unassigned.length > 0 && (
            <Card title={t('unassigned')} count={data.unassigned.length} nothing="">
              {data.unassigned.map((row) => (
                <InquiryLine key={row.id} row={row} today={today} />
              ))}
            </Card>
          )}
          {data.waiting.length > 0 && (
            <Card title={t('waiting')} count={data.waiting.length} nothing="">
              {data.waiting.map((row) => (
                <InquiryLine key={row.id} row={row} today={today} />
              ))}
            </Card>
          )}
        </div>
        <div className={classes.stack}>
          <ConflictsCard />
          <IssuedReportsCard />
          <Card title={t('tasks')} count={data.tasks.length} nothing={t('noTasks')}>
            {data.tasks.map((task) => (
              <TaskLine key={task.id} task={task} today={today} />
            ))}
          </Card>
          <Card title={t('meetings')} count={data.meetings.length} nothing={t('noMeetings')}>
            {data.meetings.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </Card>
          {drafts.length > 0 && (
            <Card title={t('drafts')} count={drafts.length} nothing="">
              {drafts.map((draft) => (
                <DraftRow key={draft.key} draft={draft} />
              ))}
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}
