import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { localDay, localTime } from '#shared/domain/zones.ts';
import { useSave } from '../../../records/use-save.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { type Plan, planned } from '../planner/plan.ts';
import { WhenFields } from '../planner/WhenFields.tsx';
import { placesOf, zonesOf } from '../rests.ts';

interface RescheduleDialogProps {
  readonly meeting: MeetingRecord;
  readonly onClose: () => void;
}

const MINUTE = 60_000;

/** The plan that means a meeting's present times. */
function planOf({ startAt, endAt, zone }: MeetingRecord): Plan {
  const minutes = Math.round((endAt - startAt) / MINUTE);
  const plan = { date: localDay(startAt, zone), time: localTime(startAt, zone), minutes, zone, later: false };
  const when = planned(plan);
  return { ...plan, later: when.kind === 'ok' && when.startAt !== startAt };
}

/** Gives a meeting another time or zone, with every side's clock and holidays in view. */
export function RescheduleDialog({ meeting, onClose }: RescheduleDialogProps) {
  const { t } = useTranslation(['meetings', 'operations']);
  const client = useClient();
  const save = useSave();
  const { id } = meeting;
  const [otherZone, setOtherZone] = useState(meeting.otherZone);
  const [plan, setPlan] = useState<Plan>(() => planOf(meeting));
  const when = planned(plan);
  const changed = { ...meeting, zone: plan.zone, otherZone };
  const submit = async () => {
    if (when.kind === 'invalid') return;
    const patch = { startAt: when.startAt, endAt: when.endAt, zone: plan.zone, otherZone };
    await save(client.meetings.update({ ids: [id], patch }), t('reschedule.said'));
  };
  return (
    <FormDialog
      opened
      title={t('reschedule.title')}
      submitLabel={t('save')}
      width={720}
      canSubmit={when.kind === 'ok'}
      onClose={onClose}
      onSubmit={submit}
    >
      <WhenFields
        plan={plan}
        onPlan={setPlan}
        otherZone={otherZone}
        onOtherZone={setOtherZone}
        zones={zonesOf(changed)}
        places={placesOf(changed)}
      />
    </FormDialog>
  );
}
