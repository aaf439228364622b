import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OpenReply, PACKET_ENDING, type OpenPacket as Packet } from '#shared/contract/packets.ts';
import { useClient, useHost } from '../../rpc/orpc.tsx';
import { sendInParts } from '../../rpc/send-in-parts.ts';
import { FormDialog } from '../../ui/dialogs/FormDialog.tsx';
import { useToasts } from '../../ui/toast/use-toasts.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';

interface Asking {
  readonly upload: string;
  readonly name: string;
}

/** Opens a packet of a colleague outside, or the answer to one's own; what it holds is shown before anything is taken in. */
export function OpenPacket({ onPacket }: { readonly onPacket: (packet: Packet) => void }) {
  const { t } = useTranslation('packets');
  const client = useClient();
  const host = useHost();
  const toasts = useToasts();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [reply, setReply] = useState<OpenReply | null>(null);

  const show = (opened: Packet | OpenReply): void => {
    setAsking(null);
    if (opened.kind === 'packet') onPacket(opened);
    else setReply(opened);
  };
  const choose = async (): Promise<void> => {
    const [file] = await host.openFiles([PACKET_ENDING], false);
    if (file === undefined) return;
    const sending = { signal: new AbortController().signal, onProgress: () => {} };
    try {
      const upload = await sendInParts(file, (part, options) => client.packets.receive(part, options), sending);
      const given = { upload, name: file.name };
      await client.packets.open(given).then(show, (error: { code?: unknown }) => {
        if (error.code !== 'SYNC_PASSPHRASE_NEEDED') throw error;
        setAsking(given);
      });
    } catch (error) {
      toasts.failed(error);
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void choose()}>
        {t('open.button')}
      </Button>
      {asking && (
        <PassphraseDialog
          onClose={() => setAsking(null)}
          onOpen={async (passphrase) => show(await client.packets.open({ ...asking, passphrase }))}
        />
      )}
      {reply && <ReplyDialog reply={reply} onClose={() => setReply(null)} />}
    </>
  );
}

interface PassphraseDialogProps {
  readonly onOpen: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
}

function PassphraseDialog({ onOpen, onClose }: PassphraseDialogProps) {
  const { t } = useTranslation('packets');
  const [passphrase, setPassphrase] = useState('');
  return (
    <FormDialog
      opened
      title={t('open.title')}
      submitLabel={t('open.submit')}
      canSubmit={passphrase !== ''}
      onClose={onClose}
      onSubmit={() => onOpen(passphrase)}
    >
      <PasswordInput
        label={t('open.passphrase')}
        description={t('open.hint')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
        data-autofocus
      />
    </FormDialog>
  );
}
