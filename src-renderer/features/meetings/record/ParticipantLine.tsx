import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Participant } from '#shared/contract/meetings.ts';
import { ATTENDANCES, type Attendance, PARTICIPANT_ROLES, SIDES } from '#shared/domain/lists.ts';
import { displayName, organisationName } from '#shared/domain/names.ts';
import { OrganisationLink, PersonLink } from '../../../records/names.tsx';
import { useClient } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useReadOnly } from '../../../ui/fields/read-only.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import type { Tone } from '../../../ui/theme/tones.ts';
import classes from '../meetings.module.css';

const TONES: Readonly<Record<Attendance, Tone>> = {
  invited: 'received',
  accepted: 'acknowledged',
  declined: 'on-hold',
  attended: 'meeting-held',
  absent: 'follow-up',
};

type Patch = Partial<Pick<Participant, 'attendance' | 'role' | 'side'>>;

/** A participant with role and attendance; both, and the side, are changed in one menu. */
export function ParticipantLine({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation(['meetings', 'lists', 'operations']);
  const client = useClient();
  const act = useAct();
  const readOnly = useReadOnly();
  const { language } = useFormat();
  const { id, person, organisation, role, attendance, side } = participant;
  const update = (patch: Patch): void =>
    void act(() => client.meetings.updateParticipant({ ids: [id], patch }), t('operations:meetings.updateParticipant'));
  const remove = (): void =>
    void act(() => client.meetings.removeParticipant({ ids: [id] }), t('operations:meetings.removeParticipant'));
  const name = person ? displayName(person, language) : organisation ? organisationName(organisation, language) : '';
  const word = t(`lists:attendance.${attendance}`);
  const badge = <StatusBadge tone={TONES[attendance]} label={word} />;

  return (
    <li className={classes.person}>
      <div className={classes.personName}>
        {person && <PersonLink person={person} />}
        {organisation && (
          <span className={person ? classes.note : undefined}>
            <OrganisationLink organisation={organisation} />
          </span>
        )}
      </div>
      <div className={classes.personFoot}>
        {readOnly ? (
          badge
        ) : (
          <Menu position="bottom-start">
            <Menu.Target>
              <UnstyledButton aria-label={t('sides.change', { name, attendance: word })}>{badge}</UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('sides.attendance')}</Menu.Label>
              {ATTENDANCES.map((value) => (
                <Menu.Item key={value} disabled={value === attendance} onClick={() => update({ attendance: value })}>
                  {t(`lists:attendance.${value}`)}
                </Menu.Item>
              ))}
              <Menu.Label>{t('sides.role')}</Menu.Label>
              {PARTICIPANT_ROLES.map((value) => (
                <Menu.Item key={value} disabled={value === role} onClick={() => update({ role: value })}>
                  {t(`lists:participantRole.${value}`)}
                </Menu.Item>
              ))}
              <Menu.Label>{t('sides.side')}</Menu.Label>
              {SIDES.map((value) => (
                <Menu.Item key={value} disabled={value === side} onClick={() => update({ side: value })}>
                  {t(`lists:side.${value}`)}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item color="shu" onClick={remove}>
                {t('sides.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {role !== 'participant' && <span className={classes.note}>{t(`lists:participantRole.${role}`)}</span>}
      </div>
    </li>
  );
}
