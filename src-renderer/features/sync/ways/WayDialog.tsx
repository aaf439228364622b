import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way, WayProblem } from '#shared/contract/ways.ts';
import { useClient, useHost } from '../../../rpc/orpc.tsx';
import { FormDialog } from '../../../ui/dialogs/FormDialog.tsx';
import { Refusal } from '../Refusal.tsx';
import { useInvalidate } from '../use-invalidate.ts';
import { type HubParts, hubAddressOf, hubPartsOf } from './hub-address.ts';
import { TestResult } from './TestResult.tsx';

interface WayDialogProps {
  readonly kind: Way['kind'];
  /** The one to change; null for a new one. */
  readonly way: Way | null;
  readonly onClose: () => void;
}

/** What a way was found to be like at an address. */
interface Tested {
  readonly address: string;
  readonly problem: WayProblem | null;
}

/** Sets up a way or changes one; it is tried before it is kept. */
export function WayDialog({ kind, way, onClose }: WayDialogProps) {
  const { t } = useTranslation('ways');
  const { ways } = useClient();
  const invalidate = useInvalidate();
  const [name, setName] = useState(way?.name ?? t(`form.name.${kind}`));
  const [parts, setParts] = useState<HubParts>(() =>
    kind === 'hub' ? hubPartsOf(way?.address ?? '') : { address: way?.address ?? '', password: '', caFile: '' },
  );
  const [tested, setTested] = useState<Tested | null>(null);
  const [isTesting, setTesting] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const address = kind === 'hub' ? hubAddressOf(parts) : parts.address.trim();
  const isSame = address === way?.address;
  // The same address said once more mends what waits for that, such as a folder that is meant to be empty.
  const isMoved = !isSame || way.problem !== null;
  const known = tested?.address === address ? tested : null;

  const tryOut = async (): Promise<WayProblem | null> => {
    const input = { name: name.trim(), address };
    const id = way === null ? {} : { id: way.id };
    const { problem } = await ways.test(kind === 'hub' ? { ...input, kind, ...id } : { ...input, kind });
    setTested({ address, problem });
    return problem;
  };
  const test = (): void => {
    setTesting(true);
    setRefusal(null);
    tryOut()
      .catch(setRefusal)
      .finally(() => setTesting(false));
  };
  const submit = async (): Promise<unknown> => {
    setRefusal(null);
    // A folder is looked at where it is kept. A hub may be kept although it does not go just now: by whoever has seen why.
    if (kind === 'hub' && isMoved && known === null && (await tryOut()) !== null) return 'stay';
    if (way === null) await ways.add({ kind, name: name.trim(), address });
    else await ways.update({ id: way.id, name: name.trim(), ...(isMoved ? { address } : {}) });
    return invalidate();
  };
  const isRefused = kind === 'hub' && known !== null && known.problem !== null;
  return (
    <FormDialog
      opened
      title={t(way === null ? `form.add.${kind}` : `form.edit.${kind}`)}
      submitLabel={t(isRefused ? 'form.saveAnyway' : 'form.save')}
      canSubmit={name.trim() !== '' && address !== '' && !isTesting}
      onClose={onClose}
      onSubmit={submit}
      width={520}
      note={
        (kind === 'hub' || !isSame) && (
          <Button variant="default" loading={isTesting} disabled={address === '' || name.trim() === ''} onClick={test}>
            {t('form.test')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('form.nameLabel')}
        description={t('form.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {kind === 'folder' ? (
        <FolderFields address={parts.address} onAddress={(text) => setParts({ ...parts, address: text })} />
      ) : (
        <HubFields parts={parts} onParts={setParts} isKnown={way !== null} />
      )}
      {known && <TestResult kind={kind} problem={known.problem} />}
      <Refusal error={refusal} />
    </FormDialog>
  );
}

interface FolderFieldsProps {
  readonly address: string;
  readonly onAddress: (address: string) => void;
}

function FolderFields({ address, onAddress }: FolderFieldsProps) {
  const { t } = useTranslation('ways');
  const host = useHost();
  const choose = async (): Promise<void> => {
    const path = await host.chooseFolder();
    if (path !== null) onAddress(path);
  };
  return (
    <>
      <TextInput
        label={t('form.folder')}
        description={t('form.folderHint')}
        placeholder={t('form.folderExample')}
        value={address}
        onChange={(event) => onAddress(event.currentTarget.value)}
        spellCheck={false}
        data-autofocus
      />
      {host.kind === 'electron' && (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconFolder size={14} aria-hidden />}
            onClick={() => void choose()}
          >
            {t('form.chooseFolder')}
          </Button>
        </div>
      )}
    </>
  );
}

interface HubFieldsProps {
  readonly parts: HubParts;
  readonly onParts: (parts: HubParts) => void;
  /** A hub that is set up keeps its password where none is typed. */
  readonly isKnown: boolean;
}

function HubFields({ parts, onParts, isKnown }: HubFieldsProps) {
  const { t } = useTranslation(['ways', 'sync']);
  /** What is pasted whole goes to its fields. */
  const setAddress = (text: string): void => {
    const { address, password, caFile } = hubPartsOf(text);
    onParts({ address, password: password || parts.password, caFile: caFile || parts.caFile });
  };
  return (
    <>
      <TextInput
        label={t('form.address')}
        description={t('form.addressHint')}
        placeholder={EXAMPLE}
        value={parts.address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        spellCheck={false}
        autoComplete="off"
        data-autofocus
      />
      <PasswordInput
        label={t('form.password')}
        description={t(isKnown ? 'form.passwordKept' : 'form.passwordHint')}
        value={parts.password}
        onChange={(event) => onParts({ ...parts, password: event.currentTarget.value })}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('sync:passphrase.show') }}
      />
      <TextInput
        label={t('form.caFile')}
        description={t('form.caFileHint')}
        value={parts.caFile}
        onChange={(event) => onParts({ ...parts, caFile: event.currentTarget.value })}
        spellCheck={false}
      />
    </>
  );
}

/** The same in every language. */
const EXAMPLE = 'postgres://ejrc_device@hub.example.org:5432/ejrc';
