import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleReceivers, DeviceState } from '#shared/contract/sync.ts';
import { useSyncState } from '../../../records/sync/use-sync-state.ts';
import { useClient } from '../../../rpc/orpc.tsx';
import { useFormat } from '../../../ui/format/use-format.ts';
import { focusOnMount } from '../../../ui/hooks/focus-on-mount.ts';
import { useReturnFocus } from '../../../ui/hooks/use-return-focus.ts';
import { useGuardedSubmit } from '../../../ui/keyboard/use-guarded-submit.ts';
import { MadeFilePanel, MakingFile } from '../MadeFilePanel.tsx';
import { Refusal } from '../Refusal.tsx';
import classes from '../sync.module.css';
import { useDeviceName } from '../use-device-name.ts';
import { useMadeFile } from '../use-made-file.ts';
import { isUsable, PassphraseFields } from './PassphraseFields.tsx';

interface SendDialogProps {
  /** A device that is chosen beforehand. */
  readonly to: string | null;
  readonly onClose: () => void;
}

type Kind = BundleReceivers['kind'];

interface Choice {
  readonly kind: Kind;
  readonly devices: readonly string[];
  readonly typed: { readonly first: string; readonly second: string };
}

/** Makes a file for colleagues: to whom, what it will hold, how far it is, and where it is saved. */
export function SendDialog({ to, onClose }: SendDialogProps) {
  const { t } = useTranslation(['sync', 'ui']);
  const { sync } = useClient();
  const { state, make, save, cancel } = useMadeFile();
  useReturnFocus(true);
  const send = (receivers: BundleReceivers): void => make((signal) => sync.exportBundle({ to: receivers }, { signal }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('send.title')}
      size="34rem"
      closeOnClickOutside={state.kind === 'idle'}
      closeButtonProps={{ 'aria-label': t('ui:dialog.close') }}
    >
      {state.kind === 'working' && <MakingFile title={t('send.making')} state={state} onCancel={cancel} />}
      {state.kind === 'made' && (
        <div className={classes.stack}>
          <MadeFilePanel state={state} onSave={save}>
            <p>{t('send.next')}</p>
          </MadeFilePanel>
          <Group justify="end">
            <Button ref={focusOnMount} onClick={onClose}>
              {t('ui:dialog.close')}
            </Button>
          </Group>
        </div>
      )}
      {state.kind === 'idle' && <ReceiversForm to={to} error={state.error} onSend={send} onClose={onClose} />}
    </Modal>
  );
}

interface ReceiversFormProps extends SendDialogProps {
  readonly error: unknown;
  readonly onSend: (receivers: BundleReceivers) => void;
}

/** What is chosen, as it is asked for; null while it says nobody. */
function receiversOf({ kind, devices, typed }: Choice, members: readonly DeviceState[]): BundleReceivers | null {
  if (kind === 'everyone') return members.length === 0 ? null : { kind };
  if (kind === 'members') return devices.length === 0 ? null : { kind, devices: [...devices] };
  return isUsable(typed) ? { kind, passphrase: typed.first } : null;
}

function ReceiversForm({ to, error, onSend, onClose }: ReceiversFormProps) {
  const { t } = useTranslation(['sync', 'ui']);
  const overview = useSyncState()?.overview;
  const members = (overview?.devices ?? []).filter(({ isSelf, standing }) => !isSelf && standing === 'member');
  const [choice, setChoice] = useState<Choice>({
    kind: to === null ? 'everyone' : 'members',
    devices: to === null ? [] : [to],
    typed: { first: '', second: '' },
  });
  const set = (change: Partial<Choice>): void => setChoice((before) => ({ ...before, ...change }));
  const receivers = receiversOf(choice, members);
  const handlers = useGuardedSubmit(() => receivers !== null && onSend(receivers));
  if (overview === undefined) return null;
  return (
    <form className={classes.stack} {...handlers}>
      <Radio.Group
        label={t('send.to')}
        value={choice.kind}
        onChange={(value) => set({ kind: value === 'everyone' || value === 'members' ? value : 'passphrase' })}
      >
        <div className={classes.options}>
          <Radio
            size="xs"
            value="everyone"
            label={t('send.everyone', { count: members.length })}
            description={t('send.everyoneHint')}
            disabled={members.length === 0}
            data-autofocus
          />
          <Radio
            size="xs"
            value="members"
            label={t('send.members')}
            description={t('send.membersHint')}
            disabled={members.length === 0}
          />
          <Radio size="xs" value="passphrase" label={t('send.passphrase')} description={t('send.passphraseHint')} />
        </div>
      </Radio.Group>
      {choice.kind === 'members' && (
        <DeviceChoice members={members} chosen={choice.devices} onChosen={(devices) => set({ devices })} />
      )}
      {choice.kind === 'passphrase' && <PassphraseFields typed={choice.typed} onTyped={(typed) => set({ typed })} />}
      {receivers !== null && (
        <p className={classes.note}>
          <Contents receivers={receivers} members={members} held={overview.held} />
        </p>
      )}
      <Refusal error={error} />
      <Group gap="xs" justify="end">
        <Button variant="default" onClick={onClose}>
          {t('ui:dialog.cancel')}
        </Button>
        <Button type="submit" disabled={receivers === null}>
          {t('send.make')}
        </Button>
      </Group>
    </form>
  );
}

interface DeviceChoiceProps {
  readonly members: readonly DeviceState[];
  readonly chosen: readonly string[];
  readonly onChosen: (devices: readonly string[]) => void;
}

function DeviceChoice({ members, chosen, onChosen }: DeviceChoiceProps) {
  const { t } = useTranslation('sync');
  const deviceName = useDeviceName();
  return (
    <Checkbox.Group label={t('send.which')} value={[...chosen]} onChange={onChosen}>
      <div className={classes.options}>
        {members.map((member) => (
          <Checkbox size="xs" key={member.device} value={member.device} label={deviceName(member)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface ContentsProps {
  readonly receivers: BundleReceivers;
  readonly members: readonly DeviceState[];
  readonly held: number;
}

/** What the file will hold: for members what the one who lacks most is known to lack, with a passphrase all there is. */
function Contents({ receivers, members, held }: ContentsProps) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  if (receivers.kind === 'passphrase') return t('send.holdsAll', { count: held, n: format.number(held) });
  const chosen =
    receivers.kind === 'everyone' ? members : members.filter(({ device }) => receivers.devices.includes(device));
  const most = Math.max(0, ...chosen.map(({ lacks }) => lacks));
  if (most === 0) return t('send.holdsNothing');
  const n = format.number(most);
  return chosen.length === 1 ? t('send.holds', { count: most, n }) : t('send.holdsAtLeast', { count: most, n });
}
