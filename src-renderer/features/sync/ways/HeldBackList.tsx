import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HeldBackBundle } from '#shared/contract/folder-way.ts';
import type { HeldBack, Way } from '#shared/contract/ways.ts';
import { useOrpc } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { useReasonWords } from '../use-reason-words.ts';
import classes from './ways.module.css';

/** What stands on a way and was not taken in, each with why; nothing where there is none. */
export function HeldBackList({ way }: { readonly way: Way }) {
  const { t } = useTranslation('ways');
  const count = way.heldBack.length;
  if (count === 0) return null;
  return (
    <details className={classes.held}>
      <summary>{t('heldBack.title', { count })}</summary>
      <ul>
        {way.kind === 'folder'
          ? way.heldBack.map((bundle) => <HeldBundle key={bundle.name} bundle={bundle} />)
          : way.heldBack.map((batch) => <HeldBatch key={batch.batch} batch={batch} />)}
      </ul>
    </details>
  );
}

function HeldBundle({ bundle: { name, size, sender, reason } }: { readonly bundle: HeldBackBundle }) {
  const format = useFormat();
  const senderName = useSenderName();
  const { reason: words } = useReasonWords();
  const facts = [senderName(sender), format.bytes(size)].filter(Boolean).join(' · ');
  return (
    <li>
      <span className={classes.file}>{name}</span>
      <span className={classes.hint}>{facts}</span>
      <span>{words(reason)}</span>
    </li>
  );
}

function HeldBatch({ batch: { batch, sender, problem, changes } }: { readonly batch: HeldBack }) {
  const { t } = useTranslation('ways');
  const format = useFormat();
  const senderName = useSenderName();
  const { reason: words } = useReasonWords();
  return (
    <li>
      <span className={classes.file}>{t('heldBack.batch', { number: format.number(batch) })}</span>
      <span className={classes.hint}>
        {[senderName(sender), t('heldBack.changes', { count: changes, n: format.number(changes) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span>{words(problem)}</span>
    </li>
  );
}

/** What it says of its sender need not be true; a device that is not known here has no name. */
function useSenderName(): (sender: string | null) => string {
  const { t } = useTranslation('devices');
  const orpc = useOrpc();
  const { data: devices = [] } = useQuery(orpc.devices.list.queryOptions());
  return (sender) => {
    if (sender === null) return '';
    const code = devices.find(({ id }) => id === sender)?.code;
    return code === undefined ? t('unknown') : t('device', { code });
  };
}
