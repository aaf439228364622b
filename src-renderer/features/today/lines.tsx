import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InquiryRow } from '#shared/contract/inquiries.ts';
import type { Task } from '#shared/contract/tasks.ts';
import type { Today } from '#shared/contract/today.ts';
import { displayedName, displayedOrganisation } from '#shared/domain/names.ts';
import { useNewInquiry } from '../../records/new-inquiry.tsx';
import { useClient } from '../../rpc/orpc.tsx';
import { useAct } from '../../rpc/use-act.ts';
import { StatusBadge } from '../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { DualTime } from '../../ui/time/DualTime.tsx';
import classes from './today.module.css';

function Due({ day, today }: { readonly day: string | null; readonly today: string }) {
  const format = useFormat();
  if (day === null) return null;
  return <span className={`${classes.due} ${day < today ? classes.late : classes.count}`}>{format.dueDay(day)}</span>;
}

/** A case with who asks, where it stands and when it is due. */
export function InquiryLine({ row, today }: { readonly row: InquiryRow; readonly today: string }) {
  const { t } = useTranslation('lists');
  const { language } = useFormat();
  const requester =
    row.organisation === null
      ? row.person && displayedName(row.person, language)
      : displayedOrganisation(row.organisation, language);
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to={`/inquiries/${row.id}` as never} lang={row.language ?? undefined}>
          {row.subject}
        </Link>
        <span className={classes.second}>
          {row.number}
          {row.nextStep && ` · ${row.nextStep}`}
          {requester && (
            <>
              {' · '}
              <span lang={requester.lang ?? undefined}>{requester.text}</span>
            </>
          )}
        </span>
      </span>
      <StatusBadge tone={row.status} label={t(`status.${row.status}`)} />
      <Due day={row.nextStepOn} today={today} />
    </li>
  );
}

/** A task with its tick. */
export function TaskLine({ task, today }: { readonly task: Task; readonly today: string }) {
  const { t } = useTranslation('operations');
  const client = useClient();
  const act = useAct();
  const path =
    task.inquiryId !== null
      ? `/inquiries/${task.inquiryId}`
      : task.meetingId !== null
        ? `/meetings/${task.meetingId}`
        : task.organisationId !== null
          ? `/organisations/${task.organisationId}`
          : null;
  return (
    <li className={classes.row}>
      <Checkbox
        checked={false}
        aria-label={task.title}
        onChange={() => void act(() => client.tasks.setDone({ ids: [task.id], done: true }), t('tasks.setDone'))}
      />
      <span className={classes.main}>
        {path === null ? <span>{task.title}</span> : <Link to={path as never}>{task.title}</Link>}
        {task.about !== null && <span className={classes.second}>{task.about}</span>}
      </span>
      <Due day={task.dueOn} today={today} />
    </li>
  );
}

/** A meeting of the coming days in both its zones. */
export function MeetingLine({ meeting }: { readonly meeting: Today['meetings'][number] }) {
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <Link to={`/meetings/${meeting.id}` as never} lang={meeting.language ?? undefined}>
          {meeting.title}
        </Link>
        <span className={classes.second}>
          <DualTime at={meeting.startAt} withDay zones={[meeting.zone, meeting.otherZone]} />
        </span>
      </span>
    </li>
  );
}

/** Where the typing of a draft goes on; a new inquiry has no screen of its own. */
function pathOfDraft(key: string): string | null {
  const [kind = '', id] = key.split(':');
  switch (kind) {
    case 'entry':
      return `/inquiries/${id}`;
    case 'meetings.new':
      return id === undefined ? '/meetings/new' : `/meetings/new?inquiry=${id}`;
    case 'people.new':
      return '/people';
    case 'organisations.new':
      return '/organisations';
    default:
      return null;
  }
}

const DRAFT_WORDS = {
  entry: 'entry',
  'meetings.new': 'meeting',
  'people.new': 'person',
  'organisations.new': 'organisation',
} as const;

/** Whether what was typed becomes a case or a meeting; advice on a case is an entry. */
export const isOfCase = (key: string): boolean => key.startsWith('inquiry:') || key.startsWith('meetings.new');

/** Typing that is not yet a record, with the way back to it. */
export function DraftRow({ draft }: { readonly draft: Today['drafts'][number] }) {
  const { t } = useTranslation('today');
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const format = useFormat();
  const newInquiry = useNewInquiry();
  const path = pathOfDraft(draft.key);
  const kind = draft.key.split(':')[0] ?? '';
  const words = kind in DRAFT_WORDS ? DRAFT_WORDS[kind as keyof typeof DRAFT_WORDS] : 'inquiry';
  const goOn = (): void => {
    if (path === null) newInquiry.goOn(draft.key);
    else void navigate({ href: path } as never);
  };
  const discard = async (): Promise<void> => {
    await client.drafts.discard({ key: draft.key });
    await queries.invalidateQueries();
  };
  return (
    <li className={classes.row}>
      <span className={classes.main}>
        <button type="button" className={classes.link} onClick={goOn}>
          {draft.beginning || t(`draft.${words}`)}
        </button>
        <span className={classes.second}>
          {[...(draft.beginning ? [t(`draft.${words}`)] : []), format.relative(draft.savedAt)].join(' · ')}
        </span>
      </span>
      <Button size="compact-xs" variant="subtle" onClick={() => void discard()}>
        {t('discard')}
      </Button>
    </li>
  );
}
