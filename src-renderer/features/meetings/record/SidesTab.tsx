import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingRecord } from '#shared/contract/meetings.ts';
import { SIDES } from '#shared/domain/lists.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useReadOnly } from '../../../ui/fields/read-only.tsx';
import classes from '../meetings.module.css';
import { Interpreters } from './Interpreters.tsx';
import { SideColumn } from './SideColumn.tsx';

/** Who takes part, each side a column; the third one where it takes part or is meant to. */
export function SidesTab({ meeting }: { readonly meeting: MeetingRecord }) {
  const { t } = useTranslation('meetings');
  const client = useClient();
  const act = useAct();
  const readOnly = useReadOnly();
  const { participants, laterality, state } = meeting;
  const withThird = laterality === 'trilateral' || participants.some(({ side }) => side === 'third');
  const shown = SIDES.filter((side) => side !== 'third' || withThird);
  const open = participants.filter(({ attendance }) => attendance === 'invited' || attendance === 'accepted');
  const allCame = () =>
    act(
      () => client.meetings.updateParticipant({ ids: open.map(({ id }) => id), patch: { attendance: 'attended' } }),
      t('sides.allCameSaid', { count: open.length }),
    );

  return (
    <div className={classes.tabBody}>
      {state === 'held' && open.length > 0 && !readOnly && (
        <div className={classes.prompt}>
          <span>{t('sides.open', { count: open.length })}</span>
          <Button size="xs" variant="default" onClick={() => void allCame()}>
            {t('sides.allCame')}
          </Button>
        </div>
      )}
      <div className={classes.sides} style={{ ['--sides' as string]: shown.length }}>
        {shown.map((side) => (
          <SideColumn key={side} meeting={meeting} side={side} />
        ))}
      </div>
      {!withThird && !readOnly && <p className={classes.note}>{t('sides.thirdHint')}</p>}
      <Interpreters meeting={meeting} />
    </div>
  );
}
