import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../ui/badges/StatusBadge.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { DeviceMenu } from './DeviceMenu.tsx';
import classes from './devices.module.css';
import { type ShownDevice, shareOf } from './group-devices.ts';
import { ShareBar } from './ShareBar.tsx';
import { useDeviceWords } from './use-device-words.ts';

interface DeviceRowProps {
  readonly device: ShownDevice;
  /** Changes held here. */
  readonly held: number;
}

/** A device: whose it is, what it has and lacks, and when it was last heard of. */
export function DeviceRow({ device, held }: DeviceRowProps) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const words = useDeviceWords();
  const { state, record } = device;
  const { code, owner, isSelf, standing, lacks, ahead, heardAt } = state;
  const takesPart = isSelf || standing === 'member';
  const share = isSelf ? 1 : heardAt === null ? 0 : shareOf(state, held);
  const changes = record?.changes ?? 0;
  return (
    <li className={classes.device} data-out={takesPart ? undefined : true}>
      <span className={classes.deviceCode}>{code}</span>
      <span className={classes.who}>
        <span className={classes.first}>
          {owner ?? record?.name ?? t('who.noOwner')}
          <Standing device={device} />
        </span>
        <span className={classes.second}>{owner === null ? '' : (record?.name ?? '')}</span>
      </span>
      <span className={classes.has}>
        {takesPart && <ShareBar share={share} isAll={isSelf || (heardAt !== null && lacks === 0)} />}
        <span className={classes.hasWords}>
          {words.has(state, held)}
          {ahead > 0 && (
            <span className={classes.ahead}>{t('who.ahead', { count: ahead, n: format.number(ahead) })}</span>
          )}
        </span>
      </span>
      <span className={classes.heard}>
        <span>
          {heardAt !== null && !isSelf && (
            <time dateTime={new Date(heardAt).toISOString()} title={format.dateTime(heardAt)}>
              {t('who.heard', { when: format.relative(heardAt) })}
            </time>
          )}
        </span>
        <span className={classes.second}>
          {changes > 0 &&
            t(isSelf ? 'who.ownChanges' : 'who.itsChanges', { count: changes, n: format.number(changes) })}
        </span>
      </span>
      <DeviceMenu device={device} />
    </li>
  );
}

/** What is particular about a device; nothing about most. */
function Standing({ device: { state } }: { readonly device: ShownDevice }) {
  const { t } = useTranslation('devices');
  if (state.isSelf) return <StatusBadge tone="ai" label={t('standing.this')} />;
  switch (state.standing) {
    case 'unapproved':
      return <StatusBadge tone="follow-up" label={t('standing.unapproved')} />;
    case 'revoked':
      return <StatusBadge tone="shu" label={t('standing.revoked')} />;
    case 'unknown':
      return <StatusBadge tone="on-hold" label={t('standing.unknown')} />;
    case 'member':
      return null;
  }
}
