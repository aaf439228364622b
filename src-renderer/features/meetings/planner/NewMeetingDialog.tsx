import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingProposal } from '#shared/contract/meetings.ts';
import { MEETING_FORMS } from '#shared/domain/lists.ts';
import { DraftNote } from '../../../records/DraftNote.tsx';
import { useDraft } from '../../../records/use-draft.ts';
import { useFounding } from '../../../records/use-founding.tsx';
import { useFoundingPerson } from '../../../records/use-founding-person.tsx';
import { useSave } from '../../../records/use-save.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useSession } from '../../../rpc/session.ts';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { usePreferences } from '../../../ui/preferences/provider.tsx';
import classes from '../meetings.module.css';
import { placesOf, zonesOf } from '../rests.ts';
import { GuestList } from './GuestList.tsx';
import { InquiryLinks } from './InquiryLinks.tsx';
import { draftOf, type MeetingDraft, newMeetingOf } from './new-meeting.ts';
import { WhenFields } from './WhenFields.tsx';

interface NewMeetingDialogProps {
  /** The inquiry that the meeting is for; it brings title and participants. */
  readonly inquiryId: string | undefined;
  /** The day to begin with, `YYYY-MM-DD`. */
  readonly day: string | undefined;
  /** Left without a meeting; what was typed is kept. */
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** Plans a meeting. What was typed before it was left is there again. */
export function NewMeetingDialog(props: NewMeetingDialogProps) {
  const { inquiryId } = props;
  const orpc = useOrpc();
  const inquiryIds = inquiryId === undefined ? [] : [inquiryId];
  const { data: proposal } = useQuery(orpc.meetings.propose.queryOptions({ input: { inquiryIds } }));
  return proposal === undefined ? null : <Planner key={inquiryId} {...props} proposal={proposal} />;
}

interface PlannerProps extends NewMeetingDialogProps {
  readonly proposal: MeetingProposal;
}

function Planner({ inquiryId, day, proposal, onClose, onMade }: PlannerProps) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const save = useSave();
  const { today } = useSession();
  const { preferences } = usePreferences();
  const made = useRef<string | null>(null);
  const foundPerson = useFoundingPerson();
  const foundOrganisation = useFounding();
  const first = { proposal, today, day, zone: preferences.zone, otherZone: preferences.otherZone };
  const key = inquiryId === undefined ? 'meetings.new' : `meetings.new:${inquiryId}`;
  const { value: draft, change, savedAt, discard } = useDraft<MeetingDraft>(key, true, (kept) => draftOf(kept, first));

  const { form, plan, otherZone, guests, inquiries } = draft;
  const participants = guests.map((guest) => ({ ...guest, attendance: 'invited' as const }));
  const asMeeting = { zone: plan.zone, otherZone, participants };
  const meeting = newMeetingOf(draft);
  const submit = async (): Promise<void> => {
    if (meeting === null) return;
    const answer = await client.meetings.create(meeting);
    await discard();
    made.current = answer.id;
    const along = answer.moved.length === 0 ? '' : ` ${t('said.moved', { count: answer.moved.length })}`;
    await save(Promise.resolve(answer), `${t('operations:meetings.create')}.${along}`);
  };

  return (
    <>
      <FormDialog
        opened={!foundPerson.open && !foundOrganisation.open}
        title={t('new')}
        submitLabel={t('planner.submit')}
        width={760}
        canSubmit={meeting !== null}
        onClose={() => (made.current === null ? onClose() : onMade(made.current))}
        onSubmit={submit}
        note={<DraftNote savedAt={savedAt} onDiscard={discard} />}
      >
        <TextInput
          label={t('column.title')}
          value={draft.title}
          lang={draft.language ?? undefined}
          maxLength={500}
          required
          data-autofocus
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('column.form')}
          value={form}
          onChange={(value) => change({ form: MEETING_FORMS.find((known) => known === value) ?? form })}
          data={MEETING_FORMS.map((value) => ({ value, label: t(`lists:meetingForm.${value}`) }))}
        />
        <WhenFields
          plan={plan}
          onPlan={(next) => change({ plan: next })}
          otherZone={otherZone}
          onOtherZone={(next) => change({ otherZone: next })}
          zones={zonesOf(asMeeting)}
          places={placesOf(asMeeting)}
        />
        {form !== 'online' && (
          <TextInput
            label={t('column.place')}
            value={draft.place}
            maxLength={500}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        )}
        {form !== 'in-person' && (
          <TextInput
            label={t('fact.link')}
            placeholder={t('fact.linkHint')}
            value={draft.onlineUrl}
            maxLength={2000}
            onChange={(event) => change({ onlineUrl: event.currentTarget.value })}
          />
        )}
        <GuestList
          guests={guests}
          onChange={(next) => change({ guests: next })}
          {...{ foundPerson, foundOrganisation }}
        />
        <InquiryLinks draft={draft} onChange={change} />
        {inquiries.length > 0 && (
          <Checkbox
            label={t('planner.move', { count: inquiries.length, status: t('lists:status.meeting-planned') })}
            checked={draft.move}
            onChange={(event) => change({ move: event.currentTarget.checked })}
          />
        )}
        <p className={classes.note}>{t('planner.hint')}</p>
      </FormDialog>
      {foundPerson.dialog}
      {foundOrganisation.dialog}
    </>
  );
}
