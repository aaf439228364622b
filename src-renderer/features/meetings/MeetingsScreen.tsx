import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEditsCases } from '../../records/advice/role.ts';
import { ThreePane } from '../../ui/panes/ThreePane.tsx';
import { MeetingList } from './list/MeetingList.tsx';
import { NewMeetingDialog } from './planner/NewMeetingDialog.tsx';
import { MeetingPane } from './record/MeetingPane.tsx';

/** `/meetings/new?inquiry=<id>` and `?day=YYYY-MM-DD` open the planner, whichever screen asks for it. */
const NEW = 'new';

/** The meetings as list or calendar, the open one beside them, and the planner above them. */
export function MeetingsScreen() {
  const { t } = useTranslation('meetings');
  const editsCases = useEditsCases();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const search = useSearch({ strict: false }) as { readonly inquiry?: string; readonly day?: string };
  const { inquiry: inquiryId, day } = search;

  const open = (next: string | undefined): void => {
    const keep = ({ inquiry: _inquiry, day: _day, ...rest }: Readonly<Record<string, unknown>>) => rest;
    void navigate({ to: next === undefined ? '/meetings' : `/meetings/${next}`, search: keep as never });
  };
  const plan = (on?: string): void =>
    void navigate({ to: `/meetings/${NEW}`, search: (on === undefined ? {} : { day: on }) as never });
  const back = (): void => {
    if (inquiryId === undefined) open(undefined);
    else void navigate({ to: `/inquiries/${inquiryId}` });
  };
  const recordId = id === NEW ? undefined : id;

  return (
    <>
      <ThreePane
        id="meetings"
        recordWidth={600}
        labels={{ list: t('title'), record: t('record') }}
        onBack={() => open(undefined)}
        list={<MeetingList openId={recordId} onOpen={open} onPlan={plan} />}
        record={recordId !== undefined && <MeetingPane key={recordId} id={recordId} onClose={() => open(undefined)} />}
      />
      {id === NEW && editsCases && <NewMeetingDialog inquiryId={inquiryId} day={day} onClose={back} onMade={open} />}
    </>
  );
}
