import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MAX_DRIFT_MS } from '#shared/domain/clock.ts';
import { useClient, useOrpc } from '../../../rpc/orpc.tsx';
import { useAct } from '../../../rpc/use-act.ts';
import { useFormat } from '../../../ui/format/use-format.ts';
import classes from '../sync.module.css';
import { useDeviceName } from '../use-device-name.ts';
import { useKindWords } from '../use-kind-words.ts';
import { groupWaiting, kindsIn, type WaitingGroup } from './group-waiting.ts';
import own from './quarantine.module.css';

/** What came in and waits: from whom, why, and until when; nothing where nothing waits. */
export function QuarantineCard() {
  const { t } = useTranslation('sync');
  const orpc = useOrpc();
  const format = useFormat();
  const { data } = useQuery(orpc.sync.quarantine.queryOptions());
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="sync-quarantine">
      <div className={classes.cardHead}>
        <h2 id="sync-quarantine">{t('quarantine.title')}</h2>
        <span className={classes.quiet}>{format.number(rows.length)}</span>
      </div>
      <ul className={classes.rows}>
        {groupWaiting(rows).map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group }: { readonly group: WaitingGroup }) {
  const { t } = useTranslation(['sync', 'operations']);
  const client = useClient();
  const act = useAct();
  const format = useFormat();
  const deviceName = useDeviceName();
  const { kind, inOrder } = useKindWords();
  const { device, code, owner, reason, changes, last } = group;
  const count = changes.length;
  const kinds = inOrder(kindsIn(group)).map((each) => `${kind(each.kind)} ${format.number(each.records)}`);
  const accept = () =>
    act(() => client.sync.acceptQuarantined({ device, stamp: last.stamp }), t('operations:sync.acceptQuarantined'));
  return (
    <li className={own.group}>
      <div className={own.about}>
        <p>
          <strong>{t('quarantine.changes', { count, n: format.number(count) })}</strong>{' '}
          <span className={classes.quiet}>{deviceName({ code, owner, office: null })}</span>
        </p>
        <p className={own.second}>{format.list(kinds, 'unit')}</p>
        <p className={own.second}>
          {t(`quarantine.reason.${reason}`)}
          {reason === 'ahead' && ` ${t('quarantine.until', { when: format.dateTime(last.at - MAX_DRIFT_MS) })}`}
        </p>
      </div>
      {reason === 'ahead' && (
        <Button size="xs" variant="default" onClick={() => void accept()}>
          {t('quarantine.accept')}
        </Button>
      )}
    </li>
  );
}
