import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/contract/tasks.ts';
import { useClient, useOrpc } from '../rpc/orpc.tsx';
import { useColleagues, useProfile } from '../rpc/session.ts';
import { useAct } from '../rpc/use-act.ts';
import { Editing } from '../ui/fields/read-only.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import { DateField } from '../ui/inputs/DateField.tsx';
import classes from './records.module.css';

/** Where the tasks lie: exactly one of these. */
export type TaskOwner =
  | { readonly organisationId: string }
  | { readonly inquiryId: string }
  | { readonly meetingId: string };

/** What is to be done about a record: open tasks first, ticked off in place. */
export function TasksPanel({ owner }: { readonly owner: TaskOwner }) {
  const { t } = useTranslation('records');
  const orpc = useOrpc();
  const [ownerId = ''] = Object.values(owner);
  const { data: tasks = [] } = useQuery(orpc.tasks.list.queryOptions({ input: { ownerId } }));
  return (
    <>
      <Editing>
        <NewTask owner={owner} />
      </Editing>
      {tasks.length === 0 && <p className={classes.none}>{t('tasks.none')}</p>}
      <ul className={classes.rows}>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

function NewTask({ owner }: { readonly owner: TaskOwner }) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const act = useAct();
  const { staff } = useColleagues();
  const { id: own } = useProfile();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [assigneeId, setAssigneeId] = useState<string | null>(own);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return;
    const made = await act(
      () => client.tasks.create({ ...owner, title, dueOn, assigneeId }),
      t('operations:tasks.create'),
    );
    if (made === undefined) return;
    setTitle('');
    setDueOn(null);
  };
  return (
    <form className={classes.newTask} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={classes.wide}
        label={t('tasks.title')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DateField label={t('tasks.due')} value={dueOn} clearable onChange={setDueOn} />
      <Select
        label={t('tasks.assignee')}
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={assigneeId}
        clearable
        onChange={setAssigneeId}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        {t('tasks.add')}
      </Button>
    </form>
  );
}

function TaskLine({ task: { id, title, dueOn, doneAt, assigneeId } }: { readonly task: Task }) {
  const { t } = useTranslation(['records', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const { staffName } = useColleagues();
  const notes = [dueOn === null ? null : format.dueDay(dueOn), staffName(assigneeId)].filter((note) => note !== null);
  const tick = (done: boolean) => act(() => client.tasks.setDone({ ids: [id], done }), t('operations:tasks.setDone'));
  return (
    <li className={classes.row}>
      <Checkbox
        className={classes.main}
        checked={doneAt !== null}
        label={<span className={doneAt === null ? undefined : classes.done}>{title}</span>}
        onChange={(event) => void tick(event.currentTarget.checked)}
      />
      <span className={classes.aside}>
        {notes.join(' · ')}
        <Editing>
          <ActionIcon
            aria-label={t('tasks.remove', { title })}
            onClick={() => void act(() => client.tasks.remove({ id }), t('operations:tasks.remove'))}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </Editing>
      </span>
    </li>
  );
}
