import { ActionIcon, Modal } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, Decision } from '#shared/contract/conflicts.ts';
import { useShortcut } from '../../ui/commands/commands.tsx';
import { ConflictName } from './ConflictName.tsx';
import { ConflictSides } from './ConflictSides.tsx';
import classes from './conflicts.module.css';
import { Choices, Combining } from './Decide.tsx';
import { useDecide } from './use-decide.ts';

interface ConflictDialogProps {
  readonly conflicts: readonly Conflict[];
  /** The one that is shown, or null while the dialog is closed. */
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** Shows conflicts one after the other, each with both sides and the choices. */
export function ConflictDialog({ conflicts, openId, onOpen }: ConflictDialogProps) {
  const { t } = useTranslation(['conflicts', 'ui']);
  const at = conflicts.findIndex(({ id }) => id === openId);
  const conflict = conflicts[at];
  useFocusAfter(conflict !== undefined);
  return (
    <Modal
      opened={conflict !== undefined}
      onClose={() => onOpen(null)}
      title={t('title')}
      size="64rem"
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
      classNames={{ body: classes.body ?? '' }}
    >
      {conflict && <OpenConflict conflict={conflict} at={at} conflicts={conflicts} onOpen={onOpen} />}
    </Modal>
  );
}

/** With each conflict the reading begins anew at its head. */
const focusOnce = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

interface OpenConflictProps extends Pick<ConflictDialogProps, 'conflicts' | 'onOpen'> {
  readonly conflict: Conflict;
  readonly at: number;
}

function OpenConflict({ conflict, at, conflicts, onOpen }: OpenConflictProps) {
  const decide = useDecide();
  // What was typed on one conflict is still there when one comes back to it.
  const [texts, setTexts] = useState<Readonly<Record<string, string | null>>>({});
  const combined = texts[conflict.id] ?? null;
  const neighbour = conflicts[at + 1] ?? conflicts[at - 1];

  const onDecide = async (decision: Decision): Promise<void> => {
    if (await decide(decision)) onOpen(neighbour?.id ?? null);
  };
  const choosing = {
    conflict,
    onCombined: (text: string | null) => setTexts({ ...texts, [conflict.id]: text }),
    onDecide: (decision: Decision) => void onDecide(decision),
  };
  return (
    <>
      <div key={conflict.id} ref={focusOnce} tabIndex={-1} data-autofocus className={classes.head}>
        <ConflictName conflict={conflict} onFollow={() => onOpen(null)} />
        <Walk at={at} conflicts={conflicts} onOpen={onOpen} />
      </div>
      <ConflictSides conflict={conflict} />
      {combined === null ? (
        <div className={classes.buttons}>
          <Choices key={conflict.id} {...choosing} />
        </div>
      ) : (
        <Combining key={`combining ${conflict.id}`} {...choosing} combined={combined} />
      )}
    </>
  );
}

/** From one conflict to the next, by J and K as in lists. */
function Walk({ at, conflicts, onOpen }: Omit<OpenConflictProps, 'conflict'>) {
  const { t } = useTranslation('conflicts');
  const [previous, next] = [conflicts[at - 1], conflicts[at + 1]];
  const shared = { group: t('group'), inDialogs: true, keyOnly: true };
  const go = (to: Conflict | undefined) => () => to && onOpen(to.id);
  useShortcut('conflict.next', 'j', go(next), { ...shared, label: t('next') });
  useShortcut('conflict.previous', 'k', go(previous), { ...shared, label: t('previous') });
  if (conflicts.length < 2) return null;
  return (
    <div className={classes.walk}>
      <span>{t('position', { at: at + 1, count: conflicts.length })}</span>
      <ActionIcon size="sm" aria-label={t('previous')} disabled={previous === undefined} onClick={go(previous)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('next')} disabled={next === undefined} onClick={go(next)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </div>
  );
}

/** With the last conflict goes the button that had opened the dialog: the keyboard then goes on at the screen. */
function useFocusAfter(opened: boolean): void {
  useEffect(() => {
    if (opened) return;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [opened]);
}
