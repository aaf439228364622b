import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import type { Task } from '#shared/contract/tasks.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useColleagues, useProfile, useSession } from '../../../rpc/session.ts';
import { useAct } from '../../../rpc/use-act.ts';
import { Editing } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DateField } from '../../../ui/inputs/DateField.tsx';
import classes from '../meetings.module.css';
import { Tick } from './Tick.tsx';

/** What was decided: each decision is a task of someone until a day. */
export function Decisions({ meeting: { id, tasks } }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  return (
    <section>
      <h3 className={classes.sectionTitle}>{t('decision.title')}</h3>
      {tasks.length === 0 && <p className={classes.note}>{t('decision.empty')}</p>}
      <ul className={classes.rows}>
        {tasks.map((task) => (
          <DecisionLine key={task.id} task={task} />
        ))}
      </ul>
      <Editing>
        <NewDecision meetingId={id} />
      </Editing>
    </section>
  );
}

function DecisionLine({ task: { id, title, doneAt, dueOn, assigneeId } }: { readonly task: Task }) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const { staffName } = useColleagues();
  const { today } = useSession();
  const isDone = doneAt !== null;
  const tick = (done: boolean) => act(() => client.tasks.setDone({ ids: [id], done }), t('operations:tasks.setDone'));
  const remove = (): void => void act(() => client.tasks.remove({ id }), t('operations:tasks.remove'));
  return (
    <li className={classes.row}>
      <Tick
        className={classes.rowMain}
        label={<span className={isDone ? classes.done : undefined}>{title}</span>}
        description={staffName(assigneeId) ?? t('fact.nobody')}
        checked={isDone}
        onTick={tick}
      />
      {!isDone && dueOn !== null && (
        <span className={classes.due} data-late={dueOn < today || undefined}>
          {format.dueDay(dueOn)}
        </span>
      )}
      <Editing>
        <ActionIcon aria-label={t('decision.remove', { title })} onClick={remove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Editing>
    </li>
  );
}

function NewDecision({ meetingId }: { readonly meetingId: string }) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const act = useAct();
  const profile = useProfile();
  const { staff } = useColleagues();
  const [title, setTitle] = useState('');
  const [assigneeId, setAssigneeId] = useState<string | null>(profile.id);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return;
    const made = await act(
      () => client.tasks.create({ meetingId, title, assigneeId, dueOn }),
      t('operations:tasks.create'),
    );
    if (made === undefined) return;
    setTitle('');
    setDueOn(null);
  };
  return (
    <form className={classes.composer} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.wide}
        aria-label={t('decision.new')}
        placeholder={t('decision.new')}
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        flex={1}
        aria-label={t('decision.assignee')}
        placeholder={t('fact.nobody')}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={assigneeId}
        onChange={setAssigneeId}
        clearable
      />
      <DateField
        aria-label={t('decision.due')}
        placeholder={t('decision.due')}
        value={dueOn}
        onChange={setDueOn}
        clearable
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        {t('add')}
      </Button>
    </form>
  );
}
