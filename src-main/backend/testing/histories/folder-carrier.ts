import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fileSecrets } from '../../ports/secrets.ts';
import { unpackContainer, verifyContainer, writeContainer } from '../../sync/bundle/index.ts';
import { spoolChanges, spooledChanges } from '../../sync/bundle/spool.ts';
import { listBundles } from '../../sync/folder/listing.ts';
import { placeFile } from '../../sync/folder/place.ts';
import { type CarriedChange, deviceKeys } from '../../sync/index.ts';
import type { Carrier } from './carriers.ts';

const CONSORTIUM = '01997000-0000-7000-8000-00000000c000';

/** Changes as a signed and encrypted file that is placed into a folder, found there and read. The folder is gone after the test. */
export async function folderCarrier(): Promise<Carrier> {
  const [folder, work] = [temporary(), temporary()];
  const keys = await deviceKeys(fileSecrets(work), CONSORTIUM);
  const { signal } = new AbortController();
  const run = { signal, onRead: () => {} };
  let count = 0;

  const send = async (changes: readonly CarriedChange[], sender: string): Promise<string> => {
    count += 1;
    const [spool, bundle, name] = [join(work, `${count}.spool`), join(work, `${count}`), `${count}.ejrcsync`];
    const none = { onChange: () => {}, onBlock: async () => {} };
    const part = { name: 'changes', path: spool, ...(await spoolChanges(spool, changes, none)) };
    const sealing = { sender, consortium: CONSORTIUM, lock: { recipients: [keys.recipient] }, sign: keys.sign };
    await writeContainer(bundle, { about: {}, parts: [part] }, sealing, run);
    await placeFile(bundle, { folder, name, unfinished: `.ejrc-${count}.tmp`, signal });
    return name;
  };

  const receive = async (name: string): Promise<readonly CarriedChange[]> => {
    const container = await verifyContainer(join(folder, name), () => keys.signingKey, run);
    const to = join(work, `${name}.spool`);
    const key = { identity: keys.identity };
    await unpackContainer(container, { key, accept: () => {}, placeOf: () => to }, run);
    return [...spooledChanges(to)].flat();
  };

  return {
    name: 'folder',
    carry: async (changes, { from }) => {
      const sent = await send(changes, from.writer.device.id);
      const lying = await listBundles(folder);
      if (!lying.some(({ name }) => name === sent)) throw new Error(`${sent} is not in the folder`);
      return receive(sent);
    },
  };
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ejrc-carrier-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
