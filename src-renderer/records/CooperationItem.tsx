import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Cooperation } from '#shared/contract/cooperations.ts';
import { useClient, useHost } from '../rpc/orpc.tsx';
import { useSession } from '../rpc/session.ts';
import { useAct } from '../rpc/use-act.ts';
import { Editing, useReadOnly } from '../ui/fields/read-only.tsx';
import { useFormat } from '../ui/format/use-format.ts';
import classes from './CooperationItem.module.css';
import { OrganisationName } from './names.tsx';
import { useSaveFile } from './use-save-file.ts';

/** One cooperation: who agreed on what, the evidence, and how it goes after three, six and twelve months. */
export function CooperationItem({ cooperation }: { readonly cooperation: Cooperation }) {
  const { t } = useTranslation(['cooperations', 'lists', 'operations']);
  const client = useClient();
  const host = useHost();
  const act = useAct();
  const format = useFormat();
  const saveFile = useSaveFile();
  const { id, title, type, novelty, agreedOn, organisations, note, evidence } = cooperation;
  const remove = (): void =>
    void act(() => client.cooperations.remove({ ids: [id] }), t('operations:cooperations.remove'));
  const addEvidence = async (): Promise<void> => {
    const [file] = await host.openFiles([], false);
    if (file === undefined) return;
    await act(() => client.cooperations.setEvidence({ id, file }), t('operations:cooperations.setEvidence'));
  };
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <div className={classes.main}>
          <strong>{title}</strong>
          <div className={classes.facts}>
            {[t(`lists:cooperationType.${type}`), t(`lists:novelty.${novelty}`), format.date(agreedOn)].join(' · ')}
          </div>
        </div>
        <Editing>
          <ActionIcon aria-label={t('remove', { title })} onClick={remove}>
            <IconTrash size={15} />
          </ActionIcon>
        </Editing>
      </header>
      <ul className={classes.inline}>
        {organisations.map((organisation) => (
          <li key={organisation.id}>
            <OrganisationName organisation={organisation} />
          </li>
        ))}
      </ul>
      {note !== null && <p className={classes.body}>{note}</p>}
      <div className={classes.inline}>
        {evidence === null ? (
          <Editing>
            <Button size="compact-xs" variant="default" onClick={() => void addEvidence()}>
              {t('addEvidence')}
            </Button>
          </Editing>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => saveFile(evidence.id)}>
            {t('evidence', { name: evidence.name })}
          </Button>
        )}
        <FollowUps cooperation={cooperation} />
      </div>
    </article>
  );
}

type FollowUp = Pick<Cooperation['followUps'][number], 'dueOn' | 'doneOn'>;

function FollowUps({ cooperation: { id, followUps } }: { readonly cooperation: Cooperation }) {
  const { t } = useTranslation(['cooperations', 'operations']);
  const client = useClient();
  const act = useAct();
  const readOnly = useReadOnly();
  const format = useFormat();
  const { today } = useSession();
  const saidOf = ({ dueOn, doneOn }: FollowUp): string =>
    doneOn === null ? t('followUpDue', { day: format.date(dueOn) }) : t('followUpDone', { day: format.date(doneOn) });
  if (readOnly) {
    return followUps.map((one) => (
      <span key={one.months} className={classes.facts}>
        {one.doneOn === null
          ? t('followUpIsDue', { months: one.months, day: format.date(one.dueOn) })
          : t('followUpIsDone', { months: one.months, day: format.date(one.doneOn) })}
      </span>
    ));
  }
  return followUps.map(({ months, dueOn, doneOn }) => (
    <Button
      key={months}
      size="compact-xs"
      variant={doneOn === null ? 'default' : 'light'}
      aria-pressed={doneOn !== null}
      title={saidOf({ dueOn, doneOn })}
      data-late={(doneOn === null && dueOn < today) || undefined}
      className={classes.followUp}
      onClick={() =>
        void act(
          () => client.cooperations.setFollowUp({ id, months, doneOn: doneOn === null ? today : null }),
          t('operations:cooperations.setFollowUp'),
        )
      }
    >
      {t('followUp', { months })}
    </Button>
  ));
}
